"""The meant ear: which window of a reply does an act by its meaning, and which sentences speak for and against it."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from threading import Lock

import numpy as np

from scoring.folding import Folded
from scoring.language import Language
from scoring.meaning import encoder, features, heads, kept
from scoring.meaning.examples import Labels, by_examples, labelled
from scoring.meaning.heads import Heads, Lesson
from scoring.meaning.lessons import FORBIDDEN, Plain, lessons, patterns, plain
from scoring.meaning.windows import windows
from scoring.standard import Standard

TEACHING = 2
"""Changes whenever the same sentences would teach something else, so that what was kept before is not used."""
UNIT_OF_NEARNESS = 1000
USUAL_CUT = -600
"""The cut of a standard of which nothing is known; what is seen of one counts half."""
LOW_SHARE = 0.1
"""The share of sentences left out that may stand below what is seen as the lowest margin of their act."""
FEWEST_LESSONS = 4
"""Sentences below which an act is not taught: from fewer nobody could say what it is."""


@dataclass(frozen=True)
class Sense:
    """What the meant ear says of one act: the best window, how much it does the act, and the nearest sentences.

    Margins are in thousandths of log-odds, `rival` that of the best other act; nearness is 0 to 1000.
    """

    start: int
    end: int
    margin: int
    rival: int
    nearest: str
    nearness: int
    against: str
    against_nearness: int


class Meaning:
    """The meant ears of one standard: taught, or fetched from where they are kept, when they are first asked.

    Safe between threads.
    """

    def __init__(self, standard: Standard, language: Language):
        self._standard, self._lang, self._language, self._fold = standard, standard.lang, language, language.fold
        self._learning = Lock()
        self._learned: tuple[Heads, np.ndarray] | None = None

    @cached_property
    def _plain(self) -> Plain:
        return plain(self._standard)

    @cached_property
    def _lessons(self) -> list[Lesson]:
        told = dict.fromkeys(lessons(self._standard, self._plain))
        return [one for one in told if any(map(str.isalnum, one.text)) and not one.is_taken_back(told)]

    @cached_property
    def patterns(self) -> dict[str, int]:
        """How many phrasings of each act are more than a plain sentence."""
        return patterns(self._standard, self._plain)

    @cached_property
    def acts(self) -> tuple[str, ...]:
        """The acts that it was taught, in order."""
        many = Counter(lesson.act for lesson in self._lessons if lesson.speaks_for)
        return tuple(act for act, number in many.items() if act != FORBIDDEN and number >= FEWEST_LESSONS)

    @cached_property
    def _column(self) -> dict[str, int]:
        return {act: column for column, act in enumerate(self.acts)}

    @cached_property
    def _speaks_for(self) -> dict[str, np.ndarray]:
        """Act -> the numbers of the lessons that speak for it."""
        numbers: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(self._lessons):
            if one.speaks_for:
                numbers[one.act].append(at)
        return {act: np.array(which) for act, which in numbers.items()}

    @cached_property
    def _replies(self) -> list[Labels]:
        return labelled(self._standard, self.acts, self._language)

    @cached_property
    def _misses(self) -> set[tuple[str, str]]:
        """Act and folded text of what only looks like it."""
        return {(one.act, self._fold(one.text).text) for one in self._lessons if one.act and not one.speaks_for}

    @property
    def digest(self) -> str:
        """Of everything that what is learned follows from."""
        roles = [(one.id, one.owes, one.welcome) for one in self._standard.moments] if self._standard.examples else []
        said = [encoder.WEIGHTS, TEACHING, self._lang, roles,
                *((one.act, one.text, one.speaks_for) for one in self._lessons),
                *((one.moment, one.reply, one.acts) for one in self._standard.examples)]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()

    def hear(self, folded: Folded) -> Meant:
        """All windows of a reply against all acts."""
        learned, topics = self.learned()
        places = windows(folded, self._lang)
        rows = features.features([(folded, start, end) for start, end in places], self._lang)
        return Meant(self, places, learned.margins(rows), learned.cut, Nearness(rows, topics))

    def learned(self) -> tuple[Heads, np.ndarray]:
        """The heads, and the vectors of the lessons in their order."""
        with self._learning:
            if self._learned is None:
                self._learned = self._fetched() or self._taught()
            return self._learned

    def _fetched(self) -> tuple[Heads, np.ndarray] | None:
        found = kept.read(self.digest)
        if found is None:
            return None
        learned = Heads(self.acts, found["weights"].astype(np.float64), int(found["cut"]))
        return learned, found["topics"].astype(np.float32)

    def _taught(self) -> tuple[Heads, np.ndarray]:
        folded = [self._fold(lesson.text) for lesson in self._lessons]
        rows = features.features([(one, 0, len(one.units)) for one in folded], self._lang)
        learned, topics = self._heads(rows), rows[:, : encoder.SIZE].astype(np.float32)
        kept.keep(self.digest, {"weights": learned.weights.astype(np.int32), "topics": topics.astype(np.int16),
                                "cut": np.array(learned.cut)})
        return learned, topics

    def _heads(self, rows: np.ndarray) -> Heads:
        """The heads from the features of the lessons, and from labelled replies where there are some."""
        taught = heads.by_sentences(self.acts, self._lessons, rows)
        learned, left_out = heads.learn(self.acts, taught)
        cut = _cut(left_out[taught.speak_for])
        if self._replies:
            learned, _ = heads.learn(self.acts, taught + by_examples(self._replies, learned, self._lang))
        return replace(learned, cut=cut)

    def nearest(self, act: str, near: np.ndarray) -> tuple[str, int, str, int]:
        """Of the nearness of each lesson: the nearest that speaks for an act, and the nearest that does not."""
        speaks_for = self._speaks_for[act]
        best = int(speaks_for[near[speaks_for].argmax()])
        rest = near.copy()
        rest[speaks_for] = -UNIT_OF_NEARNESS
        worst = int(rest.argmax())
        return self._lessons[best].text, max(0, int(near[best])), self._lessons[worst].text, max(0, int(near[worst]))

    def column(self, act: str) -> int | None:
        return self._column.get(act)

    def is_miss(self, act: str, text: str) -> bool:
        """Whether a folded text is, word for word, a sentence that only looks like the act."""
        return (act, text) in self._misses


def _cut(left_out: np.ndarray) -> int:
    """The margin from which on an act is there, from those of its sentences when they were left out.

    Few sentences that are like many of other acts teach less certainty.
    """
    own = np.sort(left_out)
    return int((own[int(LOW_SHARE * len(own))] + USUAL_CUT) // 2) if len(own) else USUAL_CUT


class Nearness:
    """How near each window of a reply is to each lesson, 0 to 1000, measured for a window when it is asked for.

    The products of integers stay below 2**24, so single precision is exact.
    """

    def __init__(self, rows: np.ndarray, topics: np.ndarray):
        self._windows, self._topics = rows[:, : encoder.SIZE].astype(np.float32), topics
        self._measured: dict[int, np.ndarray] = {}

    def of(self, window: int) -> np.ndarray:
        """The nearness of every lesson, in their order."""
        if window not in self._measured:
            products = (self._topics @ self._windows[window]).astype(np.int64)
            self._measured[window] = products * UNIT_OF_NEARNESS // encoder.UNIT**2
        return self._measured[window]


@dataclass(frozen=True)
class Meant:
    """A reply as the meant ear has it: a margin for every window and act."""

    meaning: Meaning
    places: Sequence[tuple[int, int]]
    margins: np.ndarray
    cut: int
    """the margin from which on an act is likelier there than not, as its standard's sentences have it"""
    nearness: Nearness

    def in_a_miss(self, folded: Folded, act: str, start: int, end: int) -> bool:
        """Whether a stretch lies in a window that says, word for word, what only looks like the act."""
        return any(low <= start and end <= high and self.meaning.is_miss(act, folded.text[low:high])
                   for low, high in self.places)

    @cached_property
    def _two_best(self) -> np.ndarray:
        """For every window its best and second best margin."""
        return -np.sort(-self.margins, axis=1)[:, :2]

    def senses(self, act: str, least: int, barred: Sequence[tuple[int, int]] = ()) -> Iterator[Sense]:
        """The windows for an act of at least a margin, the best first, none that reaches into what is barred; none for
        an untaught act."""
        column = self.meaning.column(act)
        if column is None:
            return
        margins = self.margins[:, column]
        for at in np.argsort(-margins, kind="stable").tolist():
            if margins[at] < least:
                return
            start, end = self.places[at]
            if not any(start < high and low < end for low, high in barred):
                nearest = self.meaning.nearest(act, self.nearness.of(at))
                yield Sense(start, end, int(margins[at]), self._rival(at, margins[at]), *nearest)

    def _rival(self, window: int, margin: float) -> int:
        """The best margin of any other act at a window."""
        best, *second = self._two_best[window]
        return int(second[0] if margin == best and second else best)
