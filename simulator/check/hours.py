"""What a call says of the time agrees with when the telephone rings: at the call's own clock, and in every shift."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.check.ground import Ground
from simulator.content.library import Part
from simulator.content.problems import Code, Problem
from simulator.content.scenario import Scenario
from simulator.content.shift import Shift, ShiftCall
from values import clock, day
from values.flat import plain

C549 = Code("C549", "a time in words that is not the time of the call",
            "{words!r} in {where} does not fit a telephone that rings at {rings}",
            "mend the words or the clock; {{now}} in a text says the time of the call, whenever it rings",
            severity="warning")
DAY, NEAR = clock.DAY, 30
"""minutes: of a day, and by how much a time in words may be rounded"""
PARTS = {"凌晨": (0, 6), "清晨": (4, 8), "早上": (5, 10), "早晨": (5, 10), "上午": (6, 12), "中午": (11, 14),
         "下午": (12, 19), "午后": (12, 18), "傍晚": (16, 20), "晚上": (17, 24), "夜里": (20, 30), "深夜": (21, 30),
         "半夜": (22, 30), "morning": (4, 12), "afternoon": (12, 18), "evening": (16, 23)}
"""hours that a part of the day covers; 30 is six in the next morning"""
_NAMED = re.compile("|".join(PARTS))
_CLAUSE = re.compile("[。，；,;.]")
LONGEST_CLAUSE = 14
"""characters: an opening clause of a brief that is no longer tells when it is, and nothing else"""
_TODAY = re.compile("今天|今儿|刚才|today|just now")
_BY = re.compile("之?前|以前")


def of_call(part: Part, ground: Ground) -> Iterator[Problem]:
    """A call at its own clock."""
    call: Scenario = part.content
    for where, words in untimely(call, clock.minutes(call.clock)):
        yield part.place.at("clock").problem(C549, words=words, where=where, rings=call.clock)


def of_shift(part: Part, ground: Ground) -> Iterator[Problem]:
    """The calls of a shift at the minutes at which they ring."""
    shift: Shift = part.content
    for at, one in enumerate(shift.calls):
        scenario = ground.scenarios.get(one.scenario)
        minute = _rings(shift, one)
        for where, words in untimely(scenario, minute) if scenario else ():
            yield part.place.at("calls", at, "at").problem(C549, words=words, where=f"{where} of {one.scenario}",
                                                           rings=f"{minute // 60:02}:{minute % 60:02}")


def untimely(call: Scenario, minute: int) -> Iterator[tuple[str, str]]:
    """Where something is said that cannot be at this minute of the day, and the words.

    The brief may open by telling what time it is, and say by when something is known, which must be still to come;
    what a caller says happened today has happened.
    """
    brief = plain(getattr(call.brief, call.lang) or call.brief.zh)
    opens = _CLAUSE.split(brief)[0]
    if call.direction == "inbound" and len(opens) <= LONGEST_CLAUSE and not _is(opens, minute):
        yield "the brief", opens
    for time in clock.find(brief):
        if _BY.match(brief, time.end) and time.value and _all_past(time.value, minute):
            yield "the brief", brief[time.start:time.end]
    for id, fact in call.facts.items():
        said = plain(getattr(fact.says, call.lang))
        for time in clock.find(said) if _is_today(said) else ():
            if time.value and clock.minutes(time.value) > minute:
                yield f"the fact {id}", said[time.start:time.end]


def _is(words: str, minute: int) -> bool:
    """Whether it can be this minute of the day, as far as the words tell a time or a part of the day."""
    times = [clock.minutes(one.value) for one in clock.find(words) if one.value]
    if times:
        return any(abs((time - minute + DAY // 2) % DAY - DAY // 2) <= NEAR for time in times)
    return all(any(start * 60 <= now < end * 60 for now in (minute, minute + DAY))
               for start, end in map(PARTS.get, _NAMED.findall(words)))


def _is_today(said: str) -> bool:
    """Whether it is told of today, and of no other day."""
    return bool(_TODAY.search(said)) and all(one.value == "0" for one in day.find(said))


def _all_past(time: str, minute: int) -> bool:
    """Whether a time is over, in the afternoon too where it may be meant so."""
    early = clock.minutes(time)
    return max(early, early + DAY // 2 if early < DAY // 2 else early) <= minute


def _rings(shift: Shift, call: ShiftCall) -> int:
    """The minute of the day at which a call of a shift rings."""
    return int(clock.minutes(shift.clock) + call.at) % DAY
