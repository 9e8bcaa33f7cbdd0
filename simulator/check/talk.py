"""What a caller needs, asks and answers: every name is known, every need is waited for, no line stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.standard import Text
from simulator.call.waiting import ANSWER
from simulator.check.ground import Ground, StandardGround
from simulator.check.references import all_unknown, unknown
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem
from simulator.content.scenario import Need, Scenario, Turn, Word
from simulator.content.talk import Talk

X317 = Code("X317", "a missing line for what the turn does not wait for", "the turn does not wait for {role!r}",
            "it waits for {known}")
F404 = Code("F404", "a need that nothing settles, or that no turn waits for", "nothing settles this need",
            "name acts in `settled_by`, or contents in `told_by`")
F415 = Code("F415", "a line that stands twice in a call", "he says this already in line {first}",
            "no line is said twice: write it in other words")
F416 = Code("F416", "a need without variants", "he can ask for it once only", "write a second line in `asks`",
            severity="warning")


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    standard, scenario, place = ground.standard_of(part), part.content, part.place
    if standard:
        acts = standard.names["acts"]
        yield from _acts_of(Talk.model_validate(_written(scenario, place)), place.at("talk"), acts)
        for id, need in scenario.needs.items():
            yield from all_unknown(place.at("needs", id, "settled_by"), "act", need.settled_by, acts)
            yield from _need(id, need, scenario, place.at("needs", id), standard)
        for at, turn in enumerate(scenario.turns):
            yield from all_unknown(place.at("turns", at, "needs"), "need", turn.needs, scenario.needs)
            yield from _missing(turn, scenario, place.at("turns", at, "missing"), standard)
        for word, where in _words(scenario, place):
            yield from all_unknown(where.at("rules_out"), "act", word.rules_out, acts)
    yield from _twice(scenario, place)


def of_file(part: Part, ground: Ground) -> Iterator[Problem]:
    """The lines of callers for a standard, or for all."""
    yield from unknown(part.place.at("standard"), "standard", part.content.standard, ground.standards)
    if standard := ground.standards.get(part.content.standard or ""):
        yield from _acts_of(part.content, part.place, standard.names["acts"])


def _acts_of(talk: Talk, place: Place, acts: set[str]) -> Iterator[Problem]:
    yield from all_unknown(place.at("closing"), "act", talk.closing, acts)
    yield from all_unknown(place.at("reads_back"), "act", talk.reads_back, acts)
    for act in talk.questions:
        yield from unknown(place.at("questions", act), "act", act, acts | {*talk.topics, *talk.besides, *talk.alike})
    for id, one in talk.instructions.items():
        yield from all_unknown(place.at("instructions", id, "acts"), "act", one.acts, acts)


def _written(scenario: Scenario, place: Place) -> dict:
    """The call's own questions and closing acts, without those that all calls have."""
    own = place.tree.data.get("talk") if isinstance(place.tree.data, dict) else None
    own = own if isinstance(own, dict) else {}
    talk = scenario.talk.model_dump()
    return {"questions": {act: lines for act, lines in talk["questions"].items() if act in own.get("questions", ())},
            "topics": talk["topics"], "besides": talk["besides"], "alike": talk["alike"],
            **{key: [act for act in talk[key] if act in own.get(key, ())] for key in ("closing", "reads_back")}}


def _need(id: str, need: Need, scenario: Scenario, place: Place, standard: StandardGround) -> Iterator[Problem]:
    if not (need.settled_by or need.told_by):
        yield place.problem(F404)
    elif not any(id in turn.needs or set(_owed(turn, scenario, standard).values()) & set(need.settled_by)
                 for turn in scenario.turns):
        yield place.problem(F404, "no turn waits for this need", "name it in the `needs` of a turn, or delete it")
    if len(need.asks) == 1:
        yield place.at("asks").problem(F416)


def _owed(turn: Turn, scenario: Scenario, standard: StandardGround) -> dict[str, str]:
    """Role -> act owed at a turn, the questions for its facts included."""
    moment = standard.judge.moments.get(turn.moment or "") if standard.judge else None
    owed = turn.asks or (moment.owes if moment else {})
    return owed or {fact: scenario.facts[fact].asked_by for fact in turn.gathers if fact in scenario.facts}


def _missing(turn: Turn, scenario: Scenario, place: Place, standard: StandardGround) -> Iterator[Problem]:
    known = {*_owed(turn, scenario, standard), *turn.gathers, *({ANSWER} if turn.answers else ())}
    for role in turn.missing:
        if role not in known and (standard.judge or not turn.moment):
            yield place.at(role).problem(X317, role=role, known=", ".join(sorted(known)) or "nothing")


def _words(scenario: Scenario, place: Place) -> Iterator[tuple[Word, Place]]:
    """Everything the author lets the caller say of his own accord, in the order of the file's keys."""
    for id, need in scenario.needs.items():
        here = place.at("needs", id)
        yield from ((word, here.at("asks", n)) for n, word in enumerate(need.asks))
        if need.thanks:
            yield need.thanks, here.at("thanks")
    for at, turn in enumerate(scenario.turns):
        here = place.at("turns", at)
        yield turn.says, here.at("says")
        for role, variants in turn.missing.items():
            yield from ((word, here.at("missing", role, n)) for n, word in enumerate(variants))
        for key in ("settled", "unsettled"):
            if word := getattr(turn, key):
                yield word, here.at(key)


def _twice(scenario: Scenario, place: Place) -> Iterator[Problem]:
    """Lines that stand at two places; stage directions alone are no lines."""
    seen: dict[str, Place] = {}
    facts = [(fact.says, place.at("facts", id, "says")) for id, fact in scenario.facts.items()]
    for word, where in (*facts, *_words(scenario, place)):
        said = word.in_(scenario.lang)
        if said and not _is_direction(word, scenario):
            first = seen.setdefault(said, where)
            if first is not where:
                yield where.problem(F415, first=first.line)


def _is_direction(word: Text, scenario: Scenario) -> bool:
    said = word.in_(scenario.lang).strip()
    return said.startswith(("（", "(")) and said.endswith(("）", ")"))
