"""Flattening: width and case made one, so that a finder sees one form of every character and knows its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from values.script import simplified_char


def flatten(original: str, script: Callable[[str], str] = str) -> tuple[str, tuple[int, ...]]:
    """Width and case folded, `script` applied; control, format and unpaired characters dropped; punctuation kept.

    With the place in the original of every character that is left.
    """
    flats = _flats(script)
    flat = original.translate(flats)
    if flats.uneven.isdisjoint(original):
        return flat, _places(len(original))
    return flat, tuple(place for place, char in enumerate(original) for _ in flats[ord(char)])


def plain(original: str) -> str:
    """The flattened text in simplified script."""
    return flatten(original, simplified_char)[0]


class _Flats(dict[int, str]):
    """What each character is flattened to, worked out when it is first met."""

    def __init__(self, script: Callable[[str], str]) -> None:
        super().__init__()
        self._script = script
        self.uneven: set[str] = set()
        """those that become none or several"""

    def __missing__(self, code: int) -> str:
        flat = "".join(map(self._script, _flat_char(chr(code))))
        if len(flat) != 1:
            self.uneven.add(chr(code))
        self[code] = flat
        return flat


@cache
def _flats(script: Callable[[str], str]) -> _Flats:
    return _Flats(script)


@lru_cache(maxsize=256)
def _places(size: int) -> tuple[int, ...]:
    return tuple(range(size))


def _flat_char(char: str) -> str:
    if char in "\n\r":
        return "\n"
    folded = unicodedata.normalize("NFKC", char).casefold()
    return "".join(" " if c in "\t " else c for c in folded
                   if c in "\t " or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me"))
