"""What was made of a thing last, while it is as it was: of a file that was changed only the newest is remembered."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Newest(Generic[Made]):
    """What was made of at most `most` things, those that were asked for last. Safe between threads."""

    def __init__(self, most: int) -> None:
        self._most, self._known, self._changing = most, OrderedDict[Hashable, tuple[object, Made]](), Lock()

    def of(self, name: Hashable, state: object, make: Callable[[], Made]) -> Made:
        """What was made of the thing of this name in this state; made now where it is in another one, or not known."""
        known = self._known.get(name)
        made = known[1] if known and known[0] == state else make()
        with self._changing:
            self._known[name] = (state, made)
            self._known.move_to_end(name)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return made
