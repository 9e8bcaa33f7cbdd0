"""What would have gained most in a call, in points of the total: turns, findings on conduct, the call record."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.call.conduct import ConductResult
from simulator.call.scorecard import Scorecard, TurnScore
from simulator.call.state import Call

LEAST = 0.05
"""points of the total below which nothing is worth telling"""


@dataclass(frozen=True, slots=True)
class Gain:
    """Something that cost points. With neither turn nor finding it is the call record."""

    points: float
    """of the total, 0 to 100"""
    visit: int | None
    """number of the stay at a turn where it can be tried again; None where only a new call helps"""
    turn: TurnScore | None = None
    finding: ConductResult | None = None
    forfeits: float = 0.0
    """of the points, those of turns that the call never came to because it broke off here"""


def worth(card: Scorecard) -> float:
    """Points of the total, 0 to 100, that one point of a turn, a finding or a field of the record is worth."""
    points = sum(part.points for part in _parts(card))
    out_of = sum(part.out_of for part in _parts(card))
    return card.total / points if points else 100 / out_of if out_of else 0.0


def gains(card: Scorecard, call: Call) -> tuple[Gain, ...]:
    """Everything that cost points, the dearest first."""
    each, last = worth(card), card.turns[-1].visit if card.turns else None
    lost = 100 - each * sum(part.out_of for part in _parts(card)) if card.forfeited else 0.0
    found = []
    for one in card.turns:
        forfeits = max(0.0, lost) if one.visit == last else 0.0
        found.append(Gain(each * (one.out_of - one.points) + forfeits, one.visit, turn=one, forfeits=forfeits))
    found += [Gain(each * (one.out_of - one.points), _where(call, one), finding=one) for one in card.conduct]
    found.append(Gain(each * sum(one.out_of - one.points for one in card.record), last))
    return tuple(sorted((one for one in found if one.points >= LEAST), key=lambda one: -one.points))


def _parts(card: Scorecard) -> tuple:
    return (*card.turns, *card.conduct, *card.record)


def _where(call: Call, found: ConductResult) -> int | None:
    """The stay at a turn during which something was found; what happened before the first one cannot be tried again."""
    events = [found.data["event"]] if "event" in found.data else found.data.get("events", ())
    visits = [line.visit for line in call.lines if line.event in events and line.event is not None and line.visit]
    if visits or found.rule == "pick_up":
        return visits[0] if visits else None
    return next((visit.number for visit in reversed(call.visits) if visit.entered <= found.at), None)
