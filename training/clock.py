"""The only clock."""

from __future__ import annotations

import time
from collections.abc import Callable

Clock = Callable[[], float]
"""Gives the seconds since 1970 (UTC)."""

ticks: Clock = time.monotonic
"""Gives seconds that only differ from one another: never set, and meaningless to anybody else."""

BEAT = 10.0
"""seconds between two times that a server keeps while it runs: what a clock set back can give again, at most"""
MOST_SET_BACK = 24 * 3600.0
"""seconds; a clock that was further ahead was wrong, and is not followed"""


def system_clock(reached: float = 0.0, wall: Clock = time.time, ticks: Clock = ticks) -> Clock:
    """The server's clock: never set back or forward while the server runs, nor back when it is started again.

    `reached` is the latest time that was kept (`BEAT`). Where the machine's clock was set back since then, time goes on
    from there: the time of an exam is not given again. Only how long the server was down is then not known, and does
    not count. Times of a call are differences to the moment it was opened, so they go on after a restart.
    """
    started, first = wall(), ticks()
    if started < reached <= started + MOST_SET_BACK:
        started = reached
    return lambda: started + ticks() - first
