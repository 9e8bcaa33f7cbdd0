"""Weighing: what else tells whether an act was meant, beside the margin of its head.

The numbers were fitted on labelled replies that taught nothing: standards
of ten plain sentences an act, and whole ones, in two languages. All are thousandths of log-odds of the head.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np

BIAS = -980
SILENT_BANK, BANK_OF = -610, 1_500
"""An author who wrote patterns heard most of what there is: for each unit of ln(patterns + 1) above BANK_OF."""
WINDOWS, MOST_WINDOWS = 640, 25
"""Who says more does more of what is owed: for each unit of ln(windows), up to so many."""
DENIES = -1_010
"""The window denies something: meaning knows no negation."""
TAKEN = -1_610
"""The window was said to do another act, as the first two ears have heard: for so much of it."""
RIVAL, WORST_RIVAL = -300, 2_500
"""The window does another act better: for each unit of the difference."""
CLOSER = 38
"""For each tenth of a thousandth by which the nearest approved sentence is nearer than the nearest of the others."""


@dataclass(frozen=True)
class Clues:
    """What is known of all windows (rows) and acts (columns). Margins in thousandths; similarities 0 to 1000."""

    margin: np.ndarray
    cut: int
    silence: np.ndarray
    """of each act, as `silence` has it"""
    windows: int
    denies: np.ndarray
    """of each window, 0 or 1"""
    taken: np.ndarray
    """how much of each window the first two ears explain, in thousandths"""
    rival: np.ndarray
    """the best margin of any other act at this window"""
    nearest: np.ndarray
    against: np.ndarray


def weighed(clues: Clues) -> np.ndarray:
    """How likely each act is at each window: above 0 likelier than not, in thousandths."""
    rival = np.clip(clues.rival - clues.margin, 0, WORST_RIVAL)
    return (clues.margin - clues.cut + BIAS + clues.silence + talk(clues.windows) + RIVAL * rival // 1000
            + DENIES * clues.denies + TAKEN * clues.taken // 1000 + CLOSER * (clues.nearest - clues.against) // 10)


def talk(windows: int) -> int:
    """What it weighs for acts that are owed that so much is said."""
    return WINDOWS * _ln(min(windows, MOST_WINDOWS)) // 1000 if windows else 0


def silence(patterns: int) -> int:
    """What it weighs that the first two ears, who listen for so many patterns, heard nothing."""
    return SILENT_BANK * max(0, _ln(patterns + 1) - BANK_OF) // 1000


def _ln(number: int) -> int:
    return round(1000 * log(number))
