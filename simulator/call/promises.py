"""Promises to come back to a caller: when the reply says that it will be."""

from __future__ import annotations

import re
from typing import Any

from simulator.call.timing import DAY
from simulator.values import clocks, flat, minutes_of, numeral

NOON, EVENING = 12 * 60, 18 * 60
_WORDS = {"HALF AN": 0.5, "HALF A": 0.5, "AN": 1, "A": 1, "ONE": 1, "TWO": 2, "THREE": 3, "FOUR": 4, "FIVE": 5,
          "SIX": 6, "TEN": 10, "FIFTEEN": 15, "TWENTY": 20, "THIRTY": 30, "FORTY": 40}
_NUMERAL = rf"\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]+|\b(?:{'|'.join(_WORDS)})"
_UNIT = r"分钟|小时|钟头|刻钟|工作日|天|MINUTES?|MINS?|HOURS?|DAYS?|WORKING DAYS?"
_SPAN = re.compile(rf"(半|{_NUMERAL})\s*个?(半)?\s*({_UNIT})(半)?")
_MINUTES = {"分": 1, "M": 1, "小": 60, "钟": 60, "H": 60, "刻": 15, "工": DAY, "天": DAY, "D": DAY, "W": DAY}
_TOMORROW = re.compile(r"明天|明日|明早|明晚|次日|第二天|TOMORROW")
_VAGUE = ((re.compile(r"上午|早上|明早|中午|MORNING|\bNOON"), NOON),
          (re.compile(r"下午|下班|傍晚|晚|今天|明天|AFTERNOON|END OF THE DAY|TONIGHT|TODAY|TOMORROW"), EVENING))


def promised(text: str, at: float, clock: str) -> dict[str, Any]:
    """What a reply promises: `due`, in seconds since opening, or None when it names no time; `said`, its words for it.

    `at`: when it is said; `clock`: the time of day, hh:mm, at which the call was opened. Of several times the first
    duration counts, else the first clock time, else a part of the day (until noon, until six in the evening).
    """
    words = flat(text)
    if span := _SPAN.search(words):
        return {"due": at + 60 * _length(span), "said": span[0].lower()}
    hours, minutes = map(int, clock.split(":"))
    opened = hours * 60 + minutes
    day = _TOMORROW.search(words)
    tomorrow = DAY if day else 0
    if times := clocks(words):
        due = minutes_of(times[0]) + tomorrow
        if not tomorrow and due < opened + at / 60 and due < NOON and due + NOON >= opened + at / 60:
            due += NOON
        return {"due": max(at, 60.0 * (due - opened)), "said": _of(day, times[0])}
    for pattern, minute in _VAGUE:
        if vague := pattern.search(words):
            return {"due": max(at, 60.0 * (minute + tomorrow - opened)), "said": _of(day, vague)}
    return {"due": None, "said": ""}


def _of(day: re.Match[str] | None, time: re.Match[str]) -> str:
    """The words for a time, with those for its day."""
    said = time[0].strip().lower()
    if day is None or day[0].lower() in said:
        return said
    return day[0].lower() + (" " if day[0].isascii() else "") + said


def _length(span: re.Match[str]) -> float:
    """Minutes of a duration."""
    number = 0.5 if span[1] == "半" else _WORDS.get(span[1])
    if number is None:
        number = float(span[1]) if span[1][0].isdecimal() else numeral(span[1])
    return (number + (0.5 if span[2] or span[4] else 0)) * _MINUTES[span[3][0]]
