"""How near the windows of a reply are to the sentences that taught an act, all measured at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from scoring.meaning.encoder import UNIT
from scoring.meaning.strips import Strips

UNIT_OF_NEARNESS = 1000
STRIP, TOGETHER = 64, 128
"""lessons that are multiplied at a time; that have a column together where they speak for no act"""


class Lesson(NamedTuple):
    """A lesson by its number, and how near it is, 0 to 1000."""

    number: int
    near: int


class Topics:
    """The vectors of the lessons, those that speak for one act side by side: `columns` says for which, by its column,
    each lesson in its order; -1 where it speaks for none that is listened for. Of these so many have a column together.

    The products of integers stay below 2**24, so single precision is exact.
    """

    def __init__(self, vectors: np.ndarray, columns: Sequence[int], acts: int):
        groups = np.array(columns)
        others = np.flatnonzero(groups < 0)
        groups[others] = acts + np.arange(len(others)) // TOGETHER
        self._order = np.argsort(groups, kind="stable")
        self._lessons = Strips(vectors[self._order].T, STRIP)
        """a lesson a column"""
        self._ends = np.searchsorted(groups[self._order], np.arange(groups.max(initial=acts - 1) + 2))

    def near(self, topics: np.ndarray) -> np.ndarray:
        """Of every window, given by its vector, and every act: how near the nearest lesson is that speaks for the act,
        0 to 1000. The last columns are those of lessons that speak for none."""
        return _near(np.maximum.reduceat(topics.astype(np.float32) @ self._lessons, self._ends[:-1], axis=1))

    def nearest(self, topic: np.ndarray, near: np.ndarray, column: int) -> tuple[Lesson, Lesson]:
        """The lesson nearest to a window that speaks for an act, and the nearest of the others; `near` is of that
        window, as the method has it."""
        others = np.delete(near, column).max(initial=0)
        columns = [at for at in np.flatnonzero(near == others).tolist() if at != column]
        return self._first(topic, near, [column]), self._first(topic, near, columns or [column])

    def _first(self, topic: np.ndarray, near: np.ndarray, columns: list[int]) -> Lesson:
        """The first of the lessons nearest to a window in columns that are equally near."""
        numbers = []
        for start, end in zip(self._ends[columns], self._ends[1:][columns], strict=True):
            nearness = _near(self._lessons.among(topic.astype(np.float32), start, end))
            numbers.append(int(self._order[start + nearness.argmax()]))
        return Lesson(min(numbers), int(near[columns[0]]))


def _near(products: np.ndarray) -> np.ndarray:
    """Nearness by the products of vectors."""
    near = np.floor(products.astype(np.float64) * (UNIT_OF_NEARNESS / UNIT**2))
    return np.maximum(0, near).astype(np.int16)


def best_of_others(values: np.ndarray) -> np.ndarray:
    """For each place in a row the greatest value at another place of it; 0 where there is no other."""
    if values.shape[1] < 2:
        return np.zeros_like(values)
    best = np.partition(values, -2, axis=1)[:, -2:]
    return np.where(values == best[:, 1:], best[:, :1], best[:, 1:])
