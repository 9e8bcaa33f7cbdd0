"""A time of day or a weekday that is read back wrongly: half past four for half past three, 周三 for 周二."""

from __future__ import annotations

import re

from simulator.call.desk import Desk
from simulator.call.memory import replies
from simulator.call.state import Call
from simulator.call.timing import sentences
from values import found

_READS_BACK = re.compile(
    r"重复一|核对|念一[遍下]|复述|跟您确认|(?:对吧|对吗|对不对|没错吧|没错吗|是吧|是吗|对么)[？?。]?$|"
    r"\bread (?:that|it|this|them) ?(?:all )?back|\bread back|\blet me (?:just )?(?:check|confirm|repeat)|"
    r"\b(?:right|correct|is it|isn't it|wasn't it|yes)\?$|\bhave i got\b|\bdid you say\b", re.I)
_PROMISES = re.compile(r"之?前(?:给|打|回|会|答|一定|联系)|[回答]复|回话|回电|给您打|联系您|"
                       r"\b(?:ring|call|phone|get back to|let) you\b", re.I)
_WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])|\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
_MORNING = re.compile(r"早[上晨]|上午|清早|凌晨|\bin the morning\b|\bthis morning\b", re.I)
_EVENING = re.compile(r"晚上|夜里|傍晚|下午|\b(?:in the|this) (?:evening|afternoon)\b|\btonight\b", re.I)
REACH = 8
"""characters after a part of the day within which its hour stands"""
HALF_DAY = 12
"""hours"""


def mistimed(desk: Desk, call: Call, text: str) -> list[str]:
    """Facts told so far whose time or weekday `text` reads back wrongly. A time that anybody has named before, as for
    an answer that was promised, is not wrong."""
    wrong: list[str] = []
    facts = desk.scenario.facts
    told = {id: f"{value} {facts[id].says.in_(desk.lang)}" if value == facts[id].value else value
            for id, value in call.facts.items()}
    named = " ".join((*(line.text.in_(desk.lang) for line in call.lines if line.who == "caller"),
                      *(line.text.in_(desk.lang) for line in replies(call)), *told.values()))
    for start, end in sentences(text):
        sentence = text[start:end].strip()
        if not _READS_BACK.search(sentence) or _PROMISES.search(sentence):
            continue
        for read in (_hours, _weekdays):
            said, known = read(sentence), read(named)
            strange = {one for one in said if not any(_same(one, other) for other in known)}
            if strange == said != set():
                wrong += [id for id, words in told.items() if read(words)][:1]
            elif strange:  # one of the two times of a fact
                wrong += [id for id, words in told.items() if len(read(words)) > 1][:1]
        wrong += at_another_part(sentence, told, named)
    return list(dict.fromkeys(wrong))


def at_another_part(sentence: str, told: dict[str, str], named: str) -> list[str]:
    """The fact whose hour is read back in the morning for the evening, or the other way round, where nobody has named
    that hour so."""
    for pattern, other in (_MORNING, _EVENING), (_EVENING, _MORNING):
        hours = _hours_of(sentence, pattern, other)
        if not hours or pattern.search(named):
            continue
        for id, words in told.items():
            if any(_same(one, hour) for one in hours for hour in _hours_of(words, other, pattern)):
                return [id]
    return []


def _hours_of(text: str, part: re.Pattern[str], other: re.Pattern[str]) -> set[str]:
    """The hours that a text names of one part of the day, up to where it names another part."""
    return {hour for at in part.finditer(text)
            for hour in _hours(at.group() + other.split(text[at.end():at.end() + REACH], maxsplit=1)[0])}


def _hours(text: str) -> set[str]:
    return set(found("time", text))


def _weekdays(text: str) -> set[str]:
    return {(zh.replace("天", "日") or en.lower()) for zh, en in _WEEKDAY.findall(text)}


def _same(one: str, other: str) -> bool:
    """Whether two times may be the same: of the same hour, in the morning or not, and of one minute if both name it."""
    if ":" not in one:
        return one == other
    (hour, minute), (other_hour, other_minute) = (value.split(":") for value in (one, other))
    return (int(hour) - int(other_hour)) % HALF_DAY == 0 and (minute == other_minute or "00" in (minute, other_minute))
