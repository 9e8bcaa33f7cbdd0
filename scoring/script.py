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
def _simplified_char(char: str) -> str:
    return _converter().convert(char) if is_han(char) else char


def simplified(text: str) -> str:
    """The text in simplified characters, as many characters as before where the table is one for one."""
    return "".join(map(_simplified_char, text))
