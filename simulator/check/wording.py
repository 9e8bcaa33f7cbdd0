"""The phrase bank does what it says: phrasings can be read, hits hit, misses miss, and no act is there for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from scoring.judge import Judge
from scoring.pattern import PatternError, parse
from scoring.standard import Act, Forbidden
from simulator.check.ground import Ground, StandardGround
from simulator.check.shifts import matters
from simulator.content.place import Place
from simulator.content.problems import Problem, did_you_mean

Classes = Mapping[str, tuple[str, ...]]


def check(ground: Ground) -> Iterator[Problem]:
    for standard in ground.standards.values():
        used = _used(ground, standard)
        for part in standard.parts:
            for many in ("acts", "forbidden"):
                for at, rule in enumerate(getattr(part.content, many, ())):
                    place = part.place.at(many, at)
                    faults = list(phrasings(rule, place, standard.classes))
                    yield from faults or _sentences(rule, place, standard.judge)
                    if many == "acts" and rule.id not in used:
                        yield place.problem("C506", "no moment owes this act and no call listens for it",
                                            severity="warning")
    for part in ground.of("Scenario"):
        classes = ground.standards[part.content.standard].classes if part.content.standard in ground.standards else {}
        for at, turn in enumerate(part.content.turns):
            for key in ("right", "wrong") if turn.answers else ():
                yield from unreadable(getattr(turn.answers, key), part.place.at("turns", at, "answers", key), classes)
        for id, field in part.content.record.items():
            yield from unreadable(field.words, part.place.at("record", id, "words"), {})
    for part in ground.of("Shift"):
        for place, matter in matters(part.content, part.place):
            yield from unreadable(matter.words, place.at("words"), {})


def phrasings(rule: Act | Forbidden, place: Place, classes: Classes) -> Iterator[Problem]:
    """The phrasings and look-alikes of a rule that cannot be read."""
    yield from unreadable(rule.phrases, place.at("phrases"), classes)
    yield from unreadable(rule.unless, place.at("unless"), classes)


def unreadable(phrases: tuple[str, ...], place: Place, classes: Classes) -> Iterator[Problem]:
    """The phrasings that the pattern language cannot read."""
    for at, phrase in enumerate(phrases):
        try:
            parse(phrase, classes)
        except PatternError as fault:
            yield _fault(place.at(at), fault, phrase, classes)


def _fault(place: Place, fault: PatternError, phrase: str, classes: Classes) -> Problem:
    for name in re.findall(r"<([^<>]*)>", phrase):
        if name not in classes:
            return place.problem("X314", f"there is no word class <{name}>", did_you_mean(name, classes))
    return place.problem("C502", f"{fault.message}, at character {fault.position + 1}",
                         "the pattern language stands in docs/scoring.md")


def _sentences(rule: Act | Forbidden, place: Place, judge: Judge | None) -> Iterator[Problem]:
    """Hits that are not recognised, misses that are."""
    for at, sentence in enumerate(rule.hits if judge else ()):
        if not (found := _found(rule, sentence, judge)).found:
            why = f"refused: {found.guard}" if found.guard else "nothing near enough"
            yield place.at("hits", at).problem("C503", f"this sentence should be {rule.id} but is not: {sentence}", why)
    for at, sentence in enumerate(rule.misses if judge else ()):
        if (found := _found(rule, sentence, judge)).found:
            phrase = found.phrase if len(found.phrase) <= 60 else f"{found.phrase[:59]}…"
            yield place.at("misses", at).problem(
                "C504", f"this sentence should not be {rule.id} but is: {sentence}", f"it matches {phrase}")


def _found(rule: Act | Forbidden, sentence: str, judge: Judge) -> Any:
    """The evidence for or against `rule` in a sentence."""
    if isinstance(rule, Act):
        return judge.reply(sentence, {rule.id: rule.id}).evidence[0]
    said = judge.reply(sentence, {}, moment=rule.moments[0] if rule.moments else None)
    return next((one for one in said.evidence if one.id == rule.id), _Silence())


class _Silence:
    """Where the judge has nothing to say of a wording."""

    found, guard, phrase = False, "", ""


def _used(ground: Ground, standard: StandardGround) -> set[str]:
    """The acts that a moment owes or welcomes, a rule of conduct asks for, or a call or an item listens for."""
    used: set[str] = set()
    for part in standard.parts:
        for moment in getattr(part.content, "moments", ()):
            used |= {*moment.owes.values(), *moment.welcome.values()}
        for rule in getattr(part.content, "conduct", ()):
            used |= set(rule.acts.values())
    for part in ground.of("Scenario"):
        used |= {act for fact in part.content.facts.values() for act in (fact.asked_by, *fact.also_by)}
        for turn in part.content.turns:
            used |= set(turn.asks.values())
            used |= {act for route in turn.routes for act in (*route.when.acts, *route.when.any, *route.when.lacks)}
    for part in ground.of("Quiz"):
        used |= {act for item in part.content.items if item.kind == "wording" for act in item.acts}
    return used
