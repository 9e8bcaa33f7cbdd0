"""The call record (来电记录), field by field: what was written against what should stand there (2.5, 4.2, 6.3)."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from simulator.content.desk import RecordField
from simulator.desk import Desk
from simulator.state import Call
from simulator.values import FINDERS, found, normal

SAME_NAME, LIKE_NAME = 85.0, 50.0
"""likeness, 0 to 100, from which a name is right, and from which it is half right (王建 for 王建国)"""
HOLDS = 85.0
"""likeness from which a longer wording counts as contained in a text; shorter ones have to stand there exactly"""
LONG = 4


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
    fields = desk.scenario.record
    whole = sum(field.weight for field in fields.values())
    weight = rule.weight if rule else 1.0
    return tuple(_result(desk, call, name, field, round(weight * field.weight / whole, 4),
                         field.clauses or (rule.clauses if rule else ())) for name, field in fields.items())


def _result(desk: Desk, call: Call, name: str, field: RecordField, out_of: float,
            clauses: tuple[str, ...]) -> RecordResult:
    first = desk.scenario.facts[field.fact].value if field.fact else field.value
    expected = call.facts.get(field.fact, first) if field.fact else field.value
    value = call.record.get(name, "").strip()
    missing: tuple[str, ...] = ()
    if not value:
        share, code = 0.0, "blank"
    elif field.kind == "text" and field.words:
        missing = tuple(words for words in field.words if not holds_words(value, words))
        share = 1 - len(missing) / len(field.words)
        code = "right" if not missing else "half" if share else "wrong"
    else:
        share = _likeness(field.kind, expected, value)
        outdated = expected != first and not share and _likeness(field.kind, first, value) == 1
        code = "outdated" if outdated else {1.0: "right", 0.5: "half"}.get(share, "wrong")
    return RecordResult(name, clauses, expected, value, round(share * out_of, 4), out_of, code, missing)


def holds_words(text: str, words: str) -> bool:
    """Whether a text holds one of the alternatives of a content."""
    text = normal("text", text)
    for word in (normal("text", each) for each in words.split("|")):
        if word in text or (len(word) >= LONG and fuzz.partial_ratio(word, text) >= HOLDS and len(text) >= len(word)):
            return True
    return False


def _likeness(kind: str, expected: str, value: str) -> float:
    """1 right, 0.5 half right, 0 wrong."""
    if kind == "choice":
        return float(value == expected)
    if kind in FINDERS:
        known = found(kind, value)
        return float(normal(kind, expected) in (known or (normal(kind, value),)) and len(known) <= 1)
    likeness = fuzz.ratio(normal("name", expected), normal("name", value))
    return 1.0 if likeness >= SAME_NAME else 0.5 if likeness >= LIKE_NAME else 0.0
