"""How the total of a shift comes about: its parts in points of the total, which add up to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from simulator.shift.score import CALL_WEIGHT, ShiftCard


@dataclass(frozen=True, slots=True)
class Part:
    kind: Literal["call", "call_back", "duties"]
    """a call, the call by which a caller was called back, or everything that the standard demands of a shift"""
    call: str
    """empty for duties"""
    points: float
    """of the total, at most `out_of`"""
    out_of: float
    """of 100; all parts together make 100"""


def parts(card: ShiftCard) -> tuple[Part, ...]:
    """The parts of the total, in the order in which they happened; duties last."""
    weighed = [("call", call, total / 100 * CALL_WEIGHT, CALL_WEIGHT) for call, total in card.calls.items()]
    weighed += [("call_back", one.call, one.total / 100 * CALL_WEIGHT, CALL_WEIGHT) for one in card.promises
                if one.total is not None]
    if card.findings:
        weighed.append(("duties", "", sum(one.points for one in card.findings),
                        sum(one.out_of for one in card.findings)))
    whole = sum(out_of for *_, out_of in weighed)
    return tuple(Part(kind, call, 100 * points / whole, 100 * out_of / whole) for kind, call, points, out_of in weighed)


def worth(card: ShiftCard) -> float:
    """Points of the total, 0 to 100, that one point of a finding is worth."""
    whole = (len(card.calls) + sum(one.total is not None for one in card.promises)) * CALL_WEIGHT
    whole += sum(one.out_of for one in card.findings)
    return 100 / whole if whole else 0.0
