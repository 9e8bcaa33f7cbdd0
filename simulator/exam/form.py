"""A form: the items one candidate gets, in which order, and the pool they are drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.standard import Content, Id
from simulator.content.digest import sealed
from simulator.content.exam import Exam
from simulator.content.item import Item
from simulator.content.library import Library

CALLS = "calls"
"""the section of the result that exam calls of the blueprint count in; no section of a standard has this id"""


class Pool(Content):
    """All items that an exam may ask at one time: what a form is drawn from, and kept with every sitting."""

    id: Id
    items: tuple[Item, ...]
    digest: str = ""


def pool_of(library: Library, exam: Exam) -> Pool:
    """The items of all sound item banks that the exam draws from, in the order of their ids: one that certifies from
    what is for exams only, any other from the rest."""
    found = library.items_of(exam.standard, exam_only=exam.certifies)
    return sealed(Pool(id=exam.standard, items=tuple(found[id] for id in sorted(found))))


@dataclass(frozen=True)
class Slot:
    """One place in a form: an item, or a call of the blueprint."""

    id: str
    """the item's id, or call-1, call-2, ... for calls of the blueprint"""
    section: str
    """the section of the standard that the item's clause stands in, or `CALLS`"""
    points: float
    difficulty: int
    item: Item | None
    scenario: str = ""
    """the scenario of a call"""
    order: tuple[str, ...] = ()
    """the ids of the options (of a matching: of the right side) in the order shown"""

    @property
    def is_call(self) -> bool:
        return bool(self.scenario)


@dataclass(frozen=True)
class Form:
    """What one candidate is asked, in this order."""

    slots: tuple[Slot, ...]

    def slot(self, id: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.id == id), None)

    @property
    def difficulty(self) -> float:
        """The expected difficulty: the mean over items and calls, 1 to 3."""
        return sum(slot.difficulty for slot in self.slots) / len(self.slots)
