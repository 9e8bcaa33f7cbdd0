"""What can happen in a sitting as it stands: the refusals, each with a code.

not_yours: a sitting of somebody else, or none at all; submitted, time_over: the sitting is over; old_window: it went on
in another window; not_in_form, not_shown: an item that was not asked; impossible: no answer that this item can have;
no_call: an item that is no call, or a call that has not begun; exam_not_over: no result yet.
"""

from __future__ import annotations

from typing import Any, Literal

from simulator.exam.answers import possible
from simulator.exam.fold import Sitting

Code = Literal["not_yours", "submitted", "time_over", "old_window", "not_in_form", "not_shown", "impossible",
               "no_call", "exam_not_over"]


def refusal(sitting: Sitting, window: str, kind: str, data: dict[str, Any]) -> Code | None:
    """Why the candidate's window may not do this now; None when it may."""
    if sitting.over:
        return "submitted" if sitting.over == "submitted" else "time_over"
    if kind != "resumed" and window != sitting.window:
        return "old_window"
    if "slot" not in data:
        return None
    slot = sitting.form.slot(data["slot"])
    if slot is None:
        return "not_in_form"
    if kind != "shown" and slot.id not in sitting.shown:
        return "not_shown"
    if kind == "called" and not slot.is_call:
        return "no_call"
    if kind == "answered" and not possible(slot, data["answer"]):
        return "impossible"
    return None
