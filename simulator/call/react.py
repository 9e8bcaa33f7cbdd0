"""How a caller who remembers the call reacts to a reply, and where the call goes from there."""

from __future__ import annotations

from dataclasses import replace

from scoring.standard import Text
from scoring.verdict import Verdict
from simulator.call.afterthoughts import aside, nothing_more
from simulator.call.desk import Desk
from simulator.call.fairness import in_context
from simulator.call.farewell import asks_closing, winds_up
from simulator.call.former import first, second
from simulator.call.instructions import takes_up, without_yet
from simulator.call.leaving import MOST_AT_THE_END, gone_on, let_go, parts, tells_more
from simulator.call.line import Line
from simulator.call.memory import ahead, answered_in_all, arrival, does_later, replies, tells_part, with_late
from simulator.call.move import Move
from simulator.call.opening import opens
from simulator.call.questions import answer, answers, asks_last, asks_something, bids_wait, only_asks, wants_a_word
from simulator.call.speech import CALMER, fresh, noted, says
from simulator.call.state import Call, Visit
from simulator.call.telling import done_here
from simulator.call.waiting import asks_for, closes, holds_here, patience, satisfied, settled_needs, spare
from simulator.call.ways import offended, offends, only_waits, own_words, passed, resigned, taken, takes_word
from simulator.content.scenario import Route, Turn

FORMER = {1: first, 2: second}
"""`Call.talk` of calls of the time before -> how callers reacted then"""


def enter(desk: Desk, call: Call, turn_id: str, at: float, before: tuple[Text, ...] = (),
          facts: tuple[str, ...] = (), parting: bool = False, after: tuple[Text, ...] = ()) -> Call:
    """The call comes to a turn: the caller says what led there and the turn's own line, or passes the turn over
    where all that it waits for was said before. `parting`: the trainee takes leave, so he passes over what he can do
    without. `after`: what he says after the turn's line."""
    if call.talk in FORMER:
        return FORMER[call.talk].enter(desk, call, turn_id, at, before, facts)
    words: tuple[Text, ...] = before
    while True:
        turn = desk.turns[turn_id]
        told = {fact: desk.scenario.facts[fact].value for fact in turn.tells if fact not in call.facts} | turn.corrects
        visit = arrival(desk, replace(call, facts=call.facts | told), turn, at)
        call = replace(call, visits=(*call.visits, visit))
        way = None if told else passed(desk, call, turn)
        if way is None and parting and let_go(desk, call, turn):
            way = Move(turn.routes[-1])
        call = replace(call, mood=turn.mood or call.mood, facts=call.facts | told)
        facts = (*facts, *told)
        if way is None and closes(turn):
            for line in replies(call)[-1:]:
                words += nothing_more(desk, noted(desk, call, words), line)
        if way is None:
            own = opens(desk, call, turn, told)
            asked = any(word in lines for word in own for lines in turn.missing.values())
            words = words if asked else without_yet(desk, visit, words)
            return says(desk, call, (*words, *own, *after), at, facts)
        words += way.words
        call = _leave(desk, noted(desk, call, way.words), way, at)
        if way.route.ends:
            return _end(desk, call, way.route, (*words, *after) or own_words(desk, call, "heard"), at, facts)
        turn_id = way.route.to


def react(desk: Desk, call: Call, line: Line, verdict: Verdict, at: float) -> Call:
    """The caller's reaction to a reply that was given at the current turn; the reply is already in the transcript."""
    if call.talk in FORMER:
        return FORMER[call.talk].react(desk, call, line, verdict, at)
    turn, start = desk.here(call), call
    call = with_late(desk, call, line)
    told = answer(desk, call, line)
    needs = settled_needs(desk, call, line)
    call = replace(call, facts=call.facts | {fact: desk.scenario.facts[fact].value for fact in told.facts},
                   settled=(*call.settled, *needs))
    visit, before = _heard(desk, call, turn, line, verdict), start.visit
    later = bool(needs) or does_later(desk, call, line)
    done = set(visit.done) - set(before.done) or visit.answer != before.answer or tells_part(line, turn)
    moved = bool(needs or done) or ahead(desk, call, line)
    brought = moved or told.facts or line.quoted or (told.texts and not told.again)
    patient = brought and not verdict.violations
    visit = replace(visit, tries=visit.tries + (not (patient or tells_more(desk, visit, turn, line))))
    call = replace(call, visits=(*call.visits[:-1], visit))
    thanks = tuple(need.thanks for need in map(desk.scenario.needs.get, needs) if need.thanks)
    words = (*_rushed(desk, call, line), *told.texts, *thanks)
    call = noted(desk, call, words)
    answered = bool(words or line.quoted or (told.asides and answers(line)) or (line.echoes and turn.gathers))
    only_again = told.again and not (told.facts or moved or told.asides or later) and (
        only_asks(desk, line) and visit.tries < patience(desk, turn))
    waits = only_waits(desk, call, turn, line, bool(told.texts), only_again)
    move = Move(None) if waits else _move(desk, call, turn, line, moved, later, answered)
    move = replace(move, patient=bool(moved or words))
    done = takes_up(desk, call, line, (*words, *move.words), move.done)
    words += done + aside(desk, noted(desk, call, done), told, line, move,
                          any(desk.kind(word) != "right" for word in (*words, *done)))
    if move.route and not (move.route.to or move.route.ends):
        call = _stayed(call, turn, move.route)
    after = follow(desk, call, move.route, at, words, told.facts, move)
    return in_context(desk, after, line, start, None if line.unheard else move.asked)


def follow(desk: Desk, call: Call, route: Route | None, at: float, answers: tuple[Text, ...] = (),
           facts: tuple[str, ...] = (), move: Move | None = None) -> Call:
    """The caller answers, then takes the route: on to a turn, to an ending, or he waits further."""
    if call.talk in FORMER:
        return FORMER[call.talk].follow(desk, call, route, at, answers, facts)
    move = move or _by_hand(desk, call, route)
    words = (*answers, *move.words)
    call = replace(call, mood=_mood(call, move, words))
    if route is None or not (route.to or route.ends):
        visit = call.visit
        vain = tuple(role for role in move.asked if (role in visit.reminded or not move.patient)
                     and visit.owed.get(role) not in desk.scenario.talk.closing)  # nobody asks for that
        visit = replace(visit, prompts=visit.prompts + 1, asked=tuple(dict.fromkeys((*visit.asked, *vain))),
                        reminded=tuple(dict.fromkeys((*visit.reminded, *move.asked))))
        call = replace(call, visits=(*call.visits[:-1], visit))
        return says(desk, call, words, at, facts)
    call = _leave(desk, noted(desk, call, words), move, at)
    unheard = len(call.visits) == 1 and desk.scenario.direction == "inbound"
    if route.to and unheard:  # who has not spoken yet tells his story before he answers
        return enter(desk, call, route.to, at, move.words, facts, move.parting, answers)
    if route.to:
        return enter(desk, call, route.to, at, words, facts, move.parting)
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
    sought = {topic for question in line.questions for topic in question.about}
    sought |= set(desk.scenario.talk.closing) if asks_closing(line) else set()
    read = desk.scenario.talk.reads_back if line.quoted and not line.misquoted else ()
    acts = {act: int(act in asked) for act in (*sorted(done_here(desk, line)), *told, *sought, *read)} | visit.acts
    right = line.answer if line.answer in ("right", "wrong") and visit.answer != "wrong" else visit.answer
    if turn.answers and right == "none" and answered_in_all(call, turn):
        right = "right"
    return replace(visit, acts=acts, replies=(*visit.replies, line.event or 0), answer=right,
                   violations=(*visit.violations, *verdict.violations), said=(*verdict.violations, *verdict.warnings))


def _move(desk: Desk, call: Call, turn: Turn, line: Line, moved: bool, later: bool, answered: bool) -> Move:
    """The first of: a branch of the author's, the answer to a violation, the way on, a line with which he waits."""
    patient = call.visit.tries < patience(desk, turn)
    for number, route in enumerate(turn.routes[:-1]):
        if holds_here(route, call, line, moved or answered):
            if route.to or route.ends:
                return taken(desk, call, turn, route)
            unused = number not in call.visit.routes and not route.when.is_empty
            if (patient or unused) and route.says and fresh(desk, call, (route.says,)):
                return Move(route, (route.says,), asked=call.visit.missing if not (moved or answered) else ())
    if offends(desk, line):
        return offended(desk, call, turn, patient)
    asked = (asks_something(line) or wants_a_word(line)) and not (turn.gathers or winds_up(desk, line))
    if closes(turn) and asked and len(call.visit.replies) < MOST_AT_THE_END:
        return Move(None)
    if satisfied(desk, call, turn):
        return replace(taken(desk, call, turn, turn.routes[-1], done=True), parting=parts(desk, call, turn, line))
    if word_given := takes_word(desk, call, turn, line, answered):
        return word_given
    if gone_on(desk, call, turn, line, later) or parts(desk, call, turn, line):
        return Move(turn.routes[-1], parting=parts(desk, call, turn, line))
    if patient and not moved and (asks_last(line, "wait") or bids_wait(desk, line)):
        return Move(None)
    waits = asks_for(desk, call, turn, line, moved, later, answered) if patient else None
    if waits is not None:
        return Move(None, *waits)
    return resigned(desk, call, turn, moved or answered or bool(line.verdict.heard))


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


def _mood(call: Call, move: Move, words: tuple[Text, ...]) -> str:
    """His mood after his words: as they say, else as the route says; a settled matter calms him a little."""
    named = [mood for mood in (getattr(word, "mood", None) for word in words) if mood]
    if named:
        return named[-1]
    if move.route and move.route.mood:
        return move.route.mood
    eased = move.done and len(call.visits) > 1 and move.route.when.is_empty and not move.route.says
    return CALMER.get(call.mood, call.mood) if eased else call.mood


def _rushed(desk: Desk, call: Call, line: Line) -> tuple[Text, ...]:
    return own_words(desk, call, "interrupted") if line.interrupts else ()
