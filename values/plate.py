"""Number plates: 晋A·12345, 粤BAA1234 (new energy), 晋A1234挂, 粤Z1234港, 晋A幺二三四五; British ones, AB12 CDE."""

from __future__ import annotations

import re

from values.numeral import DIGITS, digits
from values.value import Value

_PLACE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
_HEAD = rf"{_PLACE} ?[a-z] ?[·.•\-—]? ?"
_SPOKEN = f"[a-z0-9{''.join(DIGITS)}]"
_TAIL = "(?P<mark>挂|学|警|港|澳|领|使|应急)"
_PLATE = re.compile(
    rf"(?P<special>{_HEAD}{_SPOKEN}{{4}} ?{_TAIL})"
    rf"|(?P<figures>{_HEAD}[a-z0-9]{{4,6}}(?![a-z0-9{''.join(DIGITS)}]))"
    rf"|(?P<spaced>{_HEAD}[a-z0-9](?:[ \-]?[a-z0-9]){{4,5}}(?![a-z0-9]))"
    rf"|(?P<spoken>{_HEAD}{_SPOKEN}(?:[ \-]?{_SPOKEN}){{4,5}})"
    r"|(?P<british>(?<![a-z0-9])[a-z]{2}[0-9]{2} ?[a-z]{3}(?![a-z0-9])"
    r"|(?<![a-z0-9])[a-z] [a-z] [0-9] [0-9] [a-z] [a-z] [a-z](?![a-z0-9]))")
_NEW_ENERGY = re.compile("[a-z]|.{5}[a-z]$")
_DROPPED = re.compile(r"[^a-z0-9挂学警港澳领使应急\u4e00-\u9fff]")


def find(flat: str) -> tuple[Value, ...]:
    """The plates in a flattened text; one that lacks a character is still meant as one."""
    return tuple(_value(match) for match in _PLATE.finditer(flat))


def _value(match: re.Match[str]) -> Value:
    text, end = match[0], match.end()
    plate = _DROPPED.sub("", digits(text))
    if match["spoken"] and len(plate) == 8 and not _NEW_ENERGY.match(plate[2:]):
        # Six characters behind the letter need a letter first or last: the last one belongs to what follows.
        plate, end = plate[:-1], match.start() + len(text[:-1].rstrip(" -"))
    return Value("plate", plate.upper(), match.start(), end)
