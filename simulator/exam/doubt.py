"""What in a result is in doubt, and the result when a person has said how it was.

Pure: the same result and the same sayings always give the same result.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scoring.verdict import Verdict
from simulator.call.gains import worth
from simulator.call.scorecard import TurnScore
from simulator.content.exam import Exam
from simulator.content.scenario import Scenario
from simulator.exam.mark import doubted
from simulator.exam.result import ItemResult, Result, result_of

Key = tuple[str, int, str]
"""slot, number of the stay at a turn (0 of a written answer), role (`FORBIDDEN`, `CRITICAL`: of something forbidden)"""
FORBIDDEN, CRITICAL = "", "!"
"""whether something forbidden was said; that it was, and critical"""


@dataclass(frozen=True)
class Doubt:
    """One thing of which the engine is not sure whether it was said."""

    slot: str
    visit: int
    """of an exam call: number of the stay at a turn; 0 of a written answer"""
    role: str
    """of the act; empty: whether something forbidden was said"""
    act: str = ""
    """id of the act; empty where something forbidden is suspected"""
    vital: bool = False
    """whether somebody's safety hangs on it"""

    @property
    def key(self) -> Key:
        return self.slot, self.visit, self.role

    @property
    def answers(self) -> tuple[Key, ...]:
        """The keys under which a person may say how it was."""
        return (self.key, (self.slot, self.visit, CRITICAL)) if self.role == FORBIDDEN else (self.key,)

    def is_settled(self, said: Iterable[Key]) -> bool:
        """Whether somebody has said it."""
        return bool({*said}.intersection(self.answers))


def doubts(result: Result, scenarios: Mapping[str, Scenario]) -> tuple[Doubt, ...]:
    """Everything in doubt at the slots for which a result waits. `scenarios`: slot of an exam call -> what was
    played."""
    return tuple(one for item in result.items if item.slot in result.waits
                 for one in _doubts(item, scenarios.get(item.slot)))


def decided(exam: Exam, result: Result, scenarios: Mapping[str, Scenario], said: Mapping[Key, bool]) -> Result:
    """The result as it stands when a person has said whether that was said; what nobody has looked at stays in
    doubt."""
    items = tuple(_item(item, tuple(_doubts(item, scenarios.get(item.slot))), said) if item.slot in result.waits
                  else item for item in result.items)
    return result_of(exam, items, result.engine)


def _doubts(item: ItemResult, scenario: Scenario | None) -> Iterator[Doubt]:
    if item.verdict is not None:
        roles = doubted(item.verdict)
        act_of = {one.role: one.id for one in item.verdict.evidence if one.what == "act"}
        yield from (Doubt(item.slot, 0, role, act_of.get(role, role)) for role in roles)
        if not roles and not item.verdict.sure:
            yield Doubt(item.slot, 0, FORBIDDEN)
    elif item.card is not None and scenario is not None:
        vital = {turn.id: turn.vital for turn in scenario.turns}
        for turn in item.card.turns:
            yield from (Doubt(item.slot, turn.visit, role, act, act in vital.get(turn.turn, ()))
                        for role in turn.perhaps for act in (turn.owed[role],))


def _item(item: ItemResult, there: tuple[Doubt, ...], said: Mapping[Key, bool]) -> ItemResult:
    """An item as it stands; where something is still in doubt, with least and most."""
    open_ = [one for one in there if not one.is_settled(said)]
    if item.card is None:
        points, least, most = _written(item, there, said)
        critical = item.critical or said.get((item.slot, 0, CRITICAL), False)
    else:
        each = {one.key: _worth(item, one) for one in there}
        points = most = max(0.0, item.points - sum(each[one.key] for one in there if said.get(one.key) is False))
        least = max(0.0, points - sum(each[one.key] for one in open_))
        critical = item.critical or any(one.vital and said.get(one.key) is False for one in there)
    span = {"least": least, "most": most} if least != most or least != points else {"least": None, "most": None}
    return item.model_copy(update={"points": points, "critical": critical,
                                   "vital": any(one.vital for one in open_), **span})


def _written(item: ItemResult, there: tuple[Doubt, ...], said: Mapping[Key, bool]) -> tuple[float, float, float]:
    """Points of a written answer, the least and the most that it may still come to."""
    verdict: Verdict = item.verdict
    if any(one.role == FORBIDDEN for one in there):
        now = said.get((item.slot, 0, CRITICAL)) or said.get((item.slot, 0, FORBIDDEN))
        return (0.0, 0.0, 0.0) if now else (item.points, item.points if now is False else 0.0, item.points)
    each = item.out_of / verdict.out_of
    points = least = most = item.points
    for one in there:
        counts = one.role in verdict.acts
        gain = {True: 0.0 if counts else each, False: -each if counts else 0.0}
        if (now := said.get(one.key)) is not None:
            points, least, most = (value + gain[now] for value in (points, least, most))
        else:
            least, most = least + gain[False], most + gain[True]
    return points, least, most


def _worth(item: ItemResult, one: Doubt) -> float:
    """Points that an act of an exam call has brought."""
    turn: TurnScore = next(turn for turn in item.card.turns if turn.visit == one.visit)
    share = turn.out_of / len(turn.owed) if turn.points else 0.0
    return worth(item.card) * share / 100 * item.out_of
