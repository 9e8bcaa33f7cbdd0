"""Asking in English: "what are you driving" and "I'll need your reg" ask, "that's a silver Corsa" asks nothing."""

from __future__ import annotations

import re

from scoring.folding import Folded

_ASKING = re.compile(
    r"\?|\b(?:what|which|where|who|whose|how|when|why|whereabouts|can|could|may|might|would|shall|should|do|does|did|"
    r"are you|is (?:it|that|there|this)|have you|will you|tell|give|need|spell|send|take|grab|get|try|go ahead|"
    r"fire away|want|require|please|mind|any|anything|anyone|something)\b", re.IGNORECASE)

_TELLING = re.compile(
    r"\d|['’](?:s|re|ll|ve|m)\b|\b(?:is|are|am|was|were|will|got|that|there|this|i|we|he|she|they|it|you)\b",
    re.IGNORECASE)


def asks(folded: Folded, start: int, end: int) -> bool | None:
    """Whether the units [start, end) ask or bid, by a word or by the mark behind them; None where they only name
    something, as "and your registration" does, which may ask for it."""
    said = folded.with_marks(start, end)
    return True if _ASKING.search(said) else False if _TELLING.search(said) else None
