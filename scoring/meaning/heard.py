"""Windows that were heard before: a greeting, a question, a farewell."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

MOST = 8192
"""windows remembered at a time, of some 2 kB each"""


@dataclass(frozen=True, eq=False, slots=True)
class Window:
    """What the meant ear makes of some words, whoever says them and in whatever reply; a column for each act."""

    margins: np.ndarray
    near: np.ndarray
    """how near the nearest sentence is that speaks for the act; see `Topics.near`"""
    topic: np.ndarray
    """the vector of the words"""
