"""The scorecard of a call: points by turn and by clause, violations, conduct, record, total, and why it passed or not.

No prose: codes and data, so that pages word them in any language.

Points. A turn is worth its weight times the share of the owed acts that were done, wherever in the call; an act that
came only after the caller had asked for it in vain, or after its turn, counts the fraction that the standard states
(`late`).
What the engine is not sure of counts as done (`simulator.call.perhaps`). A violation in any reply makes the turn worth
nothing. Every finding on conduct and every field of the record has its
own weight. The total is the share of all of these, 0 to 100. Breaking a call off does not pay: what the turns would
still have needed to a good end is worth nothing, and counts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from scoring.standard import Severity, Standard
from scoring.verdict import VerdictName
from simulator.call.conduct import ConductResult, conduct_results
from simulator.call.desk import Desk, desk_of
from simulator.call.memory import done
from simulator.call.perhaps import perhaps
from simulator.call.record import RecordResult, record_results
from simulator.call.state import Call, Visit
from simulator.content.scenario import Scenario


@dataclass(frozen=True, slots=True)
class TurnScore:
    """One stay at a turn."""

    turn: str
    visit: int
    moment: str | None
    clauses: tuple[str, ...]
    owed: dict[str, str]
    """role -> act"""
    done: tuple[str, ...]
    late: tuple[str, ...]
    """roles done only after the caller had been left waiting"""
    missing: tuple[str, ...]
    verdict: VerdictName
    """in words what the points are in numbers, but for what came late"""
    points: float
    out_of: float
    """the turn's weight; 0 where nothing was owed and nothing forbidden was said"""
    replies: tuple[int, ...]
    """numbers of the events"""
    best: int | None
    """the reply that did the most"""
    model: tuple[str, ...]
    """good replies here"""
    elsewhere: Annotated[dict[str, int], Field(exclude_if=lambda told: not told)] = field(default_factory=dict)
    """role -> number of the reply that filled it, of those filled before the turn was entered or after it was left"""
    perhaps: Annotated[tuple[str, ...], Field(exclude_if=lambda roles: not roles)] = ()
    """roles that count as done though the engine is not sure of them; they stand in none of the three others"""


@dataclass(frozen=True, slots=True)
class ClauseScore:
    clause: str
    points: float
    out_of: float
    violations: int = 0
    """how often a reply said what this clause forbids"""


@dataclass(frozen=True, slots=True)
class Violation:
    event: int
    id: str
    clause: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a call did not pass: below_pass_mark, bad_ending, no_ending, missed, critical, vital."""

    code: str
    data: dict[str, Any] = field(default_factory=dict)


class Scorecard(BaseModel):
    """Kept as JSON (`model_dump_json`) and read back (`model_validate_json`) without loss."""

    model_config = ConfigDict(frozen=True)

    turns: tuple[TurnScore, ...]
    clauses: tuple[ClauseScore, ...]
    """in the order of the standard; those that the call had occasion for"""
    violations: tuple[Violation, ...]
    """warnings included, told apart by their severity"""
    conduct: tuple[ConductResult, ...]
    record: tuple[RecordResult, ...]
    forfeited: tuple[str, ...] = ()
    """turns that the call would still have needed, had it not broken off or ended badly"""
    total: float
    """0 to 100, two decimals"""
    passed: bool
    reasons: tuple[Reason, ...]
    """empty when passed"""
    hints: int
    least: Annotated[float | None, Field(exclude_if=lambda least: least is None)] = None
    """the total if nothing counted that is only perhaps done; None where there is nothing of the kind"""
    doubtful: Annotated[tuple[str, ...], Field(exclude_if=lambda codes: not codes)] = ()
    """codes of the reasons for which the call would not be passed then, beside those for which it is not"""


def scorecard(call: Call, scenario: Scenario, standard: Standard) -> Scorecard:
    """The scorecard of a call as it stands; final once the call is finished and its record closed."""
    desk = desk_of(scenario, standard)
    turns = tuple(turn_score(desk, call, visit) for visit in call.visits)
    conduct = conduct_results(desk, call)
    record = record_results(desk, call) if call.answered_at is not None else ()
    parts = (*turns, *conduct, *record)
    forfeited = _forfeited(desk, call)
    out_of = sum(part.out_of for part in parts) + sum(_lost(desk, call, turn) for turn in forfeited)
    points = sum(part.points for part in parts)
    total = round(100 * points / out_of, 2) if out_of else 0.0
    violations = _violations(desk, call)
    reasons = _reasons(desk, call, total, violations, turns)
    doubted = sum(given(turn) for turn in turns)
    least = round(100 * (points - doubted) / out_of, 2) if doubted else None
    return Scorecard(turns=turns, clauses=_clauses(desk, parts, violations), violations=violations, conduct=conduct,
                     record=record, forfeited=forfeited, total=total, passed=not reasons, reasons=reasons,
                     hints=call.hints, least=least,
                     doubtful=doubtful(desk, turns, total if least is None else least, reasons))


def doubtful(desk: Desk, turns: tuple[TurnScore, ...], least: float, reasons: tuple[Reason, ...]) -> tuple[str, ...]:
    """Codes of the reasons that only what is perhaps done keeps away."""
    against = {"vital": bool(neglected(desk, turns, sure=True)), "below_pass_mark": least < desk.scenario.pass_mark}
    now = {reason.code for reason in reasons}
    return tuple(code for code, holds in against.items() if holds and code not in now)


def given(turn: TurnScore) -> float:
    """Points of a turn that rest on what is only perhaps done."""
    return turn.out_of * len(turn.perhaps) / len(turn.owed) if turn.perhaps and turn.points else 0.0


def _forfeited(desk: Desk, call: Call) -> tuple[str, ...]:
    """The scored turns that a call forfeits which is over without a good ending."""
    good = call.ending is not None and desk.endings[call.ending].good
    if good or not call.visits or not (call.finished or call.ending):
        return ()
    visited = {visit.turn for visit in call.visits}
    return tuple(turn for turn in desk.forfeited(call.visits[-1].turn)
                 if turn not in visited and _lost(desk, call, turn))


def _lost(desk: Desk, call: Call, turn_id: str) -> float:
    """The weight of what a turn would still have asked for that the call never came to."""
    turn = desk.turns[turn_id]
    if call.talk == 1:
        return turn.weight if desk.owes(turn, call.facts) else 0.0
    owed, before = desk.owes(turn, call.facts), done(desk, call, turn.afresh)
    left = [act for act in owed.values() if act not in before and act not in call.ruled_out]
    return turn.weight * len(left) / len(owed) if owed else 0.0


def turn_score(desk: Desk, call: Call, visit: Visit) -> TurnScore:
    """The points of one stay at a turn."""
    turn = desk.turns[visit.turn]
    owed = {role: act for role, act in visit.owed.items() if role not in visit.waived}
    doubted = perhaps(call, visit)
    maybe = tuple(role for role, act in owed.items() if act in doubted)
    late = tuple(role for role in visit.done if visit.acts[visit.owed[role]] and role not in maybe)
    in_time = tuple(role for role in visit.done if role not in late and role not in maybe)
    share = (len(in_time) + len(maybe) + desk.standard.late * len(late)) / len(owed) if owed else 0.0
    counts = bool(owed or visit.violations)
    model = turn.model or (desk.moments[turn.moment].model if turn.moment else ())
    missing = tuple(role for role in visit.missing if role not in maybe)
    return TurnScore(
        turn=turn.id, visit=visit.number, moment=turn.moment, clauses=desk.clauses(visit), owed=owed,
        done=in_time, late=late, missing=missing, perhaps=maybe, verdict=_verdict(visit, missing, bool(share)),
        points=0.0 if visit.violations else round(turn.weight * share, 4),
        out_of=turn.weight if counts else 0.0, replies=visit.replies, best=_best(call, visit), model=model,
        elsewhere={role: visit.elsewhere[act] for role, act in owed.items() if act in visit.elsewhere})


def _verdict(visit: Visit, missing: tuple[str, ...], some: bool) -> VerdictName:
    if visit.violations:
        return "violated"
    return "met" if not missing else "partial" if some else "missed"


def _best(call: Call, visit: Visit) -> int | None:
    replies = [line for line in call.lines if line.event in visit.replies and line.verdict]
    return max(replies, key=lambda line: (not line.verdict.violations, line.verdict.points, -line.event)).event \
        if replies else None


def _violations(desk: Desk, call: Call) -> tuple[Violation, ...]:
    rules = {rule.id: rule for rule in desk.standard.forbidden}
    return tuple(Violation(line.event, id, rules[id].clause, rules[id].severity)
                 for line in call.lines if line.verdict
                 for id in (*line.verdict.violations, *line.verdict.warnings) if id in rules)


def neglected(desk: Desk, turns: tuple[TurnScore, ...], sure: bool = False) -> list[str]:
    """The acts on which somebody's safety hung and which were not done, or not surely, where they were owed."""
    return [act for turn in turns for role in (*turn.missing, *(turn.perhaps if sure else ()))
            if (act := turn.owed[role]) in desk.turns[turn.turn].vital]


def _reasons(desk: Desk, call: Call, total: float, violations: tuple[Violation, ...],
             turns: tuple[TurnScore, ...]) -> tuple[Reason, ...]:
    reasons = []
    if call.state == "missed":
        reasons.append(Reason("missed"))
    elif call.ending is None:
        reasons.append(Reason("no_ending", {"hung_up_by": call.hung_up_by}))
    elif not desk.endings[call.ending].good:
        reasons.append(Reason("bad_ending", {"ending": call.ending}))
    if critical := [v.id for v in violations if v.severity == "critical"]:
        reasons.append(Reason("critical", {"ids": critical}))
    if acts := neglected(desk, turns):
        reasons.append(Reason("vital", {"acts": acts}))
    if total < desk.scenario.pass_mark:
        reasons.append(Reason("below_pass_mark", {"total": total, "pass_mark": desk.scenario.pass_mark}))
    return tuple(reasons)


def _clauses(desk: Desk, parts: tuple[TurnScore | ConductResult | RecordResult, ...],
             violations: tuple[Violation, ...]) -> tuple[ClauseScore, ...]:
    points: dict[str, list[float]] = {}
    for part in parts:
        for clause in part.clauses if part.out_of else ():
            had = points.setdefault(clause, [0.0, 0.0])
            had[0] += part.points
            had[1] += part.out_of
    broken = [violation.clause for violation in violations if violation.severity != "warning"]
    return tuple(ClauseScore(clause.id, round(points.get(clause.id, [0, 0])[0], 4),
                             round(points.get(clause.id, [0, 0])[1], 4), broken.count(clause.id))
                 for clause in desk.standard.clauses if clause.id in points or clause.id in broken)
