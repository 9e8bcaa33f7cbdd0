"""Wordings that tell when: a day, a part of it, a time or a duration, with the small words that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from values import clock, day, duration
from values.value import Value, apart

_ABOUT = ("大概", "大约", "约")
_WITHIN = re.compile("(?:半)?(?:之内|以内|内|之后|以后|后|左右|上下|前|之前|以前)?")
_WHILE = re.compile("一会儿?工夫|半晌|半个?点|下班(?:之前|以前|前)")
"""下班 alone tells what is done then (下班再聊), not when something else will be"""


def find(flat: str) -> tuple[Value, ...]:
    """Every wording in a flattened text that tells when, whole: 后天的上午十点, 大约半小时之内. It has no one value."""
    parts = (one for one in day.parts(flat) if flat[one.start:one.end] != "下班")
    said = apart((*day.find(flat), *parts, *clock.find(flat), *_spans(flat)))
    return tuple(Value("when", "", start, end) for start, end in _joined(flat, said))


def _spans(flat: str) -> Iterator[Value]:
    for one in duration.find(flat):
        before = next((word for word in _ABOUT if flat.endswith(word, 0, one.start)), "")
        yield Value("duration", one.value, one.start - len(before), _WITHIN.match(flat, one.end).end())
    yield from (Value("when", "", *match.span()) for match in _WHILE.finditer(flat))


def _joined(flat: str, said: tuple[Value, ...]) -> Iterator[tuple[int, int]]:
    """A day with the time or the part of the day that follows it, and everything else by itself."""
    start = end = -1
    last = ""
    for one in said:
        if last in ("day", "part") and one.kind in ("time", "part") and flat[end:one.start] in ("", "的", " "):
            end = one.end
        else:
            if end > start:
                yield start, end
            start, end = one.start, one.end
        last = one.kind
    if end > start:
        yield start, end
