"""How like a question is to the questions that a call knows, by the sentence encoder: integers, the same everywhere.

What callers are asked about is much the same in every call, so each question is encoded once for all of them.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from threading import Lock

import numpy as np

from scoring.meaning import kept
from scoring.meaning.encoder import SIZE, WEIGHTS, encode

MANY = 400
"""questions from which on they are looked up among those whose numbers are kept between starts"""
MOST = 50_000
"""questions that are kept; of more only those that are asked for"""
KEPT = f"questions-{WEIGHTS.replace('/', '-')}"
LATELY = 16
"""sentences of a call whose likeness is remembered: one is asked for several times while a reply is understood"""
MOST_OF_A_BYTE = 127
AT_ONCE = 1_000
"""questions that are encoded at once, so that a first start needs no more room than later ones"""
SHARED = 4
"""calls by which a question is known that many ask"""
GAP = 100
"""questions that are sooner passed over than read, where they stand between some that a call knows"""


class Questions:
    """Questions and their numbers, row by row. Safe between threads."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._rows, self._squares = np.zeros((0, SIZE), np.int8), np.zeros(0)
        self._beyond, self._beyond_at = np.zeros(0, np.int16), np.zeros(0, np.int64)  # what a byte does not hold
        self._ready = np.zeros((0, SIZE), np.float32)
        self._adding = Lock()

    def places(self, texts: Sequence[str]) -> np.ndarray:
        """The rows of some questions, which are encoded where they are new; many are kept between starts."""
        with self._adding:
            new = [text for text in dict.fromkeys(texts) if text not in self._places]
            if new:
                more = _encoded(new) if len(new) >= MANY else encode(new).astype(np.int16)
                squares = np.einsum("ij,ij->i", more, more, dtype=np.float64)
                self._squares = np.append(self._squares, squares)  # before the rows that it is for
                beyond = np.flatnonzero(np.abs(more) > MOST_OF_A_BYTE)
                self._beyond = np.append(self._beyond, more.ravel()[beyond])
                self._beyond_at = np.append(self._beyond_at, beyond + self._rows.size)
                self._rows = np.vstack([self._rows, more.astype(np.int8)])
                self._places.update(zip(new, range(len(self._places), len(self._rows)), strict=True))
            return np.array([self._places[text] for text in texts], np.int64)

    def near(self, sentence: str, stretches: Iterable[slice]) -> np.ndarray:
        """How like a sentence is to the questions in some stretches of rows, one after the other, -1 to 1."""
        said = encode([sentence])[0]
        squares, size, one = self._squares, said @ said, said.astype(np.float32)
        return np.concatenate([(self._multiplied(some) @ one).astype(np.float64) / np.sqrt(squares[some] * size)
                               for some in stretches])  # products of integers, and below 2**24: exact

    def keep_ready(self, many: int) -> None:
        """Keep the first rows as they are multiplied, for which they take twice the room."""
        self._ready = self._made_ready(0, many)

    def _multiplied(self, some: slice) -> np.ndarray:
        start, stop, _ = some.indices(len(self._rows))
        return self._ready[start:stop] if stop <= len(self._ready) else self._made_ready(start, stop)

    def _made_ready(self, start: int, stop: int) -> np.ndarray:
        rows = self._rows[start:stop].astype(np.float32)
        first, last = np.searchsorted(self._beyond_at, [start * SIZE, stop * SIZE])
        rows.ravel()[self._beyond_at[first:last] - start * SIZE] = self._beyond[first:last]
        return rows


QUESTIONS = Questions()


class Known:
    """The questions that a call knows, each with its topic."""

    def __init__(self, examples: Sequence[tuple[str, str]]) -> None:
        texts: dict[str, list[str]] = defaultdict(list)
        for topic, text in examples:
            texts[topic].append(text)
        self._texts = texts
        self.likeness = lru_cache(maxsize=LATELY)(self._likeness)

    @cached_property
    def _arranged(self) -> tuple[list[slice], np.ndarray, np.ndarray]:
        """The stretches of rows in which the questions stand, the places of the questions in these, topic by topic, and
        where each topic begins.

        Most of what one call knows all others know too, so these are few.
        """
        places = QUESTIONS.places(self.texts)
        rows = np.unique(places)
        parts = np.split(rows, np.flatnonzero(np.diff(rows) > GAP) + 1)
        stretches = [slice(int(part[0]), int(part[-1]) + 1) for part in parts]
        read = np.concatenate([np.arange(one.start, one.stop) for one in stretches])
        starts = np.cumsum([0, *(len(texts) for texts in self._texts.values())])[:-1]
        return stretches, np.searchsorted(read, places), starts

    def settle(self) -> None:
        """Find the places of the questions, so that the first comparison does not wait for it."""
        self._arranged  # noqa: B018  it is made when it is looked at

    @property
    def texts(self) -> list[str]:
        return [text for texts in self._texts.values() for text in texts]

    def _likeness(self, sentence: str) -> dict[str, int]:
        """Topic -> how like a question is to the likest question about it, in thousandths."""
        if not self._texts:
            return {}
        stretches, places, starts = self._arranged
        best = np.maximum.reduceat(QUESTIONS.near(sentence, stretches)[places], starts)
        return dict(zip(self._texts, (1000 * np.maximum(best, 0)).astype(int).tolist(), strict=True))


def learn(calls: Iterable[Known]) -> None:
    """Encode what several calls know all at once, so that no reply has to wait for it: what most of them know first, so
    that it stands together."""
    known = Counter(text for call in calls for text in call.texts)
    QUESTIONS.places([text for text, _ in known.most_common()])
    QUESTIONS.keep_ready(sum(calls >= SHARED for calls in known.values()))


def _encoded(texts: list[str]) -> np.ndarray:
    """The numbers of many questions, which are kept between starts one by one: no two calls know the same."""
    known, rows = _kept()
    new = [text for text in texts if text not in known]
    if new:
        if len(known) + len(new) > MOST:
            known, rows, new = {}, rows[:0], texts
        known |= zip(new, range(len(known), len(known) + len(new)), strict=True)
        some = (new[at : at + AT_ONCE] for at in range(0, len(new), AT_ONCE))
        rows = np.vstack([rows, *(encode(texts).astype(np.int16) for texts in some)])
        kept.keep(KEPT, {"texts": np.frombuffer(json.dumps(list(known)).encode(), np.uint8), "rows": rows})
    return rows[[known[text] for text in texts]]


def _kept() -> tuple[dict[str, int], np.ndarray]:
    """The questions that are kept, each with its row, and the rows."""
    found = kept.read(KEPT)
    if found is None:
        return {}, np.zeros((0, SIZE), np.int16)
    return {text: row for row, text in enumerate(json.loads(found["texts"].tobytes()))}, found["rows"]
