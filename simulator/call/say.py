"""Building the events of a call: what the trainee says, with its verdict, and what she does.

`say` judges once; the verdict is stored with the event and never made again when the call is folded. Both refuse
with `Refused` what cannot happen in the call as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from scoring.judge import LONGEST_REPLY, Judge
from scoring.meaning.encoder import along
from scoring.standard import Standard
from scoring.verdict import Verdict
from simulator.call.answers import answered, informed
from simulator.call.asking import compared, questions, statements
from simulator.call.desk import Desk, desk_of
from simulator.call.directions import turned
from simulator.call.events import COURSE
from simulator.call.fold import fold
from simulator.call.guesses import asks, echoes, guesses
from simulator.call.hours import mistimed
from simulator.call.instructions import instructed
from simulator.call.listening import listening
from simulator.call.promises import promised
from simulator.call.quotes import quoted
from simulator.call.state import Call
from simulator.call.timing import sentences
from simulator.content.scenario import Scenario, Turn
from simulator.happening import Event, Refused


def say(scenario: Scenario, standard: Standard, judge: Judge, events: Sequence[Event], text: str, at: float) -> Event:
    """The event that the trainee says `text` at `at` seconds. Raises Refused when nobody can hear it."""
    return replied(desk_of(scenario, standard), judge, fold(scenario, standard, events, at), text, at)


def do(scenario: Scenario, standard: Standard, events: Sequence[Event], kind: str, at: float, **data: Any) -> Event:
    """The event that something other than a reply happens. Raises Refused when it cannot."""
    return done(desk_of(scenario, standard), fold(scenario, standard, events, at), kind, at, **data)


def replied(desk: Desk, judge: Judge, call: Call, text: str, at: float) -> Event:
    """The same as `say`, for a call that was folded up to `at`."""
    if isinstance(text, str) and len(text) > LONGEST_REPLY:
        raise Refused("too_long", most=LONGEST_REPLY)
    try:
        done(desk, call, "replied", at, text=text)
    except Refused as refused:
        if refused.code != "no_verdict":  # all that it may lack before it is judged
            raise
    heard = listening(desk, call)
    with along(compared(desk, text) if call.talk > 2 and call.line == 1 else ()):
        verdict = judge.reply(text, heard.owes, heard.welcome, heard.moment, heard.also, heard.besides)
    verdict = _telling(verdict).in_favour() if call.talk > 1 else verdict
    data: dict[str, Any] = {"text": text, "verdict": verdict.model_dump(mode="json")}
    turn = desk.here(call)
    if turn and turn.answers and call.line == 1:
        data["answer"], data["answer_evidence"] = answered(desk.standard, turn.answers, text)
    right, wrong = quoted(desk, call, text)
    if call.talk > 2:
        wrong = list(dict.fromkeys((*wrong, *turned(desk, call, text), *mistimed(desk, call, text))))
    if call.line == 1 and (right or wrong):
        data |= {"quoted": right, "misquoted": wrong}
    if call.line == 1 and call.talk > 1:
        data |= _understood(desk, call, verdict, text)
    if set(desk.acts("promise").values()) & set(verdict.heard):
        data["promise"] = promised(_promising(desk, verdict, text), at, call.clock)
    return done(desk, call, "replied", at, **data)


def _telling(verdict: Verdict) -> Verdict:
    """The verdict with the evidence that says something: all of what was found, and why an owed act was not.

    Every act of the standard is listened for; of most there is nothing to tell.
    """
    return verdict.model_copy(update={"evidence": tuple(one for one in verdict.evidence if one.found or one.role)})


def _understood(desk: Desk, call: Call, verdict: Verdict, text: str) -> dict[str, Any]:
    """What a caller who remembers makes of a reply besides its acts."""
    informs = informed(desk.standard, desk.scenario.needs, text)
    for turn in desk.scenario.turns:
        if turn.answers:
            informs += _answering(desk, turn, text)
    guessed = guesses(desk, call, text)
    known: dict[str, Any] = {"guesses": _together(guessed), "informs": informs, "asks": asks(text, desk.lang)}
    if call.talk > 2:
        told = [line.text.in_(desk.lang) for line in call.lines if line.who == "caller"]
        known |= {"questions": [asdict(one) for one in questions(desk, verdict, text, guessed, told)],
                  "echoes": echoes(desk, call, statements(desk, text)), "instructs": instructed(desk, text)}
    return {name: value for name, value in known.items() if value}


def _answering(desk: Desk, turn: Turn, text: str) -> list[str]:
    """What a reply holds of the right answer to the question of a turn: `turn:ID`, and each content by its number."""
    name, evidence = answered(desk.standard, turn.answers, text)
    contents = [one["id"].removeprefix("right-") for one in evidence if one["what"] == "act" and one["found"]]
    return [*([f"turn:{turn.id}"] if name == "right" else []), *(f"turn:{turn.id}:{number}" for number in contents)]


def _together(guessed: dict[str, dict[str, bool]]) -> dict[str, bool]:
    """Fact -> whether every sentence that guesses it does so rightly."""
    found: dict[str, bool] = {}
    for facts in guessed.values():
        found |= {fact: right and found.get(fact, True) for fact, right in facts.items()}
    return found


def _promising(desk: Desk, verdict: Verdict, text: str) -> str:
    """The sentences of a reply in which a promise was heard: a time in another one is not what was promised."""
    acts = set(desk.acts("promise").values())
    places = [start for one in verdict.evidence if one.found and one.id in acts for start, _ in one.spans]
    return "".join(text[start:end] for start, end in sentences(text) if any(start <= at < end for at in places))


def done(desk: Desk, call: Call, kind: str, at: float, **data: Any) -> Event:
    """The same as `do`, for a call that was folded up to `at`."""
    return COURSE.event(desk, call, kind, at, data)
