"""What the call remembers: acts done before a turn is entered are credited where they were said, late ones once.

An act that its standard marks `each_time` counts afresh: only in the reply just before, or at the turn itself.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.call.desk import Desk
from simulator.call.farewell import asks_closing
from simulator.call.line import Line
from simulator.call.manner_of import manner
from simulator.call.state import Call, Visit
from simulator.call.telling import told
from simulator.content.scenario import Turn

RECENT = 3
"""replies for which a question whether there is anything else holds"""


def replies(call: Call) -> list[Line]:
    """What the trainee has said on the caller's line."""
    return [line for line in call.lines if line.who == "trainee" and line.line == 1 and line.verdict]


def done(desk: Desk, call: Call, afresh: bool = False) -> dict[str, int]:
    """Act -> number of the first reply that did it, of those acts that a turn entered now need not be done `afresh`.
    Who has just asked whether there is anything else, and heard what there was, need not ask it at once again."""
    said = replies(call)
    first: dict[str, int] = {}
    for line in said:
        closing = set(desk.scenario.talk.closing) if asks_closing(line) else set()
        for act in sorted(told(desk, line) | closing):
            lately = line in said[-RECENT:] and act in desk.scenario.talk.closing and asks_closing(line)
            if line is said[-1] or lately or not (afresh or act in desk.each_time):
                first.setdefault(act, line.event)
    return first


def arrival(desk: Desk, call: Call, turn: Turn, at: float) -> Visit:
    """The stay at a turn that is being entered, with what was done for it already."""
    before = done(desk, call, turn.afresh)
    told = [fact for fact in call.facts if desk.scenario.facts[fact].asked_by not in before]
    superfluous = {*call.ruled_out, *turn.says.rules_out}
    owed = {role: act for role, act in desk.owes(turn, told).items() if act not in superfluous}
    credited = {act: before[act] for act in (*owed.values(), *turn.vital) if act in before}
    answer = "right" if turn.answers and answered_in_all(call, turn) else "none"
    return Visit(len(call.visits) + 1, turn.id, at, owed, acts=dict.fromkeys(credited, 0), elsewhere=credited,
                 answer=answer)


def answered_in_all(call: Call, turn: Turn) -> bool:
    """Whether the replies so far hold all contents of the right answer to a turn's question, in one or in several."""
    told = {one for line in replies(call) for one in line.informs}
    return all(f"turn:{turn.id}:{number}" in told for number in range(len(turn.answers.right)))


def just_now(desk: Desk, call: Call, turn: Turn) -> bool:
    """Whether the reply just before was the first to do something of what a turn waits for that is passed over."""
    *earlier, last = replies(call) or [None]
    if last is None:
        return False
    wanted = {act for id in turn.needs for act in desk.scenario.needs[id].settled_by} | {*call.visit.owed.values()}
    acts = {act for line in earlier for act in line.verdict.heard} - desk.each_time
    needs = {id for line in earlier for id in line.informs}
    return bool(wanted & {*last.verdict.heard} - acts or {*turn.needs} & {*last.informs} - needs)


def declined(desk: Desk, call: Call, turn: Turn) -> bool:
    """Whether the reply just before did what a turn waits for and said what cannot be promised: who was told that
    nobody knows when they will come does not ask for twenty minutes."""
    last = replies(call)[-1:]
    return just_now(desk, call, turn) and any(
        manner(desk.lang).declines.search(line.text.in_(desk.lang)) and not line.verdict.violations for line in last)


def tells_part(line: Line, turn: Turn) -> bool:
    """Whether a reply holds a content of the right answer to a turn's question."""
    return any(one.startswith(f"turn:{turn.id}:") for one in line.informs)


def ahead(desk: Desk, call: Call, line: Line) -> bool:
    """Whether a reply does for the first time what only a later turn owes."""
    before = {act for one in replies(call) if one.event != line.event for act in one.verdict.heard}
    return bool((set(line.verdict.heard) - before - desk.each_time) & _later(desk, call))


def does_later(desk: Desk, call: Call, line: Line) -> bool:
    """Whether a reply does, for the first time or again, what only a later turn owes."""
    return bool((set(line.verdict.heard) - desk.each_time) & _later(desk, call))


def _later(desk: Desk, call: Call) -> set[str]:
    """The acts that only turns owe to which the call has not come."""
    visited = {visit.turn for visit in call.visits}
    return {act for turn in desk.scenario.turns if turn.id not in visited
            for act in desk.owes(turn, call.facts).values()}


def in_passing(desk: Desk, call: Call, visit: Visit) -> bool:
    """Whether something that a turn owes was only done in passing: not surely, or by words merely like it that did
    another act which the turn owed where they were said. It need not be done again, but the caller may not have heard
    it."""
    lines = {line.event: line for line in replies(call)}
    told = {desk.scenario.facts[fact].asked_by for fact in call.facts}
    return any(_borrowed(call, lines[event], act) for act, event in visit.elsewhere.items()
               if event in lines and act not in told)


def _borrowed(call: Call, line: Line, act: str) -> bool:
    owed = next((set(visit.owed.values()) for visit in call.visits if visit.number == line.visit), set())
    rightly = line.quoted or (line.guesses and all(line.guesses.values()))
    if not rightly and any(one.id == act and one.found and not one.sure for one in line.verdict.evidence):
        return True
    if any(one.id == act and one.found and one.ear == "exact" for one in line.verdict.evidence):
        return False
    spans = {one.id: one.spans for one in line.verdict.evidence if one.found}
    others = [span for other in owed - {act} for span in spans.get(other, ())]
    return act not in owed and any(a < end and start < b for a, b in spans.get(act, ()) for start, end in others)


def with_late(desk: Desk, call: Call, line: Line) -> Call:
    """The call in which a reply has made good what earlier turns lack. What the present turn owes is not late there,
    nor are questions for facts, or whether there is anything else."""
    here = set(call.visit.owed.values()) if call.visit else set()
    heard = [act for act in line.verdict.heard if act not in desk.each_time or act not in here]
    return replace(call, visits=tuple(visit if visit.left is None else _made_good(desk, visit, heard, line.event or 0)
                                      for visit in call.visits))


def _made_good(desk: Desk, visit: Visit, heard: list[str], event: int) -> Visit:
    late = {visit.owed[role] for role in visit.missing} & set(heard)
    if not late:
        return visit
    in_time = late if desk.turns[visit.turn].gathers else late & {*desk.scenario.talk.closing}
    return replace(visit, acts=visit.acts | {act: int(act not in in_time) for act in late},
                   elsewhere=visit.elsewhere | dict.fromkeys(late, event))


def consent(desk: Desk, call: Call) -> set[str]:
    """Acts heard when the caller was asked to hold: in the last reply that asked since the hold before, in those after
    it, and, as courtesy, in the one just before. Callers who did not remember heard the last reply only."""
    said = [line for line in call.lines if line.who == "trainee"]
    if call.talk == 1:
        return set(said[-1].verdict.heard) if said else set()
    since = call.holds[-1].until or 0.0 if call.holds else 0.0
    said = [line for line in replies(call) if line.start >= since]
    asking = next(iter(desk.acts("hold_consent").values()), None)
    places = [at for at, line in enumerate(said) if asking in line.verdict.heard]
    from_ = max(0, places[-1] - 1) if places else len(said) - 1
    return {act for line in said[max(0, from_):] for act in line.verdict.heard}


def announced(desk: Desk, call: Call) -> set[str]:
    """Acts heard before a hand-over: at the turn, by a caller who remembers wherever in the call."""
    if call.talk == 1:
        return set(call.visit.acts)
    return {act for line in replies(call) for act in line.verdict.heard}
