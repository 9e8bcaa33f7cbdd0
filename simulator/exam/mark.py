"""Marking one item: which share of its points an answer earns, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from scoring.judge import Judge
from scoring.verdict import Verdict
from simulator.content.item import Item, Matching
from simulator.exam.possible import is_open


@dataclass(frozen=True)
class Mark:
    share: float
    """0 to 1 of the item's points"""
    verdict: Verdict | None = None
    """of a written answer"""

    @property
    def least(self) -> float:
        """The share if everything that the engine is not sure of goes against the answer."""
        return self.share if self.verdict is None else _share(self.verdict, -1)

    @property
    def most(self) -> float:
        """The share if all of it goes for the answer."""
        return self.share if self.verdict is None else _share(self.verdict, +1)


def mark(item: Item, answer: Any, judge: Judge, judged: Verdict | None = None) -> Mark:
    """Mark an answer that is possible for the item, or None. An open item earns nothing.

    `judged` is the verdict of what is written, where it has been judged and that stands.

    What is chosen or ordered is right as a whole or wrong; a matching earns by the pair; what is written earns
    the share of the owed acts that it does, and nothing when it violates the standard.
    """
    if is_open(answer):
        return Mark(0.0)
    match item.kind:
        case "multiple":
            return Mark(float(set(answer) == set(item.key)))
        case "ordering":
            return Mark(float(tuple(answer) == item.key))
        case "matching":
            return Mark(_pairs_right(item, answer) / len(item.key))
        case "wording":
            return _written(judged or judge.reply(answer, {act: act for act in item.acts}))
        case "reply":
            return _written(judged or judge.at(item.moment, answer))
        case _:
            return Mark(float(answer == item.key))


def doubted(verdict: Verdict) -> tuple[str, ...]:
    """The owed roles that may be filled or not; none in a reply that is forbidden. What a guard refused was said, but
    meant otherwise: that is no doubt."""
    refused = {one.role for one in verdict.evidence if one.guard}
    return () if verdict.violations else tuple(role for role in verdict.perhaps if role not in refused)


def _pairs_right(item: Matching, answer: dict[str, str]) -> int:
    return sum(answer.get(left) == right for left, right in item.key.items())


def _written(verdict: Verdict) -> Mark:
    return Mark(_share(verdict), verdict)


def _share(verdict: Verdict, doubt: int = 0) -> float:
    """The share that a verdict earns, with what it is not sure of against the answer (-1) or for it (+1)."""
    roles = doubted(verdict)
    if doubt < 0 and not verdict.sure and not roles:  # it may be forbidden
        return 0.0
    wanted = verdict.missing if doubt > 0 else verdict.acts
    points = verdict.points + doubt * sum(role in wanted for role in roles)
    return points / verdict.out_of if verdict.out_of else float(not verdict.violations)
