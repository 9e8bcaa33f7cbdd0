"""Names as people type them, and the ids that stand for people and things."""

from __future__ import annotations

import secrets
import unicodedata

LONGEST_NAME = 40
"""characters"""


class BadName(ValueError):
    """A name that is empty."""


def new_id() -> str:
    """A random id that nobody guesses: 128 bits."""
    return secrets.token_hex(16)


def tidy_name(name: str) -> str:
    """The name without control, format and surrogate characters, on one line, at most `LONGEST_NAME` long.

    Raises `BadName`.
    """
    kept = "".join(" " if c.isspace() else c for c in name
                   if c.isspace() or not unicodedata.category(c).startswith("C"))
    tidy = " ".join(kept.split())[:LONGEST_NAME].rstrip()
    if not tidy:
        raise BadName(name)
    return tidy
