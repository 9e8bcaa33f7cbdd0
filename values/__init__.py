"""Values that operators say and write: telephone numbers, plates, stakes, times, durations, numbers, names, roads.

    find("plate", "车牌是晋Ａ-12345。")  →  (Value(kind="plate", value="晋A12345", start=3, end=11),)

One module a kind, each with `find(flat)` over a flattened text. A value has one form however it is said: in figures,
in spoken Chinese, mixed, in full width, spaced out or in English. Every finder passes over a text once and looks a
bounded stretch ahead, and a numeral that is longer than anybody says is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from values import clock, day, duration, name, number, phone, plate, road, stake, when
from values.flat import flatten, plain
from values.script import simplified_char
from values.value import Value

LATELY = 64
"""texts whose values are remembered, kind by kind: of one reply they are asked for again and again"""
FINDERS: dict[str, Callable[[str], Sequence[Value]]] = {kind: lru_cache(maxsize=LATELY)(find) for kind, find in {
    "phone": phone.find, "plate": plate.find, "stake": stake.find, "time": clock.find, "duration": duration.find,
    "day": day.find, "number": number.find, "name": name.find, "road": road.find, "when": when.find}.items()}
"""kind -> its finder, over a flattened text"""

__all__ = ["FINDERS", "Value", "find", "found", "letters", "normal"]


def find(kind: str, text: str) -> tuple[Value, ...]:
    """The values of a kind in a text, in order, not overlapping; `start` and `end` count its own characters."""
    flat, places = flatten(text, simplified_char)
    return tuple(Value(one.kind, one.value, places[one.start], places[one.end - 1] + 1) for one in FINDERS[kind](flat))


def found(kind: str, text: str) -> tuple[str, ...]:
    """The values of a kind in a text, in their one form, without those that are only said about (几点, a few days)."""
    return tuple(one.value for one in FINDERS[kind](plain(text)) if one.value)


def normal(kind: str, text: str) -> str:
    """A value in its one form; the bare text, without spaces and punctuation, where none of the kind stands in it."""
    return next(iter(found(kind, text)), "") or letters(text)


@lru_cache(maxsize=4096)
def letters(text: str) -> str:
    """The bare text: width and case made one, without spaces and punctuation."""
    return re.sub(r"[\W_]+", "", plain(text)).upper()
