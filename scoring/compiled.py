"""A phrase bank, compiled: what a reply is searched with, filled rule by rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from threading import Lock
from typing import NamedTuple

from scoring.align import Chorus, Sentence, Sentences
from scoring.index import Lexicon
from scoring.language import Language
from scoring.match import CompiledPattern, Compiler, PatternIndex
from scoring.pattern import Pattern, PatternError, parse
from scoring.standard import Act, Forbidden
from scoring.thresholds import Thresholds

LEAST_FORBIDDEN_WEIGHT = 6.0
"""Forbidden wording lighter than this is only found word for word: one false find costs the whole reply."""


class Parts(NamedTuple):
    """What is listened for of one rule: its phrasings, those at the start or end of a reply, its sentences, what only
    looks like it."""

    patterns: PatternIndex
    anchored: PatternIndex
    sentences: Sentences
    unless: PatternIndex


class Compiled:
    """The literals and sentences of a bank. `faults` are phrasings met so far that cannot be read."""

    def __init__(self, language: Language, classes: Mapping[str, tuple[str, ...]], thresholds: Thresholds):
        self.language, self.classes, self.thresholds = language, classes, thresholds
        self.chorus, self.faults = Chorus(thresholds), list[PatternError]()
        self.begin(Lexicon(thresholds), Lexicon(thresholds))

    def begin(self, bare: Lexicon, whole: Lexicon) -> None:
        """Go on with the literals of these: without particles, and with them."""
        self.bare, self.whole = bare, whole
        self.compile_bare = Compiler(bare, self.language.fold_once)
        self.compile_whole = Compiler(whole, partial(self.language.fold_once, particles=True))

    def parts(self, rule: Act | Forbidden) -> Parts:
        """A rule that is new to it, compiled."""
        parsed = self._parse(rule.phrases)
        sentences = [Sentence(p.source, self.language.fold_once(literal), self.thresholds)
                     for p in parsed for literal in p.literals]
        least = self.thresholds.least_weight if isinstance(rule, Act) else LEAST_FORBIDDEN_WEIGHT
        heavy = [one for one in sentences if one.weight >= least]
        return Parts(self.compile_bare.index(p for p in parsed if not p.anchored),
                     self.compile_whole.index(p for p in parsed if p.anchored),
                     Sentences(heavy, self.chorus.add(one.folded.sound for one in heavy)),
                     self.compile_bare.index(self._parse(rule.unless)))

    def _parse(self, sources: Iterable[str]) -> list[Pattern]:
        parsed = []
        for source in sources:
            try:
                parsed.append(parse(source, self.classes))
            except PatternError as fault:
                self.faults.append(fault)
        return parsed


class Lazily(Sequence):
    """What is made of each of some texts when it is first asked for. Safe between threads that share the lock."""

    def __init__(self, texts: Sequence, make: Callable, lock: Lock) -> None:
        self._texts, self._make, self._lock = texts, make, lock
        self._made: dict[int, CompiledPattern | Sentence] = {}

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, at: int) -> CompiledPattern | Sentence:
        if at not in self._made:
            with self._lock:
                self._made[at] = self._make(self._texts[at])
        return self._made[at]
