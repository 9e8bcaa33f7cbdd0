"""Where the time of a turn goes: one trainee, one call after another, and a sampler in the server."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import tempfile
from pathlib import Path
from statistics import median

from bench.room.seat import Noted, Trainee, calls_of, model_replies
from bench.room.stage import Stage, stage
from bench.room.tab import Tab
from simulator.content.library import Library, load_library

WARM_UP, TURNS = 3, 30
PAUSE = 0.3
"""seconds between two turns, so that what one leaves behind is not counted with the next"""
FILLER = "好的，请您稍等，我记一下。"
FILLERS = 2
"""said before each reply of the model trainee, to make a call long"""


def profile() -> dict[str, object]:
    """Shares of a turn, and what the n-th turn of one long call costs; printed and returned."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "shares.json"
        with stage("sqlite", True, ("-m", "bench.room.sampled", str(file))) as up:
            shares, replies = asyncio.run(_shares(up, load_library(), file))
        with stage("sqlite", True) as up:
            turns = asyncio.run(_long_call(up, load_library()))
    whole = sum(shares.values()) or 1
    result = {"replies": replies, "share": {name: round(count / whole, 3) for name, count in
                                           sorted(shares.items(), key=lambda one: -one[1])},
              "cpu_ms_by_turn": turns}
    print(f"of {replies} replies and what goes with them: "
          + ", ".join(f"{name} {share:.0%}" for name, share in result["share"].items()))
    print(f"processor ms a turn of one call: 2nd to 4th {median(turns[1:4]):.0f}, "
          f"{len(turns) - 2}th to {len(turns)}th {median(turns[-3:]):.0f}")
    return result


async def _shares(up: Stage, library: Library, file: Path) -> tuple[dict[str, int], int]:
    noted = Noted()
    seat = Trainee(Tab(up.url), calls_of(library), noted)
    await seat.sits()
    for _ in range(WARM_UP):
        await seat.says()
    before, done = await _read(up, file), len(noted.seconds)
    while len(noted.seconds) < done + TURNS:
        await seat.says()
        await asyncio.sleep(PAUSE)
    after = await _read(up, file)
    await seat.tab.close()
    return {name: count - before.get(name, 0) for name, count in after.items()}, len(noted.seconds) - done


async def _long_call(up: Stage, library: Library) -> list[float]:
    """Processor milliseconds of each turn of the longest call, said with patience."""
    call = max(calls_of(library), key=lambda one: len(model_replies(one)))
    seat, costs = Trainee(Tab(up.url), [call], Noted()), []
    await seat.sits()
    for text in [text for reply in model_replies(call) for text in (*[FILLER] * FILLERS, reply)][:TURNS]:
        await asyncio.sleep(PAUSE)
        box, before = seat.tab.find("chat_input", seat.BOX), up.processor_seconds
        if box is None or box.chat_input.disabled or not await seat.reply("long", text):
            break
        await asyncio.sleep(PAUSE)
        costs.append(round((up.processor_seconds - before) * 1000, 1))
    await seat.tab.close()
    return costs


async def _read(up: Stage, file: Path) -> dict[str, int]:
    """The sampler's counts now."""
    file.unlink(missing_ok=True)
    os.kill(up.processes[0].pid, signal.SIGUSR1)
    while not (file.exists() and file.stat().st_size):
        await asyncio.sleep(0.05)
    return json.loads(file.read_text())
