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

WHY = ("engine", "evidence", "answer_evidence", "heard", "sure", "perhaps")
"""keys that tell who judged, why and how surely; what a verdict is worth and leads to is all the rest"""


def judged_again(shelf: Shelf, played: Played, anew: bool = False) -> Played:
    """The same call by the verdicts of now. A reply that cannot be judged stays as it is kept.

    What an earlier engine has judged stands as it was judged then, unless it is asked for `anew`: a newer ear changes
    no result that was given.
    """
    judge = shelf.judge(played.attempt.standard_digest)
    events: list[Event] = []
    for event in played.events:
        if event.kind == "replied" and (anew or not _by_another_engine(played, event)):
            call = fold(played.scenario, played.standard, events, event.at)
            event = _again(played.world, judge, call, event)
        events.append(event)
    return replace(played, events=tuple(events),
                   call=fold(played.scenario, played.standard, events, played.call.now))


def changed(before: Played, now: Played) -> tuple[int, ...]:
    """Numbers of the replies that are worth something else now."""
    return tuple(old.number for old, new in zip(before.events, now.events, strict=True)
                 if worth(old.data) != worth(new.data))


def worth(data: Any) -> Any:
    """A verdict or result, as plain data, without what only tells who judged, why and how surely."""
    if isinstance(data, dict):
        return {key: worth(value) for key, value in data.items() if key not in WHY}
    return [worth(value) for value in data] if isinstance(data, list | tuple) else data


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
