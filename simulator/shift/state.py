"""A shift as it stands. Frozen. `now` and times named `real` are seconds since the shift was opened, by the server's
clock; all other times are seconds of the shift's own clock, which runs from the trainee's arrival.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from pydantic import BaseModel, ConfigDict

from simulator.call.scorecard import Scorecard
from simulator.call.state import Call
from simulator.content.scenario import Scenario
from simulator.happening import Ignored


class CallSummary(BaseModel):
    """What a shift knows of a call that is over. Times in seconds since that call was opened."""

    model_config = ConfigDict(frozen=True)

    missed: bool
    good: bool
    """came to a good ending"""
    total: float
    passed: bool
    talked: float
    """how long"""
    free_at: float
    """when the trainee was free again, the call record closed"""
    promised: float | None = None
    """when the caller expects an answer; None when no time was named"""
    promises: int = 0


def summary(call: Call, card: Scorecard, scenario: Scenario) -> CallSummary:
    """What a shift has to know of a call that is over."""
    ended = call.ended_at or call.now
    good = any(ending.id == call.ending and ending.good for ending in scenario.endings)
    return CallSummary(missed=call.state == "missed", good=good, total=card.total, passed=card.passed,
                       talked=ended - (call.answered_at if call.answered_at is not None else ended),
                       free_at=call.closed_at or (call.now if call.after_call else ended),
                       promised=call.promise.due if call.promise else None, promises=len(call.promises))


@dataclass(frozen=True, slots=True)
class Duty:
    """One call of the shift."""

    id: str
    scenario: str
    due: float
    state: Literal["waiting", "ringing", "done"] = "waiting"
    rang: float = 0.0
    """later than `due` where another call was going on"""
    real_rang: float = 0.0
    summary: CallSummary | None = None
    ended: float = 0.0
    forwarded_to: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A call-back that somebody waits for."""

    call: str
    made: float
    due: float
    promised: bool
    """a time was promised; else the shift's own limit holds"""
    called: float | None = None
    real_called: float = 0.0
    summary: CallSummary | None = None
    ended: float = 0.0


@dataclass(frozen=True)
class OnDuty:
    """The shift at one moment."""

    shift: str
    now: float = 0.0
    down: float = 0.0
    """seconds for which the server was down, which `now` leaves out"""
    clock: float = 0.0
    """the shift's own, in seconds"""
    opened: bool = False
    took_over: float | None = None
    matters: tuple[str, ...] = ()
    """handed over and gone through"""
    duties: tuple[Duty, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    settled: tuple[str, ...] = ()
    note: str = ""
    left: float | None = None
    last_number: int = 0
    ignored: tuple[Ignored, ...] = ()

    @property
    def goes_on(self) -> bool:
        """The trainee is there."""
        return self.opened and self.left is None

    @property
    def ringing(self) -> Duty | None:
        """The call that goes on: it rings, is held, or is being written up."""
        return next((duty for duty in self.duties if duty.state == "ringing"), None)

    @property
    def calling_back(self) -> FollowUp | None:
        return next((one for one in self.follow_ups if one.called is not None and one.summary is None), None)

    @property
    def busy(self) -> bool:
        """A call or a call-back goes on."""
        return bool(self.ringing or self.calling_back)

    def with_duty(self, changed: Duty) -> OnDuty:
        return replace(self, duties=tuple(changed if one.id == changed.id else one for one in self.duties))

    def with_follow_up(self, changed: FollowUp) -> OnDuty:
        return replace(self, follow_ups=tuple(changed if one.call == changed.call else one
                                              for one in self.follow_ups))
