"""Keyword lists in English: sorry, understand, callback is no sentence and does nothing."""

from __future__ import annotations

import re

FEWEST_KEYWORDS = 3
LONGEST_KEYWORD = 2
"""Words in one keyword."""
_SPEAKING = re.compile(r"\b(?:i|we|you|your|my|our|me|us|please|is|are|will|can|sir|madam|hello|hi|bye|"
                       r"goodbye|thanks|good (?:morning|afternoon|evening|day)|morning|speaking|calling|here|this)\b")


def is_keyword_list(flat: str) -> bool:
    """Whether a flattened reply is a bare list of three keywords or more that speaks to nobody."""
    parts = [part.strip() for part in re.split(r"[,;/|+\n·-]+", flat.strip(" .")) if part.strip()]
    parts = [part for part in parts if not re.fullmatch(r"[\d ]+", part)]  # a number that is read back is no keyword
    if len(parts) < FEWEST_KEYWORDS or _SPEAKING.search(flat) or any(mark in flat for mark in "?!"):
        return False
    return all(len(part.split()) <= LONGEST_KEYWORD for part in parts)
