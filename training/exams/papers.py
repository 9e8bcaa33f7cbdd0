"""The files of a sitting: its content by digest, its form from the seed, its fold."""

from __future__ import annotations

from dataclasses import dataclass, field

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.content.exam import Exam
from simulator.content.scenario import Scenario
from simulator.exam.draw import draw
from simulator.exam.fold import fold
from simulator.exam.form import Form, Pool
from simulator.exam.state import Sitting
from simulator.happening import Event
from storage import records
from storage.store import Store
from training.clock import Clock
from training.content import Shelf


@dataclass(frozen=True)
class File:
    """Everything a sitting follows from, and the sitting."""

    record: records.Sitting
    events: tuple[Event, ...] = field(repr=False)
    exam: Exam
    standard: Standard = field(repr=False)
    scenarios: dict[str, Scenario] = field(repr=False)
    judge: Judge = field(repr=False)
    sitting: Sitting

    @property
    def world(self) -> Form:
        return self.sitting.form

    @property
    def state(self) -> Sitting:
        return self.sitting

    @property
    def last(self) -> int:
        return self.events[-1].number


class Files:
    """Reads files of sittings as they stand now."""

    def __init__(self, store: Store, shelf: Shelf, clock: Clock) -> None:
        self._store = store
        self._shelf = shelf
        self._clock = clock

    def get(self, sitting: str) -> File | None:
        """The file of a sitting; None for an id that we never gave out. When the time is over, that is stored first."""
        while found := self._store.sittings.get(sitting):
            record, events = found
            file = self._read(record, events)
            if file.sitting.over != "time" or file.sitting.timed_out:
                return file
            self._store.sittings.append(record.id, Event(
                number=file.last + 1, at=max(file.sitting.ends, file.events[-1].at), kind="time_up"))
        return None

    def of(self, person: str) -> list[File]:
        """The files of a person's sittings, the newest first."""
        return [self.get(sat.record.id) for sat in self._store.sittings.of(person)]

    def _read(self, record: records.Sitting, events: tuple[Event, ...]) -> File:
        exam = self._shelf.kept(Exam, record.exam_digest)
        standard = self._shelf.kept(Standard, record.standard_digest)
        scenarios = {id: self._shelf.kept(Scenario, digest) for id, digest in record.scenarios.items()}
        pool = self._shelf.kept(Pool, record.pool_digest)
        form = draw(exam, pool, standard, scenarios, events[0].data["seed"])
        sitting = fold(form, exam.minutes, events, self._clock() - record.opened)
        return File(record, events, exam, standard, scenarios, self._shelf.judge(record.standard_digest), sitting)
