"""The result of a sitting that is over: made once, kept for good, and made again to prove it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from scoring.verdict import Verdict
from simulator.call.fold import fold
from simulator.call.scorecard import Scorecard, scorecard
from simulator.exam.result import Result, score
from simulator.happening import Event
from storage.database import Damaged
from storage.records import Attempt
from storage.store import Store
from training.exams.papers import File


@dataclass(frozen=True)
class Outcome:
    """A sitting that is over, with its result. `file.sitting.form` holds the items with keys and rationales."""

    file: File
    result: Result


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
    return Outcome(file, Result.model_validate_json(kept))


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
    end = file.record.opened + ended(file) - attempt.opened
    call = fold(scenario, file.standard, [event for event in events if event.at <= end], end)
    return scorecard(call, scenario, file.standard)
