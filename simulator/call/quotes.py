"""What a reply repeats of what the caller has told: rightly, or so that she has to correct it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from simulator.call.desk import Desk
from simulator.call.state import Call
from values import found, normal

SLIP = 60.0
"""likeness, 0 to 100, from which another value is taken for a slip of the one told, and not for something else"""


def quoted(desk: Desk, call: Call, text: str) -> tuple[list[str], list[str]]:
    """Facts told so far that `text` repeats rightly, and those it repeats wrongly.

    Only what can be compared exactly is watched: facts that are a telephone number, a plate or a stake, by their
    own `kind` or by that of their field of the call record.
    """
    right: list[str] = []
    wrong: list[str] = []
    kinds = watched(desk)
    told = {fact: kinds[fact] for fact in call.facts if fact in kinds}
    for kind in dict.fromkeys(told.values()):
        known = {normal(kind, call.facts[fact]): fact for fact, its in told.items() if its == kind}
        values = found(kind, text)
        right += [known[value] for value in values if value in known]
        strange = [value for value in values if value not in known and not is_rough(value, known)]
        wrong += [fact for value, fact in known.items() if fact not in right
                  and any(fuzz.ratio(value, other) >= SLIP for other in strange)]
    return list(dict.fromkeys(right)), wrong


def is_rough(value: str, known: Iterable[str]) -> bool:
    """Whether a value is no other one: a distance (两公里), or only begun. K718 of K718+100 is less, not wrong, and so
    are the first digits of a number."""
    if re.fullmatch(r"K\d{1,2}\+000", value):
        return True
    kilometre = value.removesuffix("000")
    begun = kilometre.endswith("+") or value.isdecimal()
    return begun and any(one != value and one.startswith(kilometre) for one in known)


def watched(desk: Desk) -> dict[str, str]:
    """Fact -> its kind, for the facts that a caller hears repeated back."""
    kinds = {field.fact: field.kind for field in desk.fields.values()
             if field.fact and field.kind in ("phone", "plate", "stake")}
    return kinds | {fact: one.kind for fact, one in desk.scenario.facts.items() if one.kind}
