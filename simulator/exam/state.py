"""Where a sitting stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from simulator.exam.form import Form
from simulator.happening import Ignored

OverBy = Literal["", "submitted", "time"]


@dataclass(frozen=True)
class Sitting:
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
    down: float = 0.0
    """seconds for which the server was down"""
    away: bool = False
    submitted: bool = False
    timed_out: bool = False
    """that the time was over has been stored"""
    last_number: int = 0
    ignored: tuple[Ignored, ...] = ()

    @property
    def opened(self) -> bool:
        return bool(self.window)

    @property
    def ends(self) -> float:
        """When the time is over, in seconds since the sitting was opened."""
        return self.minutes * 60.0 + self.down

    @property
    def seconds_left(self) -> float:
        return max(0.0, self.ends - self.now)

    @property
    def over(self) -> OverBy:
        """What ended the sitting: nothing yet, the candidate, or the time."""
        if self.submitted:
            return "submitted"
        return "time" if self.timed_out or self.seconds_left <= 0 else ""

    def status(self, slot: str) -> Literal["open", "answered"]:
        """For the map of items; a call counts as answered once it has begun."""
        return "answered" if slot in self.answers or slot in self.calls else "open"
