"""Every call is fair and reachable throughout, as simulated trainees show by playing it.

Calls that have other errors, or whose standard has, are not rehearsed: what the trainees show would follow from those.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.content.library import Library, Part
from simulator.content.place import Place
from simulator.content.problems import Problem
from simulator.content.scenario import Scenario
from simulator.rehearsal.report import Fault, faults
from simulator.rehearsal.run import rehearse

RUNS = 2
"""of each simulated trainee: enough to show a fault; `python -m simulator rehearse` measures"""
FEW = 3
"""calls that are played here and now rather than on all cores"""
SAID = {
    "endless": ("F411", "a call by the {bot} trainee does not end", "fewer turns, or less patience"),
    "dead": ("F411", "the {bot} trainee cannot go on: {refused}", ""),
    "turn_unreached": ("F412", "no simulated trainee reaches this turn", "is a condition on the way too narrow?"),
    "route_untaken": ("F413", "no simulated trainee takes this route", "does its condition ever hold here?"),
    "model_below": ("C511", "a model trainee scores only {total:g}", "lost at {lost}"),
    "model_fails": ("C511", "a model trainee does not pass", ""),
    "rude_passes": ("C512", "a rude trainee reaches {total:g}", "violations should lead to a bad ending"),
}
"""fault of a rehearsal -> code, message and hint"""


def check(library: Library, found: Iterable[Problem], only: Collection[Path] | None = None) -> list[Problem]:
    """`found` are the problems known so far; with `only`, the calls in these files."""
    faulty = {problem.file for problem in found if problem.severity == "error"}
    parts = [part for part in library.parts if part.kind == "Scenario" and part.place.tree.file not in faulty
             and (only is None or part.place.tree.file in only) and part.content.standard in library.standards
             and not faulty & library.files_of(part.content.standard)]
    by_standard: dict[str, list[Part]] = {}
    for part in parts:
        by_standard.setdefault(part.content.standard, []).append(part)
    return [problem for id, some in by_standard.items()
            for part, shown in zip(some, _all(library.standards[id], [part.content for part in some]), strict=True)
            for problem in dict.fromkeys(_told(shown, part))]


def _all(standard: Standard, scenarios: list[Scenario]) -> list[list[Fault]]:
    """The faults of each call, found on all cores where there are many."""
    if len(scenarios) <= FEW:
        judge = Judge(standard)
        return [_faults(standard, judge, scenario) for scenario in scenarios]
    size = -(-len(scenarios) // (os.cpu_count() or 1))
    some = [scenarios[at:at + size] for at in range(0, len(scenarios), size)]
    with ProcessPoolExecutor(len(some)) as pool:
        return [shown for several in pool.map(partial(_some, standard), some) for shown in several]


def _some(standard: Standard, scenarios: list[Scenario]) -> list[list[Fault]]:
    judge = Judge(standard)
    return [_faults(standard, judge, scenario) for scenario in scenarios]


def _faults(standard: Standard, judge: Judge, scenario: Scenario) -> list[Fault]:
    return faults(rehearse(scenario, standard, judge, RUNS), scenario)


def _told(shown: list[Fault], part: Part) -> Iterator[Problem]:
    for fault in shown:
        code, message, hint = SAID[fault.code]
        data = {**fault.data, "lost": ", ".join(fault.data.get("lost_at", ()))}
        yield _place(fault, part).problem(code, message.format(**data), hint.format(**data))


def _place(fault: Fault, part: Part) -> Place:
    """The turn or route that is at fault, or the call as a whole."""
    ids = [turn.id for turn in part.content.turns]
    if "route" in fault.data:
        return part.place.at("turns", ids.index(fault.data["turn"]), "routes", fault.data["route"] - 1)
    return part.place.at("turns", ids.index(fault.data["turn"])) if "turn" in fault.data else part.place
