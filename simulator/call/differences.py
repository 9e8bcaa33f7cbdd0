"""What differs between two scorecards of one call, as plain data: acts, forbidden wording, conduct, the record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from simulator.call.scorecard import Scorecard, TurnScore


def differences(before: Scorecard, after: Scorecard) -> list[dict[str, Any]]:
    """Each thing that counts otherwise, in the order of the call.

    An act: `turn`, `visit`, `act`, `replies` (their numbers), `before` and `after` (done, late, missing). Forbidden
    wording: `forbidden`, `event`, `before` and `after` (said, not said). Else: `rule` or `field` with its points.
    What is perhaps done counts as done, and is told as done.
    """
    return [*_acts(before, after), *_forbidden(before, after), *_points("rule", before, after),
            *_points("field", before, after)]


def _acts(before: Scorecard, after: Scorecard) -> Iterator[dict[str, Any]]:
    earlier = {one.visit: one for one in before.turns}
    for turn in after.turns:
        was = earlier.get(turn.visit)
        for role, act in turn.owed.items() if was else ():
            states = _state(was, role), _state(turn, role)
            if states[0] != states[1]:
                yield {"turn": turn.turn, "visit": turn.visit, "act": act, "replies": list(turn.replies),
                       "before": states[0], "after": states[1]}


def _state(turn: TurnScore, role: str) -> str:
    return "missing" if role in turn.missing else "late" if role in turn.late else "done"


def _forbidden(before: Scorecard, after: Scorecard) -> Iterator[dict[str, Any]]:
    was, now = ({(one.event, one.id) for one in card.violations} for card in (before, after))
    for event, id in sorted(was ^ now):
        said = "said", "not said"
        yield {"forbidden": id, "event": event, "before": said[(event, id) not in was],
               "after": said[(event, id) not in now]}


def _points(name: str, before: Scorecard, after: Scorecard) -> Iterator[dict[str, Any]]:
    was, now = (_summed(name, card) for card in (before, after))
    for id in sorted(was.keys() | now.keys()):
        if was.get(id) != now.get(id):
            yield {name: id, "before": was.get(id), "after": now.get(id)}


def _summed(name: str, card: Scorecard) -> dict[str, float]:
    points: dict[str, float] = {}
    for one in card.conduct if name == "rule" else card.record:
        points[getattr(one, name)] = round(points.get(getattr(one, name), 0.0) + one.points, 4)
    return points
