"""Grams: so many units in a row, hashed into numbers, for what is learned of wording."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from zlib import crc32

import numpy as np


def hashed(units: Sequence[str], longest: int) -> list[list[int]]:
    """The hashes of the grams of one unit, of two, up to `longest`; of each size in the order in which they begin.

    The hash of a gram goes on from that of the gram without its last unit.
    """
    parts = [f" {unit}".encode("utf8", "surrogatepass") for unit in units]
    sizes = [[crc32(part[1:]) for part in parts]]
    for size in range(1, longest):
        sizes.append([crc32(part, before) for part, before in zip(parts[size:], sizes[-1], strict=False)])
    return sizes


def placed(hashes: Iterable[int], buckets: int) -> tuple[np.ndarray, np.ndarray]:
    """The bucket of each gram, and its sign there, so that what falls together by chance takes itself back."""
    numbers = np.fromiter(hashes, np.int64)
    return numbers % buckets, np.where(numbers >> 31, 1, -1)
