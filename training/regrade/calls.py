"""A call judged again."""

from __future__ import annotations

from dataclasses import replace

from scoring.engine import ENGINE
from simulator.call.differences import differences
from simulator.call.scorecard import Scorecard, scorecard
from storage.database import Damaged
from training.corrections import CALLS, as_decided, next_correction, stands
from training.practice import Played
from training.regrade.found import KIND, Found
from training.rejudge import judged_again
from training.workshop import Workshop


def call_again(shop: Workshop, id: str) -> Found | None:
    """What a call with a result would become; None where that is what it is."""
    store = shop.store
    try:
        played, before = shop.practice.played(id), stands(store, id)
        now = judged_again(shop.shelf, played, anew=True)
    except Damaged as fault:
        return Found(CALLS, id, "", "", 0.0, "", fault=str(fault))
    attempt = played.attempt
    start = Found(CALLS, id, attempt.person, attempt.scenario, attempt.opened, attempt.engine)
    after = as_decided(scorecard(now.at_end, now.scenario, now.standard), now.world, store.decisions.of_attempt(id))
    changes = differences(before, after)
    if not changes and (before.total, before.passed) == (after.total, after.passed):
        return None
    if course(played) != course(now):
        return replace(start, fault="course")
    correction = next_correction(store, id, before, after, kind=KIND, by="", at=0.0, reason="", engine=ENGINE)
    return replace(start, correction=correction, was_passed=before.passed, said=_said(played, changes, before))


def course(played: Played) -> tuple:
    """Which way a call went: what was asked where, how it ended, and what could not happen any more."""
    call = played.at_end
    return (tuple(visit.turn for visit in call.visits), call.ending, call.hung_up_by,
            tuple(one.number for one in call.ignored), played.over)


def _said(played: Played, changes: list[dict], card: Scorecard) -> tuple[tuple[int, str], ...]:
    best = {turn.visit: turn.best for turn in card.turns}
    about = {one["event"] if "event" in one else best.get(one.get("visit")) for one in changes}
    return tuple((line.event, line.text.in_(played.scenario.lang)) for line in played.call.lines
                 if line.who == "trainee" and line.event in about)
