"""A sitting is the fold of its form over its events: the same events always give the same sitting."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.exam.events import COURSE
from simulator.exam.form import Form
from simulator.exam.state import Sitting
from simulator.happening import Event


def fold(form: Form, minutes: int, events: Iterable[Event], now: float = 0.0) -> Sitting:
    """The sitting after `events`, `now` seconds after it was opened."""
    sitting = COURSE.fold(form, Sitting(form, minutes), events)
    return COURSE.advance(form, sitting, max(now, sitting.now))
