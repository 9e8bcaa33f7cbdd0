"""Making up one's mind about an act that was only meant: there, not there, or perhaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from scoring.ear import Found, Reply
from scoring.guards import refusing_guard
from scoring.language import Language
from scoring.match import Match
from scoring.meaning.meant import Meant, Sense
from scoring.meaning.weighing import DENIES, talk
from scoring.standard import Act

AWAITED_CUT, OTHER_CUT = 1_000, 2_300
"""What an act must weigh more that is not owed now but awaited some time, and one that nobody waits for, however much
is said: of all that might be said, each is far less likely than what is owed."""
FEWEST_OF_OTHERS = 2
"""Units of a window that may do an act which is not owed: a single 好 does nothing by its meaning."""
DOUBTED, TRUSTED = -800, 800
"""Weighed from the one up to the other it is not sure: there about one in two is there, below one in six."""
FEWEST_UNITS = 2
"""Who says less (嗯, hm) is given the benefit of no doubt."""
TRIED = 4
"""windows that are tried, the best first"""
TOLD = "told"
"""the guard that refuses what only tells; it leaves no doubt"""
Stretches = Sequence[tuple[int, int]]
"""units of the folded reply"""


@dataclass(frozen=True)
class Thought:
    """What the meant ear makes of an act, and the characters of the reply that it goes by."""

    sense: Sense
    span: tuple[int, int]
    weight: int
    """thousandths above or below what it takes"""
    guard: str = ""

    @property
    def found(self) -> bool:
        return self.weight >= 0 and not self.guard

    @property
    def sure(self) -> bool:
        return self.guard == TOLD or not DOUBTED <= self.weight < TRUSTED


def worth_a_thought(meant: Meant, cuts: Mapping[str, int]) -> set[str]:
    """The acts that were taught and of which something in a reply is like enough; `cuts` as of `think`, by act."""
    if not meant.places:
        return set()
    heaviest, column, talks = meant.heaviest.tolist(), meant.meaning.columns, talk(len(meant.places))
    return {act for act, cut in cuts.items() if heaviest[column[act]] - (cut and cut + talks) >= DOUBTED}


def think(reply: Reply, meant: Meant, act: Act, cut: int, refused: Found | None, taken: Stretches = ()
          ) -> Thought | None:
    """What is to be thought of an act that is worth it and that the first two ears did not find; None where only its
    words do it. `cut`: what it must weigh more, 0 where it is owed. `taken`: stretches that do other acts by their
    words, which are thought to do no act besides that is not owed."""
    if act.by_words:
        return None
    cut += talk(len(meant.places)) if cut else 0
    folded = reply.bare.folded
    barred = [(refused.match.start, refused.match.end)] if refused and refused.folded is folded else []
    thoughts = list(_thoughts(reply, meant, act, cut, barred, taken if cut else ()))
    best = max(thoughts, key=lambda one: (one.found, one.guard != TOLD, one.weight), default=None)
    worth_a_doubt = len(folded.units) >= FEWEST_UNITS
    return best if best and (best.found or (worth_a_doubt and (best.guard or not best.sure))) else None


def _thoughts(reply: Reply, meant: Meant, act: Act, cut: int, barred: Stretches, taken: Stretches) -> Iterator[Thought]:
    column = meant.meaning.columns[act.id]
    for window in islice(meant.windows(act.id, DOUBTED + cut, barred), TRIED):
        if not (cut and _says_no_more(meant.places[window], taken)):
            sense = meant.sense(act.id, window)
            weight = int(meant.weights[window, column]) - cut
            thought = Thought(sense, reply.bare.folded.span(sense.start, sense.end), weight)
            yield replace(thought, guard=_guard(reply, meant, thought, act))


def _says_no_more(window: tuple[int, int], taken: Stretches) -> bool:
    """Whether a window says too little for an act that is not owed, or nothing beside what does another."""
    start, end = window
    return end - start < FEWEST_OF_OTHERS or any(low <= start and end <= high for low, high in taken)


def _guard(reply: Reply, meant: Meant, thought: Thought, act: Act) -> str:
    """The guard that refuses a window: the same as of the other ears. What only falls short because it denies
    something is refused as negated."""
    sense, spoken, folded = thought.sense, reply.language, reply.bare.folded
    match = Match(sense.nearest, ((sense.start, sense.end),), sense.nearness / 10)
    if guard := refusing_guard(folded, match, spoken.is_negated, act.quoting):
        return guard
    if act.id in meant.meaning.asking and spoken.asks(folded, sense.start, sense.end) is False:
        return TOLD
    if meant.in_a_miss(folded, act.id, sense.start, sense.end):
        return "lookalike"
    if spoken.is_needless(folded, sense.start, sense.end) and not _is_needless(spoken, sense.nearest):
        return "negated"
    denied = reply.denies(sense.start, sense.end) and thought.weight < 0 <= thought.weight - DENIES
    return "negated" if denied else ""


def _is_needless(spoken: Language, sentence: str) -> bool:
    folded = spoken.fold(sentence)
    return spoken.is_needless(folded, 0, len(folded.units))
