"""Letters in a row that two texts share."""

from __future__ import annotations


def share_run(one: str, other: str, size: int) -> bool:
    """Whether so many letters in a row stand in both."""
    return any(one[at : at + size] in other for at in range(len(one) - size + 1))
