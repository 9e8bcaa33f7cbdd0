"""Lines of a caller that claim what nobody can have said: "I've told you" of what he tells for the first time, "you
have just said" where the call comes to it whatever was said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scoring.standard import Lang, Text
from simulator.call.runs import share_run
from simulator.check.ground import Ground
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem
from simulator.content.scenario import Scenario, Turn
from values import letters

F417 = Code("F417", "a line that claims what was not asked or told",
            "{claim!r} claims {what} before, and nothing of it can have been said here",
            "write the line as one who says or hears it for the first time")

HIS: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"我?刚才?(?:不是|都|就|已经)?说过?了|我(?:都|已经)*(?:跟[你您])?说过了|"
                     r"我不是(?:都|已经)?(?:跟[你您])?说[了过]|我不是告诉[你您]了|我刚(?:才|刚)?(?:说|告诉|讲)"),
    "en": re.compile(r"\b(?:as|like) i (?:said|told you)|\bi(?:'ve| have)? (?:already |just )?told you\b|"
                     r"\bi(?:'ve)? (?:already|just) said\b", re.I)}
"""that he has said something before, by the language of the call"""
HERS: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"[你您]们?刚(?:才|刚)?(?:不是|还|都|已经)?(?:说|问|答应|讲|告诉)"),
    "en": re.compile(r"\byou(?:'ve| have)? (?:only )?just (?:said|asked|told|promised)\b|"
                     r"\b(?:as|like) you (?:just )?said\b|"
                     r"\byou (?:said|asked|told me|promised)[^.?!]* (?:just now|a (?:moment|minute) ago)\b", re.I)}
"""the same of the trainee"""
SHARED: dict[Lang, int] = {"zh": 3, "en": 9}
"""letters in a row that a line shares with his story, so that he may have told it there"""


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    """Every line by which a caller claims what was not said."""
    scenario, place = part.content, part.place
    first = _first_words(scenario)
    by_chance = _reached_anyway(scenario)
    for at, turn in enumerate(scenario.turns):
        here = place.at("turns", at)
        if turn.id in first:
            yield from _claims(scenario, [(turn.says, here.at("says"))], his=True, hers=True)
        elif turn.id in by_chance:
            yield from _claims(scenario, [(turn.says, here.at("says"))], hers=True)
        for role, lines in turn.missing.items():
            asked = [(line, here.at("missing", role, number)) for number, line in enumerate(lines)]
            yield from _claims(scenario, asked, his=role in scenario.facts, hers=True)
    for id, need in scenario.needs.items():
        yield from _claims(scenario, [(line, place.at("needs", id, "asks", number))
                                      for number, line in enumerate(need.asks)], hers=True)
    yield from _claims(scenario, _told_first(scenario, place), his=True)


def _claims(scenario: Scenario, lines: Iterable[tuple[Text, Place]], his: bool = False,
            hers: bool = False) -> Iterator[Problem]:
    for line, where in lines:
        said = line.in_(scenario.lang)
        for wanted, pattern, what in (his, HIS, "that he has told it"), (hers, HERS, "that she has said it"):
            if wanted and (found := pattern[scenario.lang].search(said)):
                yield where.problem(F417, claim=found[0], what=what)


def _told_first(scenario: Scenario, place: Place) -> Iterator[tuple[Text, Place]]:
    """What he says of a fact, or to a question, when he is asked for the first time, unless a turn's own line holds
    some of it."""
    told = {fact for turn in scenario.turns for fact in turn.tells}
    own = place.tree.data.get("talk") if isinstance(place.tree.data, dict) else None
    questions = (own or {}).get("questions") or {}
    lines = [(fact.says, place.at("facts", id, "says")) for id, fact in scenario.facts.items() if id not in told]
    lines += [(answers[0], place.at("talk", "questions", id, 0)) for id, answers in scenario.talk.questions.items()
              if answers and id in questions]
    story = [letters(turn.says.in_(scenario.lang)) for turn in scenario.turns]
    for line, where in lines:
        bare = letters(HIS[scenario.lang].sub("", line.in_(scenario.lang)))
        if not any(share_run(bare, one, SHARED[scenario.lang]) for one in story):
            yield line, where


def _first_words(scenario: Scenario) -> set[str]:
    """The turns at which he may speak his first words: the opening, or those after one whose line is a direction."""
    turns = {turn.id: turn for turn in scenario.turns}
    waiting, first = [scenario.opening], set()
    while waiting:
        turn = turns.get(waiting.pop())
        if turn and turn.id not in first:
            first.add(turn.id)
            waiting += [route.to for route in turn.ways if route.to and not _speaks(turn, scenario)]
    return first


def _speaks(turn: Turn, scenario: Scenario) -> bool:
    return not re.fullmatch(r"\s*(?:[（(][^（()）]*[)）]\s*)?", turn.says.in_(scenario.lang))


def _reached_anyway(scenario: Scenario) -> set[str]:
    """The turns to which the call comes whatever was said: by a way on without a condition."""
    return {route.to for turn in scenario.turns for route in turn.ways
            if route.to and route.when.is_empty}
