"""Heads: one linear judgement an act, taught by sentences and by labelled replies; weighted least squares, act by act.

For the act speak its own sentences, against it its `misses` and what other acts say, less what is so near to its own
that it might do the act too; a window of a labelled reply speaks for or against those acts that were labelled. Both
sides weigh the same, however many they are. What is learned is rounded to integers, so that the same sentences give the
same verdicts on every machine.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from scoring.meaning.encoder import SIZE, UNIT

TOO_NEAR = 0.75
"""Cosine from which on a sentence of another act is left out of what speaks against an act."""
PENALTY = 10.0
WEIGHT_UNIT = 4096
"""what a learned weight is multiplied by before it is rounded"""
MARGIN_UNIT = 1000
"""A margin of this much is one unit of log-odds."""
STEEPNESS = 3.4
"""log-odds from one side's mark, -1 or 1, to the middle between them"""


@dataclass(frozen=True)
class Lesson:
    """A sentence that teaches: `act` says it, or, as one of its misses, does not. Without an act it does none."""

    act: str
    text: str
    speaks_for: bool

    def is_taken_back(self, lessons: Container[Lesson]) -> bool:
        """Whether another lesson says the opposite of the very sentence."""
        return Lesson(self.act, self.text, not self.speaks_for) in lessons


@dataclass(frozen=True)
class Heads:
    """What was learned: for each act of `acts`, in order, a column of integer weights, the last of them the bias."""

    acts: tuple[str, ...]
    weights: np.ndarray
    cut: int = 0
    """the margin from which on an act that is owed is there, as leaving sentences out has shown"""
    asking: frozenset[str] = frozenset()
    """the acts that are done by asking: what only tells does none of them"""

    def margins(self, rows: np.ndarray) -> np.ndarray:
        """How much each row of features does each act, in thousandths of log-odds: integers, as float64."""
        wording = SIZE + np.flatnonzero(rows[:, SIZE:].any(axis=0))  # few words of many
        sums = rows[:, :SIZE] @ self.weights[:SIZE] + rows[:, wording] @ self.weights[wording]
        sums += self.weights[-1] * UNIT
        return np.floor_divide(sums * MARGIN_UNIT, UNIT * WEIGHT_UNIT)


@dataclass(frozen=True)
class Taught:
    """Features row by row, and for every row and act whether it speaks for the act, and whether against it."""

    rows: np.ndarray
    speak_for: np.ndarray
    speak_against: np.ndarray

    def __add__(self, other: Taught) -> Taught:
        both = Taught(*(np.vstack(pair) for pair in zip(_parts(self), _parts(other), strict=True)))
        if not _is_usual(other).any():
            vars(both)["usual"] = self.usual._replace(rows=np.append(self.usual.rows, _is_usual(other)))
        return both

    @cached_property
    def usual(self) -> Usual:
        """What speaks against most acts, weighed once for all of them."""
        usual = _is_usual(self)
        rows = _with_bias(self.rows[usual])
        kept_small = np.append(np.full(rows.shape[1] - 1, PENALTY), 1e-6)
        return Usual(usual, np.linalg.inv(rows.T @ rows + np.diag(kept_small)), -rows.sum(axis=0))


class Usual(NamedTuple):
    """Which rows speak against most acts; the inverse of their products; what they want."""

    rows: np.ndarray
    inverse: np.ndarray
    wanted: np.ndarray


def _is_usual(taught: Taught) -> np.ndarray:
    return taught.speak_against.mean(axis=1) > 0.5


def _with_bias(rows: np.ndarray) -> np.ndarray:
    return np.hstack([rows / UNIT, np.ones((len(rows), 1))])


def _parts(taught: Taught) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return taught.rows, taught.speak_for, taught.speak_against


def by_sentences(acts: Sequence[str], lessons: Sequence[Lesson], rows: np.ndarray) -> Taught:
    """What lessons teach, given their features."""
    whose = np.array([lesson.act for lesson in lessons])
    speaks_for = np.array([lesson.speaks_for for lesson in lessons])
    topics = (rows[:, :SIZE] / UNIT).astype(np.float32)
    near = topics @ topics.T
    for_them = np.zeros((len(lessons), len(acts)), bool)
    against_them = np.zeros_like(for_them)
    for column, act in enumerate(acts):
        own = whose == act
        for_it = own & speaks_for
        too_near = near[:, for_it].max(axis=1, initial=-1.0) > TOO_NEAR
        for_them[:, column] = for_it
        against_them[:, column] = ~for_it & ((own & ~speaks_for) | (speaks_for & ~too_near))
    return Taught(rows, for_them, against_them)


def learn(acts: Sequence[str], taught: Taught) -> tuple[Heads, np.ndarray]:
    """The heads of `acts`, and the margin of every row that speaks for an act as if it had not been there; of others 0.

    What speaks against most acts is weighed once for all of them; what is different for an act is added to that or
    taken from it, by Woodbury's identity.
    """
    rows, (usual, inverse, wanted) = _with_bias(taught.rows), taught.usual
    weights, left_out = np.zeros((rows.shape[1], len(acts))), np.zeros(taught.speak_for.shape)

    def fit(column: int) -> None:
        own, others = taught.speak_for[:, column], taught.speak_against[:, column]
        weight = np.where(own, others.sum() / max(1, own.sum()), others)
        differs = np.flatnonzero(weight != usual)
        weights[:, column], before = _fitted(inverse, wanted, rows[differs], weight[differs], usual[differs],
                                             np.where(own, 1.0, -1.0)[differs])
        left_out[differs, column] = np.where(own[differs], before, 0.0)

    with ThreadPoolExecutor(2) as pool:  # two acts at a time, each by itself
        list(pool.map(fit, range(len(acts))))
    learned = Heads(tuple(acts), np.rint(weights * STEEPNESS * WEIGHT_UNIT))
    return learned, left_out * STEEPNESS * MARGIN_UNIT


def _fitted(inverse: np.ndarray, wanted: np.ndarray, rows: np.ndarray, weight: np.ndarray, usual: np.ndarray,
            mark: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The weights of one act, whose `rows` weigh otherwise than usual, and the mark of each of these left out."""
    said = np.flatnonzero(rows.any(axis=0))  # few words of many
    few = rows[:, said]
    spread = inverse[:, said] @ few.T
    shared = few @ spread[said]
    start = inverse @ (wanted + rows.T @ (weight * mark + usual))
    joint = np.linalg.inv(np.diag(1 / (weight - usual)) + shared)
    fitted = start - spread @ (joint @ (rows @ start))
    leverage = weight * np.diagonal(shared - shared @ joint @ shared)
    return fitted, (rows @ fitted - leverage * mark) / np.maximum(1e-3, 1 - leverage)
