"""A shift is the fold of its content over its events, as a call is: the same events always give the same shift.

    duty = fold(shift, events, now)

What can happen stands in `simulator.shift.events`, what time does by itself in `simulator.shift.timers`.
"""

from __future__ import annotations

from collections.abc import Iterable

from simulator.content.shift import Shift
from simulator.happening import Event
from simulator.shift.events import COURSE
from simulator.shift.state import Duty, OnDuty


def new(shift: Shift) -> OnDuty:
    """A shift before anybody has arrived."""
    duties = (Duty(call.id, call.scenario, 60 * (shift.early + call.at)) for call in shift.calls)
    return OnDuty(shift.id, duties=tuple(sorted(duties, key=lambda one: one.due)))


def fold(shift: Shift, events: Iterable[Event], now: float | None = None) -> OnDuty:
    """The shift at the real time `now`; left out: at its last event."""
    duty = COURSE.fold(shift, new(shift), events)
    return duty if now is None else COURSE.advance(shift, duty, max(now, duty.now))
