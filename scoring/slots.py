"""Slots: what an operator fills into a wording (a time, a telephone number, a stake ...), recognised as such."""

from __future__ import annotations

from values import FINDERS

SLOTS = {"time": "when", "phone": "phone", "number": "number", "stake": "stake", "plate": "plate", "name": "name",
         "road": "road"}
"""slot -> the kind of value that fills it"""


def slot_spans(slot: str, flat: str) -> list[tuple[int, int]]:
    """Where the slot is filled in a flattened text: [start, end), left to right, not overlapping."""
    return [(one.start, one.end) for one in FINDERS[SLOTS[slot]](flat)]
