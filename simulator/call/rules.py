"""What can happen in a call as it stands: the refusals, each with a code."""

from __future__ import annotations

from collections.abc import Callable

from simulator.call.desk import Desk
from simulator.call.events import Event
from simulator.call.form import CHOICES
from simulator.call.state import Call, CallError

OVER = ("ended", "missed")


def refusal(desk: Desk, call: Call, event: Event, before: float) -> CallError | None:
    """Why `event` cannot happen in `call`, which stands at the time of the event; None when it can.

    `before` is the time of the event before it.
    Codes: not_next (number), earlier (at), not_opened, already_opened, not_ringing, no_second_line, not_talking,
    on_hold, not_on_hold, on_line_2, call_over, no_such_field, no_such_choice, not_over, closed, no_verdict,
    nothing_said, too_long, malformed.
    """
    if event.number != call.last_number + 1:
        return CallError("not_next", expected=call.last_number + 1, given=event.number)
    if event.at < before:
        return CallError("earlier", now=before, at=event.at)
    if (call.state == "new") != (event.kind == "opened"):
        return CallError("not_opened" if call.state == "new" else "already_opened")
    code = _malformed(event) or CHECKS[event.kind](desk, call, event)
    return CallError(code, kind=event.kind, **{k: v for k, v in event.data.items() if k in SHOWN}) if code else None


SHOWN = ("line", "to", "article", "field", "value")
LONGEST = 4_000
"""characters of a text in an event; nobody says or writes more in one go"""
TEXTS = {"replied": "text", "transferred": "to", "looked_up": "article", "recorded": "field"}
"""kind of event -> the text it cannot do without"""


def _malformed(event: Event) -> str:
    """What a browser may send that no page of ours does."""
    if any(isinstance(value, str) and len(value) > LONGEST for value in event.data.values()):
        return "too_long"
    if event.kind in TEXTS:
        text = event.data.get(TEXTS[event.kind])
        if not isinstance(text, str) or not text.strip():
            return "nothing_said" if event.kind == "replied" else "malformed"
    if event.kind == "recorded" and not isinstance(event.data.get("value"), str):
        return "malformed"
    if event.kind == "answered" and event.data.get("line", 1) not in (1, 2):
        return "malformed"
    if event.kind == "opened" and event.data.get("pace", "normal") not in ("normal", "fast", "at_once"):
        return "malformed"
    return ""


def _talking(desk: Desk, call: Call, event: Event) -> str:
    if call.state in OVER:
        return "call_over"
    return "" if call.state == "talking" else "on_hold" if call.state == "on_hold" else "not_talking"


def _on_line_1(desk: Desk, call: Call, event: Event) -> str:
    return _talking(desk, call, event) or ("on_line_2" if call.line == 2 else "")


def _answered(desk: Desk, call: Call, event: Event) -> str:
    if event.data.get("line", 1) == 2:
        return _on_line_1(desk, call, event) or ("" if call.second_rings else "no_second_line")
    if call.line == 2:
        return _talking(desk, call, event)
    if call.state in OVER:
        return "call_over"
    return "" if call.state == "ringing" and call.ring else "not_ringing"


def _replied(desk: Desk, call: Call, event: Event) -> str:
    return _talking(desk, call, event) or ("" if "verdict" in event.data else "no_verdict")


def _resumed(desk: Desk, call: Call, event: Event) -> str:
    return "" if call.state == "on_hold" else "call_over" if call.state in OVER else "not_on_hold"


def _transferred(desk: Desk, call: Call, event: Event) -> str:
    return _on_line_1(desk, call, event) or ("" if call.turn else "not_talking")


def _looked_up(desk: Desk, call: Call, event: Event) -> str:
    return "closed" if call.closed else ""


def _recorded(desk: Desk, call: Call, event: Event) -> str:
    field = desk.fields.get(event.data["field"])
    if call.closed:
        return "closed"
    if call.state in ("ringing", "dialling", "missed"):
        return "not_talking"
    if field is None:
        return "no_such_field"
    known = field.kind not in CHOICES or event.data["value"] in ("", *field.options)
    return "" if known else "no_such_choice"


def _hung_up(desk: Desk, call: Call, event: Event) -> str:
    if call.state == "on_hold":
        return ""
    return _on_line_1(desk, call, event)


def _closed(desk: Desk, call: Call, event: Event) -> str:
    return "closed" if call.closed else "" if call.state in OVER else "not_over"


CHECKS: dict[str, Callable[[Desk, Call, Event], str]] = {
    "opened": lambda desk, call, event: "",
    "answered": _answered,
    "replied": _replied,
    "hinted": _talking,
    "held": _on_line_1,
    "resumed": _resumed,
    "transferred": _transferred,
    "looked_up": _looked_up,
    "recorded": _recorded,
    "hung_up": _hung_up,
    "closed": _closed,
}
