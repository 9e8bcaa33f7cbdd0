"""The constants of recognition that `python -m bench sweep` tries: what is near enough, and how far a word reaches."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Thresholds:
    """Similarities are 0 to 100, weights are sums of units (a light unit weighs less than 1), reaches are units."""

    best_cut: float = 86.0
    """the similarity that a phrasing of `least_weight` needs"""
    long_cut: float = 76.0
    """the similarity that a long phrasing needs"""
    least_weight: float = 3.0
    """phrasings lighter than this are only ever found literally: too short to bear a slip"""
    coarse_cut: float = 68.0
    """windows that sound less like the phrasing than this (RapidFuzz) are not weighed at all"""
    least_same: float = 0.33
    """the least share of a literal's characters that must be the very characters"""
    slack: int = 2
    """most light units that may slip between two elements of a piece"""
    unless_cut: float = 99.0
    """the similarity that a look-alike needs: it refuses, so it must be said word for word, with nothing slipped in"""
    reach: int = 6
    """how many characters before a match a Chinese negation still governs it"""


THRESHOLDS = Thresholds()
"""the values in force; they lie on the flat part of each curve"""
