"""Negation and reversal in English: I can not help you does not help; I can not thank you enough does thank."""

from __future__ import annotations

import re

from scoring.folding import Folded
from scoring.match import Match

REACH = 4
"""How many words before a match a negation still governs it."""

_NEGATIONS = frozenset(
    "not never no nothing neither nor without refuse hardly cannot unable stop".split()  # noqa: SIM905
)
_HARMLESS = re.compile(
    r"do not (?:worry|hang|hesitate|panic|be|go)|not only|no (?:problem|worries|matter|doubt|rush|hurry)|why not|"
    r"can not thank|not (?:at all|to worry|a problem)|could not agree more|never mind|"
    r"(?:is|are|do|would|could) (?:it|that|you|there) not"
)


def is_negated(folded: Folded, match: Match, quoting: bool = False) -> bool:
    """Whether the words before a match or, unless they quote the caller, in its gaps turn it into its opposite."""
    low = match.start
    while low > 0 and match.start - low < REACH and folded.clause[low - 1] == folded.clause[match.start]:
        low -= 1
    carried = {i for part in match.parts for i in range(*part)}
    harmless = _harmless(folded)
    reach = range(low, match.start if quoting else match.end)
    negations = sum(folded.units[i] in _NEGATIONS for i in reach if i not in carried | harmless)
    return negations % 2 == 1


def polarity(folded: Folded, start: int, end: int) -> int:
    """0 where the units [start, end) affirm, 1 where they deny."""
    harmless = _harmless(folded)
    return sum(folded.units[i] in _NEGATIONS for i in range(start, end) if i not in harmless) % 2


def _harmless(folded: Folded) -> set[int]:
    """The words that belong to expressions which carry a negation and negate nothing."""
    joined = " ".join(folded.units)
    starts = {0}
    position, number = 0, {}
    for i, unit in enumerate(folded.units):
        number[position] = i
        starts.add(position)
        position += len(unit) + 1
    masked: set[int] = set()
    for found in _HARMLESS.finditer(joined):
        masked |= {i for at, i in number.items() if found.start() <= at < found.end()}
    return masked
