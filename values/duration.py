"""Durations: 半小时, 一个半小时, 一两个小时 (two at most), 3 到 5 个工作日, 1小时20分, an hour and a half."""

from __future__ import annotations

import re
from decimal import Decimal

from values.numeral import ENGLISH, HAN, most, whole
from values.value import Value, apart

DAY = 24 * 60
LONGEST = 366 * DAY
"""minutes; nobody waits longer, so what is longer has no value"""
_UNITS = {"秒": Decimal(1) / 60, "分": 1, "小": 60, "钟": 60, "刻": 15, "工": DAY, "天": DAY, "日": DAY, "周": 7 * DAY,
          "星": 7 * DAY, "礼": 7 * DAY, "月": 30 * DAY, "年": 365 * DAY,
          "s": Decimal(1) / 60, "m": 1, "h": 60, "d": DAY, "w": 7 * DAY, "mo": 30 * DAY}
_NAMED = {"半": "0.5", "half": "0.5", "half a": "0.5", "half an": "0.5", "a quarter of an": "0.25", "a": "1", "an": "1",
          "couple of": "2", "a couple of": "2"}
_N = (r"(?:(?<![0-9.])(?<![0-9.] )[0-9] [0-9](?![0-9])|(?<![0-9.])[0-9]{1,6}(?:\.[0-9]{1,2})?|"
      rf"(?<![{HAN}半几])[{HAN}半几]{{1,9}})")
_UNIT = (r"(?P<unit>分钟|分锺|小时|钟头|刻钟|工作日|天|日(?=之?内|以内|之?后|以后)|"
         r"(?:星期|礼拜)(?![一二三四五六日天末])|"
         r"周(?![一二三四五六日末])|秒钟?|(?<=个)月|(?<=半)年)")
_TAIL = rf"(?:(?<=小时|钟头)(?:零|又)? ?(?P<minutes>[0-9]{{1,2}}|[{HAN}]{{1,3}}) ?分钟?(?!之))?"
_SOME = (r"half an?|half|a quarter of an|(?:a )?couple of|a few|several|[0-9]{1,6}(?:\.[0-9]{1,2})?|(?<![a-z])an?|"
         f"{ENGLISH}")
_ENGLISH_UNIT = (r"(?P<unit>minutes?|mins?|hours?|hrs?|(?:working |business )?days?|weeks?|months?|seconds?|secs?)"
                 "(?![a-z])")
_ENGLISH_RANGE = rf"(?:(?<![0-9.a-z])(?:(?:[0-9]{{1,6}}|{ENGLISH}) (?:to|or) |[0-9]{{1,6}} ?- ?))?"
_FORMS = tuple(re.compile(form) for form in (
    rf"(?:{_N} ?(?:到|至|[-~—]) ?)?(?P<n>{_N}) ?个? ?(?P<half>半)? ?(?P<more>多|来)? ?{_UNIT}(?P<half_more>半)?{_TAIL}",
    r"(?P<about>(?:个把|好几|小半|大半|数|几十|半个?多) ?个? ?(?:分钟|小时|钟头|天|日|星期|礼拜|周|月))",
    rf"{_ENGLISH_RANGE}(?<![0-9.a-z])(?P<n>{_SOME})[ -]?{_ENGLISH_UNIT}"
    rf"(?:,? and (?P<half_more>a half)|,?(?: and)? (?P<minutes>[0-9]{{1,2}}|{ENGLISH}) min(?:ute)?s?(?![a-z]))?"))


def find(flat: str) -> tuple[Value, ...]:
    """The durations in a flattened text, in minutes at most; empty where only about is said or beyond LONGEST."""
    return apart(Value("duration", _read(match.groupdict()), *match.span())
                 for form in _FORMS for match in form.finditer(flat))


def _read(said: dict[str, str | None]) -> str:
    amount = None if said.get("about") or said.get("more") else _amount(said["n"])
    tail = whole(said.get("minutes") or "0")
    if amount is None or tail is None:
        return ""
    halves = Decimal("0.5") if said.get("half") or said.get("half_more") else 0
    minutes = (amount + halves) * _length(said["unit"]) + tail
    return f"{minutes.quantize(Decimal('0.01')).normalize():f}" if 0 < minutes <= LONGEST else ""


def _length(unit: str) -> Decimal:
    """Minutes of a unit."""
    unit = unit.removeprefix("working ").removeprefix("business ")
    return Decimal(_UNITS["mo"] if unit.startswith("mo") else _UNITS[unit[0]])


def _amount(text: str) -> Decimal | None:
    if re.fullmatch(r"[0-9. ]+", text):
        return Decimal(text.replace(" ", ""))
    named = _NAMED.get(text)
    number = whole(most(text)) if named is None else None
    return Decimal(named) if named else Decimal(number) if number is not None else None
