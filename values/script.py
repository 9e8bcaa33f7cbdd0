"""Traditional to simplified characters, one for one, by OpenCC's table."""

from __future__ import annotations

from functools import cache, lru_cache

HAN = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


def is_han(char: str) -> bool:
    return any(low <= ord(char) <= high for low, high in HAN)


@cache
def _converter():
    from opencc import OpenCC

    return OpenCC("t2s")


@lru_cache(maxsize=20_000)
def simplified_char(char: str) -> str:
    """The character in simplified script; itself where it is the same in both."""
    if not is_han(char):
        return char
    converted = _converter().convert(char)
    return converted if len(converted) == 1 else char
