"""A room full of seats, played for a while, and what it cost."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from bench.room.seat import Guest, Noted, Trainee, calls_of, give_up_on_fault, model_replies
from bench.room.stage import Stage
from bench.room.tab import Tab
from simulator.content.library import Library

ARRIVALS = 10.0
"""seats a second that sit down"""
ALONE = 12
"""replies of the seat that is alone"""
LEFT_BEHIND = 0.1
"""seconds that are waited after each for what it leaves behind"""
SCOUTS = 3
"""seats that come and go before the others, for each process"""
BUSY = 0.1
"""seconds of processor within one, from which on a server is not at rest"""
TICKET = 240.0
"""seconds that sitting down may take, beyond the time that all arrivals take"""


@dataclass(frozen=True)
class Figures:
    """What one room cost."""

    first_ms: float
    """the first reply after the start of the server, alone"""
    p50_ms: float
    p95_ms: float
    p99_ms: float
    """from a reply sent until it is drawn"""
    turn_ms: float
    """processor time of the server a turn of somebody who is alone: a reply, and now and then a field of the record"""
    cpu_ms: float
    """processor time of the server a reply, with all that goes with it: timers, call records, new calls"""
    memory_kb: float
    """that the server grew by, a session"""
    bytes: float
    """that a reply brings back, before compression"""
    replies: int
    lost: int
    doubled: int
    refused: int
    failed: int


async def play(stage: Stage, library: Library, n: int, secs: float, every: float) -> Figures:
    """Let `n` seats talk for `secs` seconds, each once in `every` seconds."""
    noted, new = Noted(), _maker(stage, library)
    for number in range(SCOUTS * len(stage.processes)):  # what is loaded once is no session's
        scout = new(number, noted)
        await scout.sits()
        await scout.says()
        await scout.tab.close()
    await _at_rest(stage)
    first, turn = noted.seconds[0] * 1000, await _alone(stage, new(SCOUTS, noted))
    before, seats = stage.memory, [new(number, noted) for number in range(n)]
    async with asyncio.timeout(n / ARRIVALS + TICKET):
        await asyncio.gather(*(_arrive(seat, number / ARRIVALS) for number, seat in enumerate(seats)))
    grown = stage.memory - before
    noted.seconds.clear()
    noted.bytes.clear()
    used, dice = stage.processor_seconds, Random(n)
    await asyncio.gather(*(give_up_on_fault(seat, _work(seat, dice.uniform(0, every), secs, every))
                           for seat in seats))
    used = stage.processor_seconds - used
    await asyncio.gather(*(seat.tab.close() for seat in seats))
    kept = stage.kept({conversation for conversation, _ in noted.sent})
    return figures_of(noted, kept, first, turn, used, grown / n)


async def _at_rest(stage: Stage) -> None:
    """Wait until the server has made what it makes while nobody waits for it, a minute at most."""
    for _ in range(60):
        before = stage.processor_seconds
        await asyncio.sleep(1)
        if stage.processor_seconds - before < BUSY:
            return


async def _alone(stage: Stage, seat: Guest) -> float:
    """Milliseconds of processor a turn."""
    await seat.sits()
    used, turns = 0.0, 0
    while turns < ALONE:
        before, said = stage.processor_seconds, len(seat.noted.seconds)
        await seat.says()
        await asyncio.sleep(LEFT_BEHIND)
        if len(seat.noted.seconds) > said:
            used, turns = used + stage.processor_seconds - before, turns + 1
    await seat.tab.close()
    return used / turns * 1000


def _maker(stage: Stage, library: Library) -> Callable[[int, Noted], Guest]:
    """Makes the seat of a number: they begin with different calls."""
    calls = calls_of(library)
    texts = tuple(text for call in calls for text in model_replies(call))

    def make(number: int, noted: Noted) -> Guest:
        tab = Tab(stage.url, stage.ssl)
        if not stage.product:
            return Guest(tab, texts[number % len(texts):] + texts[:number % len(texts)], noted)
        return Trainee(tab, calls[number % len(calls):] + calls[:number % len(calls)], noted)
    return make


async def _arrive(seat: Guest, later: float) -> None:
    await asyncio.sleep(later)
    await give_up_on_fault(seat, seat.sits())


async def _work(seat: Guest, offset: float, secs: float, every: float) -> None:
    now = asyncio.get_running_loop().time
    until = now() + secs
    await asyncio.sleep(offset)
    while now() < until:
        due = now() + every
        await seat.says()
        await asyncio.sleep(max(0.0, min(due, until) - now()))


def figures_of(noted: Noted, kept: Counter[tuple[str, str]], first: float, turn: float, used: float, memory: float
               ) -> Figures:
    """What the seats noted, held against what is in the database: `kept` as `Stage.kept` gives it, the first reply and
    a turn alone in milliseconds, the processor in seconds, memory a session in bytes."""
    times = sorted(noted.seconds) or [float("nan")]
    turns = max(1, len(noted.seconds))
    return Figures(
        round(first, 1), *(round(times[min(len(times) - 1, int(len(times) * part))] * 1000, 1)
                           for part in (0.5, 0.95, 0.99)),
        round(turn, 1), round(used / turns * 1000, 1), round(memory / 1024, 1), round(sum(noted.bytes) / turns),
        len(noted.seconds),
        lost=sum((noted.acknowledged - kept).values()), doubled=sum((kept - noted.sent).values()),
        refused=noted.refused, failed=len(noted.failed))
