"""What belongs in one field of the call record and was written into another."""

from __future__ import annotations

from scoring.contents import holds
from simulator.call.desk import Desk
from simulator.call.form import CHOICES, DueField
from simulator.call.record import EXACT, RecordResult, same_time
from simulator.call.state import Call
from values import found, letters

LEAST_NAME = 2
"""letters of a name or word that can be told from chance"""


def told_in(desk: Desk, call: Call, result: RecordResult) -> str | None:
    """The field in which what a field lacks stands instead; None where nothing is lacking or it stands nowhere."""
    if result.code not in ("blank", "half", "wrong") or result.points == result.out_of:
        return None
    field = desk.fields[result.field]
    others = {id: value for id, value in call.record.items() if id != result.field and id in desk.fields
              and desk.fields[id].kind not in CHOICES and value.strip()}
    return next((id for id, value in others.items() if _tells(desk, call, field, result, value)), None)


def _tells(desk: Desk, call: Call, field: DueField, result: RecordResult, value: str) -> bool:
    if field.kind in CHOICES or field.kind == "call_time":
        return False
    if field.kind == "promised_time":
        return same_time(call, value)
    if field.kind == "text" and field.words:
        lacks = field.words if result.code == "blank" else result.missing
        return all(holds(value, words, desk.standard.classes) for words in lacks)
    if field.kind in EXACT:
        right = found(field.kind, result.expected)
        return bool(right) and right[0] in found(field.kind, value)
    return len(name := letters(result.expected)) >= LEAST_NAME and name in letters(value)
