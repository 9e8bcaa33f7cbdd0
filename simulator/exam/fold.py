"""A sitting as the fold of its events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from simulator.exam.answers import is_open
from simulator.exam.events import SittingEvent
from simulator.exam.form import Form

OverBy = Literal["", "submitted", "time"]


@dataclass(frozen=True)
class Sitting:
    """Where a sitting stands."""

    form: Form
    minutes: int
    now: float = 0.0
    """seconds since the sitting was opened"""
    window: str = ""
    """the browser window that may go on; an older one is told so"""
    at: str = ""
    """the slot that was shown last: where the candidate comes back to"""
    shown: frozenset[str] = frozenset()
    answers: dict[str, Any] = field(default_factory=dict)
    """slot -> the answer that counts; open ones are not in it"""
    flagged: frozenset[str] = frozenset()
    calls: dict[str, str] = field(default_factory=dict)
    """slot of an exam call -> the attempt it is played in"""
    away: bool = False
    submitted: bool = False
    timed_out: bool = False
    scored: bool = False
    last: int = 0
    """number of the last event"""

    @property
    def seconds_left(self) -> float:
        return max(0.0, self.minutes * 60 - self.now)

    @property
    def over(self) -> OverBy:
        """What ended the sitting: nothing yet, the candidate, or the time."""
        if self.submitted:
            return "submitted"
        return "time" if self.timed_out or self.seconds_left <= 0 else ""

    def status(self, slot: str) -> Literal["open", "answered"]:
        """For the map of items; a call counts as answered once it has begun."""
        return "answered" if slot in self.answers or slot in self.calls else "open"


def fold(form: Form, minutes: int, events: Iterable[SittingEvent], now: float = 0.0) -> Sitting:
    """The sitting after `events`, `now` seconds after it was opened."""
    sitting = Sitting(form, minutes)
    for event in events:
        sitting = replace(_step(sitting, event), last=event.number, now=event.at)
    return replace(sitting, now=max(now, sitting.now))


def _step(sitting: Sitting, event: SittingEvent) -> Sitting:
    data = event.data
    match event.kind:
        case "opened":
            return replace(sitting, window=data["window"])
        case "resumed":
            return replace(sitting, window=data["window"], away=False)
        case "left":
            return replace(sitting, away=True)
        case "shown":
            return replace(sitting, at=data["slot"], shown=sitting.shown | {data["slot"]})
        case "answered" | "changed":
            others = {slot: answer for slot, answer in sitting.answers.items() if slot != data["slot"]}
            kept = {} if is_open(data["answer"]) else {data["slot"]: data["answer"]}
            return replace(sitting, answers=others | kept)
        case "flagged":
            change = {data["slot"]}
            return replace(sitting, flagged=sitting.flagged | change if data["flag"] else sitting.flagged - change)
        case "called":
            return replace(sitting, calls={data["slot"]: data["attempt"]} | sitting.calls)
        case "submitted":
            return replace(sitting, submitted=True)
        case "time_up":
            return replace(sitting, timed_out=True)
        case "scored":
            return replace(sitting, scored=True)
    return sitting
