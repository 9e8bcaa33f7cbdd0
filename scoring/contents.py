"""Contents: whether a text says something by itself, each content a phrasing of the pattern language (多收|收费).

The one matcher of right answers, of what a call record must hold and of what a note hands over. A content that is a
value is found however it is written: 12:30 in 十二点半, 三十天 in 30 天.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from scoring.ear import Ears, Found, Reply, all_found
from scoring.guards import refusing_guard
from scoring.language import language
from scoring.match import Match
from scoring.pattern import PatternError, parse
from scoring.standard import Act, Forbidden, Lang, Text
from scoring.verdict import Evidence
from values import FINDERS
from values.flat import plain

Classes = Mapping[str, tuple[str, ...]]
VALUES = ("phone", "plate", "stake", "time", "duration", "number")
BY_LETTERS: Lang = "zh"
"""The language whose units are characters: what is written is shorthand (M61J24, boiling), no words to tell apart."""
VERBATIM = 99.0
"""the similarity from which a value counts as said in its very letters: K512+100 is much like K512+300"""
_PATTERN = re.compile(r"[…~(){}<>^$]|\s\+\s")


@dataclass(frozen=True)
class Said:
    """What a text says: the evidence for each content, found or refused, and whether that stands in a bare list of
    keywords."""

    evidence: dict[str, Evidence]
    is_keyword_list: bool


class Contents:
    """Listens for contents (id -> phrasing), by the word classes of a standard but none of its acts.

    `against` are contents that contradict; as with forbidden wording, they must be said more plainly.
    """

    def __init__(self, contents: Mapping[str, str], against: Mapping[str, str], lang: Lang,
                 classes: Classes):
        wordings = chain(contents.values(), against.values(), chain.from_iterable(classes.values()))
        self._ears = Ears(language(lang, wordings), dict(classes))
        title = Text()
        self._phrasings = {**contents, **against}
        self._values = {id: values_in(phrasing) for id, phrasing in self._phrasings.items()}
        self._rules: tuple[Act | Forbidden, ...] = (
            *(Act(id=id, title=title, phrases=self._phrases(id), hits=(), misses=()) for id in contents),
            *(Forbidden(id=id, clause="answer", title=title, phrases=self._phrases(id), hits=(), misses=())
              for id in against))
        for rule in self._rules:
            self._ears.of(rule)

    def said(self, text: str) -> Said:
        """What of the contents a text says."""
        reply = self._ears.hear(text)
        best = ((rule, _best(self._found(reply, rule))) for rule in self._rules)
        evidence = {rule.id: _evidence(rule, self._phrasings[rule.id], found) for rule, found in best if found}
        return Said(evidence, bool(evidence) and reply.is_keyword_list)

    def _phrases(self, id: str) -> tuple[str, ...]:
        """The phrasing of a content; alternative by alternative where one of them is a value."""
        phrasing = self._phrasings[id]
        return tuple(phrasing.split("|")) if self._values[id] else (phrasing,)

    def _found(self, reply: Reply, rule: Act | Forbidden) -> Iterator[Found]:
        values = self._values[rule.id]
        yield from (found for found in all_found(reply, self._ears.of(rule))
                    if found.match.source not in values or found.match.similarity >= VERBATIM)
        folded = reply.bare.folded
        for kind, value in values.values():
            for one in FINDERS[kind](folded.flat):
                units = folded.units_within(one.start, one.end)
                if one.value == value and units:
                    match = Match(self._phrasings[rule.id], (units,), 100.0)
                    yield Found(folded, match, refusing_guard(folded, match, reply.language.is_negated))


def _best(found: Iterable[Found]) -> Found | None:
    """The first that no guard refuses, or else the first."""
    refused = None
    for one in found:
        if not one.guard:
            return one
        refused = refused or one
    return refused


def holds(text: str, phrasing: str, classes: Classes) -> bool:
    """Whether a written text holds a content. It only has to name it: 没有发票 is about a 发票 too."""
    return bool(_written(phrasing, tuple(classes.items())).said(text).evidence)


@lru_cache(maxsize=1024)
def _written(phrasing: str, classes: tuple[tuple[str, tuple[str, ...]], ...]) -> Contents:
    return Contents({"content": phrasing}, {}, BY_LETTERS, dict(classes))


def values_in(phrasing: str) -> dict[str, tuple[str, str]]:
    """Alternative -> (kind, value), of those that are a value and nothing else."""
    if _PATTERN.search(phrasing):
        return {}
    return {each: one for each in phrasing.split("|") if (one := _value(plain(each.strip())))}


def _value(flat: str) -> tuple[str, str] | None:
    return next(((kind, one.value) for kind in VALUES for one in FINDERS[kind](flat)
                 if one.value and (one.start, one.end) == (0, len(flat))), None)


def example(phrasing: str, classes: Classes) -> str:
    """A text that holds a content: its first alternative; a phrasing that cannot be read, as it stands."""
    try:
        elements = [element for piece in parse(phrasing, classes).pieces for element in piece[0]]
    except PatternError:
        return phrasing
    return "".join(element.literals[0] for element in elements if element.literals)


def _evidence(rule: Act | Forbidden, phrasing: str, found: Found) -> Evidence:
    against = isinstance(rule, Forbidden)
    return Evidence(what="forbidden" if against else "act", id=rule.id, role="" if against else rule.id,
                    found=not found.guard, phrase=phrasing, spans=found.spans,
                    similarity=round(found.match.similarity, 1), guard=found.guard,
                    severity=rule.severity if against else None)
