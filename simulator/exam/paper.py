"""What a candidate may see of a sitting before its result: no key, no rationale, no verdict, no evidence.

The types of this module are all that a page gets; what they have no field for cannot reach a browser.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from scoring.standard import Text
from simulator.call.times import filled
from simulator.content.exam import Exam
from simulator.content.scenario import Scenario
from simulator.exam.form import Slot
from simulator.exam.state import OverBy, Sitting


@dataclass(frozen=True)
class Choice:
    id: str
    text: Text


@dataclass(frozen=True)
class Entry:
    """One item in the map of the paper."""

    slot: str
    number: int
    """1 for the first"""
    kind: str
    points: float
    status: Literal["open", "answered"]
    flagged: bool


@dataclass(frozen=True)
class Question:
    """The item before the candidate."""

    slot: str
    kind: str
    text: Text
    choices: tuple[Choice, ...] = ()
    """options in the order drawn; of a matching, the right side"""
    left: tuple[Choice, ...] = ()
    """the left side of a matching"""
    caller: Text | None = None
    """what the caller has just said, where a reply is asked for"""
    attempt: str = ""
    """the attempt of an exam call that has begun"""
    answer: Any = None
    """what the candidate answered so far; None while open"""


@dataclass(frozen=True)
class Paper:
    """A sitting as its candidate sees it."""

    title: Text
    number: int
    """of the last event: what the page has seen"""
    minutes: int
    seconds_left: float
    over: OverBy
    moved: bool
    """the sitting goes on in another window"""
    entries: tuple[Entry, ...]
    question: Question | None
    """None before the first item is shown, once the sitting is over, and in a window that it has left"""


def paper(exam: Exam, sitting: Sitting, scenarios: Mapping[str, Scenario], window: str) -> Paper:
    """The sitting as `window` may show it."""
    moved = window != sitting.window
    slot = None if sitting.over or moved else sitting.form.slot(sitting.at)
    entries = tuple(
        Entry(one.id, number, _kind(one), one.points, sitting.status(one.id), one.id in sitting.flagged)
        for number, one in enumerate(sitting.form.slots, 1))
    return Paper(exam.title, sitting.last_number, sitting.minutes, sitting.seconds_left, sitting.over, moved, entries,
                 _question(slot, sitting, scenarios) if slot else None)


def _kind(slot: Slot) -> str:
    return "call" if slot.is_call else slot.item.kind


def _question(slot: Slot, sitting: Sitting, scenarios: Mapping[str, Scenario]) -> Question:
    if slot.is_call:
        return Question(slot.id, "call", filled(scenarios[slot.scenario].brief, scenarios[slot.scenario].clock),
                        attempt=sitting.calls.get(slot.id, ""))
    item = slot.item
    options = item.right if item.kind == "matching" else getattr(item, "options", ())
    by_id = {option.id: Choice(option.id, option.text) for option in options}
    left = tuple(Choice(option.id, option.text) for option in getattr(item, "left", ()))
    return Question(slot.id, item.kind, item.text, tuple(by_id[id] for id in slot.order), left,
                    getattr(item, "caller", None), answer=sitting.answers.get(slot.id))
