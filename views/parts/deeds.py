"""What a trainee does on the page becomes an event, once, or a message that says why not."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import streamlit as st

from simulator.happening import Refused
from storage.database import StorageError
from training.practice import Played
from training.text import sound
from views.frame import say, words
from views.parts.seat import Seat
from views.run import found, is_of_one_piece

FAULT, TOLD, HANDLED, UNSENT, SEEN = "fault", "told", "handled", "unsent", "seen"
QUIET = "quiet"
LOST = object()
"""what `attempt` gives for a deed that could not be kept"""


def attempt(deed: Callable[..., Any], *given: Any) -> Any:
    """What a deed gives; None where it is refused, LOST where it could not be kept. Both are said on the page."""
    try:
        return deed(*given)
    except Refused as refused:
        st.session_state[FAULT] = words()(f"fault.{refused.code}", **refused.data)
    except StorageError as fault:
        logging.getLogger("second_ring").error("nothing could be kept", exc_info=fault)
        st.session_state[FAULT] = words()("fault.not_kept")
        return LOST
    return None


def act(seat: Seat, kind: str, **data: Any) -> None:
    """For a button: it counts only in the call that the trainee saw when pressing it. Who presses before the page is
    drawn to its end has seen no more than the button: that counts."""
    _do(seat, st.session_state.get(SEEN, {}).get(seat), kind, data)


def sees(seat: Seat, played: Played) -> None:
    """This window shows what was said up to now."""
    st.session_state[SEEN] = {seat: played.number}


def done_now(seat: Seat) -> Played | None:
    """The call after what was done in it in this run; None where nothing was."""
    return found().get(seat)


def _do(seat: Seat, seen: int | None, kind: str, data: dict[str, Any]) -> Any:
    after = attempt(seat.act, seen, kind, data)
    if after not in (None, LOST):
        found()[seat] = after
    if QUIET in found():  # something else was done in the same run, which shows
        st.rerun()
    return after


def draws_nothing() -> None:
    """For the end of a callback in a piece: what was done shows already, so no piece is drawn again."""
    if is_of_one_piece():
        found()[QUIET] = True
        st.rerun(QUIET)


@st.fragment(key=QUIET)
def quiet() -> None:
    """The piece that is drawn where nothing has to be."""


def reply(seat: Seat, seen: int, key: str) -> None:
    """For the reply box. What was typed is given back when it could not be kept, or the call had moved on meanwhile."""
    text = st.session_state[HANDLED] = st.session_state[key]
    after = _do(seat, seen, "replied", {"text": text})
    sent = ([event.data["text"] for event in after.events[seen:] if event.kind == "replied"]
            if after not in (None, LOST) else [])
    if sound(text) not in sent:
        st.session_state.setdefault(FAULT, words()("fault.moved_on"))
        st.session_state[UNSENT] = text


def was_handled(text: str) -> bool:
    """Whether `reply` has seen to a text that was just sent.

    It has not when the page was drawn by a server that is no more: the new one has not drawn the reply box yet when
    the text arrives, and so does not know what to call.
    """
    return st.session_state.pop(HANDLED, None) == text


def note(seat: Seat, kind: str, **data: Any) -> Any:
    """For the call record and the knowledge, which may be used while the call moves on."""
    return _do(seat, None, kind, data)


def show_fault() -> None:
    """The message about what could not be done, once, with what was typed."""
    with st.container():  # with a message or without: what stands below keeps its place, and so what is being typed
        tell_fault()


def tell_fault() -> None:
    """The same at the end of a container."""
    fault = taken_fault()
    st.session_state[TOLD] = bool(fault)
    if fault:
        say(fault, "fault")


def fault_changes() -> bool:
    """Whether there is a message to show, or one that was shown has to go."""
    return FAULT in st.session_state or st.session_state.get(TOLD, False)


def taken_fault(otherwise: str = "") -> str:
    """The message, which is then taken away; with what was typed, so that it is not lost."""
    fault, unsent = st.session_state.pop(FAULT, otherwise), st.session_state.pop(UNSENT, None)
    return f"{fault} {words()('fault.unsent', text=unsent)}" if fault and unsent else fault
