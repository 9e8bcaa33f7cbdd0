"""How a result stands: as it was given, or by its last correction; and the correction that comes next."""

from __future__ import annotations

from simulator.call.corrected import decided
from simulator.call.desk import Desk
from simulator.call.differences import differences
from simulator.call.scorecard import Scorecard
from storage.corrections import Correction
from storage.records import Decision
from storage.store import Store

CALLS = "attempts"


def stands(store: Store, attempt: str) -> Scorecard | None:
    """The scorecard of a call as it stands; None while there is none."""
    kept = store.attempts.stands(attempt)
    return Scorecard.model_validate_json(kept.body) if kept else None


def as_decided(card: Scorecard, desk: Desk, decisions: tuple[Decision, ...]) -> Scorecard:
    """A scorecard with all that people have decided about its replies; `decisions` the newest first, as kept."""
    for one in reversed(decisions):
        card = decided(card, desk, one.event, one.act, one.decision)
    return card


def next_correction(store: Store, attempt: str, before: Scorecard, after: Scorecard, *, kind: str, by: str, at: float,
                    reason: str, engine: str) -> Correction:
    """The correction of a call's result that leads from one scorecard to another."""
    return Correction(CALLS, attempt, len(store.corrections.of(CALLS, attempt)) + 1, kind, by, at, reason, engine,
                      before.total, after.total, after.passed, differences(before, after), after.model_dump_json())
