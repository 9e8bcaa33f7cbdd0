"""Days and parts of the day, said by name: 明天, 下周三, 三号, 月底; 上午, tonight."""

from __future__ import annotations

import re

from values.value import Value

_D = "[0-9零〇一二三四五六七八九十两几]"
_AFTER = {"今天|今日|今儿|今晚|今早|today|tonight|this (?:morning|afternoon|evening)": "0",
          "大后天": "3", "后天|后日|day after tomorrow": "2",
          "明天|明日|明儿|明早|明晚|次日|隔天|第二天|tomorrow": "1"}
_NAMED = (r"当天|(?:这|本|下|下个)?(?:周|星期|礼拜)[一二三四五六日天末]|"
          r"(?:本|下|这)(?:周|个?月|星期|礼拜)(?:内|初|底)?|周末|月底|年底|节后|"
          rf"(?:{_D}{{1,3}}月)?{_D}{{1,3}}[号日](?!线|楼|门|台|口|桥|机|隧|井|站)|"
          r"(?:[0-9]{1,2}|(?<![个0-9])[一二三四五六七八九十]{1,2})月(?=份)|"
          r"(?:next |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_DAY = re.compile("|".join((*(f"(?P<in{days}>{words})" for words, days in _AFTER.items()), _NAMED)))

MORNING = "一大早|一早|凌晨|清晨|早上|早晨|上午|中午"
AFTERNOON = "午后|下午|傍晚|晚上|晚间|夜里|夜间|半夜|深夜"
_PART = re.compile(rf"(?P<noon>{MORNING}|(?<=明)早|(?<![a-z])(?:morning|noon|midday)(?![a-z]))"
                   rf"|(?P<evening>{AFTERNOON}|下班|(?<=[今明当])晚"
                   r"|(?<![a-z])(?:afternoon|evening|tonight|end of the day|close of business)(?![a-z]))")
NOON, EVENING = "12:00", "18:00"


def find(flat: str) -> tuple[Value, ...]:
    """The days in a flattened text: in how many days from today; empty where the calendar has to tell."""
    return tuple(Value("day", (match.lastgroup or "in")[2:], *match.span()) for match in _DAY.finditer(flat))


def parts(flat: str) -> tuple[Value, ...]:
    """The parts of the day in a flattened text, each with the time by which it is over, as a promise means it."""
    return tuple(Value("part", NOON if match["noon"] else EVENING, *match.span()) for match in _PART.finditer(flat))
