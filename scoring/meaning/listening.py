"""Making up one's mind about an act that was only meant: there, not there, or perhaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from scoring.ear import Found, Reply
from scoring.guards import refusing_guard
from scoring.match import Match
from scoring.meaning.ear import Meant, Sense
from scoring.meaning.weighing import DENIES, MOST_ADDED, Clues, silence, weighed
from scoring.standard import Act

OTHER_CUT = 1_000
"""What an act that is not owed must weigh more: of all that might be said, it is the less likely."""
DOUBT_BELOW, DOUBT_ABOVE = 1_000, 700
"""Weighed so little below the cut, or above it, it is not sure."""
TRIED = 4
"""windows that are tried, the best first"""


@dataclass(frozen=True)
class Thought:
    """What the meant ear makes of an act, and the characters of the reply that it goes by."""

    sense: Sense
    span: tuple[int, int]
    weight: int
    """thousandths above or below what it takes"""
    doubted: int
    """from which weight on it may be there all the same"""
    guard: str = ""

    @property
    def found(self) -> bool:
        return self.weight >= 0 and not self.guard

    @property
    def sure(self) -> bool:
        return not self.doubted <= self.weight < DOUBT_ABOVE


def think(reply: Reply, meant: Meant, act: Act, owed: bool, refused: Found | None) -> Thought | None:
    """What is to be thought of an act that the first two ears did not find; None where nothing is like it."""
    folded = reply.bare.folded
    barred = [(refused.match.start, refused.match.end)] if refused and refused.folded is folded else []
    thoughts = list(_thoughts(reply, meant, act, 0 if owed else OTHER_CUT, barred))
    best = max(thoughts, key=lambda one: (one.found, one.weight), default=None)
    return best if best and (best.found or best.guard or not best.sure) else None


def _thoughts(reply: Reply, meant: Meant, act: Act, cut: int, barred: list[tuple[int, int]]) -> Iterator[Thought]:
    patterns = meant.meaning.patterns.get(act.id, 0)
    doubted = silence(patterns) - DOUBT_BELOW
    least = meant.cut + cut + doubted - MOST_ADDED
    for sense in islice(meant.senses(act.id, least, barred), TRIED):
        weight = weighed(_clues(reply, meant, patterns, sense)) - cut
        if weight >= doubted:
            thought = Thought(sense, reply.bare.folded.span(sense.start, sense.end), weight, doubted)
            yield replace(thought, guard=_guard(reply, meant, thought, act))


def _clues(reply: Reply, meant: Meant, patterns: int, sense: Sense) -> Clues:
    denies, asks = reply.tone(sense.start, sense.end)
    return Clues(sense.margin, meant.cut, patterns, len(meant.places), denies, asks, sense.rival, sense.nearness,
                 sense.against_nearness)


def _guard(reply: Reply, meant: Meant, thought: Thought, act: Act) -> str:
    """The guard that refuses a window: the same as of the other ears. What only falls short because it denies
    something is refused as negated."""
    sense, spoken, folded = thought.sense, reply.language, reply.bare.folded
    match = Match(sense.nearest, ((sense.start, sense.end),), sense.nearness / 10)
    if guard := refusing_guard(folded, match, spoken.is_negated, act.quoting):
        return guard
    if meant.in_a_miss(folded, act.id, sense.start, sense.end):
        return "lookalike"
    denied = reply.tone(sense.start, sense.end)[0] and thought.weight < 0 <= thought.weight - DENIES
    return "negated" if denied else ""
