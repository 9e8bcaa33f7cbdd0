"""What was worked out before and is asked for again: who answers a telephone says the same things many times a day."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from threading import Lock
from typing import Generic, TypeVar

Worked = TypeVar("Worked")


class Remembered(Generic[Worked]):
    """What was worked out for each of some keys; what was asked for longest ago goes first.

    Safe between threads; what two of them ask for at once is worked out twice.
    """

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._known: OrderedDict[Hashable, Worked] = OrderedDict()

    def all(self, keys: Sequence[Hashable], work_out: Callable[[list[int]], Iterable[Worked]]) -> list[Worked]:
        """What belongs to each key; `work_out` makes it for those places in `keys` that were not asked for before."""
        with self._lock:
            known = {key: self._known[key] for key in keys if key in self._known}
        new = {key: at for at, key in enumerate(keys) if key not in known}
        if new:
            known |= zip(new, work_out(list(new.values())), strict=True)
        with self._lock:
            for key in keys:
                self._known[key] = known[key]
                self._known.move_to_end(key)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return [known[key] for key in keys]
