"""Whether a standard is ready to judge people: it hears what others than its authors say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from scoring.agreement import figures
from scoring.standard import Standard
from simulator.check.ground import Ground, StandardGround
from simulator.content.files import ROOT
from simulator.content.library import Part
from simulator.content.measuring import measured
from simulator.content.problems import Code, Problem, shown
from simulator.content.replies import Labelled, kept_aside
from simulator.rehearsal.memory import Memory

FEWEST, MOST = 20, 120
"""labelled replies of which nothing can be said, and those that are judged when there are more: they say the same"""
LEAST_RECALL, LEAST_PRECISION = 0.7, 0.85

C534 = Code("C534", "a standard with too few labelled replies to know how good it is",
            "{number} labelled replies: nobody knows how good this standard is",
            "write what operators really said, {fewest} replies or more, into standards/{standard}/replies/NAME.jsonl; "
            "docs/scoring.md shows how", severity="warning")
C535 = Code("C535", "a standard that hears too little of what is said, or too much that is not",
            "{recall:.0%} of the acts recognised, {precision:.0%} of those recognised were said: not ready",
            "python -m scoring agreement --standard {standard} shows what was missed, python -m scoring teach adds a "
            "sentence", severity="warning")


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    """The labelled replies of a standard, judged as far as they did not teach it."""
    standard, place = ground.standard_of(part), part.place.at("standard")
    sound = standard and all(one.sound for one in (part, *standard.bank, *standard.replies))
    if not sound or not part.content.moments or not _can_be_heard(standard):
        return
    labelled = [line for one in standard.replies for line in one.content.lines if line.moment in standard.judge.moments]
    if len(labelled) < FEWEST:
        yield place.problem(C534, number=len(labelled), fewest=FEWEST, standard=standard.id)
        return
    rows = [row for _, some in measured(standard.draft, _some(labelled), _judge(standard)) for row in some]
    found = figures(rows)
    if found["recall"] < LEAST_RECALL or found["precision"] < LEAST_PRECISION:
        yield place.problem(C535, recall=found["recall"], precision=found["precision"],
                            standard=_named(part.place.tree.file))


def _can_be_heard(standard: StandardGround) -> bool:
    """Whether everything it is judged by is there, once: what is not has been told."""
    draft = standard.draft
    owed = {act for moment in draft.moments for act in (*moment.owes.values(), *moment.welcome.values())}
    return owed <= standard.acts.keys() and all(map(standard.reads, (*draft.acts, *draft.forbidden)))


def _named(file: Path) -> str:
    """A standard's file as the commands take it: by its id where it is among the content of this program."""
    return file.stem if file.is_relative_to(ROOT) else shown(file)


def _some(labelled: list[Labelled]) -> list[Labelled]:
    """At most MOST of the replies, from all over: those kept aside where they are many."""
    aside = [line for line in labelled if kept_aside(line.reply)]
    some = aside if len(labelled) > MOST else labelled
    return some[:: -(-len(some) // MOST)]


def _judge(standard: StandardGround) -> Callable[[Standard], Memory]:
    """The judge that the other checks have asked already, where the standard is taught as for them."""
    return lambda taught: standard.judge if taught is standard.draft else Memory(taught)
