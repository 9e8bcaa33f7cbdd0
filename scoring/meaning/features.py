"""What a head sees of a window: the encoder's vector for the topic, hashed word grams for the wording.

A vector holds what is talked about; which of two acts on one topic is done (asking for the card, saying to bring it)
shows in the words. Together they find more than either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np

from scoring.folding import Folded
from scoring.meaning.encoder import SIZE, UNIT, encode

BUCKETS = 1024
"""numbers that the grams are hashed into, by sign and place"""
LONGEST_GRAM = {"zh": 2, "en": 1}
WORDING = {"zh": 1.0, "en": 0.7}
"""the length of the part for the wording, where that for the topic is 1"""
WIDTH = SIZE + BUCKETS


def features(folded: Sequence[tuple[Folded, int, int]], lang: str) -> np.ndarray:
    """A row of WIDTH integers for the units [start, end) of each folded text."""
    texts = [text.original[slice(*text.span(start, end))] if start < end else text.original
             for text, start, end in folded]
    number = {text: at for at, text in enumerate(dict.fromkeys(texts))}
    topics = encode(list(number))[[number[text] for text in texts]] if texts else encode(texts)
    return np.hstack([topics, wordings(folded, lang)])


def wordings(folded: Sequence[tuple[Folded, int, int]], lang: str) -> np.ndarray:
    """The part for the wording alone."""
    rows = np.array([_wording(text.units[start:end], lang) for text, start, end in folded])
    return rows.reshape(len(folded), BUCKETS)


def _wording(units: tuple[str, ...], lang: str) -> np.ndarray:
    """The grams of some units: the square root of how often each occurs, in a vector of fixed length."""
    row = np.zeros(BUCKETS)
    for gram in _grams(units, LONGEST_GRAM[lang]):
        place, sign = _place(gram)
        row[place] += sign
    row = np.sign(row) * np.sqrt(np.abs(row))
    return np.rint(row * (WORDING[lang] * UNIT / max(1e-9, float(np.sqrt(row @ row)))))


def _grams(units: tuple[str, ...], longest: int) -> Iterator[str]:
    for size in range(1, longest + 1):
        for at in range(len(units) - size + 1):
            yield " ".join(units[at : at + size])


@lru_cache(maxsize=50_000)
def _place(gram: str) -> tuple[int, int]:
    hashed = crc32(gram.encode("utf8", "surrogatepass"))
    return hashed % BUCKETS, 1 if hashed >> 31 else -1
