"""How callers reacted who remembered the call and did not yet hear question by question: `Call.talk` 2."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scoring.standard import Text
from scoring.verdict import Verdict
from simulator.call.desk import Desk
from simulator.call.former.second_memory import ahead, arrival, in_passing, with_late
from simulator.call.former.second_questions import Answer, answer
from simulator.call.former.second_waiting import (
    asks_for,
    closes,
    holds_here,
    patience,
    satisfied,
    settled_needs,
    spare,
)
from simulator.call.line import Line
from simulator.call.speech import ANGRIER, CALMER, fresh, noted, own, says
from simulator.call.state import Call, Visit
from simulator.content.scenario import Route, Turn, Word

GIVING_UP = ("angry", "furious")
"""moods, grown by what was said, in which a second violation makes him hang up"""


@dataclass(frozen=True, slots=True)
class Move:
    """What comes of a reply: the route taken, if any, and what he says."""

    route: Route | None = None
    words: tuple[Text, ...] = ()
    asked: tuple[str, ...] = ()
    """roles that the words ask for"""
    done: bool = False
    """everything that the turn waits for was done"""


def enter(desk: Desk, call: Call, turn_id: str, at: float, before: tuple[Text, ...] = (),
          facts: tuple[str, ...] = ()) -> Call:
    """The call comes to a turn: the caller says what led there and the turn's own line, or passes the turn over
    where all that it waits for was said before."""
    words: tuple[Text, ...] = before
    while True:
        turn = desk.turns[turn_id]
        told = {fact: desk.scenario.facts[fact].value for fact in turn.tells if fact not in call.facts} | turn.corrects
        facts = (*facts, *told)
        call = replace(call, mood=turn.mood or call.mood, facts=call.facts | told)
        visit = arrival(desk, call, turn, at)
        call = replace(call, visits=(*call.visits, visit))
        passed = None if told else _passed(desk, call, turn)
        if passed is None:
            return says(desk, call, (*words, *_opens(desk, call, turn, told)), at, facts)
        words += passed.words if passed.words or words else _own(desk, call, "heard")
        call = _leave(desk, noted(desk, call, passed.words), passed, at)
        if passed.route.ends:
            return _end(desk, call, passed.route, words, at, facts)
        turn_id = passed.route.to


def react(desk: Desk, call: Call, line: Line, verdict: Verdict, at: float) -> Call:
    """The caller's reaction to a reply that was given at the current turn; the reply is already in the transcript."""
    turn, before = desk.here(call), call
    call = with_late(desk, call, line)
    told = answer(desk, call, line)
    needs = settled_needs(desk, call, line)
    call = replace(call, facts=call.facts | {fact: desk.scenario.facts[fact].value for fact in told.facts},
                   settled=(*call.settled, *needs))
    visit = _heard(desk, call, turn, line, verdict)
    before = before.visit
    moved = bool(needs or set(visit.done) - set(before.done) or visit.answer != before.answer
                 or ahead(desk, call, line))
    read_back = told.texts and (line.quoted or line.misquoted or line.guesses)
    visit = replace(visit, tries=visit.tries + (not moved and not told.facts and not read_back))
    call = replace(call, visits=(*call.visits[:-1], visit))
    thanks = tuple(need.thanks for need in map(desk.scenario.needs.get, needs) if need.thanks)
    words = (*_rushed(desk, call, line), *told.texts, *thanks)
    call = noted(desk, call, words)
    move = _move(desk, call, turn, line, moved, bool(words or told.asides))
    words += _aside(desk, call, told, line, move)
    if move.route and not (move.route.to or move.route.ends):
        call = _stayed(call, turn, move.route)
    return follow(desk, call, move.route, at, words, told.facts, move)


def follow(desk: Desk, call: Call, route: Route | None, at: float, answers: tuple[Text, ...] = (),
           facts: tuple[str, ...] = (), move: Move | None = None) -> Call:
    """The caller answers, then takes the route: on to a turn, to an ending, or he waits further."""
    move = move or _by_hand(desk, call, route)
    words = (*answers, *move.words)
    call = replace(call, mood=_mood(call, move))
    if route is None or not (route.to or route.ends):
        visit = call.visit
        asked = tuple(dict.fromkeys((*visit.asked, *move.asked)))
        call = replace(call, visits=(*call.visits[:-1], replace(visit, prompts=visit.prompts + 1, asked=asked)))
        return says(desk, call, words, at, facts)
    call = _leave(desk, noted(desk, call, words), move, at)
    if route.to:
        return enter(desk, call, route.to, at, words, facts)
    return _end(desk, call, route, words, at, facts)


def _end(desk: Desk, call: Call, route: Route, words: tuple[Text, ...], at: float, facts: tuple[str, ...]) -> Call:
    leave = desk.endings[route.ends].says
    if leave and not route.says and fresh(desk, call, (leave,)):
        words = (*words, leave)
    return says(desk, replace(call, ending=route.ends), words, at, facts)


def _heard(desk: Desk, call: Call, turn: Turn, line: Line, verdict: Verdict) -> Visit:
    """The visit with one more reply. Where facts are gathered no act comes late. What he has told unasked, or a guess
    has named, nobody has to ask."""
    visit = call.visit
    asked = {visit.owed[role] for role in visit.asked if role in visit.owed} if not turn.gathers else set()
    told = {desk.scenario.facts[fact].asked_by for fact in (*line.guesses, *call.facts)}
    acts = {act: int(act in asked) for act in (*verdict.heard, *told)} | visit.acts
    right = line.answer if line.answer in ("right", "wrong") and visit.answer != "wrong" else visit.answer
    return replace(visit, acts=acts, replies=(*visit.replies, line.event or 0), answer=right,
                   violations=(*visit.violations, *verdict.violations), said=(*verdict.violations, *verdict.warnings))


def _move(desk: Desk, call: Call, turn: Turn, line: Line, moved: bool, answered: bool) -> Move:
    """The first of: a branch of the author's, the answer to a violation, the way on, a line with which he waits."""
    patient = call.visit.tries < patience(desk, turn)
    offended = bool(line.verdict.violations)
    for route in turn.routes[:-1]:
        if holds_here(route, call, line, moved or answered):
            if route.to or route.ends:
                return _taken(desk, call, turn, route)
            if patient and route.says and fresh(desk, call, (route.says,)):
                return Move(route, (route.says,), asked=call.visit.missing if not (moved or answered) else ())
    if offended:
        return _offended(desk, call, turn, patient)
    if satisfied(desk, call, turn):
        return _taken(desk, call, turn, turn.routes[-1], done=True)
    waits = asks_for(desk, call, turn, line, moved, answered) if patient else None
    if waits is not None:
        return Move(None, *waits)
    return _resigned(desk, call, turn, moved or answered)


def _taken(desk: Desk, call: Call, turn: Turn, route: Route, done: bool = False) -> Move:
    """A way that leads on: what he says of what was done here, then what the route says."""
    done = done or satisfied(desk, call, turn)
    word = turn.settled if done and turn.settled and not route.says and fresh(desk, call, (turn.settled,)) else None
    return Move(route, tuple(filter(None, (word, route.says))), done=done)


def _offended(desk: Desk, call: Call, turn: Turn, patient: bool) -> Move:
    """Something forbidden was said and the author has no answer to it: he grows angrier, and in the end hangs up."""
    mood = ANGRIER[call.mood]
    worse = replace(call, mood=mood)
    if len(call.violations) > 1 and mood in GIVING_UP and desk.bad_ending:
        leave = desk.endings[desk.bad_ending].says
        return Move(Route(ends=desk.bad_ending, mood=mood), () if leave else _own(desk, worse, "gives_up"))
    if patient:
        return Move(Route(mood=mood), _own(desk, worse, "offended"))
    return Move(turn.routes[-1].model_copy(update={"mood": mood}), _own(desk, worse, "offended"))


def _resigned(desk: Desk, call: Call, turn: Turn, something: bool) -> Move:
    """He goes on without what he was waiting for: with a sigh where the reply gave him nothing at all."""
    route = turn.routes[-1]
    if route.says or turn.unsettled:
        return Move(route, tuple(filter(None, (turn.unsettled, route.says))))
    silent = something or closes(turn) or not call.visit.prompts
    return Move(route, () if silent else _own(desk, call, "resigned"))


def _passed(desk: Desk, call: Call, turn: Turn) -> Move | None:
    """How a turn is passed over whose needs are settled, or where everything owed was done before; None when it is
    not. A turn that waits for something that must not be said is always played."""
    visit = call.visit
    if not (visit.owed or turn.gathers or turn.answers or turn.needs) and not desk.owes(turn, ()):
        return None
    settled = bool(turn.needs) and set(turn.needs) <= set(call.settled)
    trap = any(route.when.said for route in turn.routes)
    if not settled and (trap or not satisfied(desk, call, turn) or in_passing(desk, call, visit)):
        return None
    route = next((one for one in turn.routes[:-1] if (one.to or one.ends) and holds_here(one, call, None, True)), None)
    words = (turn.settled,) if turn.settled else (route.says,) if route and route.says else ()
    words = tuple(word for word in words if fresh(desk, call, (word,)))
    last = turn.routes[-1]
    if last.ends and not words and last.says:
        words = (last.says,)
    return Move(route or last, words, done=True)


def _opens(desk: Desk, call: Call, turn: Turn, told: dict[str, str]) -> tuple[Text, ...]:
    """The line with which he comes to a turn: where part of it was done, he may ask for the rest instead."""
    if call.visit.elsewhere and not told:
        waits = fresh(desk, call, (word for role in call.visit.missing for word in turn.missing.get(role, ())))
        if waits:
            return (waits,)
    return (turn.says,)


def _leave(desk: Desk, call: Call, move: Move, at: float) -> Call:
    """The present turn is left. Where he has ended the call over a question, or passed a need over that was settled
    otherwise, what is missing could not be said any more."""
    visit, turn = call.visit, desk.here(call)
    waived = visit.missing if not visit.replies or (move.route.ends and spare(desk, call)) else ()
    number = next((number for number, one in enumerate(turn.routes) if (one.to, one.ends, one.says, one.when) == (
        move.route.to, move.route.ends, move.route.says, move.route.when)), None)
    taken = (*visit.routes, number) if number is not None else visit.routes
    visit = replace(visit, left=at, waived=waived, routes=taken)
    return replace(call, visits=(*call.visits[:-1], visit))


def _stayed(call: Call, turn: Turn, route: Route) -> Call:
    number = next((number for number, one in enumerate(turn.routes) if one is route), None)
    if number is None:
        return call
    return replace(call, visits=(*call.visits[:-1], replace(call.visit, routes=(*call.visit.routes, number))))


def _by_hand(desk: Desk, call: Call, route: Route | None) -> Move:
    """A route that no reply led to: the call was handed over."""
    if route is None:
        turn = desk.here(call)
        waits = fresh(desk, call, filter(None, (turn.prompt, *desk.scenario.talk.lines("waits", call.mood))))
        return Move(None, (waits,) if waits else ())
    return Move(route, (route.says,) if route.says else ())


def _mood(call: Call, move: Move) -> str:
    """His mood after the words: as they say, else as the route says; a settled matter calms him a little."""
    named = [mood for mood in (getattr(word, "mood", None) for word in move.words) if mood]
    if named:
        return named[-1]
    if move.route and move.route.mood:
        return move.route.mood
    eased = move.done and len(call.visits) > 1 and move.route.when.is_empty and not move.route.says
    return CALMER.get(call.mood, call.mood) if eased else call.mood


def _rushed(desk: Desk, call: Call, line: Line) -> tuple[Text, ...]:
    return _own(desk, call, "interrupted") if line.interrupts else ()


def _aside(desk: Desk, call: Call, told: Answer, line: Line, move: Move) -> tuple[Text, ...]:
    """Answers to questions without a fact, where his other words do not answer them."""
    closing = set(desk.scenario.talk.closing)
    if move.route and (move.route.ends or (move.route.to and closes(desk.turns[move.route.to]))):
        said = any(word is not move.route.says for word in move.words) or move.route.when.acts or move.route.when.any
        asked = set(line.verdict.heard) & closing and not line.verdict.violations
        words = _own(desk, call, "nothing_more") if asked and not said else ()
        return tuple(_ruling_out(word, closing) for word in words)
    return told.asides if not move.words else ()


def _ruling_out(word: Text, acts: Iterable[str]) -> Word:
    return Word(zh=word.zh, en=word.en, rules_out=tuple(sorted(acts)))


def _own(desk: Desk, call: Call, kind: str) -> tuple[Text, ...]:
    word = own(desk, call, kind)
    return (word,) if word else ()
