"""The only clock."""

from __future__ import annotations

import time
from collections.abc import Callable

Clock = Callable[[], float]
"""Gives the seconds since 1970 (UTC)."""


def system_clock() -> Clock:
    """The server's clock: right when it is made, and never set back or forward while the server runs.

    Times of a call are differences to the moment it was opened, so they go on after a restart.
    """
    started, ticks = time.time(), time.monotonic()
    return lambda: started + time.monotonic() - ticks
