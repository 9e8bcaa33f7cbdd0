"""The result of a shift as it follows from its calls judged again; no engine judges how its duties were done."""

from __future__ import annotations

from dataclasses import replace

from scoring.engine import ENGINE
from scoring.standard import Standard
from simulator.content.shift import Shift
from simulator.shift.fold import fold
from simulator.shift.score import ShiftCard, shift_card
from simulator.shift.state import CallSummary, OnDuty
from storage import records
from storage.corrections import Correction
from storage.database import Damaged
from training.regrade.calls import call_again
from training.regrade.found import KIND, Found
from training.shifts import attempt_id, calls_over
from training.workshop import Workshop

BOOK = "shifts"


def shift_again(shop: Workshop, id: str) -> Found | None:
    """What the result of a shift would become; None where that is what it is. A call that cannot be corrected counts as
    it stands."""
    try:
        record, events = shop.store.shifts.get(id)
        shift = shop.shelf.kept(Shift, record.shift_digest)
        duty = _as_judged(shop, record, fold(shift, events))
        after = shift_card(duty, shift, shop.shelf.kept(Standard, record.standard_digest))
    except Damaged as fault:
        return Found(BOOK, id, "", "", 0.0, "", fault=str(fault))
    before = ShiftCard.model_validate_json(shop.store.shifts.stands(id).body)
    changes = _differences(before, after)
    if not changes and (before.total, before.passed) == (after.total, after.passed):
        return None
    number = len(shop.store.corrections.of(BOOK, id)) + 1
    return Found(BOOK, id, record.person, record.shift, record.opened, record.engine, Correction(
        BOOK, id, number, KIND, "", 0.0, "", ENGINE, before.total, after.total, after.passed, changes,
        after.model_dump_json()), before.passed)


def _as_judged(shop: Workshop, record: records.Shift, duty: OnDuty) -> OnDuty:
    """The shift with the totals that its calls have by the verdicts of now."""
    now = {name: _now(shop, attempt_id(record.id, name), summary) for name, summary in calls_over(duty).items()}
    return replace(duty,
                   duties=tuple(replace(one, summary=now.get(one.id)) for one in duty.duties),
                   follow_ups=tuple(replace(one, summary=now.get(f"back:{one.call}")) for one in duty.follow_ups))


def _now(shop: Workshop, attempt: str, was: CallSummary) -> CallSummary:
    found, stands = call_again(shop, attempt), shop.store.attempts.stands(attempt)
    if found and found.correction:
        total, passed = found.correction.after, found.correction.passed
    elif stands:
        total, passed = stands.score, stands.passed
    else:
        return was
    return was.model_copy(update={"total": total, "passed": passed})


def _differences(before: ShiftCard, after: ShiftCard) -> list[dict]:
    """The calls and call-backs whose totals changed."""
    was, now = (card.calls | {f"back:{one.call}": one.total for one in card.promises if one.total is not None}
                for card in (before, after))
    return [{"call": name, "before": was[name], "after": now[name]} for name in was if was[name] != now.get(name)]
