"""How near the windows of a reply are to the sentences that taught an act, all measured at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from scoring.meaning.encoder import SIZE, UNIT

UNIT_OF_NEARNESS = 1000


class Topics:
    """The vectors of the lessons, those that speak for one act side by side: `columns` says for which, by its column,
    each lesson in its order; -1 where it speaks for none that is listened for."""

    def __init__(self, vectors: np.ndarray, columns: Sequence[int], acts: int):
        groups = np.array([acts if column < 0 else column for column in columns])
        order = np.argsort(groups, kind="stable")
        self.vectors, self.acts = vectors[order].astype(np.float32), acts
        self.starts = np.searchsorted(groups[order], np.arange(acts + (groups == acts).any()))
        self.places = np.argsort(order)
        """where each lesson stands"""


class Nearness:
    """How near each window of a reply is to each lesson, 0 to 1000.

    The products of integers stay below 2**24, so single precision is exact.
    """

    def __init__(self, rows: np.ndarray, topics: Topics):
        self._topics = topics
        self._products = rows[:, :SIZE].astype(np.float32) @ topics.vectors.T

    def of(self, window: int) -> np.ndarray:
        """The nearness of every lesson to a window, in their order."""
        return _thousandths(self._products[window, self._topics.places])

    @cached_property
    def _by_group(self) -> np.ndarray:
        return np.maximum.reduceat(self._products, self._topics.starts, axis=1)

    @cached_property
    def own(self) -> np.ndarray:
        """Of every window and act: how near the nearest sentence is that speaks for the act."""
        return np.maximum(0, _thousandths(self._by_group[:, : self._topics.acts]))

    @cached_property
    def others(self) -> np.ndarray:
        """Of every window and act: how near the nearest sentence is that does not."""
        return np.maximum(0, _thousandths(best_of_others(self._by_group)[:, : self._topics.acts]))


def best_of_others(values: np.ndarray) -> np.ndarray:
    """For each place in a row the greatest value at another place of it; 0 where there is no other."""
    if values.shape[1] < 2:
        return np.zeros_like(values)
    best = np.partition(values, -2, axis=1)[:, -2:]
    return np.where(values == best[:, 1:], best[:, :1], best[:, 1:])


def _thousandths(products: np.ndarray) -> np.ndarray:
    return products.astype(np.int64) * UNIT_OF_NEARNESS // UNIT**2
