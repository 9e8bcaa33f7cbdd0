"""Values that operators write and say, brought to one form: telephone numbers, plates, stakes, times, numbers.

In figures or as Chinese is spoken: 幺三八…, 五百一十二公里三百米, 下午两点半; in English in figures only.
"""

from __future__ import annotations

import re
import unicodedata

DIGITS = {**dict(zip("零〇一二三四五六七八九", "00123456789", strict=True)), "幺": "1", "两": "2"}
UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
AFTERNOON = ("下午", "傍晚", "晚上", "今晚", "明晚")
_NUMERAL = r"[零〇一二两三四五六七八九十百千万]"
_SPOKEN_DIGITS = re.compile(r"[零〇幺一二两三四五六七八九]{2,}")
_PHONE = re.compile(r"(?<!\d)\+?(\d[\d -]{5,14}\d|1[012]\d|9\d{4,5})(?!\d)")
_PLATE = re.compile(r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-Z][·. -]?[A-Z0-9]{5,6}|"
                    r"(?<![A-Z0-9])[A-Z]{2}\d{2} ?[A-Z]{3}(?![A-Z0-9])")
_STAKE = re.compile(rf"(?:桩号|K|KM)? ?(\d{{1,4}}|{_NUMERAL}{{1,7}}) ?"
                    r"(?:\+|加|公里|千米|KM|POINT|\.)(?:处|加|零|又)? ?"
                    rf"(\d{{1,3}}|{_NUMERAL}{{1,7}})?(?:米|M\b)?")
_MINUTES = rf"(半|一刻|三刻|零?(?:\d{{1,2}}|{_NUMERAL}{{1,3}})分?)"
_CLOCK = re.compile(r"(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|今晚|明早|明晚)?"
                    rf"(\d{{1,2}}|{_NUMERAL}{{1,3}})"
                    rf"(?::(\d{{2}})|[点时](?:钟|整)?{_MINUTES}?|(?= ?[AP]\.?M))"
                    r" ?([AP])?\.?M?\.?")
_NUMBER = re.compile(rf"\d+(?:\.\d+)?|{_NUMERAL}+")


def flat(text: str) -> str:
    """Width and case made one."""
    return unicodedata.normalize("NFKC", text).upper()


def numeral(text: str) -> int:
    """A whole number in figures or Chinese numerals: 512, 五百一十二, 五一二."""
    if text.isdecimal():
        return int(text)
    if not any(char in UNITS for char in text):
        return int("".join(DIGITS[char] for char in text) or "0")
    total = part = digit = 0
    for char in text:
        if char == "万":
            total, part, digit = (total + part + digit) * 10000, 0, 0
        elif char in UNITS:
            part, digit = part + (digit or 1) * UNITS[char], 0
        else:
            digit = int(DIGITS[char])
    return total + part + digit


def found(kind: str, text: str) -> tuple[str, ...]:
    """The values of a kind (phone, plate, stake, time, number) that stand in a text, in one form, in order."""
    return FINDERS[kind](flat(text))


def normal(kind: str, text: str) -> str:
    """A value in its one form; the bare text, without spaces and punctuation, where none of the kind stands in it."""
    values = FINDERS[kind](flat(text)) if kind in FINDERS else ()
    return values[0] if values else re.sub(r"[\W_]+", "", flat(text))


def _phones(text: str) -> tuple[str, ...]:
    text = _SPOKEN_DIGITS.sub(lambda m: "".join(DIGITS[char] for char in m[0]), text)
    return tuple(re.sub(r"\D", "", match[1]) for match in _PHONE.finditer(text))


def _plates(text: str) -> tuple[str, ...]:
    text = _SPOKEN_DIGITS.sub(lambda m: "".join(DIGITS[char] for char in m[0]), text)
    return tuple(re.sub(r"[^\w]", "", match[0]) for match in _PLATE.finditer(text))


def _stakes(text: str) -> tuple[str, ...]:
    return tuple(f"K{numeral(match[1])}+{_metres(match):03}" for match in _STAKE.finditer(text))


def _metres(match: re.Match[str]) -> int:
    if not match[2]:
        return 0
    tenths = ("." in match[0] or "POINT" in match[0]) and len(match[2]) == 1
    return numeral(match[2]) * (100 if tenths else 1)


def minutes_of(match: re.Match[str]) -> int:
    """Minutes since midnight of a clock time."""
    part, hour, minute, words, half_day = match.groups()
    hours = numeral(hour)
    if hours < 12 and (half_day == "P" or part in AFTERNOON or (part == "中午" and hours < 6)):
        hours += 12
    if hours == 12 and (half_day == "A" or part in ("凌晨", "半夜")):
        hours = 0
    spoken = {"半": 30, "一刻": 15, "三刻": 45}.get(words or "")
    if spoken is None:
        spoken = numeral(re.sub(r"^零|分$", "", words) or "0") if words else int(minute or 0)
    return hours * 60 + spoken


def clocks(text: str) -> list[re.Match[str]]:
    """The clock times in a flat text."""
    return [match for match in _CLOCK.finditer(text) if minutes_of(match) < 24 * 60]


def _times(text: str) -> tuple[str, ...]:
    return tuple(f"{minutes_of(match) // 60:02}:{minutes_of(match) % 60:02}" for match in clocks(text))


def _numbers(text: str) -> tuple[str, ...]:
    return tuple(match[0] if match[0][0].isdecimal() else str(numeral(match[0])) for match in _NUMBER.finditer(text))


FINDERS = {"phone": _phones, "plate": _plates, "stake": _stakes, "time": _times, "number": _numbers}
