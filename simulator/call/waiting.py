"""What a caller is still waiting for at a turn, how he asks for it, and when he has it."""

from __future__ import annotations

from collections.abc import Iterable

from scoring.standard import Text
from simulator.call.desk import Desk
from simulator.call.farewell import asks_closing, winds_up
from simulator.call.former.first import holds
from simulator.call.line import Line
from simulator.call.memory import answered_in_all, replies
from simulator.call.speech import fresh, own
from simulator.call.state import Call
from simulator.call.telling import asked
from simulator.content.scenario import Route, Turn, Word

MOST_ASKED = 3
"""replies without anything new that he bears where he is asked for facts"""
LEAST_AT_THE_END = 2
"""replies without anything new after which he hangs up, unless one takes leave"""
ANSWER = "answer"
"""stands in `missing` for the right answer"""


def satisfied(desk: Desk, call: Call, turn: Turn) -> bool:
    """Everything owed at the turn is done, everything to gather told, every need settled and nothing forbidden said."""
    visit = call.visit
    return (not visit.missing and not visit.violations and all(fact in call.facts for fact in turn.gathers)
            and (turn.answers is None or visit.answer == "right") and set(turn.needs) <= set(call.settled))


def settled_needs(desk: Desk, call: Call, line: Line) -> tuple[str, ...]:
    """The needs that a reply settles. An act that is heard by its likeness only, and not surely, settles what he is
    waiting for at this turn, and nothing else."""
    heard, turn = set(line.verdict.heard), desk.here(call)
    here = {id for id, need in desk.scenario.needs.items()
            if id in turn.needs or set(need.settled_by) & set(call.visit.owed.values())}
    return tuple(id for id, need in desk.scenario.needs.items() if id not in call.settled and (
        (heard if id in here else surely(desk, line)) & set(need.settled_by) or id in line.informs))


def surely(desk: Desk, line: Line) -> set[str]:
    """The acts of a reply that are heard by more than an unsure likeness, or the likeness of a question."""
    text = line.text.in_(desk.lang)
    asks = asked(desk, text)
    unsure = {one.id for one in line.verdict.evidence if one.found and one.ear == "meant" and (
        not one.sure or any(a < end and start < b for a, b in one.spans for start, end in asks))}
    return set(line.verdict.heard) - unsure


def plainly(call: Call) -> bool:
    """Whether most of what a turn waits for was heard by more than its likeness, so that he may speak of it."""
    lines = replies(call)
    likely = {one.id for line in lines for one in line.verdict.evidence if one.found and one.ear == "meant"}
    said = {one.id for line in lines for one in line.verdict.evidence if one.found and one.ear != "meant"}
    owed = {*call.visit.owed.values()}
    return 2 * len((owed & likely) - said) <= max(0, len(owed) - 1)


def is_only_clear(desk: Desk, call: Call) -> bool:
    """Whether a turn that waits for a question whether there is anything else got one whether all is clear."""
    line = replies(call)[-1]
    return bool({*call.visit.owed.values()} & {*desk.scenario.talk.closing}) and not asks_closing(line) and any(
        question.kind == "clear" for question in line.questions)


def open_needs(desk: Desk, call: Call, turn: Turn) -> bool:
    """Whether the caller still waits at a turn for something that he will not do without."""
    return not set(turn.needs) <= set(call.settled) or bool(turn.answers and not answered_in_all(call, turn))


def patience(desk: Desk, turn: Turn) -> int:
    """After so many replies that bring nothing new he goes on: after one where the call opens, unless its author wrote
    lines for waiting."""
    if turn.id == desk.scenario.opening and not (turn.missing or turn.gathers or turn.needs):
        return 1
    asks = [desk.scenario.needs[need].asks for need in turn.needs]
    lines = [1 + len(variants) for variants in (*turn.missing.values(), *asks)]
    return max(turn.patience, MOST_ASKED if turn.gathers else LEAST_AT_THE_END if closes(turn) else 1, *lines)


def closes(turn: Turn) -> bool:
    """Whether the way on from a turn ends the call."""
    return bool(turn.routes[-1].ends)


def ends_well(desk: Desk, turn: Turn) -> bool:
    """Whether the way on from a turn ends the call well."""
    return closes(turn) and desk.endings[turn.routes[-1].ends].good


def holds_here(route: Route, call: Call, line: Line | None, something: bool) -> bool:
    """Whether a branch is taken after a reply. One that stays needs an occasion: `something` was answered or done, so
    a bare prompt has none; a line about a violation has none where nothing was violated now."""
    when = route.when
    if not holds(when, call):
        return False
    if route.to or route.ends:
        return True
    if when.verdict == ("violated",) or when.violations:
        return bool(line and line.verdict.violations)
    positive = when.acts or when.any or when.facts or when.said or when.answer
    quiet = not (line and (line.unheard or line.verdict.violations))
    return bool(positive) or (not something and quiet)


def only_closing(desk: Desk, call: Call) -> bool:
    """Whether nothing is missing at a turn but the question whether there is anything else."""
    missing = {call.visit.owed[role] for role in call.visit.missing}
    return bool(missing) and missing <= {*desk.scenario.talk.closing}


def content(desk: Desk, call: Call, turn: Turn) -> bool:
    """Whether the caller has what he would ask for at a turn, so that only courtesies are missing."""
    visit = call.visit
    return (bool(visit.done) and not visit.violations and all(fact in call.facts for fact in turn.gathers)
            and not open_needs(desk, call, turn) and not any(True for _, lines in wanted(desk, call, turn) if lines))


def asks_for(desk: Desk, call: Call, turn: Turn, line: Line, moved: bool, later: bool,
             answered: bool) -> tuple[tuple[Text, ...], tuple[str, ...]] | None:
    """What he says while he waits further, and the roles that it asks for; None when he has nothing left to say. At the
    end of the call nothing is late for who still has something to say.

    `moved`: the reply did something that is owed here or settled a need; `later`: it did what comes later; `answered`:
    he has answered something.
    """
    if line.unheard and (word := own(desk, call, "unheard")):
        return (word,), ()
    heard = bool(line.verdict.heard)
    unhurried = closes(turn) and heard
    open_ = turn.gathers and any(fact not in call.facts for fact in turn.gathers)
    if answered and (open_ or not moved) and (closes(turn) or not asks_closing(line)):
        return (), ()
    for role, variants in wanted(desk, call, turn):
        if word := fresh(desk, call, variants):
            return (word,), () if unhurried else (role,)
    if open_ and moved:
        return tuple(filter(None, (own(desk, call, "more"),))), ()
    if winds_up(desk, line) or (not closes(turn) and (moved or later or (heard and content(desk, call, turn)))):
        return None
    if any(question.kind in ("fine", "wait", "clear", "open", "repeat") for question in line.questions):
        return (), ()
    kind = "lingers" if closes(turn) or only_closing(desk, call) else "waits"
    kinds = (kind, "nods") if ends_well(desk, turn) and heard else (kind,)
    lines = (line for one in kinds for line in desk.scenario.talk.lines(one, call.mood))
    word = fresh(desk, call, filter(None, (turn.prompt, *lines)))
    return ((word,), () if unhurried else call.visit.missing) if word else None


def wanted(desk: Desk, call: Call, turn: Turn) -> Iterable[tuple[str, tuple[Word, ...]]]:
    """What is missing and how it can be asked for, in the author's order; nothing that a need has settled."""
    visit, needs = call.visit, desk.scenario.needs
    for role in visit.missing:
        of_needs = [id for id, need in needs.items() if visit.owed[role] in need.settled_by]
        if not any(id in call.settled for id in of_needs):
            yield role, (*turn.missing.get(role, ()), *(ask for id in of_needs for ask in needs[id].asks))
    for id in turn.needs:
        if id not in call.settled:
            yield id, needs[id].asks
    if turn.answers and visit.answer != "right":
        yield ANSWER, turn.missing.get(ANSWER, ())


def spare(desk: Desk, call: Call) -> bool:
    """Whether the last reply asked him something: then it is his answer that ends the call."""
    line = next(line for line in reversed(call.lines) if line.who == "trainee")
    talk = desk.scenario.talk
    return bool(set(line.verdict.heard) & {*talk.closing, *talk.questions})
