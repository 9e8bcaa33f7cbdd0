"""Grams: so many units in a row, hashed into numbers, for what is learned of wording."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32


def hashed(units: Sequence[str], longest: int) -> list[list[int]]:
    """The hashes of the grams of one unit, of two, up to `longest`; of each size in the order in which they begin.

    The hash of a gram goes on from that of the gram without its last unit.
    """
    parts = [f" {unit}".encode("utf8", "surrogatepass") for unit in units]
    sizes = [[crc32(part[1:]) for part in parts]]
    for size in range(1, longest):
        sizes.append([crc32(part, before) for part, before in zip(parts[size:], sizes[-1], strict=False)])
    return sizes


def placed(gram: int, buckets: int) -> tuple[int, int]:
    """The bucket of a gram by its hash, and its sign there, so that what falls together by chance takes itself back."""
    return gram % buckets, 1 if gram >> 31 else -1
