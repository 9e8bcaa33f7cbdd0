"""Folding Chinese: a unit is a character. Particles, erhua and stammer are dropped, traditional script simplified."""

from __future__ import annotations

import re
from functools import lru_cache

from scoring.chinese.sound import sounds
from scoring.folding import Folded
from values.flat import flatten
from values.script import simplified_char

PARTICLES = frozenset("嗯呃啊呀哈嘛哦噢哎诶欸唉哟呦啦喽咯唔嗳哇")
"""Sounds that fill a pause or colour a tone and change nothing of what a sentence does."""
STAMMERED = frozenset("我您你咱他她这那是就在给的个真请先马")
"""Characters that nobody doubles on purpose: 我我 is a stammer or a slip of a recogniser."""
LIGHT = frozenset("您你我咱的了就给来去一下把也先再都这那个会要可还请帮替跟呢")
ERHUA_KEPT_BEFORE, ERHUA_KEPT_AFTER = frozenset("子童女媳科"), frozenset("女婴幼孤小")

LATELY = 64
"""Texts whose folding is remembered: a reply is listened to for its acts, and for what its caller wants to know."""

_DROPPED = re.compile(rf"[\W_儿{''.join(sorted(PARTICLES))}]|([{''.join(sorted(STAMMERED))}])\1")
"""what folding may drop; a text without it, as most of the bank are, has a unit for every character"""


@lru_cache(maxsize=LATELY)
def fold(original: str, particles: bool = False) -> Folded:
    """Fold a text; `particles` keeps 啊, 呢, 哦 and their like, which a whole-reply wording may need."""
    return fold_once(original, particles)


def fold_once(original: str, particles: bool = False) -> Folded:
    """As `fold`, for a wording of the bank: it would push a reply out of what is remembered."""
    flat, flat_at = flatten(original, simplified_char)
    if _DROPPED.search(flat):
        units, places = _units(flat, particles)
    else:
        units, places = flat, _each(len(flat))
    text = "".join(units)
    return Folded(original, flat, flat_at, text, sounds(text), tuple(units), places,
                  tuple(map(LIGHT.__contains__, units)))


@lru_cache(maxsize=256)
def _each(size: int) -> tuple[tuple[int, int], ...]:
    """The places of so many units, one after the other."""
    return tuple((place, place + 1) for place in range(size))


def _units(flat: str, particles: bool) -> tuple[list[str], tuple[tuple[int, int], ...]]:
    units: list[str] = []
    places: list[tuple[int, int]] = []
    for place, char in enumerate(flat):
        if not char.isalnum() or (not particles and char in PARTICLES):
            continue
        before = units[-1] if units else ""
        if (char == "儿" and _is_erhua(before, flat, place)) or (char == before and char in STAMMERED):
            continue
        units.append(char)
        places.append((place, place + 1))
    return units, tuple(places)


def _is_erhua(before: str, flat: str, place: int) -> bool:
    """Whether 儿 only colours the syllable before it (慢慢儿), as against 儿子 or 女儿."""
    after = next((char for char in flat[place + 1 :] if char.isalnum() and char not in PARTICLES), "")
    return before != "" and before not in ERHUA_KEPT_AFTER and after not in ERHUA_KEPT_BEFORE
