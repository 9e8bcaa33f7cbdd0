"""Windows: the stretches of a reply that may each do an act by themselves.

A clause, two neighbours, a sentence, the whole. What is said without punctuation, as recognisers write it, is cut
into overlapping stretches: an act takes a dozen characters, not a breath.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from scoring.folding import Folded

MOST_WINDOWS = 64
"""Windows of one reply that are looked at; a reply of more clauses than this says nothing new."""
LONGEST_CLAUSE = {"zh": 18, "en": 14}
"""Units from which on a clause is cut."""
JOINS = {"zh": frozenset(), "en": frozenset(("and", "but", "then", "because", "while", "or", "if"))}
"""Words at which a clause may be two: I'll find out and ring you back."""
FEWEST = 2
"""Units of such a part."""
CUT, STEP = {"zh": 12, "en": 9}, {"zh": 6, "en": 5}
"""Units of a stretch, and from one stretch to the next."""


def windows(folded: Folded, lang: str) -> list[tuple[int, int]]:
    """Stretches of units, [start, end), each once; the clauses come first."""
    parts = clauses(folded)
    found = [*parts, *((a, d) for (a, _), (_, d) in pairwise(parts)), *_runs(folded.sentence)]
    for start, end in parts:
        found += _joined(folded, start, end, lang)
        if end - start > LONGEST_CLAUSE[lang]:
            found += [(at, min(at + CUT[lang], end)) for at in range(start, end - STEP[lang], STEP[lang])]
    if parts:
        found.append((0, len(folded.units)))
    return list(dict.fromkeys(found))[:MOST_WINDOWS]


def _joined(folded: Folded, start: int, end: int, lang: str) -> Iterator[tuple[int, int]]:
    """The parts of a clause that are joined by a word, where none is shorter than FEWEST units."""
    cuts = [start, *(at for at in range(start + FEWEST, end - FEWEST) if folded.units[at] in JOINS[lang]), end]
    return pairwise(cuts) if len(cuts) > 2 else iter(())


def clauses(folded: Folded) -> list[tuple[int, int]]:
    """The clauses of a text as stretches of units."""
    return _runs(folded.clause)


def _runs(numbers: tuple[int, ...]) -> list[tuple[int, int]]:
    """The stretches of units that carry one number."""
    runs = [list(run) for _, run in groupby(range(len(numbers)), key=numbers.__getitem__)]
    return [(run[0], run[-1] + 1) for run in runs]
