"""Stakes along a road, in kilometres and metres: K512+300, 五百一十二公里三百米, 37.2公里, marker 24/3."""

from __future__ import annotations

import re

from values import plate
from values.numeral import HAN, digits, is_estimate, whole
from values.value import Value, apart

_N = rf"(?P<at>(?<![0-9.+])[0-9]{{1,4}}(?![0-9])|(?<![{HAN}幺])[{HAN}幺]{{1,9}})"
_TENTHS = rf"(?:[.点]| point )(?P<tenths>[0-9]{{1,3}}(?![0-9])|[{HAN}幺]{{1,3}})"
_METRES = rf"(?P<metres>[0-9]{{1,3}}(?![0-9])|[{HAN}幺]{{1,7}})"
_M = r" ?(?:米|m(?![a-z])|met(?:re|er)s?(?![a-z]))"
_KM = r" ?(?:公里|千米|km(?![a-z])|kilomet(?:re|er)s?(?![a-z]))"
_JOINT = r" ?(?:\+|加|plus) ?"
_FORMS = tuple(re.compile(form) for form in (
    rf"(?:桩号 ?k?|(?<![a-z0-9·])k) ?{_N}(?:{_TENTHS}|(?:{_KM}|{_JOINT}){_METRES}(?:{_M})?)?(?:{_KM})?处?",
    rf"{_N}(?:{_TENTHS})?{_KM}(?:(?P<half>半)|(?:{_JOINT}|零|又| and | )?{_METRES}{_M}处?|处)?",
    rf"{_N}{_KM}处?{_JOINT}{_METRES}",
    rf"{_N}{_KM}(?P<metres>[0-9]{{3}}(?![0-9])|[一二两三四五六七八九]百[{HAN}]{{0,4}})",
    rf"(?<![a-z])kilomet(?:re|er) {_N}(?:{_TENTHS})?",
    rf"{_N} ?\+ ?(?P<metres>[0-9]{{3}})(?![0-9])",
    r"(?P<at>marker(?: post)? (?P<post>[0-9]{1,4})(?:[/.](?P<tenths>[0-9]))?)(?![0-9])",
    r"(?P<about>几|十几|几十)公里(?:几百米)?处?"))
_WHOLE = re.compile(rf"{_N}(?:{_TENTHS})?")


def find(flat: str) -> tuple[Value, ...]:
    """The stakes in a flattened text, distances along the road among them; those said about have no value."""
    return apart((Value("stake", value, *match.span()) for form in _FORMS for match in form.finditer(flat)
                  if (value := _read(match.groupdict())) is not None), plate.find(flat))


def bare(flat: str) -> str:
    """The stake that a text is which holds nothing else and no mark of one: 512.3 where a stake is asked for."""
    match = _WHOLE.fullmatch(flat.strip())
    return _read(match.groupdict()) or "" if match else ""


def _read(said: dict[str, str | None]) -> str | None:
    """K512+300; empty for an estimate, None where the numerals mean no stake."""
    at = said.get("post") or said.get("at")
    if at is None or is_estimate(at):
        return ""
    kilometre, metre = whole(at), _metre(said)
    if kilometre is None or metre is None or kilometre > 9999 or metre > 999:
        return None
    return f"K{kilometre}+{metre:03}"


def _metre(said: dict[str, str | None]) -> int | None:
    if said.get("half"):
        return 500
    if tenths := said.get("tenths"):
        return whole(digits(tenths).ljust(3, "0"))
    return whole(said["metres"]) if said.get("metres") else 0
