"""Whose phrasings they are: of many by number, those of which a reply may say or sounds like some."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

NOBODY = -1


class Owners:
    """The owner of each phrasing, by number."""

    def __init__(self) -> None:
        self._each: list[int] = []
        self._known = np.zeros(0, np.int64)

    def take(self, numbers: range, owner: int) -> None:
        """Let these phrasings be an owner's; those before that nobody took are nobody's."""
        self._each += [NOBODY] * (numbers.stop - len(self._each))
        self._each[numbers.start : numbers.stop] = [owner] * len(numbers)

    def of(self, numbers: Sequence[int] | np.ndarray) -> set[int]:
        """Who owns some of these."""
        each = self._arranged()
        numbers = np.asarray(numbers, np.int64)
        return set(each[numbers[numbers < len(each)]].tolist()) - {NOBODY}

    def _arranged(self) -> np.ndarray:
        if len(self._known) != len(self._each):
            self._known = np.array(self._each, np.int64)
        return self._known
