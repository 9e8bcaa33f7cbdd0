"""How near the windows of a reply are to the sentences that taught an act, all measured at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scoring.meaning.encoder import UNIT

UNIT_OF_NEARNESS = 1000


class Topics:
    """The vectors of the lessons, those that speak for one act side by side: `columns` says for which, by its column,
    each lesson in its order; -1 where it speaks for none that is listened for.

    Nearness is 0 to 1000. The products of integers stay below 2**24, so single precision is exact.
    """

    def __init__(self, vectors: np.ndarray, columns: Sequence[int], acts: int):
        groups = np.array([acts if column < 0 else column for column in columns])
        order = np.argsort(groups, kind="stable")
        self._columns, self._acts = np.ascontiguousarray(vectors[order].T, np.float32), acts
        """a lesson a column: so the product with a few windows takes half the time"""
        self._starts = np.searchsorted(groups[order], np.arange(acts + (groups == acts).any()))
        self._places = np.argsort(order)
        """where each lesson stands"""

    def near(self, topics: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Of every window, given by its vector, and every act: how near the nearest sentence is that speaks for the
        act, and the nearest that does not. And how near each lesson is, in their order."""
        products = topics.astype(np.float32) @ self._columns
        by_group = np.maximum.reduceat(products, self._starts, axis=1)
        others = best_of_others(by_group)[:, : self._acts]
        return (np.maximum(0, _thousandths(by_group[:, : self._acts])), np.maximum(0, _thousandths(others)),
                _thousandths(products[:, self._places]))


def best_of_others(values: np.ndarray) -> np.ndarray:
    """For each place in a row the greatest value at another place of it; 0 where there is no other."""
    if values.shape[1] < 2:
        return np.zeros_like(values)
    best = np.partition(values, -2, axis=1)[:, -2:]
    return np.where(values == best[:, 1:], best[:, :1], best[:, 1:])


def _thousandths(products: np.ndarray) -> np.ndarray:
    return products.astype(np.int64) * UNIT_OF_NEARNESS // UNIT**2
