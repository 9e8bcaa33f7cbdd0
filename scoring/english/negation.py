"""Negation and reversal in English: I can not help you does not help; I can not thank you enough does thank."""

from __future__ import annotations

import re

from scoring.folding import Folded
from scoring.match import Match

REACH = 4
"""How many words before a match a negation still governs it."""

_NEGATIONS = frozenset(
    "not never no nothing neither nor without refuse hardly cannot unable".split()  # noqa: SIM905
)
_HARMLESS = re.compile(
    r"do not (?:worry|hang|hesitate|panic|be|go|rush|fret|mind)|not only|why not|"
    r"no (?:problem|worries|matter|doubt|rush|hurry|bother|trouble|need to (?:worry|rush|hurry|apologise)|wonder)|"
    r"can not thank|not (?:at all|to worry|a problem|long|far|your fault)|could not agree more|never mind|"
    r"(?:did|do|could|can) not (?:quite )?(?:catch|hear|get that|follow)|"
    r"(?:is|are|do|would|could) (?:it|that|you|there) not"
)


_NEEDLESS = re.compile(r"(?:need not|do not (?:need|have) to|no need (?:to|for)|will not be)\b")
LONGEST_NEEDLESS = 4
"""words of the longest way of saying so"""


def _denies(folded: Folded, at: int) -> bool:
    """Whether a word negates: a stop tap denies nothing, to stop sending somebody does."""
    units = folded.units
    stops = units[at] == "stop" and at + 1 < len(units) and units[at + 1].endswith("ing")
    return units[at] in _NEGATIONS or stops


def is_negated(folded: Folded, match: Match, quoting: bool = False) -> bool:
    """Whether the words before a match or, unless they quote the caller, in its gaps turn it into its opposite."""
    low = match.start
    while low > 0 and match.start - low < REACH and folded.clause[low - 1] == folded.clause[match.start]:
        low -= 1
    carried = {i for part in match.parts for i in range(*part)}
    harmless = _harmless(folded)
    reach = range(low, match.start if quoting else match.end)
    negations = sum(_denies(folded, i) for i in reach if i not in carried | harmless)
    return negations % 2 == 1


def polarity(folded: Folded, start: int, end: int) -> int:
    """0 where the units [start, end) affirm, 1 where they deny."""
    harmless = _harmless(folded)
    return sum(_denies(folded, i) for i in range(start, end) if i not in harmless) % 2


def is_needless(folded: Folded, start: int, end: int) -> bool:
    """Whether the units [start, end) say that something need not, or will not, be done: you need not tell me when."""
    harmless, units = _harmless(folded), folded.units
    return any(_NEEDLESS.match(" ".join(units[at : min(at + LONGEST_NEEDLESS, end)]))
               for at in range(start, end) if at not in harmless)


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
