"""Promises to come back to a caller: when the reply says that it will be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from values import clock, day, duration
from values.clock import minutes
from values.flat import plain
from values.value import Value

NOON = 12 * 60
_PAST = re.compile(r"(?:昨[天日晚夜儿]?|前[天日晚]|刚才|刚刚|上周|上个?月|那天|当时|yesterday|last night|last week)"
                   r"(?:的|早上|上午|中午|下午|晚上|夜里|凌晨|大概|大约|at|about|around|[，, ])*$")
"""what before a time shows that it is over: it is read back, not promised"""


def promised(text: str, at: float, opened_at: str) -> dict[str, Any]:
    """What a reply promises: `due`, in seconds since opening, or None when it names no time; `said`, its words for it;
    `vague` where it only names a part of the day or a day.

    `at`: when it is said; `opened_at`: the time of day, hh:mm, at which the call was opened. Of several times the
    first duration counts, else the first clock time, else a part of the day (until noon, until six in the evening).
    A day that only the calendar tells (Friday, the third) is no time to count with; nor is a time that is over.
    """
    flat = plain(text)
    if span := _first(duration.find(flat)):
        return {"due": at + 60 * float(span.value), "said": flat[span.start:span.end]}
    time = _first(_to_come(clock.find(flat), flat)) or next(iter(_to_come(day.parts(flat), flat)), None)
    on = _day_of(time, day.find(flat))
    if (time or on) is None or (on and not on.value):
        return {"due": None, "said": ""}
    opened, ahead = minutes(opened_at), clock.DAY * int(on.value if on else 0)
    if time is None:
        return {"due": max(at, 60.0 * (minutes(day.EVENING) + ahead - opened)), "said": flat[on.start:on.end],
                "vague": True}
    due = _coming(time, flat, opened + at / 60, ahead) if time.kind == "time" else minutes(time.value) + ahead
    if time.kind == "time" and due < int(opened + at / 60):
        return {"due": None, "said": ""}
    vague = {} if time.kind == "time" else {"vague": True}
    return {"due": max(at, 60.0 * (due - opened)), "said": _said(flat, on, time)} | vague


def _to_come(times: Iterable[Value], flat: str) -> tuple[Value, ...]:
    """Those times before which nothing shows that they are over."""
    return tuple(one for one in times if not _PAST.search(flat[:one.start]))


def _day_of(time: Value | None, days: tuple[Value, ...]) -> Value | None:
    """The day that a time belongs to: the last one before it, else the first."""
    before = [one for one in days if time and one.start <= time.start]
    return before[-1] if before else next(iter(days), None)


def _first(values: tuple[Value, ...]) -> Value | None:
    """The first that is more than said about."""
    return next((one for one in values if one.value), None)


def _coming(time: Value, flat: str, now: float, ahead: float) -> float:
    """Minutes since midnight of the day of the call; what would be over by now is meant for the afternoon."""
    due = minutes(time.value) + ahead
    if due == 0 or (time.value == "00:00" and flat[time.start] not in "0零〇"):
        return due + clock.DAY
    return due + NOON if not ahead and due < now and due < NOON and due + NOON >= now else due


def _said(flat: str, on: Value | None, time: Value) -> str:
    """The words for a time, with those for a day that is not today."""
    said = flat[time.start:time.end]
    named = flat[on.start:on.end] if on and on.value != "0" else ""
    if named in said:
        return said
    return named if said in named else named + (" " if named.isascii() else "") + said
