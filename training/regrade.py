"""Stored replies judged again by the engine of now: who would change and why, and, with consent, what is corrected.

`examine` looks at some calls and keeps nothing, so that it may run anywhere; `Regrade.write` appends corrections. The
results that were given stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scoring.engine import ENGINE
from simulator.call.differences import differences
from simulator.call.scorecard import Scorecard, scorecard
from simulator.content.files import ROOT
from storage.corrections import Correction
from storage.database import Damaged
from storage.store import Store
from training.clock import Clock
from training.corrections import CALLS, as_decided, next_correction, stands
from training.people.may import Actor, Rights
from training.practice import Played
from training.rejudge import judged_again
from training.workshop import Workshop, workshop

KIND = "regrade"


@dataclass(frozen=True)
class Found:
    """What judging a call again came to."""

    attempt: str
    person: str
    scenario: str
    opened: float
    """seconds since 1970"""
    engine: str
    """that judged it at the time"""
    correction: Correction | None = None
    """what would be appended, without author, reason and time; None where nothing can be"""
    was_passed: bool = False
    said: tuple[tuple[int, str], ...] = ()
    """number and words of the replies that a change is about"""
    fault: str = ""
    """why it cannot be corrected: `course` where the caller would have gone another way by the verdicts of now, so
    that the replies answer what was never said; else a sentence"""


class Regrade:
    """Every verb raises `NotAllowed`."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._rights = Rights(store)

    def of(self, actor: Actor, attempt: str) -> tuple[tuple[Correction, str], ...]:
        """How a call was judged again, the newest first, each with its author's name."""
        found = self._store.attempts.get(attempt)
        self._rights.check(actor, "see_work", whose=found[0].person if found else None)
        people = self._store.people
        return tuple((one, known.name if (known := people.get(one.by)) else "")
                     for one in reversed(self._store.corrections.of(CALLS, attempt)) if one.kind == KIND)

    def write(self, actor: Actor, found: Iterable[Found], reason: str) -> int:
        """Append the corrections; how many were. One whose result was corrected meanwhile is left out."""
        self._rights.check(actor, "regrade")
        corrections = (one.correction for one in found if one.correction)
        return sum(self._store.corrections.add(_signed(one, actor.id, self._clock(), reason)) for one in corrections)


def examine(url: str, attempts: Sequence[str], root: Path = ROOT) -> list[Found]:
    """Judge calls of the database at `url` again; those of which there is something to tell."""
    shop = workshop(url, root)
    return [found for id in attempts if (found := _examine(shop, id))]


def _examine(shop: Workshop, id: str) -> Found | None:
    store = shop.store
    try:
        played, before = shop.practice.played(id), stands(store, id)
        now = judged_again(shop.shelf, played, anew=True)
    except Damaged as fault:
        return Found(id, "", "", 0.0, "", fault=str(fault))
    attempt = played.attempt
    start = Found(id, attempt.person, attempt.scenario, attempt.opened, attempt.engine)
    after = as_decided(scorecard(now.at_end, now.scenario, now.standard), now.world, store.decisions.of_attempt(id))
    changes = differences(before, after)
    if not changes and (before.total, before.passed) == (after.total, after.passed):
        return None
    if _course(played) != _course(now):
        return replace(start, fault="course")
    correction = next_correction(store, id, before, after, kind=KIND, by="", at=0.0, reason="", engine=ENGINE)
    return replace(start, correction=correction, was_passed=before.passed, said=_said(played, changes, before))


def _course(played: Played) -> tuple:
    """Which way a call went: what was asked where, how it ended, and what could not happen any more."""
    call = played.at_end
    return (tuple(visit.turn for visit in call.visits), call.ending, call.hung_up_by,
            tuple(one.number for one in call.ignored), played.over)


def _said(played: Played, changes: list[dict], card: Scorecard) -> tuple[tuple[int, str], ...]:
    best = {turn.visit: turn.best for turn in card.turns}
    about = {one["event"] if "event" in one else best.get(one.get("visit")) for one in changes}
    return tuple((line.event, line.text.in_(played.scenario.lang)) for line in played.call.lines
                 if line.who == "trainee" and line.event in about)


def _signed(correction: Correction, by: str, at: float, reason: str) -> Correction:
    return replace(correction, by=by, at=at, reason=reason)
