"""What can happen in a shift from outside, kind by kind: the only thing that is stored of it.

The calls of a shift are calls of their own; what a shift knows of one is its summary. Codes of refusals, besides those
of `Course`: left, busy, no_call, nothing_to_call_back, already_taken_over, not_taken_over, no_such_matter,
no_such_call.
"""

from __future__ import annotations

from dataclasses import replace
from math import isfinite
from typing import Any

from simulator.content.shift import Shift, ShiftCall
from simulator.happening import Course, Happening, by_kind
from simulator.outage import ServerDown
from simulator.shift.state import CallSummary, FollowUp, OnDuty
from simulator.shift.timers import goes_on, timers


class OfShift(Happening):
    """Something that can happen until the trainee has left."""

    def refusal(self, shift: Shift, duty: OnDuty) -> str:
        return "left" if duty.left is not None else self.hindrance(shift, duty)

    def hindrance(self, shift: Shift, duty: OnDuty) -> str:
        """Why it cannot happen while the trainee is there."""
        return ""


class Opened(Happening):
    """The trainee arrives. The data are the settings of her calls."""

    kind = "opened"
    opens = True

    def apply(self, shift: Shift, duty: OnDuty) -> OnDuty:
        return replace(duty, opened=True, now=self.at)


class _Matters(OfShift):
    """What is handed over, as far as she has gone through it."""

    matters: tuple[Any, ...] = ()

    def hindrance(self, shift: Shift, duty: OnDuty) -> str:
        return "already_taken_over" if duty.took_over is not None else ""

    def apply(self, shift: Shift, duty: OnDuty) -> OnDuty:
        handed_over = {one.id for one in shift.taken_over}
        return replace(duty, matters=tuple(matter for matter in self.matters if matter in handed_over))


class WentThrough(_Matters):
    """She goes through what is handed over; a later one replaces it."""

    kind = "went_through"


class TookOver(_Matters):
    """She takes the shift over, having gone through these matters."""

    kind = "took_over"

    def apply(self, shift: Shift, duty: OnDuty) -> OnDuty:
        return replace(super().apply(shift, duty), took_over=duty.clock)


class CalledBack(OfShift):
    """She rings a caller back."""

    kind = "called_back"
    unreadable = "nothing_to_call_back"
    call: str

    def hindrance(self, shift: Shift, duty: OnDuty) -> str:
        return "busy" if duty.busy else "" if self._owed(duty) else "nothing_to_call_back"

    def apply(self, shift: Shift, duty: OnDuty) -> OnDuty:
        return duty.with_follow_up(replace(self._owed(duty), called=duty.clock, real_called=duty.now))

    def _owed(self, duty: OnDuty) -> FollowUp | None:
        return next((one for one in duty.follow_ups if one.call == self.call and one.called is None), None)


class CallDone(OfShift):
    """The call or call-back is over and written up; the clock stands at the moment the trainee was free again."""

    kind = "call_done"
    by_itself = True
    outcome: CallSummary

    def hindrance(self, shift: Shift, duty: OnDuty) -> str:
        return "" if duty.busy else "no_call"

    def apply(self, shift: Shift, duty: OnDuty) -> OnDuty:
        return COURSE.advance(shift, self._done(shift, duty), self.at)

    def _done(self, shift: Shift, duty: OnDuty) -> OnDuty:
        done = self.outcome
        if back := duty.calling_back:
            ended, real = back.called + done.free_at, back.real_called + done.free_at
            duty = duty.with_follow_up(replace(back, summary=done, ended=ended))
            return replace(duty, clock=ended, now=min(real, duty.now))
        one = duty.ringing
        ended, real = one.rang + done.free_at, one.real_rang + done.free_at
        duty = duty.with_duty(replace(one, state="done", summary=done, ended=ended))
        call = next(call for call in shift.calls if call.id == one.id)
        return replace(duty, clock=ended, now=min(real, duty.now),
                       follow_ups=(*duty.follow_ups, *_owed(call, one.rang, ended, done)))


def _owed(call: ShiftCall, rang: float, ended: float, done: CallSummary) -> tuple[FollowUp, ...]:
    """The call-back that a call leaves: where one was promised, or where the caller has to be told."""
    # Without a call-back to make, what was heard is a wait ("half a minute") or a period, not a promise to ring.
    if done.missed or call.private or not call.call_back or not (done.promises or done.good):
        return ()
    named = done.promised is not None and isfinite(done.promised)  # an older engine kept what no numeral means
    due = rang + done.promised if named else ended + 60 * call.within
    return (FollowUp(call.id, ended, due, named),)


class Forwarded(OfShift):
    """She passes a complaint on."""

    kind = "forwarded"
    unreadable = "no_such_call"
    call: str
    to: str

    def hindrance(self, shift: Shift, duty: OnDuty) -> str:
        return "" if self.to and any(one.id == self.call for one in duty.duties) else "no_such_call"

    def apply(self, shift: Shift, duty: OnDuty) -> OnDuty:
        one = next(one for one in duty.duties if one.id == self.call)
        return duty.with_duty(replace(one, forwarded_to=self.to))


class Settled(OfShift):
    """A matter that was handed over is done."""

    kind = "settled"
    unreadable = "no_such_matter"
    matter: str

    def hindrance(self, shift: Shift, duty: OnDuty) -> str:
        return "" if any(one.id == self.matter for one in shift.taken_over) else "no_such_matter"

    def apply(self, shift: Shift, duty: OnDuty) -> OnDuty:
        return replace(duty, settled=tuple(dict.fromkeys((*duty.settled, self.matter))))


class Noted(OfShift):
    """She writes the hand-over note; a later one replaces it."""

    kind = "noted"
    text: str = ""

    def apply(self, shift: Shift, duty: OnDuty) -> OnDuty:
        return replace(duty, note=self.text)


class Left(OfShift):
    """She goes home."""

    kind = "left"

    def hindrance(self, shift: Shift, duty: OnDuty) -> str:
        return "busy" if duty.busy else "" if duty.took_over is not None else "not_taken_over"

    def apply(self, shift: Shift, duty: OnDuty) -> OnDuty:
        return replace(duty, left=duty.clock)


COURSE: Course[Shift, OnDuty] = Course(by_kind(Opened, WentThrough, TookOver, CalledBack, CallDone, Forwarded, Settled,
                                               Noted, Left, ServerDown), timers, goes_on)
