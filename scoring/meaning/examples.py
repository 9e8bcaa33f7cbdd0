"""What labelled replies teach: of the windows of a reply that does an act the best one does it, and no window of one
that does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from scoring.folding import Folded
from scoring.guards import refusing_guard
from scoring.language import Language
from scoring.match import Match
from scoring.meaning import features
from scoring.meaning.heads import Heads, Taught
from scoring.meaning.windows import clauses
from scoring.standard import Example, Standard

WORST = 2
"""windows of a reply that speak against an act that it does not do: those that are likest to it"""


@dataclass(frozen=True)
class Labels:
    """One labelled reply: folded, and for each act of its moment whether it does the act."""

    folded: Folded
    does: dict[str, bool]
    language: Language

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """The windows that may teach: each clause, and the whole."""
        whole = (0, len(self.folded.units))
        return list(dict.fromkeys((*clauses(self.folded), whole))) if self.folded.units else []

    def refused(self, place: tuple[int, int]) -> bool:
        """Whether a guard would refuse the window, so that it says nothing of what its words mean."""
        return bool(refusing_guard(self.folded, Match("", (place,), 100.0), self.language.is_negated))


def labelled(standard: Standard, acts: Sequence[str], language: Language) -> list[Labels]:
    """The labelled replies of a standard from which something can be learned of `acts`."""
    moments = {moment.id: moment for moment in standard.moments}
    return [Labels(folded, dict(_does(one, moments[one.moment], acts)), language)
            for one in standard.examples if one.moment in moments
            for folded in (language.fold(one.reply),) if not language.is_keyword_list(folded.flat)]


def _does(example: Example, moment, acts: Sequence[str]) -> Iterator[tuple[str, bool]]:
    roles: dict[str, list[str]] = {}
    for role, act in (*moment.owes.items(), *moment.welcome.items()):
        roles.setdefault(act, []).append(role)
    for act, its in roles.items():
        if act in acts:
            yield act, any(role in example.acts for role in its)


def by_examples(replies: Sequence[Labels], heads: Heads, lang: str) -> Taught:
    """What labelled replies teach, given heads that know which of their windows is likest to an act."""
    everywhere = [(one.folded, *place) for one in replies for place in one.places]
    rows = features.features(everywhere, lang)
    margins = heads.margins(rows)
    column = {act: at for at, act in enumerate(heads.acts)}
    speak = np.zeros((2, len(rows), len(heads.acts)), bool)
    first = 0
    for one in replies:
        here = range(first, first + len(one.places))
        first += len(one.places)
        for act, does in one.does.items():
            best = sorted(here, key=lambda at, which=column[act]: -margins[at, which])
            if does:
                speak[0, best[:1], column[act]] = True
            else:
                worst = [at for at in best if not one.refused(one.places[at - here.start])][:WORST]
                speak[1, worst, column[act]] = True
    teaches = speak.any(axis=(0, 2))
    return Taught(rows[teaches], speak[0, teaches], speak[1, teaches])
