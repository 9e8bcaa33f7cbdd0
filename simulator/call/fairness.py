"""What a reply is worth in the light of what came of it: nobody has to do at once what may still be said in time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from scoring.verdict import Verdict
from simulator.call.desk import Desk
from simulator.call.line import Line
from simulator.call.memory import replies
from simulator.call.perhaps import perhaps
from simulator.call.state import Call, Visit
from simulator.call.telling import told
from simulator.call.waiting import ANSWER, closes, surely


def in_context(desk: Desk, call: Call, line: Line, before: Call, asked: tuple[str, ...] | None) -> Call:
    """The call in which a reply is judged by what it did, at whatever turn that counts, and by what it left out for
    good or so that the caller had to ask for it. What the reply just before left out and this one brings, in time, that
    one does not lack.

    `before`: the call as it stood when the reply was given. `asked`: the roles that the caller asks for after it; None
    for a reply of which nothing was recognised: it lacks all that was owed.
    """
    verdict = line.verdict
    if line.aside or verdict.violations:
        return call
    call = _forgiving(call, line)
    visit = next(one for one in call.visits if one.number == line.visit)
    lacks = tuple(role for role in visit.missing if visit.owed[role] not in perhaps(call, visit))
    if visit.left is None:
        lacks = () if closes(desk.turns[visit.turn]) else lacks if asked is None else tuple(
            role for role in visit.missing if role in asked)
    done = _done(desk, call, before, line)
    if desk.turns[visit.turn].gathers and done:  # what was not asked for stands at the turn
        lacks = ()
    if call.visit:  # there is still time to ask whether there is anything else
        lacks = tuple(role for role in lacks if visit.owed[role] not in desk.scenario.talk.closing)
    told_before = _lacking(call, line) if done else set()
    lacks = tuple(role for role in lacks if role in verdict.missing and role not in done and role not in told_before)
    besides = _plain(verdict, surely(desk, line))
    return _with(call, line, _verdict(verdict, done, lacks, besides))


def _verdict(verdict: Verdict, done: tuple[str, ...], lacks: tuple[str, ...], besides: Iterable[str]) -> Verdict:
    return verdict.model_copy(update={
        "verdict": "met" if not lacks else "partial" if done else "missed", "points": float(len(done)),
        "out_of": float(len(done) + len(lacks)), "missing": lacks,
        "acts": (*done, *(role for role in besides if role not in done))})


def _plain(verdict: Verdict, surely: set[str]) -> tuple[str, ...]:
    """The roles that a reply has filled beyond doubt."""
    roles = {one.role for one in verdict.evidence if one.found and one.id in surely}
    return tuple(role for role in verdict.acts if role in roles)


def _forgiving(call: Call, line: Line) -> Call:
    """The call in which the reply just before lacks nothing that this one brings, at its turn in time or at the
    next."""
    earlier = [one for one in replies(call) if one.event != line.event]
    last = earlier[-1] if earlier else None
    if last is None or last.aside or not last.verdict.missing or last.verdict.violations:
        return call
    visit = next(one for one in call.visits if one.number == last.visit)
    made_good = {role for role in visit.done if not visit.acts[visit.owed[role]] or last.visit != line.visit}
    lacks = tuple(role for role in last.verdict.missing if role not in made_good)
    done = last.verdict.acts[:int(last.verdict.points)]
    return _with(call, last, _verdict(last.verdict, done, lacks, last.verdict.acts))


def _lacking(call: Call, line: Line) -> set[str]:
    """The roles that replies before this one lack at its turn: one omission is told once."""
    return {role for one in replies(call) if one.visit == line.visit and one.event != line.event
            for role in one.verdict.missing}


def _done(desk: Desk, call: Call, before: Call, line: Line) -> tuple[str, ...]:
    """The roles that a reply has filled, here (once more, too) and at other turns, the needs it has settled, and the
    question that it has answered."""
    known = {visit.number: set(visit.done) for visit in before.visits}
    here, plain = line.visit, surely(desk, line) & told(desk, line)
    filled = [role for visit in call.visits for role in visit.done
              if (_is_new(visit, role, known, line) and (visit.number == here or visit.owed[role] in plain))
              or (visit.number == here and visit.owed[role] in line.verdict.heard)]
    needs = [id for id in call.settled if id not in before.settled]
    answered = [ANSWER] if _answers(before, line) else []
    return tuple(dict.fromkeys((*filled, *needs, *answered, *_to_come(desk, call, before, line))))


def _answers(before: Call, line: Line) -> bool:
    """Whether a reply tells something of the right answer to the question of its turn."""
    return any(one.startswith(f"turn:{line.turn}:") for one in line.informs) and before.visit.answer != "right"


def _to_come(desk: Desk, call: Call, before: Call, line: Line) -> list[str]:
    """The roles of turns to come that a reply is the first to fill."""
    visited = {visit.turn for visit in call.visits}
    known = {act for one in before.lines if one.verdict and one.event != line.event for act in one.verdict.heard}
    new = (surely(desk, line) & told(desk, line)) - known - desk.each_time
    return [role for turn in desk.scenario.turns if turn.id not in visited
            for role, act in desk.owes(turn, call.facts).items() if act in new]


def _is_new(visit: Visit, role: str, known: dict[int, set[str]], line: Line) -> bool:
    """Whether a role of a visit was filled by this reply."""
    by_it = visit.number == line.visit or visit.elsewhere.get(visit.owed[role]) == line.event
    return by_it and role not in known.get(visit.number, ())


def _with(call: Call, line: Line, verdict: Verdict) -> Call:
    return replace(call, lines=tuple(replace(one, verdict=verdict) if one.event == line.event and one.who == "trainee"
                                     else one for one in call.lines))
