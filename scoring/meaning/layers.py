"""The layers of the encoder, from tokens to a vector for each window.

They are those of the package's own backend, gone through once for what stands in the same surroundings. What a token
brings to the n-grams of the first layer depends on nothing else, and is known from reply to reply. Each window comes
out as if it had been encoded alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from itertools import accumulate, pairwise
from types import SimpleNamespace
from typing import Any

import numpy as np

from scoring.meaning.met import Met
from scoring.meaning.strips import Strips
from scoring.meaning.surroundings import NEAR, NOTHING, standing

CHUNKS = 17
"""of the table of tokens, each with a scale of its own"""
WIDTH = 256
"""numbers of a token in one order of n-grams; by itself it has twice as many"""
ORDERS = ((2, 0), (3, 1), (5, 2))
"""tokens of an n-gram, and how many of them stand before the token that it is for"""
PLACES = [[NEAR - left + at for at in range(size)] for size, left in ORDERS]
"""of each order: where the tokens of an n-gram stand among those near the token that it is for"""
BROUGHT = [slice(*ends) for ends in pairwise(accumulate((size for size, _ in ORDERS), initial=0))]
"""of each order: where what is brought to its n-grams stands among what is brought to all"""
MOST_TOKENS = 2048
"""tokens known at a time, of 15 kB each"""
SEEN = slice(0, len(ORDERS))
TO_FIRST = slice(SEEN.stop, SEEN.stop + BROUGHT[-1].stop)
ITSELF = slice(TO_FIRST.stop, TO_FIRST.stop + 2)
"""what is known of a token, in rows of WIDTH: itself as each order sees it, what it brings to the n-grams of the first
layer, and itself"""
MULTIPLIED = ("proj_W", "cnn_W", "d0", "d1", "d2", "d3", "p1", "p3", "w1", "w2")
"""the matrices of the encoder; the last two are lists of them"""
STRIP = 64
"""columns of a matrix that are multiplied at a time"""


class Layers:
    """The layers with what they have learned, as the package's backend names it. Safe between threads."""

    def __init__(self, weights: Mapping[str, Any]) -> None:
        self._own = SimpleNamespace(**{name: one for name, one in weights.items() if name not in MULTIPLIED})
        self._bias1, self._bias2 = np.stack(self._own.b1), np.stack(self._own.b2)
        proj, cnn, d0, d1, d2, d3, p1, p3, *bringing = [weights[name] for name in MULTIPLIED[:-2]] + [
            np.hstack(one.reshape(-1, WIDTH, WIDTH)) for name in MULTIPLIED[-2:] for one in weights[name]]
        self._split = d0.shape[1], d2.shape[1]
        self._proj, self._cnn, self._low, self._middle, self._high, self._last, *bringing = Strips.together(
            [proj, cnn, np.hstack([d0, p1]), d1, np.hstack([d2, p3]), d3, *bringing], STRIP)
        self._bringing1, self._bringing2 = bringing[: len(ORDERS)], bringing[len(ORDERS):]
        self._met = self._table(MOST_TOKENS)

    def _table(self, tokens: int) -> Met:
        return Met(tokens, (ITSELF.stop, WIDTH), self._meet)

    def meeting(self, tokens: Sequence[int]) -> Layers:
        """The same layers, of which these tokens are known and no others, met all at once."""
        those = copy(self)
        those._met = self._table(len(tokens))
        those.meet(tokens)
        return those

    def meet(self, tokens: Sequence[int]) -> None:
        """Work out what is known of some tokens, so that no window has to wait for it."""
        self._met.rows(tokens)

    def vectors(self, windows: Sequence[Sequence[int]]) -> np.ndarray:
        """A vector of length 1 for each window, given by its tokens; none is without any."""
        stand = standing(windows)
        known, places = self._met.rows(stand.tokens)
        near = np.array([*places, NOTHING])[stand.near]  # the last of them, for NOTHING, is NOTHING again
        first = _layer(known[:, SEEN], known[:, TO_FIRST], near, self._bias1)
        brought = np.empty((len(first) + 1, BROUGHT[-1].stop, WIDTH), np.float32)
        brought[NOTHING] = 0
        _bring(brought[:NOTHING], first, self._bringing2)
        second = _layer(first, brought, stand.around, self._bias2)
        themselves = known[np.array(places)[stand.middle], ITSELF]
        rows = np.concatenate([themselves, second], axis=1).reshape(len(second), -1)
        return self._ends(stand.said @ _levelled(rows, self._own.ln_g, self._own.ln_b, self._own.eps),
                          np.fromiter(map(len, windows), np.float32, len(windows)))

    def _meet(self, known: np.ndarray, tokens: list[int]) -> None:
        own, chunk = self._own, np.array(tokens) % CHUNKS
        itself = own.table[tokens] * own.scale[chunk, None] + own.lo[chunk, None]
        seen = _levelled(itself @ self._proj + own.proj_b, own.ln_g_all, own.ln_b_all, own.eps)
        known[:, SEEN], known[:, ITSELF] = seen.reshape(known[:, SEEN].shape), itself.reshape(known[:, ITSELF].shape)
        _bring(known[:, TO_FIRST], known[:, SEEN], self._bringing1)

    def _ends(self, sums: np.ndarray, lengths: np.ndarray) -> np.ndarray:
        """From the sum over the tokens of each window to its vector."""
        mean = (sums @ self._cnn + lengths[:, None] * self._own.cnn_b) * np.reciprocal(np.sqrt(lengths))[:, None]
        low, middle = np.hsplit(mean @ self._low, self._split[:1])
        middle = np.maximum(middle + np.maximum(low, 0) @ self._middle, 0)
        high, said = np.hsplit(middle @ self._high, self._split[1:])
        said = np.tanh(said + np.maximum(high, 0) @ self._last)
        length = np.einsum("ij,ij->i", said, said)
        return said * np.reciprocal(np.sqrt(np.clip(length, self._own.eps, None)))[:, None]


def _layer(seen: np.ndarray, brought: np.ndarray, near: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """A layer of n-grams, for each order, of tokens with those near them, whose rows `near` names: each as it is
    `seen`, and what all `brought` to the places of its n-grams."""
    made = np.empty((len(near), *bias.shape), np.float32)
    for at, (places, each) in enumerate(zip(PLACES, BROUGHT, strict=True)):
        np.add.reduce(brought[near[:, places], np.arange(each.start, each.stop)], axis=1, out=made[:, at])
    made += bias
    return np.maximum(made, 0, out=made) + seen[near[:, NEAR]]


def _bring(brought: np.ndarray, seen: np.ndarray, bringing: Sequence[Strips]) -> None:
    """Work out what each token, as each order sees it, brings to each place of their n-grams."""
    for at, (each, weights) in enumerate(zip(BROUGHT, bringing, strict=True)):
        weights.into(brought[:, each].reshape(len(seen), -1, STRIP), seen[:, at])


def _levelled(rows: np.ndarray, scale: np.ndarray, shift: np.ndarray, eps: float) -> np.ndarray:
    """Each row about 0 and of one spread, then scaled and shifted, in place."""
    rows -= rows.mean(axis=-1, keepdims=True)
    spread = np.einsum("ij,ij->i", rows, rows) / rows.shape[-1]
    rows *= np.reciprocal(np.sqrt(spread + eps))[:, None]
    rows *= scale
    rows += shift
    return rows
