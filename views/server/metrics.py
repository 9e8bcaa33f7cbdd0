"""What is counted while serving, in the text format that Prometheus reads."""

from __future__ import annotations

from bisect import bisect_left
from threading import Lock

BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.5, 5.0, 10.0)
"""seconds"""


class Count:
    """A number that only grows, or, as a gauge, also falls. Safe to use from many threads."""

    def __init__(self, name: str, told: str, kind: str = "counter") -> None:
        self._name, self._told, self._kind, self._value, self._lock = name, told, kind, 0, Lock()

    def add(self, n: int = 1) -> None:
        with self._lock:
            self._value += n

    def text(self) -> str:
        return f"{_head(self._name, self._told, self._kind)}{self._name} {self._value}\n"


class Times:
    """How long something took: a histogram of seconds. Safe to use from many threads."""

    def __init__(self, name: str, told: str) -> None:
        self._name, self._told, self._lock = name, told, Lock()
        self._counts, self._sum = [0] * (len(BOUNDS) + 1), 0.0

    def add(self, seconds: float) -> None:
        with self._lock:
            self._counts[bisect_left(BOUNDS, seconds)] += 1
            self._sum += seconds

    def text(self) -> str:
        with self._lock:
            counts, total = tuple(self._counts), self._sum
        lines, below = [], 0
        for bound, count in zip((*BOUNDS, "+Inf"), counts, strict=True):
            below += count
            lines.append(f'{self._name}_bucket{{le="{bound}"}} {below}\n')
        return (_head(self._name, self._told, "histogram") + "".join(lines)
                + f"{self._name}_sum {total:.6f}\n{self._name}_count {below}\n")


TURNS = Times("second_ring_turn_seconds", "from a reply received until the page is drawn")
RUNS = Times("second_ring_run_seconds", "from any action received until the page is drawn")
SESSIONS = Count("second_ring_sessions", "pages that are open", "gauge")
FAULTS = Count("second_ring_faults_total", "pages that failed")
REFUSED = Count("second_ring_refused_total", "requests and sockets refused: too many, too large, of another origin")


def report() -> str:
    """Everything counted since the start of this process."""
    return "".join(one.text() for one in (TURNS, RUNS, SESSIONS, FAULTS, REFUSED))


def _head(name: str, told: str, kind: str) -> str:
    return f"# HELP {name} {told}\n# TYPE {name} {kind}\n"
