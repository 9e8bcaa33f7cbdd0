"""Where the next element is to stand, copied for a piece of a page by what it consists of.

Streamlit copies for each piece that it draws the places of all that stands around it, by the general way of copying
objects of any kind: a sixth of what drawing a piece takes. A place is some numbers, and mostly nothing else.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from streamlit.cursor import Cursor, LockedCursor, RunningCursor, SparseList

UNCHANGING = (int, tuple, type(None))
"""of a place: its numbers, and the way to it"""


def copy_places_quickly() -> None:
    """From now on, in this process."""
    for kind in (RunningCursor, LockedCursor):
        kind.__deepcopy__ = _copied


def _copied(place: Cursor, memo: dict[int, Any]) -> Cursor:
    copied = object.__new__(type(place))
    vars(copied).update({name: _part(part, memo) for name, part in vars(place).items()})
    return copied


def _part(part: Any, memo: dict[int, Any]) -> Any:
    if isinstance(part, UNCHANGING):
        return part
    return SparseList() if isinstance(part, SparseList) and not len(part) else deepcopy(part, memo)
