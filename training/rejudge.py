"""A call judged again: every reply anew, and the call folded from the verdicts of now."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scoring.engine import ENGINE
from scoring.judge import Judge
from simulator.call.desk import Desk
from simulator.call.fold import fold
from simulator.call.say import replied
from simulator.call.state import Call
from simulator.happening import Event, Refused
from training.content import Shelf
from training.practice import Played

WHY = ("engine", "evidence", "answer_evidence", "heard")
"""keys that tell who judged and why; what a verdict is worth and leads to is all the rest"""
READ = ("promise", "quoted", "misquoted", "answer", "answer_evidence")
"""keys of a reply that hold what was read out of its words, beside the verdict"""


def judged_again(shelf: Shelf, played: Played) -> Played:
    """The same call by the verdicts of now. A reply that cannot be judged stays as it is kept.

    Of a call that another engine has judged only the verdicts are made anew: the promised time, what was repeated
    back and whether it was right stand as that engine read them.
    """
    judge, ours = shelf.judge(played.attempt.standard_digest), played.attempt.engine == ENGINE
    events: list[Event] = []
    for event in played.events:
        if event.kind == "replied":
            call = fold(played.scenario, played.standard, events, event.at)
            event = _again(played.world, judge, call, event, () if ours else READ)
        events.append(event)
    return replace(played, events=tuple(events),
                   call=fold(played.scenario, played.standard, events, played.call.now))


def changed(before: Played, now: Played) -> tuple[int, ...]:
    """Numbers of the replies that are worth something else now."""
    return tuple(old.number for old, new in zip(before.events, now.events, strict=True)
                 if worth(old.data) != worth(new.data))


def worth(data: Any) -> Any:
    """A verdict or result, as plain data, without what only tells who judged and why."""
    if isinstance(data, dict):
        return {key: worth(value) for key, value in data.items() if key not in WHY}
    return [worth(value) for value in data] if isinstance(data, list | tuple) else data


def _again(desk: Desk, judge: Judge, call: Call, event: Event, stands: tuple[str, ...]) -> Event:
    try:
        now = replied(desk, judge, call, event.data.get("text", ""), event.at).data
    except Refused:
        return event
    old = {key: value for key, value in event.data.items() if key in stands}
    return event.model_copy(update={"data": {key: value for key, value in now.items() if key not in stands} | old})
