"""Tone: how much a whole reply is worded like what is forbidden.

Cues know the constructions that somebody thought of. What is sneered, shirked or promised in other words still sounds
like it: 呗, "mate", a question thrown back, no courtesy. One linear judgement on the grams of a reply, particles and
marks included and quotations left out, is taught by what the standard forbids, by harmless look-alikes, by what its
acts say, and by labelled replies. A support vector machine finds it, in a fixed order of steps; what is learned is
rounded to integers, so that the same sentences give the same verdicts on every machine.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import sqrt
from threading import Lock

import numpy as np

from scoring.attitude.spoken import Spoken
from scoring.folding import Folded
from scoring.grams import hashed, placed
from scoring.guards.quotation import quoted_stretches
from scoring.language import Language
from scoring.meaning import kept
from scoring.meaning.lessons import plain
from scoring.standard import Standard

TEACHING = 2
"""Changes whenever the same sentences would teach something else, so that what was kept before is not used."""
BUCKETS = 1 << 16
"""numbers that the grams are hashed into, by sign and place"""
LONGEST_GRAM = {"zh": 4, "en": 3}
"""units and marks of the longest gram"""
WEIGHT_UNIT = 4096
"""what a learned weight is multiplied by before it is rounded"""
MARGIN_UNIT = 1000
STRICTNESS = 2.0
"""what a sentence may cost that is on the wrong side, where both sides cost the same in all"""
AS_REPLIED = 1.0
"""what a labelled reply weighs, where a sentence of the standard weighs 1: authors mean what they write"""
ROUNDS = 12
FEWEST_FORBIDDEN = 8
"""Forbidden sentences below which there is no tone: from fewer nobody could say what they sound like."""

RARITY_UNIT = 256
"""how rare a gram is, in units of log-odds, is multiplied by this before it is rounded"""

UNCIVIL = {"zh": 100, "en": 150}
"""from here on a reply is forbidden for its tone alone, in thousandths, by what was taught of each language"""
DOUBTED, DOUBTED_CUE = 300, -200
"""Below the one a reply is only perhaps forbidden for its tone, below the other for a cue: two in three of the decent
ones that are taken for it stand there, and one in ten of the others."""
FEWEST_UNITS = {"zh": 9, "en": 5}
"""Who says less (行，我知道了) is curt, and no more can be told from it."""
EXCUSED = 400
"""What more it takes where acts were heard in all of a reply; they excuse from a quarter of it on."""
CIVIL, KIND = -400, -690
"""Below the one no cue counts, below the other, in a reply that is long enough, no pattern: who says it means it
kindly."""
KIND_UNITS = {"zh": 12, "en": 8}
"""Who says less (麻烦您换个电话咨询) may only be polite."""

Row = tuple[np.ndarray, np.ndarray]
"""the places of the grams of a text, and how much there is of each"""


@dataclass(frozen=True)
class Lesson:
    """A text, whether it is forbidden, and how much it counts."""

    text: str
    forbidden: bool
    weight: float = 1.0


@dataclass(frozen=True)
class Heard:
    """The tone of one reply. `margin` is how much it sounds forbidden, in thousandths: above 1000 as much as what
    teaches it, below -1000 as little as what does not; None where nothing was said or is known."""

    tone: Tone
    spoken: Spoken
    margin: int | None

    def uncivil(self, explained: int) -> bool:
        """Whether a reply is forbidden for its tone alone; `explained` of it, in thousandths, acts explain."""
        enough = len(self.spoken.folded.units) >= FEWEST_UNITS[self.tone.lang]
        return enough and self.margin is not None and self.excused(explained) >= UNCIVIL[self.tone.lang]

    @property
    def doubts_cues(self) -> bool:
        """Whether a reply is forbidden only perhaps where a cue, or a pattern of an attitude, speaks against it."""
        return self.margin is not None and self.margin < DOUBTED_CUE

    @property
    def doubted(self) -> bool:
        """Whether a reply that is forbidden for its tone alone is so only perhaps."""
        return self.margin is not None and self.margin < DOUBTED

    def excused(self, explained: int) -> int | None:
        """The margin, better by what the acts explain."""
        return None if self.margin is None else self.margin - max(0, EXCUSED * (explained - 250) // 1000)

    @property
    def civil(self) -> bool:
        """Whether no cue counts."""
        return self.margin is not None and self.margin < CIVIL

    @property
    def kind(self) -> bool:
        """Whether no pattern counts either."""
        enough = len(self.spoken.folded.units) >= KIND_UNITS[self.tone.lang]
        return enough and self.margin is not None and self.margin < KIND

    @property
    def span(self) -> tuple[int, int]:
        """The characters of the clause that sounds forbidden most."""
        return self.spoken.folded.span(*self.tone.loudest(self.spoken))


class Tone:
    """The tone of what a standard forbids, taught, or fetched from where it is kept, when it is first asked.

    Safe between threads.
    """

    def __init__(self, standard: Standard, language: Language):
        self._language = language
        self.lang = standard.lang
        self._learning = Lock()
        self._learned: tuple[np.ndarray, np.ndarray] | None = None
        self._lessons = list(dict.fromkeys(_lessons(standard)))
        self.is_known = sum(one.forbidden for one in self._lessons) >= FEWEST_FORBIDDEN

    def of(self, folded: Folded) -> Heard:
        """The tone of a reply, folded with its particles."""
        spoken = Spoken(folded, self._language.attitude.between)
        return Heard(self, spoken, self._margin(spoken) if self.is_known and folded.units else None)

    def _margin(self, spoken: Spoken) -> int:
        weights, rarity = self.learned()
        places, counts = _grams(spoken, self.lang)
        counts = counts * rarity[places]
        return int(MARGIN_UNIT * (int(weights[places] @ counts) / _length(counts) + int(weights[-1])) // WEIGHT_UNIT)

    def loudest(self, spoken: Spoken) -> tuple[int, int]:
        """The units of the clause that sounds forbidden most, [start, end)."""
        weights, rarity = self.learned()
        clause = spoken.folded.clause
        heard: Counter[int] = Counter()
        for gram, last in zip(*_hashed(spoken, self.lang), strict=True):
            place, sign = placed(gram, BUCKETS)
            heard[clause[last]] += sign * int(weights[place]) * int(rarity[place])
        loudest = min(heard, key=lambda number: (-heard[number], number))
        units = [at for at, number in enumerate(clause) if number == loudest]
        return units[0], units[-1] + 1

    def learned(self) -> tuple[np.ndarray, np.ndarray]:
        """The weight of every bucket and the bias; and how rare what falls into a bucket is."""
        with self._learning:
            if self._learned is None:
                found = kept.read(self._digest) or self._taught()
                self._learned = found["weights"].astype(np.int64), found["rarity"].astype(np.int64)
            return self._learned

    @property
    def _digest(self) -> str:
        said = ["tone", TEACHING, self.lang, *((one.text, one.forbidden, one.weight) for one in self._lessons)]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()

    def _taught(self) -> kept.Arrays:
        fold, between = self._language.fold, self._language.attitude.between
        spoken = [(Spoken(fold(one.text, particles=True), between), one) for one in self._lessons]
        said = [(_grams(line, self.lang), one) for line, one in spoken if line.folded.units]
        rarity = _rarity([places for (places, _), _ in said])
        weighed = [(places, counts * rarity[places]) for (places, counts), _ in said]
        rows = [(places, counts / _length(counts)) for places, counts in weighed]
        weights = _separated(rows, [one for _, one in said])
        learned = {"weights": np.rint(weights * WEIGHT_UNIT).astype(np.int32), "rarity": rarity.astype(np.int32)}
        kept.keep(self._digest, learned)
        return learned


def _lessons(standard: Standard) -> Iterator[Lesson]:
    for rule in standard.forbidden:
        if rule.severity != "warning" and not rule.moments:
            yield from (Lesson(text, True) for text in rule.hits)
            yield from (Lesson(text, False) for text in rule.misses)
    spoken = plain(standard)
    for act in standard.acts:
        yield from (Lesson(text, False) for text in (*act.hits, *chain(*spoken[act.id])))
    for one in standard.examples:
        yield Lesson(one.reply, one.violated, AS_REPLIED)


def _grams(spoken: Spoken, lang: str) -> Row:
    """The places of the grams of a line, and what of each is there: those that fall together count once."""
    hashes, _ = _hashed(spoken, lang)
    pairs = {2 * (gram % BUCKETS) + (gram >> 31) for gram in hashes}  # as `placed` has them
    alone = np.array(sorted(pair for pair in pairs if pair ^ 1 not in pairs), np.int64)
    return alone // 2, 2 * (alone % 2) - 1


def _hashed(spoken: Spoken, lang: str) -> tuple[list[int], list[int]]:
    """The hash of every gram of a line, and the last unit that it belongs to."""
    quoted = {at for start, end in quoted_stretches(spoken.folded) for at in range(start, end)}
    tokens = [("^", 0), *(token for token in spoken.tokens if token[1] not in quoted)]
    sizes = hashed([token for token, _ in tokens], LONGEST_GRAM[lang])
    return list(chain.from_iterable(sizes)), [unit for longer in range(len(sizes)) for _, unit in tokens[longer:]]


def _rarity(texts: Sequence[np.ndarray]) -> np.ndarray:
    """For every bucket how rarely the texts, each given by its places, have something in it."""
    met = np.bincount(np.concatenate(texts), minlength=BUCKETS)
    return np.rint(RARITY_UNIT * (1 + np.log((1 + len(texts)) / (1 + met)))).astype(np.int64)


def _length(counts: np.ndarray) -> float:
    return sqrt(int(counts @ counts)) or 1.0


def _separated(rows: Sequence[Row], lessons: Sequence[Lesson]) -> np.ndarray:
    """The plane with the widest margin between what is forbidden and what is not, the last number its bias.

    Dual coordinate descent with squared loss (Hsieh and others, 2008), the sentences always in the same orders.
    """
    forbidden = np.array([one.forbidden for one in lessons])
    weights, marks, duals = np.zeros(BUCKETS + 1), np.where(forbidden, 1.0, -1.0), np.zeros(len(rows))
    share = np.where(forbidden, forbidden.sum(), (~forbidden).sum()) / len(rows)
    softness = share / (STRICTNESS * np.array([one.weight for one in lessons]))
    shuffled = np.random.RandomState(0)
    for _ in range(ROUNDS):
        for at in shuffled.permutation(len(rows)):
            places, values = rows[at]
            slope = marks[at] * (weights[places] @ values + weights[-1]) - 1 + softness[at] * duals[at]
            dual = max(0.0, duals[at] - slope / (2 + softness[at]))
            if dual != duals[at]:  # most are on the right side, and stay there
                step = (dual - duals[at]) * marks[at]
                weights[places] += step * values
                weights[-1] += step
                duals[at] = dual
    return weights
