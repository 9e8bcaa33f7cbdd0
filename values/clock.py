"""Times of the day: 15:30, 下午两点半, 差一刻九点, 15 时 05 分, 3.30 pm, half past three, noon."""

from __future__ import annotations

import re

from values.day import AFTERNOON, MORNING
from values.numeral import ENGLISH, HAN, is_estimate, whole
from values.value import Value, apart

DAY = 24 * 60
"""minutes"""
_PART = rf"(?P<part>{MORNING}|{AFTERNOON}|今晚|明早|明晚|今早|(?<!最)(?:早|晚)(?!一点))?"
_N = rf"(?:[0-9]{{1,2}}(?![0-9])|[{HAN}]{{1,4}})"
# a recogniser writes a time that is said twice without a break: 十五点三十十五点三十
_HOUR = rf"(?P<hour>(?<![0-9.:])[0-9]{{1,2}}|(?:(?<![{HAN}])|(?<=十)(?=十))[{HAN}]{{1,3}})"
_NOT_MINUTES = rf"(?!钟|[0-9{HAN}]| ?(?:分?钟|个|公里|米|块|元|人|辆|天|小时|次|号|点|吨|度|条|位))"
_TENS = "[二三四五]?十(?:[一二三四五六七八九](?!点))?"
_MINUTE = rf"(?:半|一刻|三刻|{_TENS}(?=十)|(?:零|过)? ?{_N} ?分?{_NOT_MINUTES})"
_WORD = f"{ENGLISH}|[0-9]{{1,2}}"
_HALF_DAY = r"(?: ?(?P<half_day>[ap])\.? ?m\.?(?![a-z]))"
_SAID = r"(?: in the (?P<said>morning|afternoon|evening)| at (?P<night>night))?"
_FORMS = tuple(re.compile(form) for form in (
    rf"{_PART} ?(?<![0-9:.])(?P<hour>[0-9]{{1,2}}) ?: ?(?P<minute>[0-5][0-9])(?: ?: ?[0-5][0-9])?(?![0-9]|:[0-9])"
    rf"{_HALF_DAY}?{_SAID}",
    rf"{_PART} ?差 ?(?P<to>一刻|{_N})(?:分)?(?:钟)?(?:不?到)? ?{_HOUR} ?点",
    rf"{_PART} ?{_HOUR} ?(?:点|时(?!候|间|段|常|代)) ?差 ?(?P<to>一刻|{_N})(?:分)?",
    rf"{_PART} ?{_HOUR} ?(?:点(?!子|击)|时(?!候|间|段|常|代))(?:钟|整)? ?(?P<minutes>{_MINUTE})?",
    rf"(?P<about>{_PART} ?(?:几|[{HAN}]几) ?(?:点钟?|时(?!候|间|段))(?:几分)?)",
    rf"(?<![0-9.:a-z])(?P<hour>[0-9]{{1,2}}|{ENGLISH})(?:(?:[.:]| )(?P<minute>[0-5][0-9]))?{_HALF_DAY}",
    r"(?<![a-z0-9:.])(?:(?P<past>half|quarter|five|ten|twenty(?:[- ]five)?)"
    rf"|(?P<count>{_WORD}) minutes) (?P<side>past|to) "
    rf"(?P<hour>{_WORD})(?![0-9]){_HALF_DAY}?{_SAID}",
    rf"(?<![a-z0-9])(?P<hour>{_WORD}) ?o'? ?clock{_SAID}",
    r"(?<![a-z])(?P<named>noon|midday|midnight)(?![a-z])"))


def find(flat: str) -> tuple[Value, ...]:
    """The times of the day in a flattened text, as hh:mm; empty where only about is said (七八点, 几点)."""
    return apart(Value("time", value, match.start() + _blank(match[0]), match.end())
                 for form in _FORMS for match in form.finditer(flat) if (value := _read(match.groupdict())) is not None)


def minutes(time: str) -> int:
    """Minutes since midnight of an hh:mm."""
    hours, minute = time.split(":")
    return 60 * int(hours) + int(minute)


def _blank(text: str) -> int:
    return len(text) - len(text.lstrip())


def _read(said: dict[str, str | None]) -> str | None:
    if said.get("about") or is_estimate(said.get("hour") or ""):
        return ""
    if said.get("named"):
        return "00:00" if said["named"] == "midnight" else "12:00"
    hour, minute = whole(said["hour"]), _minute(said)
    if hour is None or minute is None or minute > 59:
        return ""
    if said.get("half_day") and not 1 <= hour <= 12:
        return None
    at = 60 * _in_the_day(hour, said) + minute
    if said.get("side") == "to" or said.get("to"):
        at -= 2 * minute
    if not 0 <= at <= DAY:
        return ""
    return f"{at // 60 % 24:02}:{at % 60:02}"


def _minute(said: dict[str, str | None]) -> int | None:
    text = said.get("minute") or said.get("minutes") or said.get("to") or said.get("past") or said.get("count") or "0"
    named = {"半": 30, "half": 30, "一刻": 15, "quarter": 15, "三刻": 45}.get(text)
    return named if named is not None else whole(re.sub(r"^[零过] ?(?=.)|[ 分]", "", text))


def _in_the_day(hour: int, said: dict[str, str | None]) -> int:
    """The hour out of 24."""
    part = said.get("part") or ""
    late = said.get("half_day") == "p" or said.get("said") in ("afternoon", "evening") or said.get("night")
    if part in ("夜里", "夜间", "半夜", "深夜") or said.get("night"):
        late = hour >= 6
        return hour % 12 if hour == 12 else hour + 12 if late and hour < 12 else hour
    if part in ("晚上", "晚间", "今晚", "明晚", "晚") and hour == 12:
        return 24
    if hour < 12 and (late or part in AFTERNOON.split("|") or part.endswith("晚") or (part == "中午" and hour < 6)):
        return hour + 12
    return 0 if hour == 12 and (said.get("half_day") == "a" or part == "凌晨") else hour
