"""Which exams a person may sit now, opening a sitting, and the results so far."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from scoring.engine import ENGINE
from simulator.content.exam import Exam
from simulator.content.library import Library
from simulator.content.scenario import Scenario
from simulator.exam.draw import draw
from simulator.exam.form import pool_of
from simulator.happening import Event
from storage import records
from storage.store import Store
from training.clock import Clock
from training.content import Shelf, to_keep
from training.exams.outcome import Outcome, ended, settle
from training.exams.papers import File, Files
from training.exams.rounds import Rounds
from training.people import new_id

HOUR = 3600.0


class NotNow(Exception):
    """An exam that the person may not sit now. `code`: no_attempts_left, too_early until `until`, another_runs,
    not_admitted (no examiner has opened it for her), wrong_code."""

    def __init__(self, code: str, until: float | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.until = until
        """seconds since 1970"""


@dataclass(frozen=True)
class Offer:
    """An exam as one person may sit it."""

    exam: Exam
    attempts_left: int
    running: str | None
    """the sitting that goes on"""
    not_before: float | None
    """seconds since 1970; None when there is nothing to wait for"""
    passed: bool
    by_code: bool = False
    """whether she needs a code, because no examiner has opened it for her"""


def random_seed() -> str:
    """A seed that no candidate foresees."""
    return secrets.token_hex(16)


class Register:
    """The register of exams. `new_seed` gives each sitting the seed that its form is drawn by."""

    def __init__(self, store: Store, shelf: Shelf, clock: Clock, new_seed: Callable[[], str] = random_seed,
                 accounts: bool = False) -> None:
        """`accounts`: whether people prove who they are, so that an exam that certifies is opened by an examiner."""
        self._accounts = accounts
        self._rounds = Rounds(store, clock)
        self._store = store
        self._shelf = shelf
        self._clock = clock
        self._new_seed = new_seed
        self._files = Files(store, shelf, clock)

    def offers(self, person: str) -> tuple[Offer, ...]:
        """All exams, each with what the person may do about it."""
        library = self._shelf.library()
        files = self._files.of(person)
        return tuple(self._offer(person, exam, [file for file in files if file.record.exam == exam.id])
                     for exam in sorted(library.exams.values(), key=lambda exam: exam.id)
                     if exam.standard in library.standards)

    def open(self, person: str, exam_id: str, window: str, code: str = "") -> str:
        """Draw a form and start the time; the id of the sitting. A sitting that goes on is returned instead.
        `code` is the one of a round, where the exam was not opened for the person or a group of hers.

        Raises `NotNow`, `Unfillable` where the bank cannot fill the blueprint, `ContentError` for no such exam.
        """
        library = self._shelf.library()
        exam = library.exam(exam_id)
        before = [file for file in self._files.of(person) if file.record.exam == exam.id]
        offer = self._offer(person, exam, before)
        if offer.running:
            return offer.running
        if running := self.running(person):
            if self._files.get(running).record.exam == exam.id:
                return running  # another window has opened it since
            raise NotNow("another_runs")
        if not offer.attempts_left:
            raise NotNow("no_attempts_left")
        if offer.not_before is not None and self._clock() < offer.not_before:
            raise NotNow("too_early", offer.not_before)
        round = self._admitted(person, exam, code)
        pool, scenarios = pool_of(library, exam), _scenarios(library, exam)
        standard, seed = library.standard(exam.standard), self._new_seed()
        draw(exam, pool, standard, scenarios, seed)
        sitting = records.Sitting(
            id=new_id(), person=person, exam=exam.id, ordinal=len(before) + 1, exam_digest=exam.digest,
            pool_digest=pool.digest, standard_digest=standard.digest,
            scenarios={one.id: one.digest for one in scenarios.values()}, engine=ENGINE, opened=self._clock())
        first = Event(number=1, at=0.0, kind="opened", data={"seed": seed, "window": window} | round)
        contents = (to_keep("exam", exam), to_keep("pool", pool), to_keep("standard", standard),
                    *(to_keep("scenario", one) for one in scenarios.values()))
        if self._store.sittings.open(sitting, [first], contents):
            return sitting.id
        return self.open(person, exam_id, window, code)  # another window was faster: its sitting goes on

    def outcomes(self, person: str) -> tuple[Outcome, ...]:
        """The person's results, the newest first."""
        return tuple(settle(self._store, file) for file in self._files.of(person) if file.sitting.over)

    def running(self, person: str) -> str | None:
        """The sitting of a person's that goes on."""
        for sitting in self._store.sittings.open_of(person):
            if (file := self._files.get(sitting)) and not file.sitting.over:
                return sitting
        return None

    def certifies(self, exam: Exam) -> bool:
        """Whether who passes is certified; where nobody proves who she is, an exam is a self-test."""
        return exam.certifies and self._accounts

    def _admitted(self, person: str, exam: Exam, code: str) -> dict[str, str]:
        """By which round somebody is let in, for the first event of the sitting. Raises `NotNow`."""
        if not self.certifies(exam):
            return {}
        if (found := self._rounds.admitting(person, exam.id, code)) is None:
            raise NotNow("wrong_code" if code.strip() else "not_admitted")
        return {"round": found.round.id}

    def _offer(self, person: str, exam: Exam, files: list[File]) -> Offer:
        running = next((file.record.id for file in files if not file.sitting.over), None)
        over = [settle(self._store, file) for file in files if file.sitting.over]
        passed = any(outcome.result.passed for outcome in over)
        return Offer(exam, max(0, exam.attempts - len(files)), running, _not_before(exam, over), passed,
                     self.certifies(exam) and self._rounds.admitting(person, exam.id) is None)


def _not_before(exam: Exam, over: list[Outcome]) -> float | None:
    """The end of the wait after a failed sitting, of which the last one counts."""
    if not over or over[0].result.passed:
        return None
    last = over[0].file
    return last.record.opened + ended(last) + exam.wait_hours * HOUR


def _scenarios(library: Library, exam: Exam) -> dict[str, Scenario]:
    """The calls that a form of this exam may set."""
    pool = pool_of(library, exam)
    ids = {id for call in exam.calls for id in call.scenarios}
    ids |= {item.scenario for item in pool.items if item.kind == "call"}
    return {id: library.scenario(id) for id in sorted(ids)}
