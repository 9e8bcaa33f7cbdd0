"""The meant ear: which window of a reply does an act by its meaning, and which sentences speak for and against it."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from threading import Lock

import numpy as np

from scoring.folding import Folded
from scoring.language import Language
from scoring.meaning import encoder, features, heads, kept
from scoring.meaning.examples import Labels, by_examples, labelled
from scoring.meaning.heads import Heads, Lesson
from scoring.meaning.heard import MOST, Window
from scoring.meaning.lessons import FORBIDDEN, Plain, lessons, patterns, plain
from scoring.meaning.meant import Meant
from scoring.meaning.nearness import Topics
from scoring.meaning.progress import learning
from scoring.meaning.remembered import Remembered
from scoring.meaning.weighing import silence
from scoring.meaning.windows import windows
from scoring.standard import Standard

TEACHING = 3
"""Changes whenever the same sentences would teach something else, so that what was kept before is not used."""
SAMPLE = 4
"""Of so many sentences one tells well enough which words are common."""
USUAL_CUT = -600
"""The cut of a standard of which nothing is known; what is seen of one counts half."""
LOW_SHARE = 0.1
"""The share of sentences left out that may stand below what is seen as the lowest margin of their act."""
MOSTLY = 0.85
"""The share of the sentences of an act that ask, of those that ask or tell, from which on it is done by asking."""
FEWEST_LESSONS = 4
"""Sentences below which an act is not taught: from fewer nobody could say what it is."""
Stretch = tuple[Folded, int, int]
"""the units [start, end) of a folded text"""


class Meaning:
    """The meant ears of one standard: taught, or fetched from where they are kept, when they are first asked.

    Safe between threads.
    """

    def __init__(self, standard: Standard, language: Language):
        self._standard, self._lang, self._language, self._fold = standard, standard.lang, language, language.fold
        self._learning = Lock()
        self._learned: tuple[Heads, Topics] | None = None
        self._heard: Remembered[Window] = Remembered(MOST)

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
    def columns(self) -> dict[str, int]:
        """Act -> its column, of those that it was taught."""
        return {act: column for column, act in enumerate(self.acts)}

    @cached_property
    def _replies(self) -> list[Labels]:
        return labelled(self._standard, self.acts, self._language)

    @cached_property
    def _misses(self) -> set[tuple[str, str]]:
        """Act and folded text of what only looks like it."""
        return {(one.act, self._fold(one.text).text) for one in self._lessons if one.act and not one.speaks_for}

    @property
    def asking(self) -> frozenset[str]:
        """The acts that are done by asking."""
        return self.learned()[0].asking

    @property
    def taught_by(self) -> int:
        """How many sentences and replies teach it."""
        return len(self._lessons) + len(self._standard.examples)

    @property
    def digest(self) -> str:
        """Of everything that what is learned follows from."""
        roles = [(one.id, one.owes, one.welcome) for one in self._standard.moments] if self._standard.examples else []
        said = [encoder.WEIGHTS, TEACHING, self._lang, roles,
                *((one.act, one.text, one.speaks_for) for one in self._lessons),
                *((one.moment, one.reply, one.acts) for one in self._standard.examples)]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()

    @cached_property
    def silences(self) -> np.ndarray:
        """What it weighs for each act, in their order, that the first two ears heard nothing of it."""
        return np.array([silence(self.patterns.get(act, 0)) for act in self.acts], dtype=np.int64)

    def hear(self, folded: Folded, denies: Callable[[int, int], bool], taken: Sequence[tuple[int, int]] = ()) -> Meant:
        """All windows of a reply against all acts; `denies` as of `Reply.denies`, `taken` as of `Meant`."""
        places = windows(folded, self._lang)
        heard = self._all([(folded, start, end) for start, end in places])
        return Meant(self, places, heard, self.learned()[0].cut, denies, taken)

    def prepare(self, replies: Iterable[Folded]) -> None:
        """Work out the windows of replies that will be heard, all at once: that takes half as long as one by one."""
        if self.acts:
            self._all([(folded, *place) for folded in replies for place in windows(folded, self._lang)])

    def settle(self) -> Iterator[None]:
        """Let the encoder meet the words that it was taught, step by step."""
        if self.acts:
            yield from encoder.loaded().settle([one.text for one in self._lessons[::SAMPLE]])

    def _all(self, stretches: list[Stretch]) -> list[Window]:
        said = [(folded.original[slice(*folded.span(start, end))], folded.units[start:end])
                for folded, start, end in stretches]
        return self._heard.all(said, lambda new: self._worked_out([stretches[at] for at in new]))

    def _worked_out(self, stretches: list[Stretch]) -> Iterator[Window]:
        learned, topics = self.learned()
        rows = features.features(stretches, self._lang)
        said = rows[:, : encoder.SIZE].astype(np.int16)
        each = zip(learned.margins(rows).astype(np.int32), topics.near(said), said, strict=True)
        return (Window(margins.copy(), near.copy(), topic.copy()) for margins, near, topic in each)

    def learned(self) -> tuple[Heads, Topics]:
        """The heads, and the topics of the lessons."""
        with self._learning:
            if self._learned is None:
                self._learned = self._fetched() or self._told_and_taught()
            return self._learned

    def _fetched(self) -> tuple[Heads, Topics] | None:
        found = kept.read(self.digest)
        if found is None:
            return None
        asking = frozenset(act for act, asks in zip(self.acts, found["asking"], strict=True) if asks)
        learned = Heads(self.acts, found["weights"].astype(np.float64), int(found["cut"]), asking)
        return learned, self._arranged(found["topics"])

    def _told_and_taught(self) -> tuple[Heads, Topics]:
        with learning(self._standard.id, self.taught_by):
            return self._taught()

    def _taught(self) -> tuple[Heads, Topics]:
        folded = [self._fold(lesson.text) for lesson in self._lessons]
        rows = features.features([(one, 0, len(one.units)) for one in folded], self._lang)
        learned, topics = replace(self._heads(rows), asking=self._asking(folded)), rows[:, : encoder.SIZE]
        kept.keep(self.digest, {"weights": learned.weights.astype(np.int32), "topics": topics.astype(np.int16),
                                "cut": np.array(learned.cut),
                                "asking": np.array([act in learned.asking for act in self.acts])})
        return learned, self._arranged(topics)

    def _asking(self, folded: Sequence[Folded]) -> frozenset[str]:
        """The acts nearly all of whose sentences ask, given the lessons as they are folded."""
        asked: dict[str, list[bool | None]] = {}
        for lesson, said in zip(self._lessons, folded, strict=True):
            if lesson.speaks_for and said.units:
                asked.setdefault(lesson.act, []).append(self._language.asks(said, 0, len(said.units)))
        return frozenset(act for act, each in asked.items() if 2 * each.count(True) >= len(each)
                         and each.count(True) >= MOSTLY * (len(each) - each.count(None)))

    def _arranged(self, topics: np.ndarray) -> Topics:
        columns = [self.columns.get(one.act, -1) if one.speaks_for else -1 for one in self._lessons]
        return Topics(topics, columns, len(self.acts))

    def _heads(self, rows: np.ndarray) -> Heads:
        """The heads from the features of the lessons, and from labelled replies where there are some."""
        taught = heads.by_sentences(self.acts, self._lessons, rows)
        learned, left_out = heads.learn(self.acts, taught)
        cut = _cut(left_out[taught.speak_for])
        if self._replies:
            learned, _ = heads.learn(self.acts, taught + by_examples(self._replies, learned, self._lang))
        return replace(learned, cut=cut)

    def nearest(self, act: str, window: Window) -> tuple[str, int, str, int]:
        """The lesson nearest to a window that speaks for an act, and the nearest that does not, each with how near."""
        best, worst = self.learned()[1].nearest(window.topic, window.near, self.columns[act])
        return self._lessons[best.number].text, best.near, self._lessons[worst.number].text, worst.near

    def is_miss(self, act: str, text: str) -> bool:
        """Whether a folded text is, word for word, a sentence that only looks like the act."""
        return (act, text) in self._misses


def _cut(left_out: np.ndarray) -> int:
    """The margin from which on an act is there, from those of its sentences when they were left out.

    Few sentences that are like many of other acts teach less certainty.
    """
    own = np.sort(left_out)
    return int((own[int(LOW_SHARE * len(own))] + USUAL_CUT) // 2) if len(own) else USUAL_CUT
