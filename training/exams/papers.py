"""The files of a sitting: its content by digest, its form from the seed, its fold."""

from __future__ import annotations

from dataclasses import dataclass, field

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.content.exam import Exam
from simulator.content.scenario import Scenario
from simulator.sitting.draw import draw
from simulator.sitting.events import SittingEvent
from simulator.sitting.fold import Sitting, fold
from simulator.sitting.form import Form, Pool
from storage import records
from training.content import Shelf


@dataclass(frozen=True)
class File:
    """Everything a sitting follows from, and the sitting."""

    record: records.Sitting
    events: tuple[SittingEvent, ...] = field(repr=False)
    exam: Exam
    standard: Standard = field(repr=False)
    scenarios: dict[str, Scenario] = field(repr=False)
    judge: Judge = field(repr=False)
    sitting: Sitting

    @property
    def last(self) -> int:
        return self.events[-1].number


def read(shelf: Shelf, record: records.Sitting, events: tuple[SittingEvent, ...], now: float) -> File:
    """The file of a sitting as it stands `now` seconds after it was opened."""
    exam = shelf.kept(Exam, record.exam_digest)
    standard = shelf.kept(Standard, record.standard_digest)
    scenarios = {id: shelf.kept(Scenario, digest) for id, digest in record.scenarios.items()}
    form = form_of(shelf, record, events[0].data["seed"])
    sitting = fold(form, exam.minutes, events, now)
    return File(record, events, exam, standard, scenarios, shelf.judge(record.standard_digest), sitting)


def form_of(shelf: Shelf, record: records.Sitting, seed: str) -> Form:
    """The form drawn again: it follows from the kept content and the seed."""
    scenarios = {id: shelf.kept(Scenario, digest) for id, digest in record.scenarios.items()}
    return draw(shelf.kept(Exam, record.exam_digest), shelf.kept(Pool, record.pool_digest),
                shelf.kept(Standard, record.standard_digest), scenarios, seed)
