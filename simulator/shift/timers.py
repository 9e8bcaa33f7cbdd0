"""What time does in a shift: the next call rings, a call-back is overdue, the relief arrives.

The shift's clock runs as fast as a real one while a call rings, is held or written up, and `shift.speed` times as fast
between calls.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from simulator.content.shift import Shift
from simulator.happening import Timer
from simulator.shift.state import OnDuty


def timers(shift: Shift, duty: OnDuty) -> Iterator[Timer[OnDuty]]:
    """What the shift comes to without the trainee, each at its real time."""
    if not duty.goes_on:
        return
    if (rings := next_ring(shift, duty)) is not None:
        yield Timer(rings, lambda: _rings(duty, rings))
    told = (*(one.due for one in duty.follow_ups if one.called is None), shift.relieved)
    yield from (Timer(duty.now + (at - duty.clock) / speed(shift, duty)) for at in told if at > duty.clock)


def next_ring(shift: Shift, duty: OnDuty) -> float | None:
    """The real time at which the next call rings; None while one goes on, or when none is left."""
    following = next((one for one in duty.duties if one.state == "waiting"), None)
    if following is None or duty.busy or not duty.goes_on:
        return None
    return duty.now + max(0.0, following.due - duty.clock) / shift.speed


def speed(shift: Shift, duty: OnDuty) -> float:
    """How much faster than a real one the shift's clock runs now."""
    return 1.0 if duty.busy else shift.speed


def goes_on(shift: Shift, duty: OnDuty, now: float) -> OnDuty:
    """The shift at a later real time before which nothing changes."""
    if not duty.goes_on:
        return duty
    return replace(duty, clock=duty.clock + (now - duty.now) * speed(shift, duty), now=now)


def _rings(duty: OnDuty, now: float) -> OnDuty:
    following = next(one for one in duty.duties if one.state == "waiting")
    duty = replace(duty, clock=max(duty.clock, following.due), now=now)
    return duty.with_duty(replace(following, state="ringing", rang=duty.clock, real_rang=duty.now))
