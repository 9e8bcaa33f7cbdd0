"""`python -m simulator rehearse [SCENARIO…]`: every call with simulated trainees; exit status 1 on any fault."""

from __future__ import annotations

import argparse
import json
import os
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import cache
from statistics import mean

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from simulator.content.library import ContentError, Library, load_library
from simulator.rehearsal.memory import Memory
from simulator.rehearsal.report import as_data, faults
from simulator.rehearsal.run import Rehearsal, rehearse


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO", help="ids; left out: all calls")
    parser.add_argument("--runs", type=int, default=20, help="how often each simulated trainee plays each call (20)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same calls (1)")
    parser.add_argument("--json", action="store_true", help="a JSON list instead of tables")


def run(asked: argparse.Namespace) -> int:
    if asked.runs < 1:
        asked.refuse("--runs is 1 at least")
    try:
        library = _library()
        scenarios = {id: library.scenario(id) for id in asked.scenarios or sorted(library.scenarios)}
    except ContentError as error:
        print(error, file=sys.stderr)
        return 2
    results = _all(list(scenarios), asked.runs, asked.seed)
    if asked.json:
        print(json.dumps([as_data(results[id], scenarios[id]) for id in scenarios], ensure_ascii=False, indent=1))
    else:
        found = [(results[id], [str(fault) for fault in faults(results[id], scenarios[id])]) for id in scenarios]
        _show(Console(width=max(150, Console().width)), found)
    return int(any(faults(results[id], scenarios[id]) for id in scenarios))


@cache
def _library() -> Library:
    return load_library()


@cache
def _judge(standard: str) -> Memory:
    return Memory(_library().standard(standard))


def _one(id: str, runs: int, seed: int) -> Rehearsal:
    scenario = _library().scenario(id)
    judge = _judge(scenario.standard)
    return rehearse(scenario, judge.standard, judge, runs, seed)


def _all(ids: list[str], runs: int, seed: int) -> dict[str, Rehearsal]:
    """Rehearse the calls on all cores, with a progress bar on standard error."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        bar = progress.add_task("calls", total=len(ids))
        if len(ids) == 1:
            results = {ids[0]: _one(ids[0], runs, seed)}
            progress.advance(bar)
            return results
        results = {}
        with ProcessPoolExecutor(min(len(ids), os.cpu_count() or 1)) as pool:
            waiting = {pool.submit(_one, id, runs, seed): id for id in ids}
            for finished in as_completed(waiting):
                results[waiting[finished]] = finished.result()
                progress.advance(bar)
        return results


def _show(console: Console, results: list[tuple[Rehearsal, list[str]]]) -> None:
    bots = list(results[0][0].bots) if results else []
    table = Table("call", "turns", "routes", *bots, "faults", box=None, title_justify="left",
                  title="mean total, lowest to highest, share of runs that passed")
    for rehearsal, found in results:
        reached = sum(1 for entered in rehearsal.turns.values() if entered)
        taken = sum(1 for times in rehearsal.routes.values() if times)
        figures = [f"{mean(one.totals):.0f} {min(one.totals):.0f}–{max(one.totals):.0f} "
                   f"{100 * one.passed // len(one.totals)}%" for one in rehearsal.bots.values()]
        table.add_row(rehearsal.scenario, f"{reached}/{len(rehearsal.turns)}", f"{taken}/{len(rehearsal.routes)}",
                      *figures, str(len(found)) if found else "")
    console.print(table)
    for rehearsal, found in results:
        for fault in found:
            console.print(f"{rehearsal.scenario}: {fault}", markup=False, highlight=False)
