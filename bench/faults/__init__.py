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

from bench.faults.causes import ALL, CAUSES, Missing, Scene, scene
from bench.faults.report import Report, report
from bench.faults.seat import Stubborn
from bench.room.seat import calls_of
from simulator.content.library import load_library

MOST_TURNS, MOST_SEATS = 100_000, 50
CALM = (15, 45)
"""replies, at least and at most, from the end of a fault to the next"""
MOST_FAULTS = 50
"""of a long run, about: then it is calm for longer"""


def main(argv: list[str]) -> int:
    asked = _asked(argv)
    found: dict[str, Report] = {}
    try:
        for kind in asked.on:
            with scene(kind) as where:
                found[kind] = asyncio.run(_play(where, asked))
            if not asked.json:
                print(f"{kind}: {found[kind].text()}\n", flush=True)
    except Missing as fault:
        print(fault, file=sys.stderr)
        return 2
    if asked.json:
        print(json.dumps({kind: one.told() for kind, one in found.items()}, ensure_ascii=False, indent=2))
    return 0 if all(one.sound for one in found.values()) else 1


async def _play(where: Scene, asked: argparse.Namespace) -> Report:
    calls, dice, now = calls_of(load_library()), Random(asked.seed), Counter()
    seats = [Stubborn(where, calls[at % len(calls):] + calls[:at % len(calls)]) for at in range(asked.seats)]
    try:
        async with asyncio.TaskGroup() as group:
            talking = [group.create_task(seat.talks(asked.turns // asked.seats, asked.minutes * 60)) for seat in seats]
            group.create_task(_break(where, dice, seats, talking, now, max(1, asked.turns // (MOST_FAULTS * 30))))
    finally:
        await asyncio.gather(*(seat.leaves() for seat in seats))
    return report(where, seats, now)


async def _break(where: Scene, dice: Random, seats: list[Stubborn], talking: list[asyncio.Task],
                 done: Counter[str], longer: int) -> None:
    """One fault after the other, all kinds equally often, while anybody talks; `longer` times as calm as in a short
    run."""
    kinds: list[str] = []
    clock, began = asyncio.get_running_loop().time, asyncio.get_running_loop().time()
    while not all(task.done() for task in talking):
        due = sum(len(seat.acknowledged) for seat in seats) + dice.randint(*CALM) * longer
        while sum(len(seat.acknowledged) for seat in seats) < due and not all(task.done() for task in talking):
            await asyncio.sleep(0.2)
        if not kinds:
            kinds = [name for name, cause in CAUSES.items() if where.kind in cause.on]
            dice.shuffle(kinds)
        where.now = where.last = name = kinds.pop()
        replies, since = sum(len(seat.acknowledged) for seat in seats), clock()
        await CAUSES[name].happens(where, dice, seats)
        print(f"{since - began:.0f} s: {replies} replies, {name} for {clock() - since:.1f} s", file=sys.stderr,
              flush=True)
        done[name] += 1
        where.now = ""


def _asked(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench faults", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=10_000, help=f"replies in all, at most {MOST_TURNS}")
    parser.add_argument("--minutes", type=float, default=60, help="after which nobody says anything more")
    parser.add_argument("--seats", type=int, default=16, help=f"at most {MOST_SEATS}")
    parser.add_argument("--seed", type=int, default=1, help="of the schedule")
    parser.add_argument("--on", type=_kinds, default=["sqlite"], help=f"of {','.join(ALL)}, one after the other")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(argv)
    if not (0 < asked.seats <= MOST_SEATS and asked.seats <= asked.turns <= MOST_TURNS):
        parser.error(f"--seats is 1 to {MOST_SEATS}, --turns from that up to {MOST_TURNS}")
    return asked


def _kinds(text: str) -> list[str]:
    if wrong := set(text.split(",")) - set(ALL):
        raise argparse.ArgumentTypeError(f"{', '.join(wrong)} is none of {', '.join(ALL)}")
    return text.split(",")
