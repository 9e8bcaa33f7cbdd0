"""Proving a result: judged, folded and scored again from what is kept, it is the same to the last digit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from scoring.engine import ENGINE
from scoring.standard import Standard
from scoring.verdict import Verdict
from simulator.call.scorecard import scorecard
from simulator.content.shift import Shift
from simulator.exam.result import Result
from simulator.happening import Event
from simulator.shift.fold import fold as fold_shift
from simulator.shift.score import shift_card
from storage import records
from storage.database import Damaged
from storage.store import Store
from training import intact
from training.content import Shelf
from training.exams.outcome import make
from training.exams.papers import Files
from training.practice import Played, Practice
from training.rejudge import changed, judged_again, worth
from training.shifts import attempt_id, calls_over, summary_of
from training.workshop import workshop


@dataclass(frozen=True)
class Replay:
    """What came of scoring again."""

    id: str
    kind: str
    """attempt, sitting or shift"""
    engine: str = ""
    """the engine of the time; `scoring.engine.ENGINE` is the one of now"""
    events: int = 0
    kept: str | None = None
    """the scorecard or result that is kept, as JSON; None while there is none"""
    again: str | None = None
    """the one that was made now"""
    changed: tuple[int, ...] = ()
    """numbers of the replies that are worth something else now"""
    faults: tuple[str, ...] = ()
    """what is not as it was stored, a sentence each; with such a fault it may be that nothing could be scored"""
    ended: float | None = None
    """of a call: when it ended, in seconds since it was opened"""

    @property
    def same(self) -> bool:
        """Whether nothing differs but who judged and why (see `rejudge.WHY`)."""
        kept, again = (timely(worth(intact.parsed(text)), self.ended) for text in (self.kept, self.again))
        return kept == again and not self.changed and not self.faults


def replay(store: Store, shelf: Shelf, practice: Practice, files: Files, id: str) -> Replay | None:
    """Score the attempt, sitting or shift with this id again; None when there is none of them."""
    again = _Again(store, shelf, practice, files)
    for kind, book, score in (("attempt", store.attempts, again.attempt), ("sitting", store.sittings, again.sitting),
                              ("shift", store.shifts, again.shift)):
        try:
            if found := book.get(id):
                return score(*found)
        except Damaged as fault:
            return Replay(id, kind, faults=(str(fault),))
    return None


@dataclass(frozen=True)
class _Call:
    """A call scored again, and as it is by the verdicts of now, where it could be judged at all."""

    replay: Replay
    now: Played | None = None


@dataclass(frozen=True)
class _Again:
    """Scores again. Where what is kept is not what was stored, nothing is scored and the faults are told."""

    store: Store
    shelf: Shelf
    practice: Practice
    files: Files

    def attempt(self, attempt: records.Attempt, events: tuple[Event, ...]) -> Replay:
        return self._call(attempt, events).replay

    def _call(self, attempt: records.Attempt, events: tuple[Event, ...]) -> _Call:
        kept = self.store.attempts.scored(attempt.id)
        start = Replay(attempt.id, "attempt", attempt.engine, len(events), kept and kept.body)
        if faults := self._unsound(events, [("scenario", attempt.scenario, attempt.scenario_digest),
                                            ("standard", None, attempt.standard_digest)]):
            return _Call(replace(start, faults=faults))
        played = self.practice.played(attempt.id)
        now = judged_again(self.shelf, played)
        card = scorecard(now.at_end, now.scenario, now.standard).model_dump_json()
        faults = (*intact.result(kept, "total"), *intact.happened(played.call.ignored),
                  *intact.over(kept, played.over), *_settings(played))
        return _Call(replace(start, again=card if kept and now.over else None, changed=changed(played, now),
                             faults=faults, ended=played.call.ended_at), now)

    def sitting(self, sitting: records.Sitting, events: tuple[Event, ...]) -> Replay:
        kept = self.store.sittings.scored(sitting.id)
        start = Replay(sitting.id, "sitting", sitting.engine, len(events), kept and kept.body)
        faults = (*intact.announced(kept, events), *intact.result(kept, "percent"))
        if unsound := (*self._unsound(events, [
                ("exam", sitting.exam, sitting.exam_digest), ("pool", None, sitting.pool_digest),
                ("standard", None, sitting.standard_digest), *_scenarios(sitting.scenarios)]), *intact.seed(events)):
            return replace(start, faults=(*faults, *unsound))
        file = self.files.get(sitting.id)
        calls = self._parts(sitting, file.sitting.calls)
        over = bool(file.sitting.over)
        faults = (*faults, *intact.happened(file.sitting.ignored), *intact.over(kept, over), *_of_calls(calls))
        sound = kept and over and all(one.now for one in calls.values())
        taken = {slot: (one.now.attempt, one.now.events) for slot, one in calls.items() if one.now}
        result = make(file, taken, _standing(kept.body)) if sound else None
        return _whole(start, calls, faults, result and result.model_dump_json())

    def shift(self, record: records.Shift, events: tuple[Event, ...]) -> Replay:
        kept = self.store.shifts.scored(record.id)
        start = Replay(record.id, "shift", record.engine, len(events), kept and kept.body)
        if faults := self._unsound(events, [("shift", record.shift, record.shift_digest),
                                            ("standard", None, record.standard_digest),
                                            *_scenarios(record.scenarios)]):
            return replace(start, faults=faults)
        shift = self.shelf.kept(Shift, record.shift_digest)
        duty = fold_shift(shift, events)
        over = calls_over(duty)
        names = {attempt_id(record.id, name): name for name in over}
        under_way = {one.record.id: one.record.scenario for one in self.store.attempts.parts_of(record.id)}
        calls = self._parts(record, {name: id for id, name in (under_way | names).items()})
        left = duty.left is not None
        faults = [*intact.result(kept, "total"), *intact.happened(duty.ignored), *intact.over(kept, left),
                  *_of_calls(calls)]
        faults += [f"call {name}: the shift remembers another outcome than the call has" for name, one in calls.items()
                   if name in over and one.now and summary_of(one.now) != over[name]]
        card = shift_card(duty, shift, self.shelf.kept(Standard, record.standard_digest))
        return _whole(start, calls, faults, card.model_dump_json() if kept and left else None)

    def _unsound(self, events: tuple[Event, ...], wanted: list[intact.Wanted]) -> tuple[str, ...]:
        """Why nothing can be scored again."""
        return (*intact.log(events), *intact.contents(self.store, wanted))

    def _parts(self, whole: records.Sitting | records.Shift, calls: Mapping[str, str]) -> dict[str, _Call]:
        """The calls of a sitting or shift, scored again, by their names in it."""
        return {name: self._part(whole, id) for name, id in calls.items()}

    def _part(self, whole: records.Sitting | records.Shift, id: str) -> _Call:
        found = self.store.attempts.get(id)
        if found is None:
            return _Call(Replay(id, "attempt", faults=("its attempt is not kept any more",)))
        part = self._call(*found)
        if (found[0].part_of, found[0].person) == (whole.id, whole.person):
            return part
        return replace(part, replay=replace(part.replay, faults=(*part.replay.faults,
                                                                 "its attempt is said to be somebody else's")))


def _standing(body: str) -> dict[str, Verdict]:
    """The verdicts of written answers in a kept result that another engine has made: they stand."""
    try:
        result = Result.model_validate_json(body)
    except ValidationError:  # what is no result any more is told as a fault of what is kept
        return {}
    return {} if result.engine == ENGINE else {item.slot: item.verdict for item in result.items if item.verdict}


def _whole(start: Replay, calls: Mapping[str, _Call], faults: Iterable[str], again: str | None) -> Replay:
    """A sitting or shift with the calls in it."""
    parts = [one.replay for one in calls.values()]
    return replace(start, again=again, faults=tuple(faults), events=start.events + sum(one.events for one in parts),
                   changed=tuple(number for one in parts for number in one.changed))


def _of_calls(calls: Mapping[str, _Call]) -> Iterator[str]:
    for name, one in calls.items():
        yield from (f"call {name}: {fault}" for fault in one.replay.faults)
        if not (one.replay.same or one.replay.faults or one.replay.changed):
            yield f"call {name}: another scorecard than the one that is kept"


def _scenarios(digests: Mapping[str, str]) -> list[intact.Wanted]:
    return [("scenario", id, digest) for id, digest in digests.items()]


def _settings(played: Played) -> Iterator[str]:
    if played.attempt.settings.get("pace") != played.events[0].data.get("pace"):
        yield "the pace in the settings is not the one with which the call was opened"


def timely(card: Any, ended: float | None) -> Any:
    """The scorecard of a call, as JSON, with no finding dated later than the end of the call.

    Earlier versions dated what nobody had done by the moment at which somebody first looked at the scorecard.
    """
    if not card or ended is None:
        return card
    return card | {"conduct": [found | {"at": min(found["at"], ended)} for found in card["conduct"]]}


def unproved(url: str, ids: Sequence[str]) -> list[str]:
    """Those of the results in the database at `url` that do not follow from what is kept, a text each."""
    shop = workshop(url)
    done = (replay(shop.store, shop.shelf, shop.practice, shop.files, id) for id in ids)
    return [told(one) for one in done if one and not one.same]


def told(replay: Replay) -> str:
    """The replay for a terminal: one line, and one more for each fault."""
    what = f"{replay.kind} {replay.id}: {replay.events} events"
    if replay.same:
        return f"{what}, {'the same result to the last digit' if replay.kept else 'no result yet, the same verdicts'}"
    reason = "" if replay.engine in ("", ENGINE) else f"; judged by {replay.engine}, this is {ENGINE}"
    verdicts = f"; other verdicts for replies {', '.join(map(str, replay.changed))}" if replay.changed else ""
    if replay.faults:
        return "\n".join((f"{what}, NOT what was stored{verdicts}{reason}", *(f"  {one}" for one in replay.faults)))
    return f"{what}, ANOTHER result than the one that is kept{verdicts}{reason}"
