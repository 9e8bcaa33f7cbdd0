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
    grams = {key: [[placed(gram, BUCKETS) for gram in size] for size in hashed(text.units, LONGEST_GRAM[lang])]
             for key, text in texts.items()}
    rows = np.zeros((len(folded), BUCKETS))
    for row, (text, start, end) in zip(rows, folded, strict=True):
        for longer, size in enumerate(grams[id(text)]):
            for place, sign in size[start : max(start, end - longer)]:
                row[place] += sign
    rows = np.sign(rows) * np.sqrt(np.abs(rows))
    lengths = [max(1e-9, float(np.sqrt(row @ row))) for row in rows]
    return np.rint(rows * [[WORDING[lang] * UNIT / length] for length in lengths]) if len(folded) else rows
