"""`python -m bench faults`: trainees who go on talking while everything breaks, and what is kept of it afterwards.

Some seats talk to the real application, over its own sockets, as fast as it answers. A schedule that a seed gives kills
the server, fills its disk, makes it read-only, locks or restarts the database, sets the clock back and forward, leaves
connections half open. Afterwards every reply that was shown as sent must be in the database once, every call must fold
without an event that could not happen, the ledger must prove it, and no trainee may have been left without a sentence.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections import Counter
from random import Random

from bench.faults.causes import CAUSES, Missing, Scene, scene
from bench.faults.report import Report, report
from bench.faults.seat import Stubborn
from bench.room.seat import calls_of
from simulator.content.library import load_library

MOST_TURNS, MOST_SEATS = 100_000, 50
CALM = (15, 45)
"""replies, at least and at most, from the end of a fault to the next"""


def main(argv: list[str]) -> int:
    asked = _asked(argv)
    try:
        with scene(asked.on) as where:
            found = asyncio.run(_play(where, asked))
    except Missing as fault:
        print(fault, file=sys.stderr)
        return 2
    print(json.dumps(found.told(), ensure_ascii=False, indent=2) if asked.json else found.text())
    return 0 if found.sound else 1


async def _play(where: Scene, asked: argparse.Namespace) -> Report:
    calls, dice, now = calls_of(load_library()), Random(asked.seed), Counter()
    seats = [Stubborn(where, calls[at % len(calls):] + calls[:at % len(calls)]) for at in range(asked.seats)]
    try:
        async with asyncio.TaskGroup() as group:
            talking = [group.create_task(seat.talks(asked.turns // asked.seats, asked.minutes * 60)) for seat in seats]
            group.create_task(_break(where, dice, seats, talking, now))
    finally:
        for seat in seats:
            await seat.leaves()
    return report(where, seats, now)


async def _break(where: Scene, dice: Random, seats: list[Stubborn], talking: list[asyncio.Task],
                 done: Counter[str]) -> None:
    """One fault after the other, all kinds equally often, while anybody talks."""
    kinds: list[str] = []
    while not all(task.done() for task in talking):
        due = sum(len(seat.acknowledged) for seat in seats) + dice.randint(*CALM)
        while sum(len(seat.acknowledged) for seat in seats) < due and not all(task.done() for task in talking):
            await asyncio.sleep(0.2)
        if not kinds:
            kinds = [name for name, cause in CAUSES.items() if where.kind in cause.on]
            dice.shuffle(kinds)
        where.now = where.last = name = kinds.pop()
        print(f"{sum(len(seat.acknowledged) for seat in seats)} replies, {name}", file=sys.stderr, flush=True)
        await CAUSES[name].happens(where, dice, seats)
        done[name] += 1
        where.now = ""


def _asked(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench faults", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=10_000, help=f"replies in all, at most {MOST_TURNS}")
    parser.add_argument("--minutes", type=float, default=60, help="after which nobody says anything more")
    parser.add_argument("--seats", type=int, default=8, help=f"at most {MOST_SEATS}")
    parser.add_argument("--seed", type=int, default=1, help="of the schedule")
    parser.add_argument("--on", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(argv)
    if not (0 < asked.seats <= MOST_SEATS and asked.seats <= asked.turns <= MOST_TURNS):
        parser.error(f"--seats is 1 to {MOST_SEATS}, --turns from that up to {MOST_TURNS}")
    return asked
