"""Contents: whether a text says something by itself, each content a phrasing of the pattern language (多收|收费).

The one matcher of right answers, of what a call record must hold and of what a note hands over. A content that is a
value is found however it is written: 12:30 in 十二点半, 三十天 in 30 天.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from scoring.ear import Ears, Found, Reply, all_found
from scoring.guards import refusing_guard
from scoring.language import language
from scoring.match import Match
from scoring.pattern import parse
from scoring.standard import Act, Forbidden, Lang, Text
from scoring.verdict import Evidence
from values import FINDERS
from values.flat import plain

VALUES = ("phone", "plate", "stake", "time", "duration", "number")
BY_LETTERS: Lang = "zh"
"""The language whose units are characters: what is written is shorthand (M61J24, boiling), no words to tell apart."""
_PATTERN = re.compile(r"[…~+(){}<>^$]")


@dataclass(frozen=True)
class Said:
    """What a text says: the evidence for each content, found or refused, and whether it is a bare list of keywords."""

    evidence: dict[str, Evidence]
    is_keyword_list: bool


class Contents:
    """Listens for contents (id -> phrasing), by the word classes of a standard but none of its acts.

    `against` are contents that contradict; as with forbidden wording, they must be said more plainly.
    """

    def __init__(self, contents: Mapping[str, str], against: Mapping[str, str], lang: Lang,
                 classes: Mapping[str, tuple[str, ...]]):
        wordings = (*contents.values(), *against.values(), *(word for words in classes.values() for word in words))
        self._ears = Ears(language(lang, wordings), dict(classes))
        title = Text()
        self._rules: tuple[Act | Forbidden, ...] = (
            *(Act(id=id, title=title, phrases=(phrasing,), hits=(), misses=()) for id, phrasing in contents.items()),
            *(Forbidden(id=id, clause="answer", title=title, phrases=(phrasing,), hits=(), misses=())
              for id, phrasing in against.items()))
        self._values = {rule.id: values_in(rule.phrases[0]) for rule in self._rules}
        for rule in self._rules:
            self._ears.of(rule)

    def said(self, text: str) -> Said:
        """What of the contents a text says."""
        reply = self._ears.hear(text)
        best = ((rule, _best(self._found(reply, rule))) for rule in self._rules)
        return Said({rule.id: _evidence(rule, found) for rule, found in best if found}, reply.is_keyword_list)

    def _found(self, reply: Reply, rule: Act | Forbidden) -> Iterator[Found]:
        yield from all_found(reply, self._ears.of(rule))
        folded = reply.bare.folded
        for kind, value in self._values[rule.id]:
            for one in FINDERS[kind](folded.flat):
                units = folded.units_within(one.start, one.end)
                if one.value == value and units:
                    match = Match(rule.phrases[0], (units,), 100.0)
                    yield Found(folded, match, refusing_guard(folded, match, reply.language.is_negated))


def _best(found: Iterable[Found]) -> Found | None:
    """The first that no guard refuses, or else the first."""
    refused = None
    for one in found:
        if not one.guard:
            return one
        refused = refused or one
    return refused


def holds(text: str, phrasing: str) -> bool:
    """Whether a written text holds a content. It only has to name it: 没有发票 is about a 发票 too."""
    return bool(_written(phrasing).said(text).evidence)


@lru_cache(maxsize=1024)
def _written(phrasing: str) -> Contents:
    return Contents({"content": phrasing}, {}, BY_LETTERS, {})


def values_in(phrasing: str) -> tuple[tuple[str, str], ...]:
    """(kind, value) of every alternative that is a value and nothing else."""
    if _PATTERN.search(phrasing):
        return ()
    return tuple(one for alternative in phrasing.split("|") if (one := _value(plain(alternative.strip()))))


def _value(flat: str) -> tuple[str, str] | None:
    return next(((kind, one.value) for kind in VALUES for one in FINDERS[kind](flat)
                 if one.value and (one.start, one.end) == (0, len(flat))), None)


def example(phrasing: str) -> str:
    """A text that holds a content: its first alternative."""
    elements: Iterable = (element for piece in parse(phrasing).pieces for element in piece[0])
    return "".join(element.literals[0] for element in elements if element.literals)


def _evidence(rule: Act | Forbidden, found: Found) -> Evidence:
    against = isinstance(rule, Forbidden)
    return Evidence(what="forbidden" if against else "act", id=rule.id, role="" if against else rule.id,
                    found=not found.guard, phrase=found.match.source, spans=found.spans,
                    similarity=round(found.match.similarity, 1), guard=found.guard,
                    severity=rule.severity if against else None)
