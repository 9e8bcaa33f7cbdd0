"""Approximate alignment: a reply that says an approved sentence with slips, missing or added characters.

RapidFuzz finds the window of the reply that sounds most like the phrasing; the window is then weighed
unit by unit, because 您, 的 and 请 say little and 退 or 理解 say much.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from scoring.folding import Folded
from scoring.index import SOUND_SHARE
from scoring.match import Match
from scoring.thresholds import THRESHOLDS, Thresholds

Unit = tuple[str, int]
"""a unit of a text, and how often it came before there"""

LIGHT_WEIGHT = 0.35
"""What a light unit weighs, against 1 for any other."""
FEW = 16
"""Phrasings that are sooner compared than counted for."""
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


class Chorus:
    """The phrasings of all ears of a standard that are listened for by likeness, by number.

    A window that is like a phrasing has a good part of its units. How many the reply has is counted for all phrasings
    at once, and RapidFuzz compares it with the few that it has enough of.
    """

    def __init__(self, thresholds: Thresholds = THRESHOLDS):
        self._cut = thresholds.coarse_cut
        self._sounds: list[str] = []
        self._sizes = np.zeros(0, np.int64)
        self._having: dict[Unit, list[int]] = defaultdict(list)
        self._known: dict[Unit, np.ndarray] = {}

    def add(self, sounds: Iterable[str]) -> range:
        """The numbers of phrasings that join it, each given by what it sounds like."""
        first = len(self._sounds)
        for number, sound in enumerate(sounds, first):
            self._sounds.append(sound)
            for unit in _counted(sound):
                self._having[unit].append(number)
        self._sizes = np.append(self._sizes, [len(one) for one in self._sounds[first:]]).astype(np.int64)
        return range(first, len(self._sounds))

    def like(self, folded: Folded) -> list[int]:
        """The phrasings that some window of the reply sounds like, by RapidFuzz alone, in order."""
        sounds, said = self._sounds, folded.sound
        worth = self._worth(said) if len(sounds) > FEW else range(len(sounds))
        if not worth:
            return []
        scores = process.cdist([said], [sounds[at] for at in worth], scorer=fuzz.partial_ratio,
                               score_cutoff=self._cut)[0]
        return [at for at, score in zip(worth, scores.tolist(), strict=True)
                if score and len(folded.text) >= len(sounds[at]) / 2]

    def _worth(self, said: str) -> Sequence[int]:
        """The phrasings that share enough units with what is said to be like it."""
        sizes = self._sizes
        having = [numbers for unit in _counted(said) if len(numbers := self._of(unit))]
        shared = np.bincount(np.concatenate(having), minlength=len(sizes))[: len(sizes)] if having else 0 * sizes
        shorter = np.minimum(sizes, len(said))
        # A ratio is 200 * common / (both lengths), and a window need not be longer than what it has in common.
        return np.flatnonzero((shared > 0) & (200 * shared >= self._cut * (shorter + shared))).tolist()

    def _of(self, unit: Unit) -> np.ndarray:
        numbers, known = self._having.get(unit, ()), self._known.get(unit)
        if known is None or len(known) != len(numbers):
            known = self._known[unit] = np.array(numbers, np.int64)
        return known


def _counted(sound: str) -> list[Unit]:
    """Every unit with how often it came before: of two texts they share each as often as both have it."""
    before: Counter[str] = Counter()
    units = []
    for unit in sound:
        units.append((unit, before[unit]))
        before[unit] += 1
    return units


class Sentences:
    """The phrasings of one act or forbidden wording that are listened for by likeness, as part of a chorus."""

    def __init__(self, sentences: Sequence[Sentence], numbers: range):
        self.sentences, self.numbers = sentences, numbers

    def among(self, like: Sequence[int]) -> Iterator[Sentence]:
        """Those of them that `Chorus.like` found, in order."""
        first, after = self.numbers.start, self.numbers.stop
        for number in like[bisect_left(like, first) : bisect_left(like, after)]:
            yield self.sentences[number - first]


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
