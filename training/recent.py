"""Things at their last event, kept in memory, so that what has happened is read and folded once."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")

MOST = 512
"""kept at a time; the one that was looked at longest ago goes first"""


class Recent(Generic[T]):
    """What was looked at last, by id. Only a hint: who takes something out asks storage what has happened since.

    Safe between threads; of two that put something in under one id the last one stays.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._things: OrderedDict[str, T] = OrderedDict()
        self._lock = Lock()

    def get(self, id: str) -> T | None:
        with self._lock:
            if id in self._things:
                self._things.move_to_end(id)
            return self._things.get(id)

    def put(self, id: str, thing: T) -> None:
        with self._lock:
            self._things[id] = thing
            self._things.move_to_end(id)
            if len(self._things) > self._most:
                self._things.popitem(last=False)

    def drop(self, id: str) -> None:
        with self._lock:
            self._things.pop(id, None)
