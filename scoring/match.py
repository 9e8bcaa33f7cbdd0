"""Matching: where a reply says a phrasing of the bank.

A compiled phrasing knows its literals by their numbers in the lexicon. Elements stand side by side (a light
unit may slip between: 我这就(给您)查), pieces within the gap that the phrasing allows, in one sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, permutations
from operator import attrgetter
from typing import Any

from scoring.folding import Folded
from scoring.index import Lexicon, Occurrence
from scoring.pattern import Element, Pattern
from scoring.slots import slot_spans

SLIP_COST = 2.0
"""What a light unit between two elements costs in similarity."""
ONE_UNIT_FREQUENCY = 20.0
"""How much oftener a literal of one unit is met than a longer one, about."""
FEW = 4
"""Occurrences that are sooner walked through than searched."""
MOST_MATCHES = 12
"""Matches of one phrasing that are followed up; a reply that repeats itself more often says nothing new."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrasing found in a reply: the stretches of the folded text that carry it, in order."""

    source: str
    parts: tuple[tuple[int, int], ...]
    similarity: float

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]


@dataclass(frozen=True, eq=False, slots=True)
class CompiledElement:
    """What may stand at a place. Elements and pieces are made once and compared by identity."""

    atoms: frozenset[int]
    slots: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, eq=False)
class CompiledPiece:
    """Alternatives of sequences. `needed`: atoms one of which must occur; None when a slot may stand alone."""

    sequences: tuple[tuple[CompiledElement, ...], ...]
    needed: frozenset[int] | None

    @cached_property
    def musts(self) -> tuple[tuple[frozenset[int], ...], ...]:
        """Of each sequence the atoms of every element that must be there."""
        return tuple(tuple(one.atoms for one in sequence if not (one.optional or one.slots))
                     for sequence in self.sequences)


@dataclass(frozen=True, eq=False, slots=True)
class CompiledPattern:
    """A phrasing, compiled."""

    source: str
    orders: tuple[tuple[CompiledPiece, ...], ...]
    gaps: tuple[int, ...]
    close: tuple[bool, ...]
    at_start: bool
    at_end: bool

    @property
    def anchored(self) -> bool:
        return self.at_start or self.at_end


@dataclass(frozen=True, eq=False)
class PatternIndex:
    """Phrasings of which only those are looked at that a reply may say: see `Heard.possible`."""

    patterns: Sequence[CompiledPattern]
    numbers: range
    """their numbers among the lexicon's demands"""


class Compiler:
    """Compiles patterns into one lexicon; equal pieces are shared."""

    def __init__(self, lexicon: Lexicon, fold: Callable[[str], Folded]):
        self.lexicon, self.fold = lexicon, fold
        self._pieces: dict[tuple, CompiledPiece] = {}
        self._elements: dict[Element, CompiledElement] = {}
        self._atoms: dict[str, int | None] = {}

    def index(self, patterns: Iterable[Pattern]) -> PatternIndex:
        """Phrasings of which only those are looked at whose demands a reply meets."""
        first = len(self.lexicon.demands)
        compiled = tuple(map(self.pattern, patterns))
        for one in compiled:
            self.lexicon.demands.add(atoms for piece in one.orders[0] for atoms in _needs(piece))
        return PatternIndex(compiled, range(first, first + len(compiled)))

    def pattern(self, pattern: Pattern) -> CompiledPattern:
        """A phrasing, compiled."""
        pieces = tuple(self._piece(piece) for piece in pattern.pieces)
        orders = tuple(permutations(pieces)) if pattern.any_order else (pieces,)
        return CompiledPattern(pattern.source, orders, pattern.gaps, pattern.close, pattern.at_start, pattern.at_end)

    def _piece(self, piece: tuple[tuple[Element, ...], ...]) -> CompiledPiece:
        if piece not in self._pieces:
            compiled = (tuple(self._element(e) for e in sequence) for sequence in piece)
            sequences = _merged(sequence for sequence in compiled if not all(e.optional for e in sequence))
            needs = [self._needed(sequence) for sequence in sequences]
            needed = None if None in needs else frozenset().union(*needs)
            self._pieces[piece] = CompiledPiece(sequences, needed)
        return self._pieces[piece]

    def _needed(self, sequence: tuple[CompiledElement, ...]) -> frozenset[int] | None:
        """The atoms of the rarest element that must stand in a sequence."""
        return min((e.atoms for e in sequence if not e.optional and not e.slots), key=self._frequency, default=None)

    def _frequency(self, atoms: frozenset[int]) -> float:
        """About how often one of some atoms is met: single characters often, longer words seldom."""
        return sum(ONE_UNIT_FREQUENCY if self.lexicon.size(atom) == 1 else 1.0 for atom in atoms)

    def _element(self, element: Element) -> CompiledElement:
        if element not in self._elements:
            atoms = frozenset(map(self._atom, element.literals)) - {None}
            optional = element.optional or (bool(element.literals) and not atoms and not element.slots)
            self._elements[element] = CompiledElement(atoms, element.slots, optional)
        return self._elements[element]

    def _atom(self, literal: str) -> int | None:
        """The number of a literal; None where folding leaves nothing of it."""
        if literal not in self._atoms:
            folded = self.fold(literal)
            self._atoms[literal] = self.lexicon.add(folded) if folded.text else None
        return self._atoms[literal]


def _needs(piece: CompiledPiece) -> list[frozenset[int]]:
    """Atoms of each of which a piece needs one."""
    if len(piece.sequences) == 1:
        return [one.atoms for one in piece.sequences[0] if not one.optional and not one.slots]
    return [] if piece.needed is None else [piece.needed]


def _merged(sequences: Iterable[tuple[CompiledElement, ...]]) -> tuple[tuple[CompiledElement, ...], ...]:
    """The same alternatives with all single words among them as one element."""
    sequences = list(sequences)
    words = [sequence[0] for sequence in sequences if len(sequence) == 1 and not sequence[0].slots]
    longer = [sequence for sequence in sequences if len(sequence) > 1 or sequence[0].slots]
    if words:
        longer.insert(0, (CompiledElement(frozenset().union(*(word.atoms for word in words)), (), False),))
    return tuple(longer)


_start, _place = attrgetter("start"), attrgetter("start", "end")
Placed = tuple[Occurrence, tuple[tuple[int, int], ...]]
"""a piece of a phrasing as it stands in a reply, and the stretches that carry it"""


def _start_of_part(placed: Placed) -> int:
    return placed[0].start


def _between(placed: list, low: int, high: int, start: Callable[[Any], int]) -> list:
    """Of what is sorted by its start, that which starts within [low, high]: no reply is worth a walk through all."""
    if len(placed) < FEW:
        return [one for one in placed if low <= start(one) <= high]
    return placed[bisect_left(placed, low, key=start) : bisect_right(placed, high, key=start)]


class Heard:
    """One folded reply and what has been found in it so far."""

    def __init__(self, folded: Folded, lexicon: Lexicon, fillers: frozenset[str]):
        self.folded, self.fillers = folded, fillers
        self.slack = lexicon.thresholds.slack
        self.atoms = lexicon.scan(folded)
        self._present = frozenset(self.atoms)
        self._demands = lexicon.demands
        self._pieces: dict[CompiledPiece, list[Placed]] = {}
        self._elements: dict[CompiledElement, list[Occurrence]] = {}
        self._slots: dict[str, list[Occurrence]] = {}

    def _slot(self, slot: str) -> list[Occurrence]:
        """A slot's places in the folded text."""
        if slot not in self._slots:
            spans = (self.folded.units_within(*span) for span in slot_spans(slot, self.folded.flat))
            self._slots[slot] = [Occurrence(*span, 100.0) for span in spans if span]
        return self._slots[slot]

    @cached_property
    def met(self) -> list[int]:
        """The numbers of the phrasings that have all they need in the reply, in order."""
        return self._demands.met(self.atoms).tolist()

    def possible(self, index: PatternIndex) -> list[CompiledPattern]:
        """The phrasings that the reply may say, in the order of the bank."""
        start, met = index.numbers.start, self.met
        first = bisect_left(met, start)
        return [index.patterns[number - start] for number in met[first : bisect_left(met, index.numbers.stop, first)]]

    def find(self, pattern: CompiledPattern) -> list[Match]:
        """All matches of a phrasing, at most MOST_MATCHES."""
        found: list[Match] = []
        for order in pattern.orders:
            found.extend(self._ordered(pattern, order))
        if pattern.anchored:
            found = [m for m in found if self._anchors_hold(pattern, m)]
        return found[:MOST_MATCHES]

    def _ordered(self, pattern: CompiledPattern, order: tuple[CompiledPiece, ...]) -> list[Match]:
        chains = self._piece(order[0])
        for piece, gap, close in zip(order[1:], pattern.gaps, pattern.close, strict=True):
            if not chains:
                return []
            stretch = self.folded.clause if close else self.folded.sentence
            here = self._piece(piece)
            longer = (
                (Occurrence(a.start, b.end, min(a.similarity, b.similarity)), parts + more)
                for a, parts in chains
                for b, more in _between(here, a.end, a.end + gap, _start_of_part)
                if stretch[b.start] == stretch[a.end - 1]
            )
            chains = list(islice(longer, MOST_MATCHES))
        return [Match(pattern.source, parts, whole.similarity) for whole, parts in chains]

    def _piece(self, piece: CompiledPiece) -> list[Placed]:
        if piece not in self._pieces:
            found = {}
            for sequence, musts in zip(piece.sequences, piece.musts, strict=True):
                if any(map(self._present.isdisjoint, musts)):
                    continue
                for occurrence in self._sequence(sequence):
                    known = found.get((occurrence.start, occurrence.end))
                    if known is None or known.similarity < occurrence.similarity:
                        found[occurrence.start, occurrence.end] = occurrence
            ordered = sorted(found.values(), key=lambda o: (o.start, -o.end)) if len(found) > 1 else found.values()
            self._pieces[piece] = [(o, ((o.start, o.end),)) for o in ordered]
        return self._pieces[piece]

    def _sequence(self, sequence: tuple[CompiledElement, ...]) -> list[Occurrence]:
        chains: list[Occurrence] = []
        begins = True
        for element in sequence:
            here = self._element(element)
            longer = [joined for chain in chains
                      for after in _between(here, chain.end, chain.end + self.slack, _start)
                      if (joined := self._join(chain, after))]
            if begins:
                longer += here
            chains, begins = (longer + chains, begins) if element.optional else (longer, False)
            if not (chains or begins):
                return []
        return chains

    def _element(self, element: CompiledElement) -> list[Occurrence]:
        if element not in self._elements:
            here = [o for atom in element.atoms & self._present for o in self.atoms[atom]]
            for slot in element.slots:
                here += self._slot(slot)
            self._elements[element] = sorted(here, key=_place) if len(here) > 1 else here
        return self._elements[element]

    def _join(self, chain: Occurrence, after: Occurrence) -> Occurrence | None:
        slip = after.start - chain.end
        if not all(self.folded.light[chain.end : after.start]):
            return None
        if self.folded.sentence[after.start] != self.folded.sentence[chain.end - 1]:
            return None
        similarity = min(chain.similarity, after.similarity) - SLIP_COST * slip
        return Occurrence(chain.start, after.end, similarity)

    def _anchors_hold(self, pattern: CompiledPattern, match: Match) -> bool:
        before, after = self.folded.units[: match.start], self.folded.units[match.end :]
        return (not pattern.at_start or self.fillers.issuperset(before)) and (
            not pattern.at_end or self.fillers.issuperset(after))
