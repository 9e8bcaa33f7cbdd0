"""The picture of a shift: a row for every call, its stretches on one scale of time, and when a call-back was due.

Every stretch carries its words and times too, for those who do not see the picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from simulator.shift.score import CallBack, Span
from training.shifts import ShiftDebrief, time_of_day
from views.html import Html, div, span, tag
from views.pages.shift import title
from views.words import Words

STEPS = (60, 120, 300, 600, 900, 1800, 3600, 7200, 10800)
"""seconds between two times on the scale"""
MOST_TIMES = 6
"""on the scale: they must not touch on a narrow screen"""


@dataclass(frozen=True)
class _Scale:
    """From the arrival to whichever is later: the end of the shift, or the leaving."""

    debrief: ShiftDebrief

    @property
    def length(self) -> float:
        return max(self.debrief.card.ends, self.debrief.working.duty.left or 0.0)

    def place(self, start: float, end: float) -> str:
        """Where a stretch stands, as CSS."""
        left = min(max(100 * start / self.length, 0.0), 100.0)
        return f"left:{left:.2f}%;width:{min(max(100 * end / self.length, left), 100.0) - left:.2f}%"

    def clock(self, seconds: float) -> str:
        return time_of_day(self.debrief.working.shift, seconds)

    @property
    def times(self) -> list[float]:
        """The round times of day on it."""
        step = next((step for step in STEPS if self.length / step <= MOST_TIMES), STEPS[-1])
        hours, minutes = map(int, self.clock(0).split(":"))
        arrived = 3600 * hours + 60 * minutes
        first = ceil(arrived / step) * step - arrived
        return [first + n * step for n in range(int((self.length - first) // step) + 1)]


def timeline(w: Words, debrief: ShiftDebrief) -> Html:
    scale, card, working = _Scale(debrief), debrief.card, debrief.working
    rows = [_row(w, scale, title(w, working, call.id), [one for one in card.timeline if one.call == call.id],
                 [one for one in card.promises if one.call == call.id]) for call in working.shift.calls]
    times = [span("", span("", scale.clock(at)), style=scale.place(at, at)) for at in scale.times]
    kinds = [kind for kind in ("wait", "call", "call_back", "private", "missed")
             if any(one.kind == kind for one in card.timeline)]
    keys = [span("", span(f"stretch {kind}"), w(f"shift.span.{kind}")) for kind in kinds]
    due = span("", span("due"), w("shift.span.due")) if card.promises else None
    return div("timeline", div("keys", *keys, due, aria_hidden="true"),
               div("picture", tag("ul", "", *rows), div("times", *times, aria_hidden="true")))


def _row(w: Words, scale: _Scale, name: str, spans: list[Span], promises: list[CallBack]) -> Html:
    card = scale.debrief.card
    within = span("within", style=scale.place(card.begins, card.ends))
    drawn = [_stretch(w, scale, one) for one in spans] or [span("silent", w("shift.silent"))]
    return tag("li", "", span("name", name),
               div("track", within, *drawn, *(_due(w, scale, one) for one in promises)))


def _stretch(w: Words, scale: _Scale, one: Span) -> Html:
    words = f"{w(f'shift.span.{one.kind}')} {scale.clock(one.start)}–{scale.clock(one.end)}"
    return span(f"stretch {one.kind}", span("sr", words), style=scale.place(one.start, one.end), title=words)


def _due(w: Words, scale: _Scale, one: CallBack) -> Html:
    words = w("shift.due", time=scale.clock(one.due))
    return span("due", span("sr", words), style=scale.place(one.due, one.due), title=words)
