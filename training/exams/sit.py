"""Sitting an exam, from opening it to handing it in.

What a candidate does becomes an event that is stored before it is acknowledged. What is not allowed is refused,
and the refusal is an event too.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from simulator.exam.events import COURSE
from simulator.exam.paper import Paper, paper
from simulator.happening import Event, Refused
from storage.store import Store
from training.clock import Clock
from training.commit import commit
from training.content import Shelf
from training.exams.outcome import Outcome, settle
from training.exams.papers import File, Files
from training.exams.rounds import holds_back
from training.people import new_id
from training.practice import Played, Practice, Settings
from training.text import sound


class Sittings:
    """Sittings as the pages use them. Safe to use from many threads.

    `window` is a token that a page makes up when it is opened: the window that opened or resumed the sitting last
    goes on, any other is refused. `seen` is `Paper.number` of the paper that the candidate had before her.
    """

    def __init__(self, store: Store, shelf: Shelf, practice: Practice, clock: Clock) -> None:
        self._store = store
        self._practice = practice
        self._files = Files(store, shelf, clock)

    def look(self, person: str, sitting: str, window: str) -> Paper:
        """The paper as it stands. Raises `Refused` (not_yours)."""
        return self._paper(self._file(person, sitting, "look"), window)

    def resume(self, person: str, sitting: str, window: str, seen: int = 0) -> Paper:
        """Go on in this window. Raises `Refused` (not_yours, submitted, time_over)."""
        return self._do(person, sitting, window, seen, "resumed", {"window": window})

    def leave(self, person: str, sitting: str, window: str, seen: int) -> Paper:
        """The candidate goes away for a while. The time goes on."""
        return self._do(person, sitting, window, seen, "left", {})

    def show(self, person: str, sitting: str, window: str, seen: int, slot: str) -> Paper:
        """Put an item before the candidate. Raises `Refused`."""
        return self._do(person, sitting, window, seen, "shown", {"slot": slot})

    def answer(self, person: str, sitting: str, window: str, seen: int, slot: str, answer: Any) -> Paper:
        """Answer an item, or change its answer; an empty answer leaves it open again. Raises `Refused`."""
        return self._do(person, sitting, window, seen, "answered", {"slot": slot, "answer": sound(answer)})

    def flag(self, person: str, sitting: str, window: str, seen: int, slot: str, flag: bool) -> Paper:
        """Mark an item to come back to, or take the mark away. Raises `Refused`."""
        return self._do(person, sitting, window, seen, "flagged", {"slot": slot, "flag": flag})

    def ring(self, person: str, sitting: str, window: str, seen: int, slot: str) -> Paper:
        """Let the telephone of an exam call ring; once it has, the same attempt goes on. Raises `Refused`."""
        return self._do(person, sitting, window, seen, "called", {"slot": slot}, self._rings)

    def call(self, person: str, sitting: str, window: str, slot: str) -> Played:
        """An exam call as it stands. It holds verdicts, which a page must not show. Raises `Refused`."""
        return self._practice.played(self._attempt(person, sitting, window, slot))

    def act(self, person: str, sitting: str, window: str, slot: str, seen: int | None, kind: str,
            data: dict[str, Any] | None = None) -> Played:
        """The candidate does something in an exam call: see `Practice.act`. There are no hints.

        Raises `Refused`, `Refused`.
        """
        attempt = self._attempt(person, sitting, window, slot)
        if kind == "hinted":
            raise self._refused(self._file(person, sitting, kind), "impossible", kind, {"slot": slot})
        return self._practice.act(attempt, seen, kind, data)

    def submit(self, person: str, sitting: str, window: str, seen: int) -> Outcome:
        """Hand the paper in; the result. Raises `Refused`, also for a second time."""
        self._do(person, sitting, window, seen, "submitted", {})
        return self.result(person, sitting)

    def result(self, person: str, sitting: str) -> Outcome:
        """The result, made once and kept. Raises `Refused` (not_yours, exam_not_over)."""
        file = self._file(person, sitting, "result")
        if not file.sitting.over:
            raise self._refused(file, "exam_not_over", "result", {})
        return settle(self._store, file)

    def has(self, id: str | None) -> bool:
        """Whether there is a sitting of that id."""
        return id is not None and self._store.sittings.get(id) is not None

    def is_secret(self, sitting: str | None) -> bool:
        """Whether the candidate may not see how the calls of this sitting were judged: not before it is over, nor
        before its keys are released."""
        file = self._files.get(sitting) if sitting else None
        return file is not None and (not file.sitting.over or holds_back(self._store, file.events))

    def _attempt(self, person: str, sitting: str, window: str, slot: str) -> str:
        """The attempt of an exam call at which this window may sit now."""
        file = self._file(person, sitting, "call")
        state, code = file.sitting, ""
        if state.over:
            code = "submitted" if state.submitted else "time_over"
        elif window != state.window:
            code = "old_window"
        elif slot not in state.calls:
            code = "no_call"
        if code:
            raise self._refused(file, code, "call", {"slot": slot})
        return state.calls[slot]

    def _rings(self, window: str, kind: str, data: dict[str, Any], file: File) -> Event:
        """The call of a slot begins to ring: there is an attempt of it before there is the event."""
        attempt = file.sitting.calls.get(data["slot"])
        event = _event(window, kind, data | {"attempt": attempt or new_id()}, file)
        if attempt is None:
            scenario = file.scenarios[file.sitting.form.slot(data["slot"]).scenario]
            self._practice.open_call(file.record.person, scenario, file.standard, Settings(), event.data["attempt"],
                                     part_of=file.record.id)
        return event

    def _do(self, person: str, sitting: str, window: str, seen: int, kind: str, data: dict[str, Any],
            make: Callable[[str, str, dict[str, Any], File], Event] | None = None) -> Paper:
        """Store that something happened; a refusal is stored, too."""
        file = self._file(person, sitting, kind)
        try:
            commit(COURSE, lambda: self._file(person, sitting, kind),
                   lambda event: self._store.sittings.append(sitting, event), seen, kind, data,
                   partial(make or _event, window, kind, data))
        except Refused as refused:
            raise self._refused(file, refused.code, kind, data) from None
        return self.look(person, sitting, window)

    def _file(self, person: str, sitting: str, what: str) -> File:
        file = self._files.get(sitting)
        if file is None:
            raise Refused("not_yours")
        if file.record.person != person:
            raise self._refused(file, "not_yours", what, {})
        return file

    def _refused(self, file: File, code: str, what: str, data: dict[str, Any]) -> Refused:
        told = {"what": what, "why": code} | ({"slot": str(data["slot"])[:64]} if "slot" in data else {})
        self._store.sittings.push(file.record.id, Event(number=file.last + 1, at=file.sitting.now, kind="refused",
                                                        data=told))
        return Refused(code)

    def _paper(self, file: File, window: str) -> Paper:
        return paper(file.exam, file.sitting, file.scenarios, window)


def _event(window: str, kind: str, data: dict[str, Any], file: File) -> Event:
    """What the candidate does in a window, as an event. An answer to an item that was answered before is a change."""
    if kind != "resumed" and window != file.sitting.window and not file.sitting.over:
        raise Refused("old_window")
    if kind == "answered" and any(event.kind == kind and event.data["slot"] == data["slot"] for event in file.events):
        kind = "changed"
    return COURSE.event(file.world, file.sitting, kind, file.sitting.now, data)
