"""The phrase bank does what it says: patterns can be read, hits hit, misses miss, model replies are met."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from scoring.judge import Judge
from scoring.pattern import PatternError, parse
from scoring.standard import Act, Forbidden
from simulator.check.ground import Ground, StandardGround
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Problem, did_you_mean


def check(ground: Ground) -> Iterator[Problem]:
    for standard in ground.standards.values():
        used = _used(ground, standard)
        for part in standard.parts:
            yield from patterns(part, standard)
            yield from _sentences(part, standard)
            yield from _models(part, standard)
            for at, act in enumerate(getattr(part.content, "acts", ())):
                if act.id not in used:
                    yield part.place.at("acts", at).problem(
                        "C506", "no moment owes this act and no call listens for it", severity="warning")


def patterns(part: Part, standard: StandardGround) -> Iterator[Problem]:
    """Phrasings that the pattern language cannot read."""
    classes = standard.draft.classes if standard.draft else {}
    for many in ("acts", "forbidden"):
        for at, rule in enumerate(getattr(part.content, many, ())):
            for key in ("phrases", "unless"):
                for number, phrase in enumerate(getattr(rule, key)):
                    try:
                        parse(phrase, classes)
                    except PatternError as fault:
                        yield _unreadable(part.place.at(many, at, key, number), fault, phrase, classes)


def _unreadable(place: Place, fault: PatternError, phrase: str, classes: Collection[str]) -> Problem:
    for name in re.findall(r"<([^<>]*)>", phrase):
        if name not in classes:
            return place.problem("X314", f"there is no word class <{name}>", did_you_mean(name, classes))
    return place.problem("C502", f"{fault.message}, at character {fault.position + 1}",
                         "the pattern language stands in docs/scoring.md")


def _sentences(part: Part, standard: StandardGround) -> Iterator[Problem]:
    judge = standard.judge
    if judge is None:
        return
    for many in ("acts", "forbidden"):
        for at, rule in enumerate(getattr(part.content, many, ())):
            place = part.place.at(many, at)
            yield from _hits(rule, place, judge)


def _hits(rule: Act | Forbidden, place: Place, judge: Judge) -> Iterator[Problem]:
    for at, sentence in enumerate(rule.hits):
        if not (found := _found(rule, sentence, judge)).found:
            why = f"refused: {found.guard}" if found.guard else "nothing near enough"
            yield place.at("hits", at).problem("C503", f"this sentence should be {rule.id} but is not: {sentence}", why)
    for at, sentence in enumerate(rule.misses):
        if (found := _found(rule, sentence, judge)).found:
            yield place.at("misses", at).problem("C504", f"this sentence should not be {rule.id} but is: {sentence}",
                                                 f"it matches {short(found.phrase)}")


def _found(rule: Act | Forbidden, sentence: str, judge: Judge) -> Any:
    """The evidence for or against `rule` in a sentence."""
    if isinstance(rule, Act):
        return judge.reply(sentence, {rule.id: rule.id}).evidence[0]
    said = judge.reply(sentence, {}, moment=rule.moments[0] if rule.moments else None)
    return next((one for one in said.evidence if one.id == rule.id), _Silence())


def short(phrase: str) -> str:
    """A phrasing as far as it fits in a line."""
    return phrase if len(phrase) <= 60 else phrase[:59] + "…"


class _Silence:
    """Where the judge has nothing to say of a wording."""

    found, guard, phrase = False, "", ""


def _models(part: Part, standard: StandardGround) -> Iterator[Problem]:
    if standard.judge is None:
        return
    for at, moment in enumerate(getattr(part.content, "moments", ())):
        for number, reply in enumerate(moment.model):
            verdict = standard.judge.at(moment.id, reply)
            if verdict.verdict != "met":
                why = f"says {', '.join(verdict.violations)}" if verdict.violations else ""
                yield part.place.at("moments", at, "model", number).problem(
                    "C505", f"a model reply that is judged {verdict.verdict}",
                    why or f"it lacks {', '.join(verdict.missing)}")


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
