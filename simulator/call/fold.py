"""A call is the fold of a scenario over its events: the same events always give the same call.

    call = fold(scenario, standard, events, now)

Pure: no clock, no judging (a `replied` event carries its verdict), no I/O. What can happen stands in
`simulator.call.events`, what time does by itself in `simulator.call.timers`.
"""

from __future__ import annotations

from collections.abc import Iterable

from scoring.standard import Standard
from simulator.call.desk import desk_of
from simulator.call.events import COURSE
from simulator.call.state import Call
from simulator.call.timers import due_to_hang_up
from simulator.content.scenario import Scenario
from simulator.happening import Event


def new(scenario: Scenario) -> Call:
    """A call before anything has happened."""
    return Call(scenario.id, mood=scenario.caller.mood)


def fold(scenario: Scenario, standard: Standard, events: Iterable[Event], now: float | None = None) -> Call:
    """The call at `now`, in seconds since it was opened.

    Left out, `now` is the time of the last event, or when the caller hangs up where the call has come to its
    end. An event that could not happen when it came changes nothing and stands in `Call.ignored`.
    """
    desk = desk_of(scenario, standard)
    call = COURSE.fold(desk, new(scenario), events)
    if now is None:
        now = max(call.now, due_to_hang_up(desk, call) or 0.0)
    return COURSE.advance(desk, call, max(now, call.now))
