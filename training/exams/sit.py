"""Sitting an exam, from opening it to handing it in.

What a candidate does becomes an event that is stored before it is acknowledged. What is not allowed is refused,
and the refusal is an event too.
"""

from __future__ import annotations

from typing import Any

from simulator.exam.admission import refusal
from simulator.exam.events import SittingEvent
from simulator.exam.fold import Sitting
from simulator.exam.paper import Paper, paper
from simulator.happening import Refused
from storage.store import Store
from training.clock import Clock
from training.content import Shelf
from training.exams.outcome import Outcome, settle
from training.exams.papers import File, Files
from training.practice import Played, Practice, Settings
from training.repeats import repeats
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
        file = self._admitted(person, sitting, window, "called", {"slot": slot})
        if slot in file.sitting.calls:
            return self._paper(file, window)
        scenario = file.scenarios[file.sitting.form.slot(slot).scenario]
        attempt = self._practice.open_call(person, scenario, file.standard, Settings(), part_of=sitting)
        return self._do(person, sitting, window, seen, "called", {"slot": slot, "attempt": attempt})

    def call(self, person: str, sitting: str, window: str, slot: str) -> Played:
        """An exam call as it stands. It holds verdicts, which a page must not show. Raises `Refused`."""
        return self._practice.played(self._attempt(person, sitting, window, slot))

    def act(self, person: str, sitting: str, window: str, slot: str, seen: int, kind: str,
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

    def is_secret(self, sitting: str | None) -> bool:
        """Whether this is a sitting that goes on: until it is over nobody may see how its calls were judged."""
        file = self._files.get(sitting) if sitting else None
        return file is not None and not file.sitting.over

    def _attempt(self, person: str, sitting: str, window: str, slot: str) -> str:
        file = self._admitted(person, sitting, window, "call", {"slot": slot})
        if slot not in file.sitting.calls:
            raise self._refused(file, "no_call", "call", {"slot": slot})
        return file.sitting.calls[slot]

    def _do(self, person: str, sitting: str, window: str, seen: int, kind: str, data: dict[str, Any]) -> Paper:
        """Store that something happened, unless it is the repetition of something that was stored after `seen`."""
        while True:
            file = self._file(person, sitting, kind)
            if repeats(file.events, seen, _kinds(kind), data) or _changes_nothing(file.sitting, kind, data):
                return self._paper(file, window)
            self._admit(file, window, kind, data)
            event = SittingEvent(number=file.last + 1, at=file.sitting.now, kind=_kind(file, kind, data), data=data)
            if self._store.sittings.append(sitting, event):
                return self.look(person, sitting, window)

    def _admitted(self, person: str, sitting: str, window: str, kind: str, data: dict[str, Any]) -> File:
        file = self._file(person, sitting, kind)
        self._admit(file, window, kind, data)
        return file

    def _admit(self, file: File, window: str, kind: str, data: dict[str, Any]) -> None:
        code = refusal(file.sitting, window, kind, data)
        if code:
            raise self._refused(file, code, kind, data)

    def _file(self, person: str, sitting: str, what: str) -> File:
        file = self._files.get(sitting)
        if file is None:
            raise Refused("not_yours")
        if file.record.person != person:
            raise self._refused(file, "not_yours", what, {})
        return file

    def _refused(self, file: File, code: str, what: str, data: dict[str, Any]) -> Refused:
        told = {"what": what, "why": code} | ({"slot": str(data["slot"])[:64]} if "slot" in data else {})
        event = SittingEvent(number=file.last + 1, at=file.sitting.now, kind="refused", data=told)
        self._store.sittings.push(file.record.id, event)
        return Refused(code)

    def _paper(self, file: File, window: str) -> Paper:
        return paper(file.exam, file.sitting, file.scenarios, window)


def _kind(file: File, kind: str, data: dict[str, Any]) -> str:
    """An answer to an item that was answered before is a change."""
    before = kind == "answered" and any(event.kind == "answered" and event.data["slot"] == data["slot"]
                                        for event in file.events)
    return "changed" if before else kind


def _kinds(kind: str) -> tuple[str, ...]:
    """The kinds of event under which something may have been stored."""
    return (kind, "changed") if kind == "answered" else (kind,)


def _changes_nothing(sitting: Sitting, kind: str, data: dict[str, Any]) -> bool:
    """Whether the sitting stands already as `data` wants it, as when a page is drawn again."""
    if sitting.over:
        return False
    match kind:
        case "shown":
            return sitting.at == data["slot"]
        case "answered":
            return data["slot"] in sitting.answers and sitting.answers[data["slot"]] == data["answer"]
        case "called":
            return data["slot"] in sitting.calls
    return False
