"""A call judged again: every reply anew, and the call folded from the verdicts of now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from scoring.engine import ENGINE
from scoring.judge import Judge
from scoring.verdict import Verdict
from simulator.call.desk import Desk
from simulator.call.events import COURSE
from simulator.call.fold import new
from simulator.call.say import replied
from simulator.call.state import Call
from simulator.happening import Event, Refused
from training.content import Shelf
from training.practice import Played

WHY = ("engine", "evidence", "answer_evidence", "heard", "sure", "perhaps")
"""keys that tell who judged, why and how surely; what a verdict is worth and leads to is all the rest"""
REMEMBERED = 20_000
"""verdicts of one standard"""


def judged_again(shelf: Shelf, played: Played, anew: bool = False) -> Played:
    """The same call by the verdicts of now. A reply that cannot be judged stays as it is kept.

    What an earlier engine has judged stands as it was judged then, unless it is asked for `anew`: a newer ear changes
    no result that was given.
    """
    world, judge = played.world, _remembering(shelf.judge(played.attempt.standard_digest))
    events, call = [], new(played.scenario)
    for event in played.events:
        if event.kind == "replied" and (anew or not _by_another_engine(played, event)):
            event = _again(world, judge, COURSE.advance(world, call, max(event.at, call.now)), event)
        events.append(event)
        call = COURSE.step(world, call, event)
    return replace(played, events=tuple(events), last=call,
                   call=COURSE.advance(world, call, max(played.call.now, call.now)))


def changed(before: Played, now: Played) -> tuple[int, ...]:
    """Numbers of the replies that are worth something else now."""
    return tuple(old.number for old, new in zip(before.events, now.events, strict=True)
                 if worth(old.data) != worth(new.data))


def worth(data: Any) -> Any:
    """A verdict or result, as plain data, without what only tells who judged, why and how surely."""
    if isinstance(data, dict):
        return {key: worth(value) for key, value in data.items() if key not in WHY}
    return [worth(value) for value in data] if isinstance(data, list | tuple) else data


class _Remembering:
    """A judge who remembers what she has judged: in many calls the same is said at the same moment."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._judged = lru_cache(maxsize=REMEMBERED)(self._find)

    def reply(self, reply: str, owes: Mapping[str, str], welcome: Mapping[str, str], moment: str | None,
              also: Iterable[str], besides: Iterable[str]) -> Verdict:
        return self._judged(reply, tuple(owes.items()), tuple(welcome.items()), moment, tuple(also), tuple(besides))

    def _find(self, reply, owes, welcome, moment, also, besides) -> Verdict:
        return self._judge.reply(reply, dict(owes), dict(welcome), moment, also, besides)


_remembering = lru_cache(maxsize=4)(_Remembering)


def _by_another_engine(played: Played, event: Event) -> bool:
    verdict = event.data.get("verdict")
    engine = verdict.get("engine") if isinstance(verdict, dict) else None
    return ENGINE not in (played.attempt.engine, engine)


def _again(desk: Desk, judge: Judge, call: Call, event: Event) -> Event:
    try:
        return event.model_copy(update={
            "data": replied(desk, judge, call, event.data.get("text", ""), event.at).data})
    except Refused:
        return event
