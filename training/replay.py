"""Proving a result: judged, folded and scored again from what is kept, it is the same to the last digit."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from scoring.engine import ENGINE
from simulator.call.desk import Desk
from simulator.call.fold import fold
from simulator.call.say import replied
from simulator.call.scorecard import scorecard
from simulator.happening import Event
from storage.store import Store
from training.content import Shelf
from training.exams.outcome import make
from training.exams.papers import Files
from training.practice import Played, Practice


@dataclass(frozen=True)
class Replay:
    """What came of scoring again."""

    id: str
    kind: str
    """attempt or sitting"""
    engine: str
    """the engine of the time; `scoring.engine.ENGINE` is the one of now"""
    events: int
    kept: str | None
    """the scorecard or result that is kept, as JSON; None while there is none"""
    again: str | None
    """the one that was made now"""
    changed: tuple[int, ...]
    """numbers of the replies whose verdict is another one now"""
    reread: tuple[int, ...] = ()
    """numbers of the replies whose promised time is read otherwise now; what was made of them goes by the one kept"""
    ended: float | None = None
    """of a call: when it ended, in seconds since it was opened"""

    @property
    def same(self) -> bool:
        """Whether nothing differs but the name of the engine and how a promised time is read."""
        kept, again = (json.loads(text) if text else None for text in (self.kept, self.again))
        return timely(_unsigned(kept), self.ended) == timely(_unsigned(again), self.ended) and not self.changed


def replay(store: Store, shelf: Shelf, practice: Practice, files: Files, id: str) -> Replay | None:
    """Score the attempt or sitting with this id again; None when there is neither."""
    if store.attempts.get(id):
        return _attempt(store, shelf, practice.played(id))
    file = files.get(id)
    if file is None:
        return None
    calls = [practice.played(attempt) for attempt in file.sitting.calls.values()]
    differing = [_differing(shelf, call) for call in calls]
    changed, reread = (tuple(number for each in differing for number in each[which]) for which in (0, 1))
    again = make(store, file).model_dump_json() if file.sitting.over else None
    return Replay(id, "sitting", file.record.engine, len(file.events) + sum(len(call.events) for call in calls),
                  store.sittings.result(id), again, changed, reread)


def _attempt(store: Store, shelf: Shelf, played: Played) -> Replay:
    kept = store.attempts.result(played.attempt.id)
    again = scorecard(played.call, played.scenario, played.standard).model_dump_json() if kept else None
    return Replay(played.attempt.id, "attempt", played.attempt.engine, len(played.events), kept, again,
                  *_differing(shelf, played), played.call.ended_at)


def _differing(shelf: Shelf, played: Played) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Numbers of the replies that are judged otherwise now, and of those of which only the promised time is."""
    changed, reread = [], []
    for at, event in enumerate(played.events):
        if event.kind == "replied":
            then, now = _unsigned(event.data), _unsigned(_judged_again(shelf, played, played.events[:at], event))
            if then | {"promise": None} != now | {"promise": None}:
                changed.append(event.number)
            elif then.get("promise") != now.get("promise"):
                reread.append(event.number)
    return tuple(changed), tuple(reread)


def _judged_again(shelf: Shelf, played: Played, before: tuple[Event, ...], event: Event) -> dict:
    call = fold(played.scenario, played.standard, before, event.at)
    judge = shelf.judge(played.attempt.standard_digest)
    return replied(Desk(played.scenario, played.standard), judge, call, event.data["text"], event.at).data


def _unsigned(data: Any) -> Any:
    """The data without the name of the engine that made it."""
    if isinstance(data, dict):
        return {key: _unsigned(value) for key, value in data.items() if key != "engine"}
    return [_unsigned(value) for value in data] if isinstance(data, list) else data


def timely(card: Any, ended: float | None) -> Any:
    """The scorecard of a call, as JSON, with no finding dated later than the end of the call.

    Earlier versions dated what nobody had done by the moment at which somebody first looked at the scorecard.
    """
    if not card or ended is None:
        return card
    return card | {"conduct": [found | {"at": min(found["at"], ended)} for found in card["conduct"]]}


def told(replay: Replay) -> str:
    """The replay in one line for a terminal."""
    what = f"{replay.kind} {replay.id}: {replay.events} events"
    if replay.same:
        numbers = ", ".join(map(str, replay.reread))
        reread = f"; the time promised in replies {numbers} is read otherwise now" if numbers else ""
        result = "the same result to the last digit" if replay.kept else "no result yet, the same verdicts"
        return f"{what}, {result}{reread}"
    reason = "" if replay.engine == ENGINE else f"; judged by {replay.engine}, this is {ENGINE}"
    verdicts = f"; other verdicts for replies {', '.join(map(str, replay.changed))}" if replay.changed else ""
    return f"{what}, ANOTHER result than the one that is kept{verdicts}{reason}"
