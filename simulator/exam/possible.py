"""Which answers an item can have at all: what a browser sends is checked before it is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from scoring.judge import LONGEST_REPLY
from simulator.exam.form import Slot


def possible(slot: Slot, answer: Any) -> bool:
    """Whether `answer` has the form that this item asks for and names only options that it has."""
    return slot.item is not None and _POSSIBLE[slot.item.kind](slot, answer)


def is_open(answer: Any) -> bool:
    """Whether nothing is answered yet: no answer, no option, or only blanks."""
    return answer is None or answer in ([], {}) or (isinstance(answer, str) and not answer.strip())


def _one(slot: Slot, answer: Any) -> bool:
    return isinstance(answer, str) and answer in slot.order


def _some(slot: Slot, answer: Any) -> bool:
    return (isinstance(answer, list) and all(isinstance(id, str) and id in slot.order for id in answer)
            and len(set(answer)) == len(answer))


def _all(slot: Slot, answer: Any) -> bool:
    return _some(slot, answer) and len(answer) == len(slot.order)


def _pairs(slot: Slot, answer: Any) -> bool:
    left = {option.id for option in slot.item.left}
    return isinstance(answer, dict) and set(answer) <= left and _some(slot, list(answer.values()))


def _written(_slot: Slot, answer: Any) -> bool:
    return isinstance(answer, str) and len(answer) <= LONGEST_REPLY


_POSSIBLE: dict[str, Callable[[Slot, Any], bool]] = {
    "single": _one,
    "multiple": _some,
    "true-false": lambda _slot, answer: isinstance(answer, bool),
    "ordering": _all,
    "matching": _pairs,
    "wording": _written,
    "reply": _written,
    "call": lambda _slot, _answer: False,  # answered at the desk
}
