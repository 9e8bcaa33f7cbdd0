"""What stands around the tokens of a reply's windows, each thing once.

The windows of a reply overlap: a clause stands in itself, with its neighbour, in its sentence and in the whole. What a
layer of the encoder makes of a token depends on the tokens close to it only, so tokens with the same neighbours are
worked out together, in whatever windows they stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import count
from typing import Any, NamedTuple

import numpy as np

NEAR, FAR = 2, 4
"""tokens on either side that the first layer of n-grams sees, and both layers together"""
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
    wide, places = _numbered(key for ids in windows for key in _surroundings(ids))
    close, around = _closer(wide)
    single, near = _tokens(close)
    said = np.zeros((len(windows), len(wide)), np.float32)
    np.add.at(said, (np.repeat(np.arange(len(windows)), list(map(len, windows))), places), 1)
    return Standing(list(single), near, around, [single[key[FAR]] for key in wide], said)


def _surroundings(ids: Sequence[int]) -> list[tuple[int, ...]]:
    """Of every token of a window: the tokens round it, itself in the middle."""
    padded = (*[NOTHING] * FAR, *ids, *[NOTHING] * FAR)
    return [padded[at : at + 2 * FAR + 1] for at in range(len(ids))]


def _numbered(keys: Iterable[Hashable]) -> tuple[Numbers, list[int]]:
    """Each key once, and the numbers of all."""
    numbers = _numbers()
    return numbers, [numbers[key] for key in keys]


def _numbers() -> Numbers:
    """Gives each thing that it is asked for the next number, once."""
    return defaultdict(count().__next__)


def _closer(wide: Numbers) -> tuple[Numbers, np.ndarray]:
    """The closer surroundings of tokens and of those near them, each once, and where they stand in the wider ones."""
    close = _numbers()
    near = [[close[key[at : at + 2 * NEAR + 1]] if key[at + NEAR] != NOTHING else NOTHING
             for at in range(2 * NEAR + 1)] for key in wide]
    return close, np.array(near)


def _tokens(close: Numbers) -> tuple[Numbers, np.ndarray]:
    """The tokens that stand in some surroundings, each once, and where they stand."""
    single = _numbers()
    near = [[single[id] if id != NOTHING else NOTHING for id in key] for key in close]
    return single, np.array(near)
