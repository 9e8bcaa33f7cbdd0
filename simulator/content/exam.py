"""An exam: what a form is drawn from, how long it takes, what passes.

The model an author writes against. Every field's description is printed in the field reference.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from scoring.standard import Content, Id, Text
from simulator.content.item import ItemKind, _Item

Difficulty = Annotated[int, Field(ge=1, le=3)]


class Row(Content):
    """One row of the blueprint: so many items of one sort."""

    section: Id | None = Field(None, description="from this section of the standard only")
    clause: Id | None = Field(None, description="from this clause and those below it only: 6.2 takes 6.2, 6.2.1, ...")
    kinds: tuple[ItemKind, ...] = Field((), description="of these kinds only; left out: any kind but call")
    difficulty: tuple[Difficulty, ...] = Field((), description="of these difficulties only; left out: any")
    count: int = Field(ge=1, le=200, description="how many items are drawn")
    points: float = Field(1.0, gt=0, le=100, description="what each is worth")

    def takes(self, item: _Item, section: str) -> bool:
        """Whether `item`, whose clause stands in `section`, may be drawn for this row."""
        kind = item.kind  # type: ignore[attr-defined]
        return ((self.section is None or self.section == section)
                and (self.clause is None or item.clause == self.clause or item.clause.startswith(f"{self.clause}."))
                and (kind in self.kinds if self.kinds else kind != "call")
                and (not self.difficulty or item.difficulty in self.difficulty))


class ExamCall(Content):
    """A call that is part of the exam."""

    scenarios: tuple[Id, ...] = Field(min_length=1, description="one of these is drawn")
    points: float = Field(10.0, gt=0, le=100, description="what a call without fault is worth")


class PassRule(Content):
    """What passes. All of it has to hold."""

    overall: float = Field(ge=0, le=100, description="lowest share of all points, in percent")
    sections: dict[Id, float] = Field({}, description="section -> lowest share of the points of its items, in percent")
    critical_fails: bool = Field(True, description="one critical violation, in a reply or a call, fails the exam")


class Exam(Content):
    """One exam."""

    id: Id
    standard: Id
    title: Text
    brief: Text = Field(description="what the candidate is told before it begins")
    minutes: int = Field(ge=1, le=480, description="time from opening to submitting")
    blueprint: tuple[Row, ...] = Field(min_length=1, max_length=100)
    calls: tuple[ExamCall, ...] = ()
    pass_rule: PassRule
    certifies: bool = Field(False, description="whether who passes is certified: drawn from exam-only items, its calls "
                                               "exam-only; where there are accounts an examiner opens it, and the keys "
                                               "are shown once she releases them")
    attempts: int = Field(3, ge=1, le=20, description="how often a person may sit it")
    wait_hours: int = Field(24, ge=0, le=8760, description="how long after a failed sitting before the next")
    digest: str = Field("", description="SHA-256 of the content; computed on loading, never written by an author")
