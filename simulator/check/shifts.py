"""Every shift can be served: its calls are there and ring in time, its call-backs are calls that go out."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.check.exams import C543, known_call
from simulator.check.ground import Ground
from simulator.check.references import repeated, unknown
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem
from simulator.content.shift import Shift, ShiftCall

F421 = Code("F421", "a shift with an outbound call that rings, or an inbound one as a call-back",
            "{call} is an {direction} call", "an {wanted} one belongs here")
F422 = Code("F422", "a shift with a call that rings after its end",
            "the call rings in minute {at:g}, the shift ends after {minutes:g}",
            "let it ring earlier, or lengthen the shift")


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    shift: Shift = part.content
    yield from repeated(_ids(shift, part.place), "call or matter")
    if standard := ground.standard_of(part):
        for at, call in enumerate(shift.calls):
            here = part.place.at("calls", at)
            yield from _scenario(call.scenario, "inbound", shift, here.at("scenario"), ground)
            yield from _scenario(call.call_back, "outbound", shift, here.at("call_back"), ground)
            yield from unknown(here.at("forward_to"), "article", call.forward_to, standard.names["articles"])
            yield from _time(call, shift, here.at("at"))


def _ids(shift: Shift, place: Place) -> Iterator[tuple[str, Place]]:
    """What the hand-over note and the events of a shift name by id."""
    for at, matter in enumerate(shift.taken_over):
        yield matter.id, place.at("taken_over", at, "id")
    for at, call in enumerate(shift.calls):
        yield call.id, place.at("calls", at, "id")
        if call.matter and call.matter.id != call.id:
            yield call.matter.id, place.at("calls", at, "matter", "id")


def _scenario(id: str | None, direction: str, shift: Shift, place: Place, ground: Ground) -> Iterator[Problem]:
    yield from unknown(place, "scenario", id, ground.names["scenarios"])
    scenario = ground.scenarios.get(id or "")
    if scenario and scenario.standard in ground.standards and scenario.standard != shift.standard:
        yield place.problem(C543, call=id, other=scenario.standard, standard=shift.standard)
    elif scenario and scenario.direction != direction:
        yield place.problem(F421, call=id, direction=scenario.direction, wanted=direction)
    else:
        yield from known_call(place, id, ground, certifies=False)


def _time(call: ShiftCall, shift: Shift, place: Place) -> Iterator[Problem]:
    if call.at >= shift.minutes:
        yield place.problem(F422, at=call.at, minutes=shift.minutes)
