"""The result of a sitting that is over: made once, kept for good, and made again to prove it.

Where it waits for a person, what examiners decide is appended to it as rulings; it stands as they have decided. Where
it was judged again (`training.regrade`), it stands by its last correction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from scoring.verdict import Verdict
from simulator.call.fold import fold
from simulator.call.scorecard import Scorecard, scorecard
from simulator.content.scenario import Scenario
from simulator.exam.doubt import Doubt, decided, doubts
from simulator.exam.result import Result, score
from simulator.happening import Event
from simulator.outage import within
from storage.corrections import Correction
from storage.database import Damaged
from storage.records import Attempt, Ruling
from storage.store import Store
from training.exams.papers import File
from training.exams.rounds import holds_back


@dataclass(frozen=True)
class Outcome:
    """A sitting that is over, with its result. `file.sitting.form` holds the items with keys and rationales."""

    file: File
    result: Result
    """as it stands, with what examiners have decided"""
    made: Result
    """as it was made, which stays"""
    rulings: tuple[Ruling, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """how it was judged again, the oldest first"""
    keys: bool = True
    """whether the candidate may see keys, rationales and how each item was marked"""

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Everything that the result waited for when it was made, and when it was judged again."""
        judged = (self.made, *(Result.model_validate_json(one.body) for one in self.corrections))
        found = {doubt.key: doubt for result in judged for doubt in doubts(result, taken(self.file))}
        return tuple(found.values())

    @property
    def open(self) -> tuple[Doubt, ...]:
        """What nobody has decided yet, where the result still waits for it."""
        return tuple(one for one in self.doubts if self.result.waits and not one.is_settled(_said(self.rulings)))


def settle(store: Store, file: File) -> Outcome:
    """The result that is kept, made now when none was made before. Raises `Damaged` when it is gone."""
    kept = store.sittings.result(file.record.id)
    if kept is None:
        if any(event.kind == "scored" for event in file.events):
            raise Damaged(f"sitting {file.record.id}: a result was made, and it is not kept any more")
        result = make(file, {slot: store.attempts.get(id) for slot, id in file.sitting.calls.items()})
        event = Event(number=file.last + 1, at=file.sitting.now, kind="scored",
                             data={"percent": result.percent, "passed": result.passed})
        kept = store.sittings.finish(file.record.id, result.percent, result.passed, result.model_dump_json(), event)
    id, made = file.record.id, Result.model_validate_json(kept)
    return replace(ruled(file, made, store.rulings.of(id), store.corrections.of("sittings", id)),
                   keys=not holds_back(store, file.events))


def ruled(file: File, made: Result, rulings: tuple[Ruling, ...], corrections: tuple[Correction, ...]) -> Outcome:
    """A result as it was judged last, with what examiners have decided about it."""
    last = Result.model_validate_json(corrections[-1].body) if corrections else made
    result = decided(file.exam, last, taken(file), _said(rulings)) if last.waits and rulings else last
    return Outcome(file, result, made, rulings, corrections)


def taken(file: File) -> dict[str, Scenario]:
    """What was played, by the slot of the exam call."""
    return {slot: file.scenarios[file.sitting.form.slot(slot).scenario] for slot in file.sitting.calls}


def _said(rulings: Sequence[Ruling]) -> dict[tuple[str, int, str], bool]:
    return {(one.slot, one.visit, one.role): one.said for one in rulings}


def make(file: File, calls: Mapping[str, tuple[Attempt, Sequence[Event]]],
         judged: Mapping[str, Verdict] = MappingProxyType({})) -> Result:
    """The result that follows from the content, the seed and the events, whatever is kept. By slot, `calls` are those
    that were taken and `judged` verdicts of written answers that stand."""
    cards = {slot: _card(file, slot, *call) for slot, call in calls.items()}
    return score(file.exam, file.sitting, file.judge, cards, judged)


def ended(file: File) -> float:
    """Seconds from opening to the end of a sitting that is over."""
    return next(event.at for event in file.events if event.kind in ("submitted", "time_up"))


def _card(file: File, slot: str, attempt: Attempt, events: Sequence[Event]) -> Scorecard:
    """The scorecard of an exam call as it stood when the sitting ended."""
    scenario = file.scenarios[file.sitting.form.slot(slot).scenario]
    end = within(events, file.record.opened + ended(file) - attempt.opened)
    call = fold(scenario, file.standard, [event for event in events if event.at <= end], end)
    return scorecard(call, scenario, file.standard)
