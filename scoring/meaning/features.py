"""What a head sees of a window: the encoder's vector for the topic, hashed word grams for the wording.

A vector holds what is talked about; which of two acts on one topic is done (asking for the card, saying to bring it)
shows in the words. Together they find more than either.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scoring.folding import Folded
from scoring.grams import hashed, placed
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
    texts = {id(text): text for text, _, _ in folded}
    grams = {key: [placed(hashes, BUCKETS) for hashes in hashed(text.units, LONGEST_GRAM[lang])]
             for key, text in texts.items()}
    rows = np.array([_wording(grams[id(text)], start, end, lang) for text, start, end in folded])
    return rows.reshape(len(folded), BUCKETS)


def _wording(grams: list[tuple[np.ndarray, np.ndarray]], start: int, end: int, lang: str) -> np.ndarray:
    """The grams of the units [start, end): the square root of how often each occurs, in a vector of fixed length."""
    within = [slice(start, max(start, end - longer)) for longer in range(len(grams))]
    places = np.concatenate([each[part] for (each, _), part in zip(grams, within, strict=True)])
    signs = np.concatenate([each[part] for (_, each), part in zip(grams, within, strict=True)])
    row = np.bincount(places, signs, BUCKETS)
    row = np.sign(row) * np.sqrt(np.abs(row))
    return np.rint(row * (WORDING[lang] * UNIT / max(1e-9, float(np.sqrt(row @ row)))))
