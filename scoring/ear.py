"""Listening: the phrasings of one act or forbidden wording, compiled, and what of them a reply says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from threading import Lock

from scoring import keeping
from scoring.align import Sentence, align
from scoring.compiled import Compiled, Parts
from scoring.folding import Folded
from scoring.guards import refusing_guard
from scoring.language import Language
from scoring.match import Heard, Match
from scoring.owners import Owners
from scoring.standard import Act, Forbidden
from scoring.thresholds import THRESHOLDS, Thresholds

Key = tuple[type, str]
"""kind and id of a rule"""
FORBIDDEN_CUT = 94.0
"""The similarity that forbidden wording needs: 下监 only sounds like 下贱; so short a word must be said."""


@dataclass(frozen=True)
class Ear:
    """One act or forbidden wording, ready to be listened for."""

    number: int
    parts: Parts
    unless_cut: float
    quoting: bool
    cut: float = 0.0
    in_one_clause: bool = False


@dataclass(frozen=True)
class Found:
    """A match and the guard that refuses it, if one does."""

    folded: Folded
    match: Match
    guard: str
    near: bool = False
    """heard by likeness only, not word for word"""

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The characters of the original reply, in order."""
        return tuple(self.folded.span(*part) for part in self.match.parts)


class Reply:
    """One reply, folded with and without its particles, and what has been found in it."""

    def __init__(self, text: str, ears: Ears):
        self.language, self._text, self._ears = ears.language, text, ears
        self._denials: dict[tuple[int, int], bool] = {}

    @cached_property
    def bare(self) -> Heard:
        return Heard(self.language.fold(self._text), self._ears.compiled.bare, self.language.fillers)

    @cached_property
    def whole(self) -> Heard:
        """With its particles."""
        return Heard(self.language.fold(self._text, particles=True), self._ears.compiled.whole, self.language.fillers)

    @cached_property
    def is_keyword_list(self) -> bool:
        return self.language.is_keyword_list(self.bare.folded.flat)

    @cached_property
    def like(self) -> list[int]:
        """The phrasings of the chorus that it sounds like."""
        return self._ears.compiled.chorus.like(self.bare.folded) if self.bare.folded.sound else []

    @cached_property
    def possible(self) -> set[int]:
        """The ears, by number, of whose phrasings it has all the words of one, or sounds like one."""
        return self._ears.owning(self)

    def denies(self, start: int, end: int) -> bool:
        """Whether the units [start, end) deny something."""
        if (start, end) not in self._denials:
            self._denials[start, end] = bool(self.language.polarity(self.bare.folded, start, end))
        return self._denials[start, end]


@dataclass
class Ears:
    """The ears of one standard, made when they are first needed. Safe between threads."""

    language: Language
    classes: dict[str, tuple[str, ...]]
    thresholds: Thresholds = THRESHOLDS
    bank: Sequence[Act | Forbidden] = ()
    """the rules that are kept between starts, compiled"""

    def __post_init__(self) -> None:
        self.compiled = Compiled(self.language, self.classes, self.thresholds)
        self._made: dict[Key, Ear] = {}
        self._making = Lock()
        self._of_bare, self._of_whole, self._of_chorus = Owners(), Owners(), Owners()

    def of(self, rule: Act | Forbidden) -> Ear:
        """The ear for a rule. Call it before the reply is folded: a reply is searched for known literals once."""
        key = type(rule), rule.id
        if key not in self._made:
            with self._making:
                if key not in self._made:
                    self._make(key, rule)
        return self._made[key]

    def _make(self, key: Key, rule: Act | Forbidden) -> None:
        """Make the ear for a rule; with the first those of the whole bank, where they are kept."""
        may_keep = keeping.is_worth_it(self.bank, self.compiled)
        if may_keep and not self._made:
            for one, parts in zip(self.bank, keeping.fetch(self.bank, self.compiled, self._making), strict=False):
                self._own(one, parts)
        if key in self._made:
            return
        self._own(rule, self.compiled.parts(rule))
        if may_keep and len(self._made) == len(self.bank) and not self.compiled.faults:
            made = [self._made.get((type(one), one.id)) for one in self.bank]
            if None not in made:
                keeping.keep(self.bank, self.compiled, [ear.parts for ear in made])

    def _own(self, rule: Act | Forbidden, parts: Parts) -> None:
        number, is_act = len(self._made), isinstance(rule, Act)
        for owners, part in ((self._of_bare, parts.patterns), (self._of_whole, parts.anchored),
                             (self._of_chorus, parts.sentences)):
            owners.take(part.numbers, number)
        self._made[type(rule), rule.id] = Ear(number, parts, self.thresholds.unless_cut, is_act and rule.quoting,
                                              0.0 if is_act else FORBIDDEN_CUT, not is_act)

    def settle(self) -> Iterator[None]:
        """Compile, one after the other, the phrasings of the bank that no reply has needed yet."""
        for parts in [self.of(rule).parts for rule in self.bank]:
            for made in (parts.patterns.patterns, parts.anchored.patterns, parts.sentences.sentences,
                         parts.unless.patterns):
                for _ in made:
                    yield

    def hear(self, text: str) -> Reply:
        """A reply, searched for the literals of every ear made so far."""
        return Reply(text, self)

    def owning(self, reply: Reply) -> set[int]:
        """The ears whose phrasings a reply may say or sounds like."""
        found = self._of_bare.of(reply.bare.met) | self._of_chorus.of(reply.like)
        return found | self._of_whole.of(reply.whole.met) if len(self.compiled.whole.demands) else found


def listen(reply: Reply, ear: Ear) -> Found | None:
    """The best match that no guard refuses, or else the best that one does; None where nothing is like it."""
    refused = None
    for found in all_found(reply, ear):
        if not found.guard:
            return found
        refused = refused or found
    return refused


def all_found(reply: Reply, ear: Ear) -> Iterator[Found]:
    """Every match of every phrasing, the exact ones first, each with the guard that refuses it."""
    if ear.number not in reply.possible:
        return
    blocked = None
    for heard, matches in _exact(reply, ear):
        for match in matches:
            blocked = _lookalikes(reply, ear) if blocked is None else blocked
            yield _guarded(reply, ear, heard, match, blocked)
    folded = reply.bare.folded
    for sentence in ear.parts.sentences.among(reply.like):
        if match := align(folded, sentence):
            blocked = _lookalikes(reply, ear) if blocked is None else blocked
            found = replace(_guarded(reply, ear, reply.bare, match, blocked), near=True)
            yield found if found.guard or _same_polarity(reply, sentence, match) else replace(found, guard="negated")


def _guarded(reply: Reply, ear: Ear, heard: Heard, match: Match, blocked: list[tuple[int, int]]) -> Found:
    folded = heard.folded
    guard = refusing_guard(folded, match, reply.language.is_negated, ear.quoting)
    if not guard and blocked:
        start, end = folded.span(*match.parts[0])[0], folded.span(*match.parts[-1])[1]
        guard = "lookalike" if any(low < end and start < high for low, high in blocked) else ""
    return Found(folded, match, guard)


def _same_polarity(reply: Reply, sentence: Sentence, match: Match) -> bool:
    """Whether a window affirms or denies as its phrasing does: one 不 is a small edit and a great difference."""
    polarity = reply.language.polarity
    said = polarity(reply.bare.folded, match.start, match.end)
    return said == polarity(sentence.folded, 0, len(sentence.folded.text))


def _exact(reply: Reply, ear: Ear) -> Iterator[tuple[Heard, list[Match]]]:
    for patterns in (ear.parts.patterns, ear.parts.anchored):
        if not patterns.numbers:
            continue
        heard = reply.bare if patterns is ear.parts.patterns else reply.whole
        possible = heard.possible(patterns)
        found = [match for pattern in possible for match in heard.find(pattern) if match.similarity >= ear.cut]
        if ear.in_one_clause and patterns is ear.parts.patterns:
            found = [match for match in found if _parts_hold_together(heard.folded, match)]
        if found:
            yield heard, sorted(found, key=lambda m: (-m.similarity, m.start - m.end, m.start))


def _parts_hold_together(folded: Folded, match: Match) -> bool:
    """Whether no comma parts what a match takes for one word: 没事，干吧 does not say 没事干."""
    return all(folded.clause[start] == folded.clause[end - 1] for start, end in match.parts)


def _lookalikes(reply: Reply, ear: Ear) -> list[tuple[int, int]]:
    """The characters of the original that the ear's look-alikes take up."""
    folded = reply.bare.folded
    return [(folded.span(m.start, m.start + 1)[0], folded.span(m.end - 1, m.end)[1])
            for pattern in reply.bare.possible(ear.parts.unless)
            for m in reply.bare.find(pattern) if m.similarity >= ear.unless_cut and _parts_hold_together(folded, m)]
