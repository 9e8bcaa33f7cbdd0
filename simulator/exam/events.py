"""What can happen in a sitting from outside, kind by kind: the only thing, besides the content, that its result
follows from.

Codes of refusals, besides those of `Course`: submitted, time_over: the sitting is over; not_in_form, not_shown: an item
that was not asked; impossible: no answer that this item can have; no_call: an item that is no call; exam_not_over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from simulator.exam.form import Form
from simulator.exam.possible import is_open, possible
from simulator.exam.state import Sitting
from simulator.happening import Course, Happening, Timer, by_kind
from simulator.outage import ServerDown


class OfSitting(Happening):
    """Something that can happen until the sitting is over."""

    def refusal(self, form: Form, sitting: Sitting) -> str:
        over = {"submitted": "submitted", "time": "time_over", "": ""}[sitting.over]
        return over or self.hindrance(form, sitting)

    def hindrance(self, form: Form, sitting: Sitting) -> str:
        """Why it cannot happen while the sitting goes on."""
        return ""


class OfSlot(OfSitting):
    """Something about an item that was shown."""

    unreadable = "not_in_form"
    slot: str

    def hindrance(self, form: Form, sitting: Sitting) -> str:
        if form.slot(self.slot) is None:
            return "not_in_form"
        return "" if self.slot in sitting.shown else "not_shown"


class Opened(Happening):
    """The form is drawn from the seed."""

    kind = "opened"
    opens = True
    seed: str
    window: str
    round: str = ""
    """the round in which an examiner has let the candidate in; empty where none was needed"""

    def apply(self, form: Form, sitting: Sitting) -> Sitting:
        return replace(sitting, window=self.window)


class Shown(OfSitting):
    """An item is put before the candidate."""

    kind = "shown"
    unreadable = "not_in_form"
    slot: str

    def hindrance(self, form: Form, sitting: Sitting) -> str:
        return "" if form.slot(self.slot) else "not_in_form"

    def apply(self, form: Form, sitting: Sitting) -> Sitting:
        return replace(sitting, at=self.slot, shown=sitting.shown | {self.slot})


class Answered(OfSlot):
    """The first answer to an item."""

    kind = "answered"
    answer: Any = None

    def hindrance(self, form: Form, sitting: Sitting) -> str:
        return super().hindrance(form, sitting) or (
            "" if possible(form.slot(self.slot), self.answer) else "impossible")

    def apply(self, form: Form, sitting: Sitting) -> Sitting:
        others = {slot: answer for slot, answer in sitting.answers.items() if slot != self.slot}
        return replace(sitting, answers=others | ({} if is_open(self.answer) else {self.slot: self.answer}))


class Changed(Answered):
    """Another answer to it, or an empty one."""

    kind = "changed"


class Flagged(OfSlot):
    """The candidate marks an item to come back to, or takes the mark away."""

    kind = "flagged"
    flag: bool

    def apply(self, form: Form, sitting: Sitting) -> Sitting:
        change = {self.slot}
        return replace(sitting, flagged=sitting.flagged | change if self.flag else sitting.flagged - change)


class Called(OfSlot):
    """An exam call begins to ring; the first attempt is the one that counts."""

    kind = "called"
    attempt: str

    def hindrance(self, form: Form, sitting: Sitting) -> str:
        return super().hindrance(form, sitting) or ("" if form.slot(self.slot).is_call else "no_call")

    def apply(self, form: Form, sitting: Sitting) -> Sitting:
        return replace(sitting, calls={self.slot: self.attempt} | sitting.calls)


class Left(OfSitting):
    """The candidate goes away. The time goes on."""

    kind = "left"

    def apply(self, form: Form, sitting: Sitting) -> Sitting:
        return replace(sitting, away=True)


class Resumed(OfSitting):
    """The candidate is back, in this or another window."""

    kind = "resumed"
    window: str

    def apply(self, form: Form, sitting: Sitting) -> Sitting:
        return replace(sitting, window=self.window, away=False)


class Submitted(OfSitting):
    """The candidate hands the paper in."""

    kind = "submitted"

    def apply(self, form: Form, sitting: Sitting) -> Sitting:
        return replace(sitting, submitted=True)


class TimeUp(Happening):
    """The time was over."""

    kind = "time_up"
    by_itself = True

    def refusal(self, form: Form, sitting: Sitting) -> str:
        return "" if sitting.over == "time" else "submitted" if sitting.over else "exam_not_over"

    def apply(self, form: Form, sitting: Sitting) -> Sitting:
        return replace(sitting, timed_out=True)


class ItsServerDown(ServerDown):
    """The server was down before: no time of the candidate's."""

    def refusal(self, form: Form, sitting: Sitting) -> str:
        return "submitted" if sitting.submitted else "time_over" if sitting.timed_out else ""


class NotAllowed(Happening):
    """Something was asked for that is not allowed: {what, why, slot?}."""

    kind = "refused"
    by_itself = True


class Scored(Happening):
    """The result was made: {percent, passed}."""

    kind = "scored"
    by_itself = True

    def refusal(self, form: Form, sitting: Sitting) -> str:
        return "" if sitting.over else "exam_not_over"


def timers(form: Form, sitting: Sitting) -> Iterator[Timer[Sitting]]:
    """The end of the time; it is told by the clock, and stored when somebody looks."""
    if not sitting.over:
        yield Timer(sitting.ends)


COURSE: Course[Form, Sitting] = Course(by_kind(Opened, Shown, Answered, Changed, Flagged, Called, Left, Resumed,
                                               Submitted, TimeUp, ItsServerDown, NotAllowed, Scored), timers)
