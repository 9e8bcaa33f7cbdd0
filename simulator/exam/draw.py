"""Drawing a form from the blueprint: the same exam, pool and seed always give the same form.

Every item that fits a row has about the same chance, so that no item is known for turning up; and all forms of
an exam have the same expected difficulty as far as the pool allows, so that nobody is lucky.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from random import Random
from typing import TypeVar

from scoring.standard import Standard
from simulator.content.exam import Exam, Row
from simulator.content.item import Item
from simulator.content.scenario import Scenario
from simulator.exam.form import CALLS, Form, Pool, Slot

T = TypeVar("T")


class Unfillable(ValueError):
    """The pool has not enough items for the blueprint."""


class Dice:
    """Chance from a seed. Only `Random.random` is used: of all its methods, Python promises to keep that one."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)

    def one(self, things: Sequence[T]) -> T:
        return things[int(self._random.random() * len(things))]

    def shuffled(self, things: Sequence[T]) -> list[T]:
        left = list(things)
        for last in range(len(left) - 1, 0, -1):
            other = int(self._random.random() * (last + 1))
            left[last], left[other] = left[other], left[last]
        return left


def draw(exam: Exam, pool: Pool, standard: Standard, scenarios: Mapping[str, Scenario], seed: str) -> Form:
    """The form of `seed`. Raises `Unfillable` when the pool cannot fill the blueprint."""
    dice = Dice(seed)
    sections = {clause.id: clause.section for clause in standard.clauses}
    calls = [scenarios[dice.one(call.scenarios)] for call in exam.calls]
    places = [row for row in exam.blueprint for _ in range(row.count)]
    fits = {row: [item for item in pool.items if row.takes(item, sections.get(item.clause, ""))]
            for row in exam.blueprint}
    chosen = _fill(places, fits, dice)
    aim = round(sum(row.count * _mean(fits[row]) for row in exam.blueprint)
                + sum(_mean_level(call.scenarios, scenarios) for call in exam.calls))
    _balance(chosen, places, fits, aim - sum(call.level for call in calls), dice)
    slots = [_slot(row, item, sections, dice) for row, item in zip(places, chosen, strict=True)]
    slots = dice.shuffled([slot for slot in slots if not slot.is_call]) + [slot for slot in slots if slot.is_call]
    return Form(tuple(slots) + tuple(_calls(exam, calls)))


def _fill(places: list[Row], fits: Mapping[Row, list[Item]], dice: Dice) -> list[Item]:
    """An item for every place, no item twice: a matching, so that rows that want the same items both get theirs."""
    holder: dict[str, int] = {}
    chosen: list[Item | None] = [None] * len(places)

    def place(at: int, tried: set[str]) -> bool:
        for item in dice.shuffled(fits[places[at]]):
            if item.id in tried:
                continue
            tried.add(item.id)
            if item.id not in holder or place(holder[item.id], tried):
                holder[item.id] = at
                chosen[at] = item
                return True
        return False

    for at in range(len(places)):
        if not place(at, set()):
            row = list(fits).index(places[at]) + 1
            raise Unfillable(f"the bank has not enough items for row {row} of the blueprint")
    return [item for item in chosen if item is not None]


def _balance(chosen: list[Item], places: list[Row], fits: Mapping[Row, list[Item]], aim: int, dice: Dice) -> None:
    """Exchange items for others of the same row until the difficulties add up to `aim`, or as near as they can."""
    while gap := aim - sum(item.difficulty for item in chosen):
        used = {item.id for item in chosen}
        moves = [(at, item) for at, row in enumerate(places) for item in fits[row]
                 if item.id not in used and 0 < (item.difficulty - chosen[at].difficulty) * gap <= gap * gap]
        if not moves:
            return
        at, item = dice.one(moves)
        chosen[at] = item


def _mean(items: list[Item]) -> float:
    return sum(item.difficulty for item in items) / max(1, len(items))


def _mean_level(ids: Sequence[str], scenarios: Mapping[str, Scenario]) -> float:
    return sum(scenarios[id].level for id in ids) / len(ids)


def _slot(row: Row, item: Item, sections: Mapping[str, str], dice: Dice) -> Slot:
    return Slot(id=item.id, section=sections.get(item.clause, ""), points=row.points, difficulty=item.difficulty,
                item=item, scenario=item.scenario if item.kind == "call" else "", order=_order(item, dice))


def _order(item: Item, dice: Dice) -> tuple[str, ...]:
    options = item.right if item.kind == "matching" else getattr(item, "options", ())
    ids = [option.id for option in options]
    shown = dice.shuffled(ids)
    # Steps must not happen to stand in their right order: the item would answer itself.
    while item.kind == "ordering" and len(ids) > 1 and tuple(shown) == item.key:
        shown = dice.shuffled(ids)
    return tuple(shown)


def _calls(exam: Exam, calls: list[Scenario]) -> Iterator[Slot]:
    for number, rule, scenario in zip(count(1), exam.calls, calls, strict=False):
        yield Slot(id=f"call-{number}", section=CALLS, points=rule.points, difficulty=scenario.level, item=None,
                   scenario=scenario.id)
