"""What a candidate does on the page of a sitting: each deed goes to the sitting, or comes back as a message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from simulator.exam.paper import Paper
from training.exams.sit import Sittings
from training.people import new_id
from views import frame
from views.frame import person_id
from views.parts.deeds import attempt
from views.services import services


def window() -> str:
    """The token of this browser window; a page that is loaded again is a new window."""
    return st.session_state.setdefault("window", new_id())


@dataclass(frozen=True)
class Candidate:
    """Somebody at a sitting, in this window, having seen its events up to `seen`."""

    sitting: str
    seen: int

    def look(self) -> Paper:
        """The paper as it stands. A page that is opened or loaded again goes on where the candidate was."""
        sittings, me = self._sittings, (person_id(), self.sitting, window())
        paper = sittings.look(*me)
        arrived = f"arrived-{self.sitting}"
        if paper.moved and not paper.over and arrived not in st.session_state:
            paper = sittings.resume(*me, paper.number)
        st.session_state[arrived] = True
        if not paper.over and not paper.moved and paper.question is None:
            paper = sittings.show(*me, paper.number, paper.entries[0].slot)
        return paper

    def goes_on_here(self) -> None:
        """Take the sitting over from another window."""
        self._try(self._sittings.resume, self.seen)

    def turns_to(self, slot: str) -> None:
        self._try(self._sittings.show, self.seen, slot)

    def answers(self, slot: str, answer: Any) -> Any:
        return self._try(self._sittings.answer, self.seen, slot, answer)

    def flags(self, slot: str, flag: bool) -> None:
        self._try(self._sittings.flag, self.seen, slot, flag)

    def lets_ring(self, slot: str) -> None:
        self._try(self._sittings.ring, self.seen, slot)

    def hands_in(self) -> None:
        self._try(self._sittings.submit, self.seen)

    @property
    def _sittings(self) -> Sittings:
        return services().own.sittings(frame.me())

    def _try(self, deed: Callable[..., Any], *given: Any) -> Any:
        return attempt(deed, person_id(), self.sitting, window(), *given)
