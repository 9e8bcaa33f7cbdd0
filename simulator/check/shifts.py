"""Every shift can be served: its calls are there and ring in time, its call-backs are calls that go out."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.check.ground import Ground
from simulator.check.references import repeated, unknown
from simulator.content.place import Place
from simulator.content.problems import Problem
from simulator.content.scenario import Scenario
from simulator.content.shift import Matter, Shift, ShiftCall


def check(ground: Ground) -> Iterator[Problem]:
    scenarios = {part.content.id: part.content for part in ground.of("Scenario")}
    for part in ground.of("Shift"):
        shift: Shift = part.content
        yield from unknown(part.place.at("standard"), "standard", shift.standard, ground.standards)
        yield from repeated(_ids(shift, part.place), "call or matter")
        if shift.standard in ground.standards:
            articles = ground.standards[shift.standard].names["articles"]
            for at, call in enumerate(shift.calls):
                here = part.place.at("calls", at)
                yield from _scenario(call.scenario, "inbound", shift, here.at("scenario"), ground, scenarios)
                yield from _scenario(call.call_back, "outbound", shift, here.at("call_back"), ground, scenarios)
                yield from unknown(here.at("forward_to"), "article", call.forward_to, articles)
                yield from _time(call, shift, here.at("at"))


def _ids(shift: Shift, place: Place) -> Iterator[tuple[str, Place]]:
    """What the hand-over note and the events of a shift name by id."""
    for at, matter in enumerate(shift.taken_over):
        yield matter.id, place.at("taken_over", at, "id")
    for at, call in enumerate(shift.calls):
        yield call.id, place.at("calls", at, "id")
        if call.matter and call.matter.id != call.id:
            yield call.matter.id, place.at("calls", at, "matter", "id")


def matters(shift: Shift, place: Place) -> Iterator[tuple[Place, Matter]]:
    """What may still be open at the end of a shift, with its place."""
    yield from ((place.at("taken_over", at), matter) for at, matter in enumerate(shift.taken_over))
    yield from ((place.at("calls", at, "matter"), call.matter) for at, call in enumerate(shift.calls) if call.matter)


def _scenario(id: str | None, direction: str, shift: Shift, place: Place, ground: Ground,
              scenarios: dict[str, Scenario]) -> Iterator[Problem]:
    yield from unknown(place, "scenario", id, ground.names["scenarios"])
    scenario = scenarios.get(id or "")
    if scenario and scenario.standard in ground.standards and scenario.standard != shift.standard:
        yield place.problem("C543", f"{id} is a call under the standard {scenario.standard}",
                            f"choose one under {shift.standard}")
    elif scenario and scenario.direction != direction:
        yield place.problem("F421", f"{id} is an {scenario.direction} call", f"an {direction} one belongs here")


def _time(call: ShiftCall, shift: Shift, place: Place) -> Iterator[Problem]:
    if call.at >= shift.minutes:
        yield place.problem("F422", f"the call rings in minute {call.at:g}, the shift ends after {shift.minutes:g}",
                            "let it ring earlier, or lengthen the shift")
