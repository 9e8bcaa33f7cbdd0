"""A turn that was tried again, beside what it was before."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.call.scorecard import TurnScore
from training.practice import Debrief, Practice


@dataclass(frozen=True)
class Retry:
    """The same stay at a turn in the call it was taken from and in the new one."""

    before: Debrief
    was: TurnScore
    now: TurnScore


def retry_of(practice: Practice, debrief: Debrief) -> Retry | None:
    """What a debrief is to be compared with; None for a call that was taken from its beginning, and where the call that
    it was taken from is not over or the turn was not come to."""
    attempt = debrief.played.attempt
    before = practice.debrief(attempt.derived_from) if attempt.derived_from else None
    if before is None:
        return None
    copied = sum(old == new for old, new in zip(before.played.events, debrief.played.events, strict=False))
    was = next((one for one in before.card.turns
                if one.turn == attempt.derived_turn and all(number > copied for number in one.replies)), None)
    now = next((one for one in debrief.card.turns if was and (one.visit, one.turn) == (was.visit, was.turn)), None)
    return Retry(before, was, now) if was and now else None
