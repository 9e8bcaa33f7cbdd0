"""Making up one's mind about an act that was only meant: there, not there, or perhaps."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.ear import Found, Reply
from scoring.guards import refusing_guard
from scoring.match import Match
from scoring.meaning.ear import Meant, Sense
from scoring.standard import Act

OWED_CUT, OTHER_CUT = -700, 300
"""The margin (thousandths of log-odds) from which on an act is there: one that is owed is likelier than another."""
DOUBT = 500
"""Within this of the cut it is not sure."""


@dataclass(frozen=True)
class Thought:
    """What the meant ear makes of an act, and the characters of the reply that it goes by."""

    sense: Sense
    span: tuple[int, int]
    found: bool
    sure: bool
    guard: str = ""


def think(reply: Reply, meant: Meant, act: Act, owed: bool, refused: Found | None) -> Thought | None:
    """What is to be thought of an act that the first two ears did not find; None where nothing is like it."""
    folded = reply.bare.folded
    barred = [(refused.match.start, refused.match.end)] if refused and refused.folded is folded else []
    sense = meant.sense(act.id, barred)
    cut = OWED_CUT if owed else OTHER_CUT
    if sense is None or sense.margin < cut - DOUBT:
        return None
    guard = _guard(reply, sense, act)
    return Thought(sense, folded.span(sense.start, sense.end), sense.margin >= cut and not guard,
                   bool(guard) or abs(sense.margin - cut) > DOUBT, guard)


def _guard(reply: Reply, sense: Sense, act: Act) -> str:
    """The guard that refuses a window: the same as of the other ears, and one for a denial of what is approved."""
    spoken, folded = reply.language, reply.bare.folded
    match = Match(sense.nearest, ((sense.start, sense.end),), sense.similarity)
    if guard := refusing_guard(folded, match, spoken.is_negated, act.quoting):
        return guard
    approved = spoken.fold(sense.nearest)
    denied = spoken.polarity(folded, sense.start, sense.end) != spoken.polarity(approved, 0, len(approved.text))
    return "negated" if denied else ""
