"""The scorecard of a shift: its calls, what the standard demands of a shift, promises kept and broken, the timeline.

No prose: codes and data, so that pages word them in any language. Times are seconds of the shift's own clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel, ConfigDict

from scoring.contents import holds
from scoring.standard import Conduct, Standard
from simulator.call.conduct import ConductResult, Finding, result
from simulator.call.scorecard import Reason
from simulator.content.shift import Matter, Shift, ShiftCall
from simulator.shift.state import Duty, FollowUp, OnDuty

CALL_WEIGHT = 2.0
"""what a call counts in the total of a shift, where a rule of conduct counts its own weight"""
GRACE = 60.0
"""seconds after the promised time within which a call-back still keeps the promise"""

CallBackState = Literal["kept", "late", "broken", "open"]


@dataclass(frozen=True, slots=True)
class CallBack:
    """A call-back and what became of it. Open: due only after the end of the shift."""

    call: str
    made: float
    due: float
    called: float | None
    state: CallBackState
    total: float | None
    """of the call-back"""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the timeline: a wait, a call, a missed call, a call-back, a private call."""

    kind: Literal["wait", "call", "missed", "call_back", "private"]
    call: str
    start: float
    end: float
    total: float | None = None


class ShiftCard(BaseModel):
    """Kept as JSON (`model_dump_json`) and read back (`model_validate_json`) without loss."""

    model_config = ConfigDict(frozen=True)

    calls: dict[str, float]
    """call -> its total, 0 to 100; 0 where it was missed"""
    findings: tuple[ConductResult, ...]
    promises: tuple[CallBack, ...]
    timeline: tuple[Span, ...]
    begins: float
    ends: float
    """beginning and end of the shift on the timeline"""
    open_matters: tuple[str, ...]
    """what the hand-over note had to tell"""
    told_matters: tuple[str, ...]
    """of these, what it tells"""
    total: float
    passed: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class _Ground:
    shift: Shift
    duty: OnDuty
    standard: Standard
    rule: Conduct | None = None
    calls: dict[str, ShiftCall] = field(default_factory=dict)

    @property
    def over(self) -> float:
        return self.duty.left if self.duty.left is not None else self.duty.clock

    def told(self, matter: Matter) -> bool:
        """Whether the hand-over note says what it has to of a matter."""
        return all(holds(self.duty.note, words, self.standard.classes) for words in matter.words)


def shift_card(duty: OnDuty, shift: Shift, standard: Standard) -> ShiftCard:
    """The scorecard of a shift as it stands; final once the trainee has left."""
    calls = {call.id: call for call in shift.calls}
    ground = _Ground(shift, duty, standard, None, calls)
    findings = tuple(
        result(rule, found, rule.clauses) for rule in standard.conduct if rule.rule in RULES
        for found in RULES[rule.rule](_Ground(shift, duty, standard, rule, calls)))
    totals = {one.id: one.summary.total if one.summary else 0.0 for one in duty.duties
              if one.state == "done" and not calls[one.id].private}
    scored = [(total / 100 * CALL_WEIGHT, CALL_WEIGHT) for total in totals.values()]
    scored += [(found.points, found.out_of) for found in findings]
    scored += [(one.summary.total / 100 * CALL_WEIGHT, CALL_WEIGHT) for one in duty.follow_ups if one.summary]
    out_of = sum(most for _, most in scored)
    total = round(100 * sum(points for points, _ in scored) / out_of, 2) if out_of else 0.0
    reasons = _reasons(ground, total)
    matters = open_matters(ground)
    return ShiftCard(
        calls=totals, findings=findings, promises=tuple(what_became(ground, one) for one in duty.follow_ups),
        timeline=tuple(timeline(ground)), begins=shift.begins, ends=shift.ends,
        open_matters=tuple(matter.id for matter in matters),
        told_matters=tuple(matter.id for matter in matters if ground.told(matter)),
        total=total, passed=not reasons, reasons=reasons)


def _reasons(ground: _Ground, total: float) -> tuple[Reason, ...]:
    reasons = [] if ground.duty.left is not None else [Reason("not_left")]
    if total < ground.shift.pass_mark:
        reasons.append(Reason("below_pass_mark", {"total": total, "pass_mark": ground.shift.pass_mark}))
    return tuple(reasons)


def what_became(ground: _Ground, follow_up: FollowUp) -> CallBack:
    """What became of a call-back by the end of the shift."""
    if follow_up.called is not None:
        state: CallBackState = "kept" if follow_up.called <= follow_up.due + GRACE else "late"
    else:
        state = "broken" if follow_up.due + GRACE < ground.over else "open"
    return CallBack(follow_up.call, follow_up.made, follow_up.due, follow_up.called, state,
                   follow_up.summary.total if follow_up.summary else None)


def open_matters(ground: _Ground) -> list[Matter]:
    """What is still open: not settled, not called back, not passed on."""
    duty = ground.duty
    waiting = {one.call for one in duty.follow_ups if one.called is None}
    matters = [matter for matter in ground.shift.taken_over if matter.id not in duty.settled]
    for one in duty.duties:
        call = ground.calls[one.id]
        if call.matter and one.summary and not one.summary.missed and (one.id in waiting or _unsent(call, one)):
            matters.append(call.matter)
    return matters


def _unsent(call: ShiftCall, one: Duty) -> bool:
    return call.forward_to is not None and one.forwarded_to != call.forward_to


def take_over(ground: _Ground) -> Iterable[Finding]:
    """In place before the shift begins, and every matter gone through with those who leave (2.9)."""
    at, handed = ground.duty.took_over, [matter.id for matter in ground.shift.taken_over]
    if at is None:
        yield Finding(0.0, "not_taken_over", ground.shift.begins)
        return
    skipped = [id for id in handed if id not in ground.duty.matters]
    in_time = at <= ground.shift.begins
    share = (1 - len(skipped) / len(handed)) if handed else 1.0
    yield Finding((in_time + share) / 2, "late" if not in_time else "skipped" if skipped else "taken_over", at,
                  {"skipped": skipped, "seconds_late": max(0.0, at - ground.shift.begins)})


def call_back(ground: _Ground) -> Iterable[Finding]:
    """What was promised is kept; what falls due later is handed over (3.5, 4.4, 6.2.11, 7.6)."""
    for follow_up in ground.duty.follow_ups:
        kept = what_became(ground, follow_up)
        matter = ground.calls[kept.call].matter
        handed = kept.state == "open" and matter is not None and ground.told(matter)
        share = {"kept": 1.0, "late": 0.5, "broken": 0.0, "open": float(handed)}[kept.state]
        yield Finding(share, "handed_over" if handed else "dropped" if kept.state == "open" else kept.state, kept.due,
                      {"call": kept.call})


def private_call(ground: _Ground) -> Iterable[Finding]:
    """A private call lasts no longer than the limit (2.10)."""
    limit = ground.rule.limits.get("seconds", 180.0)
    for one in ground.duty.duties:
        if ground.calls[one.id].private and one.summary and not one.summary.missed:
            long = one.summary.talked > limit
            yield Finding(float(not long), "too_long" if long else "short", one.rang,
                          {"call": one.id, "seconds": round(one.summary.talked)})


def complaint_forwarded(ground: _Ground) -> Iterable[Finding]:
    """A complaint goes to the department in charge within the shift (4.2); told in the note only, it counts half."""
    for one in ground.duty.duties:
        call = ground.calls[one.id]
        if call.forward_to and one.summary and not one.summary.missed:
            sent = one.forwarded_to == call.forward_to
            noted = not sent and call.matter is not None and ground.told(call.matter)
            code = "forwarded" if sent else "wrong_place" if one.forwarded_to else "noted" if noted else "forgotten"
            yield Finding(1.0 if sent else 0.5 if noted else 0.0, code, one.ended,
                          {"call": one.id, "to": one.forwarded_to, "expected": call.forward_to})


def hand_over(ground: _Ground) -> Iterable[Finding]:
    """The note tells all that is open, and nobody leaves before the relief is in place (2.9, 4.4)."""
    matters = open_matters(ground)
    forgotten = [matter.id for matter in matters if not ground.told(matter)]
    data = {"forgotten": forgotten, "open": [matter.id for matter in matters]}
    if ground.duty.left is None:
        yield Finding(0.0, "not_left", ground.over, data)
    elif ground.duty.left < ground.shift.relieved:
        yield Finding(0.0, "left_unattended", ground.duty.left,
                      data | {"seconds_early": ground.shift.relieved - ground.duty.left})
    else:
        share = 1 - len(forgotten) / len(matters) if matters else float(bool(ground.duty.note.strip()))
        yield Finding(share, "incomplete" if share < 1 else "complete", ground.duty.left, data)


def timeline(ground: _Ground) -> Iterable[Span]:
    """The shift as stretches of time, in order of their beginning."""
    spans = []
    for one in ground.duty.duties:
        if one.state == "waiting":
            continue
        if one.rang > one.due:
            spans.append(Span("wait", one.id, one.due, one.rang))
        end, total = (one.ended, one.summary.total) if one.summary else (ground.duty.clock, None)
        missed = one.summary is not None and one.summary.missed
        kind = "missed" if missed else "private" if ground.calls[one.id].private else "call"
        spans.append(Span(kind, one.id, one.rang, end, None if missed else total))
    for follow_up in ground.duty.follow_ups:
        if follow_up.called is not None:
            spans.append(Span("call_back", follow_up.call, follow_up.called, follow_up.ended or ground.duty.clock,
                              follow_up.summary.total if follow_up.summary else None))
    return sorted(spans, key=lambda span: (span.start, span.end))


RULES: dict[str, Callable[[_Ground], Iterable[Finding]]] = {rule.__name__: rule for rule in (
    take_over, call_back, private_call, complaint_forwarded, hand_over)}
"""the rules of conduct that are scored on a shift"""
