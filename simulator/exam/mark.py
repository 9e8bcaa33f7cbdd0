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


def _pairs_right(item: Matching, answer: dict[str, str]) -> int:
    return sum(answer.get(left) == right for left, right in item.key.items())


def _written(verdict: Verdict) -> Mark:
    return Mark(verdict.points / verdict.out_of if verdict.out_of else float(not verdict.violations), verdict)
