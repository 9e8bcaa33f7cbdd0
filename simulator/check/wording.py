"""The phrase bank does what it says: phrasings can be read, hits hit, misses miss, and no act is there for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from scoring.guards import WHY
from scoring.pattern import parse
from scoring.standard import Act, Forbidden
from simulator.check.ground import Ground, StandardGround
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem, did_you_mean

X314 = Code("X314", "a word class that is not there", "there is no word class <{name}>")
C502 = Code("C502", "a phrasing that the pattern language cannot read", "{fault}, at character {character}",
            "the pattern language stands in docs/scoring.md")
C503 = Code("C503", "a sentence of `hits` that is not recognised, or a pattern where an act has none",
            "this sentence should be {rule} but is not: {said}")
C504 = Code("C504", "a sentence of `misses` that is recognised", "this sentence should not be {rule} but is: {said}",
            "it matches {phrase}")
C506 = Code("C506", "an act that nothing owes or listens for", "no moment owes this act and no call listens for it",
            severity="warning")

LONGEST_SHOWN = 60
"""characters of a phrasing that are shown in a hint"""


def phrasings(part: Part, ground: Ground) -> Iterator[Problem]:
    """The phrasings of a file of the bank that cannot be read, and the acts that nothing listens for."""
    standard = ground.standard_of(part)
    for rule, place in _rules(part) if standard else ():
        yield from _unreadable(rule.phrases, place.at("phrases"), standard)
        yield from _unreadable(rule.unless, place.at("unless"), standard)
        if isinstance(rule, Act) and rule.id not in ground.acts_used[standard.id]:
            yield place.problem(C506)


def contents(part: Part, ground: Ground) -> Iterator[Problem]:
    """The contents of a call's answers, its needs and its record that cannot be read."""
    standard, place = ground.standard_of(part), part.place
    for id, need in part.content.needs.items() if standard else ():
        yield from _unreadable(need.told_by, place.at("needs", id, "told_by"), standard)
    for at, turn in enumerate(part.content.turns if standard else ()):
        for key in ("right", "wrong") if turn.answers else ():
            yield from _unreadable(getattr(turn.answers, key), place.at("turns", at, "answers", key), standard)
    for id, field in part.content.record.items() if standard else ():
        yield from _unreadable(field.words, place.at("record", id, "words"), standard)


def matters(part: Part, ground: Ground) -> Iterator[Problem]:
    """The contents of a shift's hand-over note that cannot be read."""
    standard, shift = ground.standard_of(part), part.content
    known = [(matter, part.place.at("taken_over", at)) for at, matter in enumerate(shift.taken_over)]
    known += [(call.matter, part.place.at("calls", at, "matter")) for at, call in enumerate(shift.calls) if call.matter]
    for matter, place in known if standard else ():
        yield from _unreadable(matter.words, place.at("words"), standard)


def sentences(part: Part, ground: Ground) -> Iterator[Problem]:
    """Hits that are not recognised, misses that are: each rule is listened for by itself."""
    standard = ground.standard_of(part)
    for rule, place in _rules(part) if standard and standard.judge else ():
        if standard.reads(rule):
            yield from _sentences(rule, place, standard)


def _rules(part: Part) -> Iterator[tuple[Act | Forbidden, Place]]:
    for many in ("acts", "forbidden"):
        for at, rule in enumerate(getattr(part.content, many, ())):
            yield rule, part.place.at(many, at)


def _unreadable(phrases: tuple[str, ...], place: Place, standard: StandardGround) -> Iterator[Problem]:
    for at, phrase in enumerate(phrases):
        if fault := standard.fault(phrase):
            here = place.at(at)
            unknown = [name for name in re.findall(r"<([^<>]*)>", phrase) if name not in standard.classes]
            if unknown:
                yield here.problem(X314, hint=did_you_mean(unknown[0], standard.classes), name=unknown[0])
            else:
                yield here.problem(C502, fault=fault.message, character=fault.position + 1)


def _sentences(rule: Act | Forbidden, place: Place, standard: StandardGround) -> Iterator[Problem]:
    key = "hits" if rule.hits else "phrases"
    for at, said in enumerate(getattr(rule, key)):
        found = standard.judge.hears(rule, said)
        if not found.found:
            why = (f"refused, {WHY[found.guard]}" + (f": {_shown(found.phrase)}" if found.phrase else "")
                   if found.guard else nearest(rule, said, standard))
            yield place.at(key, at).problem(C503, hint=why, rule=rule.id, said=said)
    for at, said in enumerate(rule.misses):
        found = standard.judge.hears(rule, said)
        if found.found:
            yield place.at("misses", at).problem(C504, rule=rule.id, said=said, phrase=_shown(found.phrase))


def nearest(rule: Act | Forbidden, said: str, standard: StandardGround) -> str:
    """The phrasing that a sentence comes nearest to, how near, and which of its pieces are not in the sentence."""
    pieces = {phrase: [_words(piece) for piece in parse(phrase, standard.classes).pieces] for phrase in rule.phrases}
    near = {phrase: [_nearness(said, words) for words in some] for phrase, some in pieces.items()}
    if not near:
        return "it has no phrasings"
    phrase = max(near, key=lambda one: sum(near[one]) / len(near[one]))
    lacking = [f"“{_shown('|'.join(words))}”" for words, likeness in zip(pieces[phrase], near[phrase], strict=True)
               if likeness < 100]
    likeness = sum(near[phrase]) / len(near[phrase])
    lacks = f", it lacks {' and '.join(lacking)}" if lacking and len(near[phrase]) > 1 else ""
    return f"nearest is {_shown(phrase)}, {likeness:.0f} of 100 like it{lacks}"


def _words(piece: tuple) -> list[str]:
    """The wordings of a piece, as far as they are fixed; a slot is left out."""
    return ["".join(max(element.literals, key=len, default="") for element in sequence) if len(sequence) > 1
            else literal for sequence in piece
            for literal in (sequence[0].literals if len(sequence) == 1 else ("",))]


def _nearness(said: str, words: list[str]) -> float:
    found = process.extractOne(said, [word for word in words if word], scorer=fuzz.partial_ratio)
    return found[1] if found else 100.0


def _shown(phrase: str) -> str:
    return phrase if len(phrase) <= LONGEST_SHOWN else f"{phrase[:LONGEST_SHOWN - 1]}…"
