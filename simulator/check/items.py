"""Every item can be answered, has one right answer, and does not give it away by its form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.check.exams import known_call
from simulator.check.ground import Ground, StandardGround
from simulator.check.references import all_unknown, repeated, unknown
from simulator.content.item import Item, Matching, Multiple, Option, Ordering, Reply, Single, Wording
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem

FEWEST_OPTIONS = 3
C521 = Code("C521", "an item with fewer than three options", "{number} option(s)",
            f"{FEWEST_OPTIONS} or more: guessing must not pay")
C522 = Code("C522", "an option about the other options, such as all of the above", "an option about the other options",
            "write an option that stands by itself, or a multiple choice")
C523 = Code("C523", "two options that say the same", "two options say the same: {said}")
C524 = Code("C524", "a multiple choice where none or all of the options are right",
            "{right} of {number} options are right", "at least one is right and at least one is wrong")
C525 = Code("C525", "an ordering whose key is not every option once", "the key is no order of all options",
            "name every option exactly once")
C526 = Code("C526", "a matching whose key does not join every option on the left with another one on the right")
C527 = Code("C527", "a mandated wording that does not do the acts asked for",
            "the mandated wording does not do the acts asked for")
LUMPED = re.compile("(以上|上述|上面)(选项)?(都|全|皆|均)|(all|none|both|any) of the (above|these)", re.I)
"""options that are about the other options: whoever knows two of them knows the answer"""


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    """The form of every item, and the names in it."""
    standard = ground.standard_of(part)
    for at, item in enumerate(part.content.items):
        place = part.place.at("items", at)
        yield from _form(item, place)
        if standard:
            yield from _names(item, place, standard, ground, part.content.exam_only)


def wordings(part: Part, ground: Ground) -> Iterator[Problem]:
    """What stands as the mandated wording does what the item asks for."""
    standard = ground.standard_of(part)
    for at, item in enumerate(part.content.items if standard and standard.judge else ()):
        if isinstance(item, Wording) and set(item.acts) <= standard.names["acts"]:
            verdict = standard.judge.reply(item.model, {act: act for act in item.acts})
            if verdict.verdict != "met":
                why = f"it says {', '.join(verdict.violations)}" if verdict.violations else (
                    f"it lacks {', '.join(verdict.missing)}")
                yield part.place.at("items", at, "model").problem(C527, hint=why)


def _names(item: Item, place: Place, standard: StandardGround, ground: Ground, exam_only: bool) -> Iterator[Problem]:
    yield from unknown(place.at("clause"), "clause", item.clause, standard.names["clauses"])
    if isinstance(item, Reply):
        yield from unknown(place.at("moment"), "moment", item.moment, standard.names["moments"])
    elif item.kind == "call":
        yield from unknown(place.at("scenario"), "scenario", item.scenario, ground.names["scenarios"])
        yield from known_call(place.at("scenario"), item.scenario, ground, exam_only)
    elif isinstance(item, Wording):
        yield from all_unknown(place.at("acts"), "act", item.acts, standard.names["acts"])


def _form(item: Item, place: Place) -> Iterator[Problem]:
    if isinstance(item, Single | Multiple | Ordering):
        yield from _options(item.options, place.at("options"))
        given = {option.id for option in item.options}
        if isinstance(item, Single):
            yield from unknown(place.at("key"), "option", item.key, given)
        else:
            yield from all_unknown(place.at("key"), "option", item.key, given)
    if isinstance(item, Multiple) and len(set(item.key)) in (0, len(item.options)):
        yield place.at("key").problem(C524, right=len(set(item.key)), number=len(item.options))
    if isinstance(item, Ordering) and sorted(item.key) != sorted(option.id for option in item.options):
        yield place.at("key").problem(C525)
    if isinstance(item, Matching):
        yield from _matching(item, place)


def _matching(item: Matching, place: Place) -> Iterator[Problem]:
    yield from _options(item.left, place.at("left"))
    yield from _options(item.right, place.at("right"))
    left, right = {option.id for option in item.left}, {option.id for option in item.right}
    for one, other in item.key.items():
        yield from unknown(place.at("key", one), "option", one, left)
        yield from unknown(place.at("key", one), "option", other, right)
    if left - set(item.key):
        yield place.at("key").problem(C526, f"nothing is joined to {', '.join(sorted(left - set(item.key)))}",
                                      "the key names every option on the left")
    if len(set(item.key.values())) < len(item.key):
        yield place.at("key").problem(C526, "one option on the right is joined twice",
                                      "each on the left belongs to another one on the right")


def _options(options: tuple[Option, ...], place: Place) -> Iterator[Problem]:
    if len(options) < FEWEST_OPTIONS:
        yield place.problem(C521, number=len(options))
    yield from repeated([(option.id, place.at(at, "id")) for at, option in enumerate(options)], "option")
    for at, option in enumerate(options):
        if LUMPED.search(option.text.zh) or LUMPED.search(option.text.en):
            yield place.at(at, "text").problem(C522)
    for lang in ("zh", "en"):
        seen: set[str] = set()
        for at, option in enumerate(options):
            if (said := getattr(option.text, lang)) and said in seen:
                yield place.at(at, "text").problem(C523, said=said)
            seen.add(said)
