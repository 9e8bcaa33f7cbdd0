"""The result of an exam judged again: what was written, and the calls in it.

What an examiner has ruled on is not judged again: a person has looked at it.
"""

from __future__ import annotations

from dataclasses import replace

from scoring.engine import ENGINE
from simulator.exam.differences import differences
from simulator.exam.result import ItemResult, Result, result_of
from storage.corrections import Correction
from storage.database import Damaged
from training.exams.outcome import Outcome, make, settle
from training.regrade.calls import course
from training.regrade.found import KIND, Found
from training.rejudge import judged_again
from training.workshop import Workshop

BOOK = "sittings"


def sitting_again(shop: Workshop, id: str) -> Found | None:
    """What the result of a sitting would become; None where that is what it is."""
    try:
        outcome = settle(shop.store, shop.files.get(id))
        after = _judged_again(shop, outcome)
    except Damaged as fault:
        return Found(BOOK, id, "", "", 0.0, "", fault=str(fault))
    record, before = outcome.file.record, outcome.result
    start = Found(BOOK, id, record.person, record.exam, record.opened, record.engine)
    if after is None:
        return replace(start, fault="course")
    changes = differences(before, after)
    if not changes and (before.percent, before.state) == (after.percent, after.state):
        return None
    if outcome.rulings and before.waits:
        return replace(start, fault="waits")
    correction = Correction(BOOK, id, len(outcome.corrections) + 1, KIND, "", 0.0, "", ENGINE, before.percent,
                            after.percent, after.passed, changes, after.model_dump_json())
    about = {one["item"] for one in changes}
    return replace(start, correction=correction, was_passed=before.passed, said=tuple(
        (item.slot, str(item.answer)) for item in before.items if item.slot in about and item.verdict))


def _judged_again(shop: Workshop, outcome: Outcome) -> Result | None:
    """The result by the verdicts of now; None where a call would have gone another way."""
    file, calls = outcome.file, {}
    for slot, attempt in file.sitting.calls.items():
        played = shop.practice.played(attempt)
        now = judged_again(shop.shelf, played, anew=True)
        if course(played) != course(now):
            return None
        calls[slot] = now.attempt, now.events
    ruled = {one.slot for one in outcome.rulings}
    items = (_settled(was) if was.slot in ruled else now
             for was, now in zip(outcome.result.items, make(file, calls).items, strict=True))
    return result_of(file.exam, tuple(items), ENGINE)


def _settled(item: ItemResult) -> ItemResult:
    """An item as a person has ruled, of which nothing is in doubt any more."""
    return item.model_copy(update={"least": None, "most": None, "vital": False})
