"""What a trainee's turn costs while trainers read her call along: `python -m bench live [--watchers 5] [--turns 40]`.

Turns nobody watches and turns that all watch take turns by fours, on the same server; each watcher has the call
open in the live room, which looks again by its timer.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Sequence
from statistics import median

from bench.room.seat import Noted, Trainee, calls_of, model_replies
from bench.room.stage import Stage, stage
from bench.room.tab import Tab
from simulator.content.library import Library, load_library
from storage.store import Store
from training.clock import system_clock
from views.services import services_of

PASSPHRASE = "correct horse battery"
EVERY = 1.0
"""seconds between two replies"""
AT_A_STRETCH = 4
"""turns"""


def main(argv: list[str]) -> int:
    """Print how long a turn takes from the reply sent until it is drawn."""
    parser = argparse.ArgumentParser(prog="python -m bench live", description=__doc__)
    parser.add_argument("--watchers", type=int, default=5)
    parser.add_argument("--turns", type=int, default=40, help="with nobody, and as many watched")
    asked = parser.parse_args(argv)
    with stage("sqlite", True) as up:
        alone, watched, looks = asyncio.run(_measure(up, load_library(), asked.watchers, asked.turns))
    for who, seconds in (("nobody", alone), (f"{asked.watchers} trainers", watched)):
        print(f"{who:12} read along: median {1000 * median(seconds):.0f} ms, "
              f"p90 {1000 * sorted(seconds)[int(.9 * len(seconds))]:.0f} ms, {len(seconds)} turns")
    print(f"they looked {looks} times")
    return 0


async def _measure(up: Stage, library: Library, watchers: int, turns: int) -> tuple[list[float], list[float], int]:
    """Seconds of each turn with nobody and with so many watchers, and how often these looked."""
    noted = Noted()
    calls = sorted(calls_of(library), key=lambda call: -len(model_replies(call)))
    trainee = Trainee(Tab(up.url), calls, noted)
    await trainee.sits()
    tabs = [await _trainer(up) for _ in range(watchers)]
    found, looks = ([], []), 0
    while len(found[1]) < turns or len(found[0]) < turns:
        watched = (len(found[0]) + len(found[1])) // AT_A_STRETCH % 2
        await _look(tabs, trainee.tab.query if watched else "")
        before, runs = len(noted.seconds), sum(tab.runs for tab in tabs)
        await trainee.says()
        found[watched].extend(noted.seconds[before:])
        await asyncio.sleep(EVERY)
        looks += watched * (sum(tab.runs for tab in tabs) - runs)
    for tab in (trainee.tab, *tabs):
        await tab.close()
    return *found, looks


async def _trainer(up: Stage) -> Tab:
    """Somebody signed in who knows the passphrase of the trainers' pages."""
    house = services_of(Store(up.database), system_clock())
    token = house.sessions.token()
    house.sessions.begin(token, house.people.welcome("陈老师").id)
    house.sessions.become_staff(token, PASSPHRASE)
    tab = Tab(up.url)
    await tab.open(f"second_ring_person={token}; second_ring_language=zh")
    await tab.until(lambda: tab.head())
    return tab


async def _look(tabs: Sequence[Tab], query: str) -> None:
    """Everybody at the call that the query names, or, without one, at the groups."""
    page = "live" if query else "groups"
    for tab in tabs:
        if tab.query != query or not query:
            runs = tab.runs
            await tab.visit(page, query)
            await tab.until(lambda tab=tab, runs=runs: tab.runs > runs)
