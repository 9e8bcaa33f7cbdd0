"""Tokens that were met: what is known of each stands in a row of one table, to be read where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np

Written = Callable[[np.ndarray, list[int]], None]
"""writes what is known of some tokens into as many rows"""


class Met:
    """The table of so many tokens; when it is full, another is begun, and who reads the old one goes on with it.

    Safe between threads.
    """

    def __init__(self, most: int, shape: tuple[int, ...], write: Written) -> None:
        self._most, self._shape, self._write = most, shape, write
        self._meeting = Lock()
        self._begin(most)

    def _begin(self, most: int) -> None:
        self._places: dict[int, int] = {}
        self._table = np.zeros((most + 1, *self._shape), np.float32)

    def rows(self, ids: Sequence[int]) -> tuple[np.ndarray, list[int]]:
        """The table, the last row of which is empty, and the rows in which these tokens stand, each asked for once."""
        with self._meeting:
            new = [id for id in ids if id not in self._places]
            if len(self._places) + len(new) >= len(self._table):
                self._begin(max(self._most, len(ids)))
                new = list(ids)
            if new:
                first, after = len(self._places), len(self._places) + len(new)
                self._write(self._table[first:after], new)
                self._places.update(zip(new, range(first, after), strict=True))
            return self._table, [self._places[id] for id in ids]
