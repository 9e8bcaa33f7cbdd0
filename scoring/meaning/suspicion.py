"""Suspicion: how much a reply sounds like what is forbidden, though nothing forbidden was found in it.

Wording alone never finds a violation. But where a reply is worded like those that are forbidden and much of it does
nothing that was listened for, a verdict without violation is not sure.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np

from scoring.folding import Folded
from scoring.meaning import features, kept
from scoring.meaning.heads import Heads, Lesson, weigh_sides
from scoring.meaning.windows import windows

FORBIDDEN = "forbidden"
TEACHING = 1
"""Changes whenever the same sentences would teach something else, so that what was kept before is not used."""
FEWEST_LESSONS = 8
"""Forbidden sentences below which nothing is suspected: from fewer nobody could say what they sound like."""
UNEXPLAINED = 2_000
"""What a reply of which nothing was heard adds, in thousandths of log-odds."""
SUSPECTED = 2_150
"""From here on a reply is suspected: every other one that violates the standard, one in twelve of the others."""


class Suspicion:
    """The forbidden sentences of a standard against all its others, by their wording. Safe between threads."""

    def __init__(self, lessons: Sequence[Lesson], lang: str, fold: Callable[[str], Folded]):
        self._lessons, self._lang, self._fold = lessons, lang, fold
        self._knows = sum(map(self._speaks, lessons)) >= FEWEST_LESSONS
        self._learning = Lock()
        self._heads: Heads | None = None

    def of(self, folded: Folded, explained: Sequence[tuple[int, int]]) -> bool:
        """Whether a reply is suspected; `explained` are the characters of it in which an act was heard."""
        places = windows(folded, self._lang)
        if not self._knows or not places:
            return False
        rows = features.wordings([(folded, start, end) for start, end in places], self._lang)
        margin = int(self._learned().margins(rows).max())
        said = {at for start, end in places for at in range(*folded.span(start, end))}
        heard = said.intersection(at for start, end in explained for at in range(start, end))
        return margin + UNEXPLAINED * (len(said) - len(heard)) // len(said) > SUSPECTED

    def _learned(self) -> Heads:
        with self._learning:
            if self._heads is None:
                self._heads = self._fetched() or self._taught()
            return self._heads

    @property
    def _digest(self) -> str:
        said = [TEACHING, self._lang, *((self._speaks(one), one.text) for one in self._lessons)]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()

    def _fetched(self) -> Heads | None:
        found = kept.read(self._digest)
        return found and Heads((FORBIDDEN,), found["weights"].astype(np.float64))

    def _taught(self) -> Heads:
        folded = [self._fold(lesson.text) for lesson in self._lessons]
        rows = features.wordings([(one, 0, len(one.units)) for one in folded], self._lang)
        forbidden = np.array([self._speaks(one) for one in self._lessons])
        learned = weigh_sides((FORBIDDEN,), rows, forbidden[:, None], ~forbidden[:, None])
        kept.keep(self._digest, {"weights": learned.weights.astype(np.int32)})
        return learned

    @staticmethod
    def _speaks(lesson: Lesson) -> bool:
        return lesson.act == FORBIDDEN and lesson.speaks_for
