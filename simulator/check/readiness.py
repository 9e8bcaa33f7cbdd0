"""Whether a standard is ready to judge people: it hears what others than its authors say."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.agreement import figures, judged
from simulator.check.ground import Ground, StandardGround
from simulator.content.library import Part
from simulator.content.problems import Code, Problem
from simulator.content.replies import Labelled, kept_aside

FEWEST, MOST = 10, 120
"""replies kept aside: with fewer nothing can be said, with more nothing else is"""
LEAST_RECALL, LEAST_PRECISION = 0.7, 0.85

C534 = Code("C534", "a standard with too few labelled replies to know how good it is",
            "{of} labelled replies, {number} of them kept aside: nobody knows how good this standard is",
            "write what operators really said, 50 replies or more, into standards/{standard}/replies/NAME.jsonl; "
            "docs/scoring.md shows how", severity="warning")
C535 = Code("C535", "a standard that hears too little of what is said, or too much that is not",
            "{recall:.0%} of the acts recognised, {precision:.0%} of those recognised were said: not ready",
            "python -m scoring agreement --standard {standard} shows what was missed, python -m scoring teach adds a "
            "sentence", severity="warning")


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    """The labelled replies of a standard that are kept aside from teaching, judged."""
    standard, place = ground.standard_of(part), part.place.at("standard")
    sound = standard and all(one.sound for one in (part, *standard.bank, *standard.replies))
    if not sound or not part.content.moments:
        return
    labelled = [line for one in standard.replies for line in one.content.lines]
    aside = [line for line in labelled if kept_aside(line.reply)]
    if len(aside) < FEWEST:
        yield place.problem(C534, number=len(aside), of=len(labelled), standard=standard.id)
        return
    found = figures(judged(standard.judge, _some(standard, aside)))
    if found["recall"] < LEAST_RECALL or found["precision"] < LEAST_PRECISION:
        yield place.problem(C535, recall=found["recall"], precision=found["precision"], standard=standard.id)


def _some(standard: StandardGround, aside: list[Labelled]) -> list[Labelled]:
    """At most MOST of the replies, from all over; those whose moment is not there have been told of already."""
    known = [line for line in aside if line.moment in standard.judge.moments]
    return known[:: -(-len(known) // MOST)] if known else []
