"""How a text sounds: one symbol a character, the same for characters that an input method or a recogniser mixes up.

Tones are dropped and the pairs that most speakers' keyboards do not tell apart are merged: z/zh, c/ch, s/sh,
in/ing, en/eng. 里解 sounds like 理解, 太塬 like 太原.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

import numpy as np

from scoring.meaning import kept
from scoring.packages import module_of
from values.script import is_han

FIRST, AFTER = 0x3400, 0xA000
"""common characters, [FIRST, AFTER)"""
TOLD_APART = frozenset("哪")
"""Characters that no homophone stands for: 那边 tells what 哪边 asks."""


@cache
def _readings() -> dict[int, str]:
    """pypinyin's table of single characters, loaded alone: its phrases, which we have no use for, cost 0.15 s."""
    return module_of("pypinyin", "pinyin_dict.py").pinyin_dict


@lru_cache(maxsize=20_000)
def syllable(char: str) -> str:
    """The toneless first reading of a character, merged; the character itself where it has none."""
    if not FIRST <= ord(char) < AFTER:
        return _syllable(char)
    syllables, numbers = _common()
    return syllables[numbers[ord(char) - FIRST]] or char


@cache
def _common() -> tuple[list[str], np.ndarray]:
    """The syllables of common characters, and the number of each character's; kept between starts, for pypinyin's table
    takes 20 ms to load, and 6 MB. The first stands for the character itself."""
    name = f"syllables-{kept.code(('scoring/chinese', 'values'))}"
    found = kept.read(name)
    if found is None:
        known = {"": 0}
        said = ((chr(code), _syllable(chr(code))) for code in range(FIRST, AFTER))
        numbers = [known.setdefault("" if syllable == char else syllable, len(known)) for char, syllable in said]
        found = {"numbers": np.array(numbers, np.uint16), "syllables": np.array(list(known))}
        kept.keep(name, found)
    return found["syllables"].tolist(), found["numbers"]


def _syllable(char: str) -> str:
    """As `syllable`, by pypinyin's table."""
    reading = _readings().get(ord(char), "") if is_han(char) and char not in TOLD_APART else ""
    if not reading:
        return char
    marked = unicodedata.normalize("NFD", reading.split(",")[0])
    plain = "".join(c for c in marked.replace("u\u0308", "v") if not unicodedata.combining(c))
    for pair in ("zh", "ch", "sh"):
        if plain.startswith(pair):
            plain = pair[0] + plain[2:]
    return plain[:-1] if plain.endswith(("ing", "eng")) else plain


_symbols: dict[str, str] = {}


@lru_cache(maxsize=20_000)
def _symbol(char: str) -> str:
    said = syllable(char)
    return said if len(said) == 1 and not is_han(char) else _symbols.setdefault(said, chr(0xE000 + len(_symbols)))


def sounds(text: str) -> str:
    """The text with every character replaced by the symbol of its syllable; the same length."""
    return "".join(map(_symbol, text))


def all_sounds(texts: list[str]) -> list[str]:
    """What each of many texts sounds like, all worked out at once."""
    return sounds("\0".join(texts)).split("\0") if texts else []
