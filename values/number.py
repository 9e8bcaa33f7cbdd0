"""Numbers: 123, 3.5, 1,234, 1.5万, 一百二十三, 三点五, 百分之五, twenty-five."""

from __future__ import annotations

import re
from decimal import Decimal

from values.numeral import DIGITS, ENGLISH, HAN, LONGEST, UNITS, digits, whole
from values.value import Value

_SPOKEN = f"[{HAN}幺半几]"
_NUMBER = re.compile(
    rf"(?P<share>百分之)?(?:(?<![0-9])(?P<figures>[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,4}}(?![0-9])|[0-9]{{1,{LONGEST}}}(?![0-9]))"
    rf"(?P<decimals>\.[0-9]{{1,6}}(?![0-9]))?(?P<times>[万亿])?(?P<percent> ?%)?"
    rf"|(?<!{_SPOKEN})(?![百千万亿])(?P<spoken>{_SPOKEN}{{1,{LONGEST}}})(?!{_SPOKEN})"
    rf"(?:点(?P<tenths>[零〇一二三四五六七八九]{{1,4}})(?![{HAN}分钟刻半整]))?)|(?!one(?![a-z-]))(?P<words>{ENGLISH})")


def find(flat: str) -> tuple[Value, ...]:
    """The numbers in a flattened text. Figures keep their noughts in front (007); what is said about has no value."""
    return tuple(Value("number", _read(match), *match.span()) for match in _NUMBER.finditer(flat))


def _read(match: re.Match[str]) -> str:
    share = "%" if match["share"] or match["percent"] else ""
    if match["words"]:
        return str(whole(match["words"]))
    if match["figures"]:
        figures = match["figures"].replace(",", "")
        if not match["decimals"] and not match["times"]:
            return figures + share
        number = Decimal(figures + (match["decimals"] or "")) * UNITS.get(match["times"] or "", 1)
        return f"{number.normalize():f}{share}"
    return value + share if (value := _spoken(match["spoken"], match["tenths"])) else ""


def _spoken(text: str, tenths: str | None) -> str:
    if text == "半":
        return "0.5"
    if all(char in DIGITS for char in text) and not tenths:
        return digits(text)
    number = whole(text)
    if number is None:
        return ""
    return f"{number}.{digits(tenths)}".rstrip("0").rstrip(".") if tenths else str(number)
