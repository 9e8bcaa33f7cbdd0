"""What stands around the tokens of a reply's windows, each thing once.

The windows of a reply overlap: a clause stands in itself, with its neighbour, in its sentence and in the whole. What a
layer of the encoder makes of a token depends on the tokens close to it only, so tokens with the same neighbours are
worked out together, in whatever windows they stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any, NamedTuple

import numpy as np

NEAR = 2
"""tokens on either side that a layer of n-grams sees; both layers together see twice as many"""
NOTHING = -1
"""stands for a token beyond the end of a window, and for the last row, which is empty"""
Numbers = dict[Any, int]
"""things by number, in the order of their coming"""


class Standing(NamedTuple):
    """Tokens, their closer surroundings and their wider ones, by number."""

    tokens: list[int]
    """each once"""
    near: np.ndarray
    """of the closer surroundings: the tokens in them"""
    around: np.ndarray
    """of the wider ones: the closer surroundings in them"""
    middle: list[int]
    """of the wider ones: the token that they are for"""
    said: np.ndarray
    """of every window and wider surroundings: how often they stand in it"""


def standing(windows: Sequence[Sequence[int]]) -> Standing:
    """How the tokens of some windows stand."""
    close, wide, single = _numbers(), _numbers(), _numbers()
    places = [wide[key] for ids in windows for key in _round([close[near] for near in _round(ids)])]
    near = np.array([[NOTHING if id == NOTHING else single[id] for id in key] for key in close])
    around, said = np.array(list(wide)), np.zeros((len(windows), len(wide)), np.float32)
    np.add.at(said, (np.repeat(np.arange(len(windows)), list(map(len, windows))), places), 1)
    return Standing(list(single), near, around, near[around[:, NEAR], NEAR].tolist(), said)


def _round(row: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Of every member of a row: those close to it, itself in the middle."""
    padded = [*[NOTHING] * NEAR, *row, *[NOTHING] * NEAR]
    return zip(*(padded[at : at + len(row)] for at in range(2 * NEAR + 1)), strict=True)


def _numbers() -> Numbers:
    """Gives each thing that it is asked for the next number, once."""
    return defaultdict(count().__next__)
