"""The item bank of a standard as a whole: enough items for what has to be known, and no key that shows by its form.

A candidate who has noticed that the longest option is usually right, or the first, passes without knowing. So over the
whole bank the key may be the longest option, or stand at one place, hardly more often than chance would have it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import floor, sqrt

from simulator.check.ground import Ground
from simulator.content.item import Single, TrueFalse
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem

FEWEST_ITEMS = 2
"""items for each clause that has to be known, so that no candidate meets the same one at every attempt"""
ENOUGH = 12
"""items below which nothing can be said about chance"""

C530 = Code("C530", "a clause that has to be known, with fewer than two items",
            "{number} item(s) ask about this clause, which has to be known",
            f"write {FEWEST_ITEMS} or more in quizzes/")
C531 = Code("C531", "a key that is the longest option too often over the bank",
            "the key is the longest option, as in {number} of {of} items ({lang})",
            "{more:.1f} times the next: shorten it or lengthen another")
C532 = Code("C532", "a key that stands at the same place too often over the bank",
            "the key is option {position} of {size}, as in {number} of {of} items",
            "move the key to another place among the options")
C533 = Code("C533", "a bank of statements that are true, or false, too often",
            "the statement is {shown}, as in {number} of {of} items", "turn the statement round")

Bank = list[tuple[Single, Place]]


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    """Where the item bank that this file is part of has to change in this file."""
    if ground.countable and ground.standard_of(part):
        file = part.place.tree.file
        yield from (problem for problem in _over(ground.bank(part.content.standard)) if problem.file == file)


def clauses(part: Part, ground: Ground) -> Iterator[Problem]:
    """The clauses of a standard's own file, or of an addendum, that too few items ask about."""
    standard = ground.standard_of(part)
    bank = ground.bank(standard.id) if standard and ground.countable else ()
    asked = Counter(item.clause for one in bank for item in one.content.items)
    for at, clause in enumerate(getattr(part.content, "clauses", ()) if asked else ()):
        if "knowledge" in clause.kind and asked[clause.id] < FEWEST_ITEMS:
            yield part.place.at("clauses", at).problem(C530, number=asked[clause.id])


def _over(parts: list[Part]) -> Iterator[Problem]:
    """What the bank as a whole gives away, at the items that are too many."""
    items = [(item, part.place.at("items", at)) for part in parts for at, item in enumerate(part.content.items)]
    single = [(item, place) for item, place in items if isinstance(item, Single) and _keyed(item)]
    for lang in ("zh", "en"):
        yield from _length(single, lang)
    for size in sorted({len(item.options) for item, _ in single}):
        yield from _position([(item, place) for item, place in single if len(item.options) == size], size)
    yield from _truth([(item, place) for item, place in items if isinstance(item, TrueFalse)])


def _keyed(item: Single) -> bool:
    return any(option.id == item.key for option in item.options)


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
            yield place.at("key").problem(C531, number=len(long), of=len(bank), lang=lang, more=more)


def _position(bank: Bank, size: int) -> Iterator[Problem]:
    for position in range(size):
        here = [place for item, place in bank if item.options[position].id == item.key]
        yield from _surplus(here, len(bank), 1 / size, C532, position=position + 1, size=size)


def _truth(items: list[tuple[TrueFalse, Place]]) -> Iterator[Problem]:
    for key in (True, False):
        here = [place for item, place in items if item.key is key]
        yield from _surplus(here, len(items), 0.5, C533, shown=str(key).lower())


def _surplus(here: list[Place], of: int, chance: float, code: Code, **given: object) -> Iterator[Problem]:
    """A problem at each of the items that are too many."""
    if of >= ENOUGH:
        for place in here[allowed(of, chance):]:
            yield place.at("key").problem(code, number=len(here), of=of, **given)
