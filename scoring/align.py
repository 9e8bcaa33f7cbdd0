"""Approximate alignment: a reply that says an approved sentence with slips, missing or added characters.

RapidFuzz finds the window of the reply that sounds most like the phrasing; the window is then weighed
unit by unit, because 您, 的 and 请 say little and 退 or 理解 say much.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from scoring.folding import Folded
from scoring.index import SOUND_SHARE
from scoring.match import Match
from scoring.thresholds import THRESHOLDS, Thresholds

LIGHT_WEIGHT = 0.35
"""What a light unit weighs, against 1 for any other."""
LONG_WEIGHT = 9.0
"""A phrasing of this weight or more is long."""


def weights(folded: Folded) -> list[float]:
    """How much each unit says, 0 to 1."""
    return [LIGHT_WEIGHT if light else 1.0 for light in folded.light]


@dataclass(frozen=True)
class Sentence:
    """A phrasing prepared for alignment."""

    source: str
    folded: Folded
    thresholds: Thresholds = THRESHOLDS

    @cached_property
    def weight(self) -> float:
        return sum(weights(self.folded))

    @property
    def needed(self) -> float:
        """The similarity from which on a window says this phrasing: short ones need more."""
        limits = self.thresholds
        share = min(1.0, (self.weight - limits.least_weight) / (LONG_WEIGHT - limits.least_weight))
        return limits.best_cut - share * (limits.best_cut - limits.long_cut)


class Sentences:
    """The phrasings of one act or forbidden wording that are listened for by likeness."""

    def __init__(self, sentences: Iterable[Sentence]):
        self._sentences = tuple(sentences)
        self._sounds = [one.folded.sound for one in self._sentences]

    def like(self, folded: Folded) -> Iterator[Sentence]:
        """The phrasings that some window of the reply sounds like, by RapidFuzz alone."""
        if not folded.sound or not self._sentences:
            return
        cut, size = self._sentences[0].thresholds.coarse_cut, len(folded.text)
        scores = process.cdist([folded.sound], self._sounds, scorer=fuzz.partial_ratio, score_cutoff=cut)[0]
        for at in scores.nonzero()[0].tolist():
            if size >= len(self._sounds[at]) / 2:
                yield self._sentences[at]


def align(folded: Folded, sentence: Sentence) -> Match | None:
    """The best window for one phrasing, when it is similar enough; None otherwise."""
    window = best_window(folded, sentence)
    if window is None:
        return None
    match, similarity = window
    return match if similarity >= sentence.needed else None


def best_window(folded: Folded, sentence: Sentence) -> tuple[Match, float] | None:
    """The best window for one phrasing with its weighed similarity, 0 to 100, however low."""
    found = fuzz.partial_ratio_alignment(sentence.folded.sound, folded.sound)
    if found is None:
        return None
    start, end = (found.dest_start, found.dest_end)
    if len(folded.sound) < len(sentence.folded.sound):
        start, end = 0, len(folded.sound)
    if start >= end:
        return None
    return _weigh(folded, sentence, start, end)


def _weigh(folded: Folded, sentence: Sentence, start: int, end: int) -> tuple[Match, float] | None:
    kept, carried, worth = 0.0, [], weights(sentence.folded)
    for block in Indel.opcodes(sentence.folded.sound, folded.sound[start:end]):
        if block.tag != "equal":
            continue
        for i, j in zip(range(block.src_start, block.src_end), range(block.dest_start, block.dest_end), strict=True):
            same = sentence.folded.text[i] == folded.text[start + j]
            kept += worth[i] * (1.0 if same else SOUND_SHARE)
            carried.append(start + j)
    if not carried:
        return None
    low, high = carried[0], carried[-1] + 1
    said = sum(weights(folded)[low:high])
    similarity = 200 * kept / (sentence.weight + said)
    return Match(sentence.source, ((low, high),), round(similarity, 2)), similarity
