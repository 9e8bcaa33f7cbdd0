"""The starter banks: what a standard uses is there, and each bank does what it says."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.judge import Judge
from scoring.standard import Act, Standard
from simulator.check.ground import Ground
from simulator.check.references import unknown
from simulator.check.wording import C503, C504
from simulator.content.common import CLAUSE, SECTION, common_file
from simulator.content.library import Part
from simulator.content.problems import Code, Problem, did_you_mean

X315 = Code("X315", "a starter bank that is not there", "there is no starter bank {name!r} in this language")


def uses(part: Part, ground: Ground) -> Iterator[Problem]:
    """The starter banks that a standard names, and the clause that they count for."""
    head, place = part.content.standard, part.place.at("standard")
    there = {one.place.tree.file.name for one in ground.of("Common")}
    for at, name in enumerate(head.uses):
        if common_file(name, head.lang) not in there:
            known = [one.removesuffix(f".{head.lang}.yaml") for one in there if one.endswith(f".{head.lang}.yaml")]
            yield place.at("uses", at).problem(X315, hint=did_you_mean(name, known), name=name)
    if standard := ground.standard_of(part):
        yield from unknown(place.at("manners"), "clause", head.manners or None, standard.names["clauses"])


def sentences(part: Part, ground: Ground) -> Iterator[Problem]:
    """The sentences of a starter bank, each rule listened for by itself; what acts mean is taught with a standard."""
    judge = Judge(_alone(part))
    for many in ("acts", "forbidden"):
        for at, rule in enumerate(getattr(part.content, many)):
            place = part.place.at(many, at)
            for key, code, wanted in (("hits", C503, True), ("misses", C504, False)):
                for number, said in enumerate(getattr(rule, key)):
                    evidence = judge.every(rule, said) if isinstance(rule, Act) else [judge.hears(rule, said)]
                    found = [one for one in evidence if one.found]
                    if bool(found) != wanted:
                        phrase = found[0].phrase if found else ""
                        yield place.at(key, number).problem(code, rule=rule.id, said=said, phrase=phrase)


def _alone(part: Part) -> Standard:
    """A standard of nothing but a starter bank; its language stands in the file's name (NAME.LANG.yaml)."""
    content, lang = part.content, part.place.tree.file.suffixes[0][1:]
    return Standard(id="common", lang=lang, title=SECTION.title, desk=SECTION.title, greeting_name="",
                    sections=(SECTION,), clauses=(CLAUSE,), moments=(), classes=content.classes, acts=content.acts,
                    forbidden=content.forbidden, conduct=content.conduct)
