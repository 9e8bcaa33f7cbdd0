"""Heads: one linear judgement an act, taught by sentences; a logistic regression of fixed length, all acts at once.

For the act speak its own sentences, against it its `misses` and what other acts say, less what is so near to its own
that it might do the act too. Both sides weigh the same, however many they are. What is learned is rounded to
integers, so that the same sentences give the same verdicts on every machine.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

import numpy as np

from scoring.meaning.encoder import SIZE, UNIT

TOO_NEAR = 0.75
"""Cosine from which on a sentence of another act is left out of what speaks against an act."""
PENALTY = 0.003
STEPS = 120
"""of Nesterov's descent, enough for the penalty: the rest of the way changes nothing that survives rounding"""
WEIGHT_UNIT = 4096
"""what a learned weight is multiplied by before it is rounded"""
USUAL_CUT = -600
"""The cut of a standard of which nothing is known; what is seen of one counts half."""
LOW_SHARE = 0.1
"""The share of sentences left out that may stand below what is seen as the lowest margin of their act."""
MARGIN_UNIT = 1000
"""A margin of this much is one unit of log-odds."""


@dataclass(frozen=True)
class Lesson:
    """A sentence that teaches: `act` says it, or, as one of its misses, does not. Without an act it does none."""

    act: str
    text: str
    speaks_for: bool

    def is_taken_back(self, lessons: Container[Lesson]) -> bool:
        """Whether another lesson says the opposite of the very sentence."""
        return replace(self, speaks_for=not self.speaks_for) in lessons


@dataclass(frozen=True)
class Heads:
    """What was learned: for each act of `acts`, in order, a column of integer weights, the last of them the bias."""

    acts: tuple[str, ...]
    weights: np.ndarray
    cut: int = 0
    """the margin from which on an act that is owed is there, as leaving sentences out has shown"""

    def margins(self, rows: np.ndarray) -> np.ndarray:
        """How much each row of features does each act, in thousandths of log-odds: integers, as float64."""
        sums = rows @ self.weights[:-1] + self.weights[-1] * UNIT
        return np.floor_divide(sums * MARGIN_UNIT, UNIT * WEIGHT_UNIT)


def teach(acts: Sequence[str], lessons: Sequence[Lesson], rows: np.ndarray) -> Heads:
    """The heads of `acts` from lessons and their features, row by row, with the cut between there and not there.

    Few sentences that are like many of other acts teach less certainty. So every fourth is left out once, and what
    the others say of it tells how low the margin of an act is where it was really done.
    """
    left_out = np.array(_every_fourth(lessons))
    rest = _taught(acts, [one for one, out in zip(lessons, left_out, strict=True) if not out], rows[~left_out])
    margins = rest.margins(rows[left_out])
    unheard = [one for one, out in zip(lessons, left_out, strict=True) if out]
    own = sorted(margins[at, acts.index(one.act)] for at, one in enumerate(unheard)
                 if one.speaks_for and one.act in acts)
    seen = own[int(LOW_SHARE * len(own))] if own else USUAL_CUT
    return replace(_taught(acts, lessons, rows), cut=int((seen + USUAL_CUT) // 2))


def _every_fourth(lessons: Sequence[Lesson]) -> list[bool]:
    """Every fourth lesson for and against each act."""
    many: dict[tuple[str, bool], int] = {}
    chosen = []
    for lesson in lessons:
        side = lesson.act, lesson.speaks_for
        many[side] = many.get(side, 0) + 1
        chosen.append(many[side] % 4 == 0)
    return chosen


def _taught(acts: Sequence[str], lessons: Sequence[Lesson], rows: np.ndarray) -> Heads:
    return weigh_sides(acts, rows, *_sides(acts, lessons, rows[:, :SIZE] / UNIT))


def weigh_sides(names: Sequence[str], rows: np.ndarray, speak_for: np.ndarray, speak_against: np.ndarray) -> Heads:
    """One head a name from the rows that speak for it and those that speak against it, a column a name. Both sides
    weigh the same."""
    weights = sum(0.5 * side / np.maximum(1, side.sum(axis=0)) for side in (speak_for, speak_against))
    learned = _descend((rows / UNIT).astype(np.float32), speak_for.astype(np.float32), weights.astype(np.float32))
    return Heads(tuple(names), np.rint(learned.astype(np.float64) * WEIGHT_UNIT))


def _sides(acts: Sequence[str], lessons: Sequence[Lesson], topics: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For every lesson and act: whether it speaks for the act, and whether against it."""
    whose = np.array([lesson.act for lesson in lessons])
    speaks_for = np.array([lesson.speaks_for for lesson in lessons])
    near = topics @ topics.T
    for_them = np.zeros((len(lessons), len(acts)), bool)
    against_them = np.zeros_like(for_them)
    for column, act in enumerate(acts):
        own = whose == act
        for_it = own & speaks_for
        too_near = near[:, for_it].max(axis=1, initial=-1.0) > TOO_NEAR
        for_them[:, column] = for_it
        against_them[:, column] = ~for_it & ((own & ~speaks_for) | (speaks_for & ~too_near))
    return for_them, against_them


def _descend(rows: np.ndarray, wanted: np.ndarray, weights: np.ndarray) -> np.ndarray:
    rows = np.hstack([rows, np.ones((len(rows), 1), np.float32)])
    steepest = np.float32(0.25 * (rows * rows).sum(axis=1).max() + PENALTY)
    root = np.sqrt(np.float32(PENALTY) / steepest)
    momentum = (1 - root) / (1 + root)
    here = np.zeros((rows.shape[1], wanted.shape[1]), np.float32)
    ahead = here.copy()
    kept_small = np.full((rows.shape[1], 1), PENALTY, np.float32)
    kept_small[-1] = 0.0
    for _ in range(STEPS):
        surprise = weights * (1 / (1 + np.exp(-(rows @ ahead))) - wanted)
        after = ahead - (rows.T @ surprise + kept_small * ahead) / steepest
        ahead = after + momentum * (after - here)
        here = after
    return here
