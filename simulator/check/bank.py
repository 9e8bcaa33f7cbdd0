"""The item bank of a standard as a whole: enough items for what has to be known, and no key that shows by its form.

A candidate who has noticed that the longest option is usually right, or the first, passes without knowing. So over the
whole bank the key may be the longest option, or stand at one place, hardly more often than chance would have it.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor, sqrt

from simulator.check.ground import Ground, StandardGround
from simulator.content.item import Single, TrueFalse
from simulator.content.place import Place
from simulator.content.problems import Problem

FEWEST_ITEMS = 2
"""items for each clause that has to be known, so that no candidate meets the same one at every attempt"""
ENOUGH = 12
"""items below which nothing can be said about chance"""

Bank = list[tuple[Single, Place]]


def check(ground: Ground) -> Iterator[Problem]:
    for standard in ground.standards.values() if ground.countable else ():
        items = [(item, part.place.at("items", at)) for part in ground.bank(standard.id)
                 for at, item in enumerate(part.content.items)]
        single = [(item, place) for item, place in items if isinstance(item, Single) and _keyed(item)]
        if items:
            yield from _clauses(standard, [item.clause for item, _ in items])
        for lang in ("zh", "en"):
            yield from _length(single, lang)
        for size in sorted({len(item.options) for item, _ in single}):
            yield from _position([(item, place) for item, place in single if len(item.options) == size], size)
        yield from _truth([(item, place) for item, place in items if isinstance(item, TrueFalse)])


def _keyed(item: Single) -> bool:
    return any(option.id == item.key for option in item.options)


def _clauses(standard: StandardGround, asked: list[str]) -> Iterator[Problem]:
    for part in standard.parts:
        for at, clause in enumerate(getattr(part.content, "clauses", ())):
            if "knowledge" in clause.kind and asked.count(clause.id) < FEWEST_ITEMS:
                yield part.place.at("clauses", at).problem(
                    "C530", f"{asked.count(clause.id)} item(s) ask about this clause, which has to be known",
                    f"write {FEWEST_ITEMS} or more in quizzes/")


def allowed(number: int, chance: float) -> int:
    """How many of `number` items may share a trait that comes up with `chance`: two standard deviations above it."""
    return floor(number * chance + 2 * sqrt(number * chance * (1 - chance)))


def lead(item: Single, lang: str) -> float:
    """How much longer the key is than the longest other option; 1 when they are equally long."""
    sizes = {option.id: len(getattr(option.text, lang)) for option in item.options}
    return sizes.pop(item.key) / max(1, *sizes.values())


def _length(bank: Bank, lang: str) -> Iterator[Problem]:
    long = sorted(((lead(item, lang), place) for item, place in bank if lead(item, lang) > 1),
                  key=lambda pair: -pair[0])
    chance = sum(1 / len(item.options) for item, _ in bank) / max(1, len(bank))
    if len(bank) >= ENOUGH and (over := len(long) - allowed(len(bank), chance)) > 0:
        for more, place in long[:over]:
            yield place.at("key").problem(
                "C531", f"the key is the longest option, as in {len(long)} of {len(bank)} items ({lang})",
                f"{more:.1f} times the next: shorten it or lengthen another")


def _position(bank: Bank, size: int) -> Iterator[Problem]:
    for position in range(size):
        here = [place for item, place in bank if item.options[position].id == item.key]
        yield from _surplus(here, len(bank), 1 / size, "C532", f"the key is option {position + 1} of {size}",
                            "move the key to another place among the options")


def _truth(items: list[tuple[TrueFalse, Place]]) -> Iterator[Problem]:
    for key in (True, False):
        here = [place for item, place in items if item.key is key]
        yield from _surplus(here, len(items), 0.5, "C533", f"the statement is {str(key).lower()}",
                            "turn the statement round")


def _surplus(here: list[Place], of: int, chance: float, code: str, what: str, hint: str) -> Iterator[Problem]:
    """A problem at each of the items that are too many."""
    if of >= ENOUGH:
        for place in here[allowed(of, chance):]:
            yield place.at("key").problem(code, f"{what}, as in {len(here)} of {of} items", hint)
