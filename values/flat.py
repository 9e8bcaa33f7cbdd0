"""Flattening: width and case made one, so that a finder sees one form of every character and knows its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from values.script import simplified_char


def flatten(original: str, script: Callable[[str], str] = str) -> tuple[str, tuple[int, ...]]:
    """Width and case folded, `script` applied; control, format and unpaired characters dropped; punctuation kept.

    With the place in the original of every character that is left.
    """
    chars = [_scripted(char, script) for char in original]
    flat = "".join(chars)
    if len(flat) == len(chars) and all(chars):
        return flat, tuple(range(len(chars)))
    return flat, tuple(place for place, char in enumerate(chars) for _ in char)


def plain(original: str) -> str:
    """The flattened text in simplified script."""
    return flatten(original, simplified_char)[0]


@lru_cache(maxsize=20_000)
def _scripted(char: str, script: Callable[[str], str]) -> str:
    return "".join(map(script, _flat_char(char)))


def _flat_char(char: str) -> str:
    if char in "\n\r":
        return "\n"
    folded = unicodedata.normalize("NFKC", char).casefold()
    return "".join(" " if c in "\t " else c for c in folded
                   if c in "\t " or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me"))
