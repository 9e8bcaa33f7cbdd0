"""A reply as the meant ear has it: what every window of it says for and against every act."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
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

    @property
    def columns(self) -> Mapping[str, int]: ...

    @property
    def asking(self) -> Collection[str]: ...

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
    denies: Callable[[int, int], bool]
    """whether a window denies something"""
    taken: Sequence[tuple[int, int]] = ()
    """the units in which the first two ears heard what the reply owes"""

    @cached_property
    def margins(self) -> np.ndarray:
        """A margin, in thousandths of log-odds, for every window and act."""
        return np.array([one.margins for one in self.heard], np.int64).reshape(len(self.heard), -1)

    @cached_property
    def _near(self) -> np.ndarray:
        """How near each window comes to the sentences of each act, and to those of none."""
        near = np.array([one.near for one in self.heard], np.int64)
        return near.reshape(len(self.heard), -1)

    @property
    def own(self) -> np.ndarray:
        """Of every window and act: how near the nearest sentence is that speaks for the act."""
        return self._near[:, : self.margins.shape[1]]

    @property
    def others(self) -> np.ndarray:
        """The same of those that do not."""
        return best_of_others(self._near)[:, : self.margins.shape[1]]

    @cached_property
    def weights(self) -> np.ndarray:
        """How likely each act is at each window if it is owed, in thousandths: see `weighed`."""
        return weighed(Clues(
            self.margins, self.cut, self.meaning.silences, len(self.places), self._each(self._denied),
            self._each(self._taken), best_of_others(self.margins), self.own, self.others))

    def _each(self, number: Callable[[int, int], int]) -> np.ndarray:
        return np.array([number(*place) for place in self.places], np.int64).reshape(-1, 1)

    def _denied(self, start: int, end: int) -> int:
        return int(self.denies(start, end))

    def _taken(self, start: int, end: int) -> int:
        """The greatest share of a window in which one act was heard, in thousandths."""
        shared = (min(end, high) - max(start, low) for low, high in self.taken)
        return max(0, *shared, 0) * 1000 // (end - start)

    @cached_property
    def heaviest(self) -> np.ndarray:
        """For each act what its likeliest window weighs."""
        return self.weights.max(axis=0)

    def windows(self, act: str, least: int, barred: Sequence[tuple[int, int]] = ()) -> Iterator[int]:
        """The windows in which an act that was taught weighs at least `least`, the likeliest first, none that reaches
        into what is barred."""
        weights = self.weights[:, self.meaning.columns[act]]
        for at in np.argsort(-weights, kind="stable").tolist():
            if weights[at] < least:
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
