"""Times of day in words, by the clock of the call: {now} and {now+120} in a text are filled in when it is said."""

from __future__ import annotations

import re
from typing import TypeVar

from scoring.standard import Lang, Text
from simulator.call.timing import DAY

SLOT = re.compile(r"\{now(?:([+-])(\d{1,4}))?\}")
STEP = 5
"""minutes to which a time in words is rounded"""
_PARTS = ((5, "凌晨"), (8, "早上"), (12, "上午"), (13, "中午"), (18, "下午"), (24, "晚上"))
_HOURS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_MINUTES = {5: "five past", 10: "ten past", 15: "quarter past", 20: "twenty past", 25: "twenty-five past",
            30: "half past", 35: "twenty-five to", 40: "twenty to", 45: "quarter to", 50: "ten to", 55: "five to"}
_TENS = "零一二三四五六七八九十"
T = TypeVar("T", bound=Text)


def filled(text: T, clock: str) -> T:
    """A text with its times of day in words; `clock`, hh:mm, is the time at which the telephone rang."""
    if "{now" not in text.zh + text.en:
        return text
    return text.model_copy(update={lang: SLOT.sub(lambda slot, lang=lang: in_words(_minute(slot, clock), lang),
                                                  getattr(text, lang)) for lang in ("zh", "en")})


def in_words(minute: int, lang: Lang) -> str:
    """A minute of the day in words, to the next five minutes: 上午十点一刻, quarter past ten in the morning."""
    hour, minutes = divmod(round(minute / STEP) * STEP % DAY, 60)
    if lang == "zh":
        part = next(word for until, word in _PARTS if hour < until)
        past = {0: "", 5: "零五分", 15: "一刻", 30: "半"}.get(minutes, f"{_numeral(minutes)}分")
        return f"{part}{_hour(hour)}点{past}"
    if not hour + minutes:
        return "midnight"
    part = "in the morning" if hour < 12 else "in the afternoon" if hour < 18 else "in the evening"
    if not minutes:
        return f"{_HOURS[hour % 12]} {part}" if hour != 12 else "twelve noon"
    return f"{_MINUTES[minutes]} {_HOURS[(hour + (minutes > 30)) % 12]} {part}"


def _minute(slot: re.Match[str], clock: str) -> int:
    hours, minutes = map(int, clock.split(":"))
    return (60 * hours + minutes + int(f"{slot[1] or '+'}{slot[2] or 0}")) % DAY


def _hour(hour: int) -> str:
    hour = hour if hour <= 12 else hour - 12
    return "两" if hour == 2 else _numeral(hour)


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _TENS[ones]
    return ("" if tens == 1 else _TENS[tens]) + "十" + (_TENS[ones] if ones else "")
