"""How near the windows of a reply are to the sentences that taught an act, all measured at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from scoring.meaning.encoder import UNIT
from scoring.meaning.strips import Strips

UNIT_OF_NEARNESS = 1000
STRIP = 128
"""lessons that are multiplied at a time"""


class Nearest(NamedTuple):
    """For every window and act the nearest lesson of some: how near it is, 0 to 1000, and its number."""

    near: np.ndarray
    lesson: np.ndarray


class Topics:
    """The vectors of the lessons, those that speak for one act side by side: `columns` says for which, by its column,
    each lesson in its order; -1 where it speaks for none that is listened for.

    The products of integers stay below 2**24, so single precision is exact. Of lessons equally near the first counts.
    """

    def __init__(self, vectors: np.ndarray, columns: Sequence[int], acts: int):
        groups = np.array([acts if column < 0 else column for column in columns])
        order = np.argsort(groups, kind="stable")
        self._lessons, self._acts = Strips(vectors[order].T.astype(np.float32), STRIP), acts
        """a lesson a column"""
        self._starts = np.searchsorted(groups[order], np.arange(acts + (groups == acts).any()))
        self._size = len(order)
        self._first = (self._size - 1 - order).astype(np.float64)
        """what places the first of equally near lessons above the others"""

    def near(self, topics: np.ndarray) -> tuple[Nearest, Nearest]:
        """Of every window, given by its vector, and every act: the nearest lesson that speaks for the act, and the
        nearest of the others."""
        products = (topics.astype(np.float32) @ self._lessons).astype(np.float64)
        ranked = np.floor(products * (UNIT_OF_NEARNESS / UNIT**2)) * self._size + self._first
        by_group = np.maximum.reduceat(ranked, self._starts, axis=1)
        return self._nearest(by_group[:, : self._acts]), self._nearest(best_of_others(by_group)[:, : self._acts])

    def _nearest(self, ranked: np.ndarray) -> Nearest:
        near = np.floor(ranked / self._size)
        return Nearest(np.maximum(0, near), self._size - 1 - (ranked - near * self._size))


def best_of_others(values: np.ndarray) -> np.ndarray:
    """For each place in a row the greatest value at another place of it; 0 where there is no other."""
    if values.shape[1] < 2:
        return np.zeros_like(values)
    best = np.partition(values, -2, axis=1)[:, -2:]
    return np.where(values == best[:, 1:], best[:, :1], best[:, 1:])
