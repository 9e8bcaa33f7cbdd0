"""When a call next changes by itself, so that whoever shows it knows when to look again. Pure."""

from __future__ import annotations

from simulator.call.clock import due_to_hang_up
from simulator.call.desk import Desk
from simulator.call.state import Call
from simulator.call.timing import REACTION, RING_TO_RING, ring_begins


def next_change(desk: Desk, call: Call) -> float | None:
    """Seconds since opening, later than `call.now`; None when nothing will change without the trainee."""
    times = {"ringing": _bell, "dialling": _bell, "talking": _talk, "on_hold": _second}.get(call.state)
    return min((at for at in (times(desk, call) if times else ()) if at > call.now), default=None)


def _bell(desk: Desk, call: Call) -> list[float]:
    rings = desk.scenario.rings
    beat = RING_TO_RING * rings.pace
    if call.state == "dialling":
        return [call.next_ring or call.now + beat, (rings.answered_on - 1) * beat]
    return [call.next_ring or ring_begins(rings, call.ring, call.series) + beat]


def _talk(desk: Desk, call: Call) -> list[float]:
    times = _second(desk, call)
    hangs_up = due_to_hang_up(desk, call)
    if hangs_up is not None:
        times.append(hangs_up)
    limit = desk.limit("dead_air", "seconds")
    if limit is not None and call.pace != "at_once" and call.line == 1 and not call.ending:
        times.append(call.silent_since + limit * (call.call_outs + 1) + REACTION)
    return times


def _second(desk: Desk, call: Call) -> list[float]:
    second = call.second
    return [second.rings, second.gives_up] if second and second.answered is None else []
