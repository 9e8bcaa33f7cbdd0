"""The way in for somebody new, and what suits next after that: plain functions over calls and best totals."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from scoring.standard import Clause, Standard
from simulator.check.routes import owed
from simulator.content.scenario import Mood, Scenario
from training.progress import Pair, level_of, occasion_for, pair, passed

GENTLE = ("enquiry", "festive", "kindly", "rescue", "suggesting")
"""kinds of caller to begin with: they want what the desk is there for"""
MOODS = Mood.__args__
"""from the worst to the best"""
FIRST_CALLS = 4
"""the guided one and three more"""


def first_calls(scenarios: Iterable[Scenario], standard: Standard) -> tuple[Scenario, ...]:
    """The calls that a new name begins with, in order; the first one is guided. Incoming ones only."""
    there = [one for one in scenarios if one.standard == standard.id and one.direction == "inbound"]
    return tuple(sorted(there, key=lambda one: (one.kind not in GENTLE, *_ease(one, standard)))[:FIRST_CALLS])


def announcement(standard: Standard) -> Clause | None:
    """The clause that says how to pick up, with the wording that announces the desk; None where nothing is mandated."""
    rule = next((rule for rule in standard.conduct if rule.rule == "pick_up"), None)
    return next((clause for clause in standard.clauses if rule and clause.id in rule.clauses), None)


def rings(standard: Standard) -> dict[str, int]:
    """The `first` and the `last` ring on which it is right to pick up."""
    limits = next((rule.limits for rule in standard.conduct if rule.rule == "pick_up"), {})
    return {name: int(limits.get(name, usual)) for name, usual in (("first", 1), ("last", 5))}


def in_order(scenarios: Iterable[Scenario], standard: Standard, best: Mapping[str, float],
             weak: Collection[str] = ()) -> tuple[Scenario, ...]:
    """The calls of a standard, what suits next first; an incoming call first wherever there is one.

    Not passed yet before passed; the level that suits before its neighbours; incoming before outgoing; first calls in
    their order, then what trains a weak clause; and the easier before the harder.
    """
    there = [one for one in scenarios if one.standard == standard.id]
    level, first = level_of(there, best), [one.id for one in first_calls(there, standard)]

    def suits(one: Scenario) -> tuple:
        trains = any(occasion_for(clause, one, standard) for clause in weak)
        place = first.index(one.id) if one.id in first else len(first)
        return (passed(one, best), abs(one.level - level), one.level, one.direction == "outbound", place, not trains,
                *_ease(one, standard))

    ordered = sorted(there, key=suits)
    incoming = next((one for one in ordered if one.direction == "inbound"), None)
    return (incoming, *(one for one in ordered if one is not incoming)) if incoming else tuple(ordered)


def _ease(one: Scenario, standard: Standard) -> tuple[int, int, int, str]:
    """What makes a call easier than another: level, a caller who is not upset, little to say, ask and write down."""
    return _ease_of(pair(one, standard))


@lru_cache(maxsize=1_024)
def _ease_of(pair: Pair) -> tuple[int, int, int, str]:
    one = pair.scenario
    upset = max(0, MOODS.index("neutral") - MOODS.index(one.caller.mood))
    demand = sum(len(owed(turn, one, pair.standard)) for turn in one.turns) + len(one.record)
    return one.level, upset, demand, one.id
