"""What the call remembered (`Call.talk` 2): acts done before a turn was entered were credited where they were said.

An act that its standard marks `each_time` counts afresh: only in the reply just before, or at the turn itself.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.call.desk import Desk
from simulator.call.line import Line
from simulator.call.memory import replies
from simulator.call.state import Call, Visit
from simulator.content.scenario import Turn


def done(desk: Desk, call: Call, afresh: bool = False) -> dict[str, int]:
    """Act -> number of the first reply that did it, of those acts that a turn entered now need not be done `afresh`."""
    said = replies(call)
    first: dict[str, int] = {}
    for line in said:
        for act in line.verdict.heard:
            if line is said[-1] or not (afresh or act in desk.each_time):
                first.setdefault(act, line.event)
    return first


def arrival(desk: Desk, call: Call, turn: Turn, at: float) -> Visit:
    """The stay at a turn that is being entered, with what was done for it already."""
    before = done(desk, call, turn.afresh)
    told = [fact for fact in call.facts if desk.scenario.facts[fact].asked_by not in before]
    superfluous = {*call.ruled_out, *turn.says.rules_out}
    owed = {role: act for role, act in desk.owes(turn, told).items() if act not in superfluous}
    credited = {act: before[act] for act in (*owed.values(), *turn.vital) if act in before}
    answer = "right" if any(f"turn:{turn.id}" in line.informs for line in replies(call)) else "none"
    return Visit(len(call.visits) + 1, turn.id, at, owed, acts=dict.fromkeys(credited, 0), elsewhere=credited,
                 answer=answer if turn.answers else "none")


def ahead(desk: Desk, call: Call, line: Line) -> bool:
    """Whether a reply does for the first time what only a later turn owes."""
    visited = {visit.turn for visit in call.visits}
    later = {act for turn in desk.scenario.turns if turn.id not in visited
             for act in desk.owes(turn, call.facts).values()}
    before = {act for one in replies(call) if one.event != line.event for act in one.verdict.heard}
    return bool((set(line.verdict.heard) - before - desk.each_time) & later)


def in_passing(desk: Desk, call: Call, visit: Visit) -> bool:
    """Whether something that a turn owes was only done in passing: not surely, or by the very words that did another
    act which the turn owed where they were said. It need not be done again, but the caller may not have heard it."""
    lines = {line.event: line for line in replies(call)}
    return any(_borrowed(call, lines[event], act) for act, event in visit.elsewhere.items() if event in lines)


def _borrowed(call: Call, line: Line, act: str) -> bool:
    owed = next((set(visit.owed.values()) for visit in call.visits if visit.number == line.visit), set())
    if any(one.id == act and one.found and not one.sure for one in line.verdict.evidence):
        return True
    spans = {one.id: one.spans for one in line.verdict.evidence if one.found}
    others = [span for other in owed - {act} for span in spans.get(other, ())]
    return act not in owed and any(a < end and start < b for a, b in spans.get(act, ()) for start, end in others)


def with_late(desk: Desk, call: Call, line: Line) -> Call:
    """The call in which a reply has made good what earlier turns lack. What the present turn owes is not late there."""
    here = set(call.visit.owed.values()) if call.visit else set()
    heard = [act for act in line.verdict.heard if act not in desk.each_time or act not in here]
    return replace(call, visits=tuple(
        visit if visit.left is None else _made_good(visit, heard, line.event or 0) for visit in call.visits))


def _made_good(visit: Visit, heard: list[str], event: int) -> Visit:
    late = {visit.owed[role] for role in visit.missing} & set(heard)
    if not late:
        return visit
    return replace(visit, acts=visit.acts | dict.fromkeys(late, 1),
                   elsewhere=visit.elsewhere | dict.fromkeys(late, event))
