"""How callers reacted before they remembered a call: `Call.talk` 1."""

from __future__ import annotations

from dataclasses import replace

from scoring.standard import Text
from scoring.verdict import Verdict
from simulator.call.desk import Desk
from simulator.call.line import Line
from simulator.call.speech import says
from simulator.call.state import Call, Visit
from simulator.content.scenario import Route, Turn, When


def enter(desk: Desk, call: Call, turn_id: str, at: float, before: tuple[Text, ...] = (),
          facts: tuple[str, ...] = ()) -> Call:
    """The call comes to a turn: the caller says what led there and the turn's own line."""
    turn = desk.turns[turn_id]
    told = {fact: desk.scenario.facts[fact].value for fact in turn.tells if fact not in call.facts} | turn.corrects
    visit = Visit(len(call.visits) + 1, turn.id, at, desk.owes(turn, call.facts | told))
    call = replace(call, visits=(*call.visits, visit), mood=turn.mood or call.mood, facts=call.facts | told)
    return says(desk, call, (*before, turn.says), at, (*facts, *told))


def react(desk: Desk, call: Call, line: Line, verdict: Verdict, at: float) -> Call:
    """The caller's reaction to a reply that was given at the current turn; the reply is already in the transcript."""
    turn = desk.here(call)
    fresh, repeated = _asked(desk, call, turn, verdict)
    visit = _heard(call.visit, turn, line, verdict, bool(fresh))
    told = {fact: desk.scenario.facts[fact].value for fact in fresh}
    call = replace(call, visits=(*call.visits[:-1], visit), facts=call.facts | told)
    answers = tuple(desk.scenario.facts[fact].not_so or desk.scenario.facts[fact].says for fact in line.misquoted)
    answers += tuple(desk.scenario.facts[fact].says for fact in fresh)
    answers += tuple(desk.scenario.facts[fact].again or desk.scenario.facts[fact].says for fact in repeated)
    route = choose(call, turn)
    if route is not None:
        taken = next(number for number, one in enumerate(turn.routes) if one is route)
        call = replace(call, visits=(*call.visits[:-1], replace(call.visit, routes=(*call.visit.routes, taken))))
    return follow(desk, call, route, at, answers, fresh)


def _asked(desk: Desk, call: Call, turn: Turn, verdict: Verdict) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Facts gathered here that this reply asks for: those not told yet, and those told before."""
    asked = [fact for fact in turn.gathers
             if {desk.scenario.facts[fact].asked_by, *desk.scenario.facts[fact].also_by} & set(verdict.heard)]
    fresh = tuple(fact for fact in asked if fact not in call.facts)
    return fresh, tuple(fact for fact in asked if fact in call.facts)


def _heard(visit: Visit, turn: Turn, line: Line, verdict: Verdict, progress: bool) -> Visit:
    """The visit with one more reply. Where facts are gathered no act comes late."""
    waited = 0 if turn.gathers else visit.prompts
    acts = dict.fromkeys(verdict.heard, waited) | visit.acts
    answer = line.answer if line.answer in ("right", "wrong") and visit.answer != "wrong" else visit.answer
    return replace(visit, acts=acts, replies=(*visit.replies, line.event or 0), tries=visit.tries + (not progress),
                   violations=(*visit.violations, *verdict.violations), said=(*verdict.violations, *verdict.warnings),
                   answer=answer)


def choose(call: Call, turn: Turn) -> Route | None:
    """The route taken now; None when the caller waits further without a word of the author's."""
    visit = call.visit
    patient = visit.tries < turn.patience
    for route in turn.routes[:-1]:
        if (route.to or route.ends or patient) and holds(route.when, call):
            return route
    return None if patient and not satisfied(call, turn) else turn.routes[-1]


def satisfied(call: Call, turn: Turn) -> bool:
    """Everything owed at the turn is done, everything to gather was told, and nothing forbidden was said."""
    visit = call.visit
    return (not visit.missing and not visit.violations and all(fact in call.facts for fact in turn.gathers)
            and (turn.answers is None or visit.answer == "right"))


def holds(when: When, call: Call) -> bool:
    """Whether a condition holds after the last reply to the current turn."""
    visit = call.visit
    done = visit.acts.keys()
    return (set(when.acts) <= done
            and (not when.any or bool(done & set(when.any)))
            and not done & set(when.lacks)
            and set(when.facts) <= call.facts.keys()
            and (not when.verdict or visit.verdict in when.verdict)
            and (not when.said or bool(set(when.said) & set(visit.said)))
            and len(call.violations) >= when.violations
            and len(visit.replies) >= when.tries
            and (not when.answer or visit.answer in when.answer))


def follow(desk: Desk, call: Call, route: Route | None, at: float, answers: tuple[Text, ...] = (),
           facts: tuple[str, ...] = ()) -> Call:
    """The caller answers, then takes the route: on to a turn, to an ending, or she waits further."""
    mood = route.mood if route and route.mood else call.mood
    words = (*answers, *((route.says,) if route and route.says else ()))
    visit = call.visit
    if route is None or not (route.to or route.ends):
        turn = desk.turns[visit.turn]
        words = words or (turn.prompt or turn.says,)
        call = replace(call, mood=mood, visits=(*call.visits[:-1], replace(visit, prompts=visit.prompts + 1)))
        return says(desk, call, words, at, facts)
    call = replace(call, mood=mood, visits=(*call.visits[:-1], replace(visit, left=at)))
    if route.to:
        return enter(desk, call, route.to, at, words, facts)
    return says(desk, replace(call, ending=route.ends), words, at, facts)
