"""Windows that were heard before: who answers a telephone says a greeting, a question, a farewell many times a day."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np

MOST = 8192
"""windows kept at a time, of some 2 kB each; the one that was said longest ago goes first"""


@dataclass(frozen=True, eq=False, slots=True)
class Window:
    """What the meant ear makes of some words, whoever says them and in whatever reply; a column for each act."""

    margins: np.ndarray
    nearest: np.ndarray
    """how near the nearest sentence is that speaks for the act, and the nearest that does not; the numbers of both"""


class Heard:
    """Safe between threads; what two of them hear at once is worked out twice."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._lock = most, Lock()
        self._windows: OrderedDict[Hashable, Window] = OrderedDict()

    def all(self, said: Sequence[Hashable], work_out: Callable[[list[int]], Iterable[Window]]) -> list[Window]:
        """The windows for some words; `work_out` makes those of the places in `said` that were not heard before."""
        with self._lock:
            known = {words: self._windows[words] for words in said if words in self._windows}
        new = {words: at for at, words in enumerate(said) if words not in known}
        if new:
            known |= zip(new, work_out(list(new.values())), strict=True)
        with self._lock:
            for words in said:
                self._windows[words] = known[words]
                self._windows.move_to_end(words)
            while len(self._windows) > self._most:
                self._windows.popitem(last=False)
        return [known[words] for words in said]
