"""A time of day that the browser lets run on from what the server's clock says."""

from __future__ import annotations

from views.html import Html, span


def clock(now: float, speed: float = 1.0, css: str = "") -> Html:
    """A running clock that stands at `now`, in seconds since midnight, and goes `speed` times as fast as a real one."""
    runs = f"--since:{-now / speed:.2f}s;--hour:{3600 / speed:.2f}s;--day:{86400 / speed:.2f}s"
    return span(f"clock {css}".strip(), style=runs, role="timer")
