"""The call record (来电记录), field by field: what was written against what should stand there (2.5, 4.2, 6.3)."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from rapidfuzz import fuzz

from scoring.contents import example, holds
from scoring.standard import FieldKind
from simulator.call.desk import Desk
from simulator.call.form import CHOICES, DueField
from simulator.call.promises import promised
from simulator.call.state import Call
from simulator.call.timing import time_of_day
from values import found, letters
from values.flat import plain
from values.stake import bare

SAME_NAME, LIKE_NAME = 85.0, 50.0
"""likeness, 0 to 100, from which a name is right, and from which it is half right (王建 for 王建国)"""
EXACT: tuple[FieldKind, ...] = ("phone", "plate", "stake", "time", "number")
"""kinds whose values are compared exactly, however they are written"""
PROMISE_TOLERANCE = 300.0
"""seconds between the time promised and the time written down"""


@dataclass(frozen=True, slots=True)
class RecordResult:
    """One field of the record. Points are at most `out_of`."""

    field: str
    clauses: tuple[str, ...]
    expected: str
    value: str
    points: float
    out_of: float
    code: str
    """right, half, wrong, outdated (the caller had corrected it), blank"""
    missing: tuple[str, ...] = ()
    """of a text: contents that it does not hold"""


def record_results(desk: Desk, call: Call) -> tuple[RecordResult, ...]:
    """The record as it was left. Each field is out of its share of the weight of the rule `record`."""
    rule = desk.rules.get("record")
    due = [field for field in desk.fields.values() if _is_due(field, call)]
    whole = sum(field.weight for field in due)
    weight, clauses = (rule.weight, rule.clauses) if rule else (1.0, ())
    return tuple(_result(desk, call, field, round(weight * field.weight / whole, 4), field.clauses or clauses)
                 for field in due)


def right_record(desk: Desk, call: Call) -> dict[str, str]:
    """Every field that is due after a call -> a value that is right there."""
    due = [field for field in desk.fields.values() if _is_due(field, call)]
    classes = desk.standard.classes
    return {field.id: "，".join(example(words, classes) for words in field.words) or expected(desk, call, field)
            for field in due}


def expected(desk: Desk, call: Call, field: DueField) -> str:
    """What should stand in a field; empty where only contents are demanded."""
    match field.kind:
        case "call_time":
            return time_of_day(call.clock, 0)
        case "call_direction":
            return desk.scenario.direction
        case "promised_time":
            return call.promise.said
    return call.facts.get(field.fact, desk.scenario.facts[field.fact].value) if field.fact else field.value


def _is_due(field: DueField, call: Call) -> bool:
    return field.due and (field.kind != "promised_time" or call.promise is not None)


def _result(desk: Desk, call: Call, field: DueField, out_of: float, clauses: tuple[str, ...]) -> RecordResult:
    right, value = expected(desk, call, field), call.record.get(field.id, "").strip()
    missing: tuple[str, ...] = ()
    if not value:
        share, code = 0.0, "blank"
    elif field.kind == "text" and field.words:
        missing = tuple(words for words in field.words if not holds(value, words, desk.standard.classes))
        share = 1 - len(missing) / len(field.words)
        code = "right" if not missing else "half" if share else "wrong"
    else:
        share = 1.0 if value in field.also else _likeness(call, field.kind, right, value)
        first = desk.scenario.facts[field.fact].value if field.fact else right
        outdated = right != first and not share and _likeness(call, field.kind, first, value) == 1
        code = "outdated" if outdated else {1.0: "right", 0.5: "half"}.get(share, "wrong")
    return RecordResult(field.id, clauses, right, value, round(share * out_of, 4), out_of, code, missing)


def _likeness(call: Call, kind: FieldKind, right: str, value: str) -> float:
    """1 right, 0.5 half right, 0 wrong."""
    if kind in CHOICES:
        return float(value == right)
    if kind == "call_time":
        return float(_while_it_went_on(call, value))
    if kind == "promised_time":
        return float(same_time(call, value))
    if kind in EXACT:
        known = _known(kind, value)
        return float(len(known) == 1 and known[0] == _known(kind, right)[0])
    likeness = fuzz.ratio(letters(right), letters(value))
    return 1.0 if likeness >= SAME_NAME else 0.5 if likeness >= LIKE_NAME else 0.0


def _known(kind: FieldKind, value: str) -> tuple[str, ...]:
    """The values of a kind that are written; of none, the bare text."""
    if kind == "stake" and (stake := bare(plain(value))):
        return (stake,)
    return found(kind, value) or (letters(value),)


def _while_it_went_on(call: Call, value: str) -> bool:
    """Whether one time is written, between the first ring and the end of the call, give or take a minute."""
    lasted = ceil((call.ended_at or call.now) / 60)
    good = {time_of_day(call.clock, 60 * minute) for minute in range(-1, lasted + 2)}
    return len(times := found("time", value)) == 1 and times[0] in good


def same_time(call: Call, value: str) -> bool:
    """Whether what is written names the time that was promised, in figures or in the words of the promise."""
    promise = call.promise
    today = value.replace("当天", "今天")  # in a record: the day of the call
    written = promised(today, promise.at, call.clock)["due"]
    return written is not None and abs(written - promise.due) <= PROMISE_TOLERANCE
