"""A reply as the meant ear has it: what every window of it says for and against every act."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np

from scoring.folding import Folded
from scoring.meaning.heard import Window
from scoring.meaning.nearness import best_of_others
from scoring.meaning.weighing import Clues, weighed


@dataclass(frozen=True)
class Sense:
    """What the meant ear says of one act at a window, and the nearest sentences. Nearness is 0 to 1000."""

    start: int
    end: int
    nearest: str
    nearness: int
    against: str
    against_nearness: int


class Taught(Protocol):
    """What a meant ear was taught, as far as a reply has to know."""

    silences: np.ndarray

    def column(self, act: str) -> int | None: ...

    def nearest(self, act: str, window: Window) -> tuple[str, int, str, int]: ...

    def is_miss(self, act: str, text: str) -> bool: ...


@dataclass(frozen=True)
class Meant:
    """A reply as the meant ear has it: the windows that stand at its places."""

    meaning: Taught
    places: Sequence[tuple[int, int]]
    heard: Sequence[Window]
    cut: int
    """the margin from which on an act is likelier there than not, as its standard's sentences have it"""
    tone: Callable[[int, int], tuple[bool, bool]]
    """whether a window denies something, and whether it asks"""

    @cached_property
    def margins(self) -> np.ndarray:
        """A margin, in thousandths of log-odds, for every window and act."""
        return self._numbers("margins")

    @cached_property
    def own(self) -> np.ndarray:
        """Of every window and act: how near the nearest sentence is that speaks for the act."""
        return self._numbers("own")

    def _numbers(self, name: str) -> np.ndarray:
        return np.array([getattr(one, name) for one in self.heard], np.int64).reshape(len(self.heard), -1)

    @cached_property
    def weights(self) -> np.ndarray:
        """How likely each act is at each window if it is owed, in thousandths: see `weighed`."""
        tones = np.array([self.tone(*place) for place in self.places], dtype=np.int64).reshape(-1, 2)
        return weighed(Clues(
            self.margins, self.cut, self.meaning.silences, len(self.places), tones[:, :1], tones[:, 1:],
            best_of_others(self.margins), self.own, self._numbers("others")))

    @cached_property
    def heaviest(self) -> np.ndarray:
        """For each act what its likeliest window weighs."""
        return self.weights.max(axis=0)

    def windows(self, act: str, least: int, barred: Sequence[tuple[int, int]] = ()) -> Iterator[int]:
        """The windows in which an act that was taught has at least a margin, the best first, none that reaches into
        what is barred."""
        margins = self.margins[:, self.meaning.column(act)]
        for at in np.argsort(-margins, kind="stable").tolist():
            if margins[at] < least:
                return
            start, end = self.places[at]
            if not any(start < high and low < end for low, high in barred):
                yield at

    def sense(self, act: str, window: int) -> Sense:
        return Sense(*self.places[window], *self.meaning.nearest(act, self.heard[window]))

    def in_a_miss(self, folded: Folded, act: str, start: int, end: int) -> bool:
        """Whether a stretch lies in a window that says, word for word, what only looks like the act."""
        return any(low <= start and end <= high and self.meaning.is_miss(act, folded.text[low:high])
                   for low, high in self.places)
