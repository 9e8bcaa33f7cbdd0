"""Words that tell what a text is about: many topics with the words for each, and those of them that a text may hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from sys import intern

OPENING = 2
"""letters by which words are looked up"""
Pieces = tuple[str, ...]
"""a word in small letters; in several pieces where something may stand between"""


class Cues:
    """Topics and the words for them, in the order of their authors; a … in a word parts its pieces."""

    def __init__(self, topics: Mapping[str, Sequence[str]]) -> None:
        self._all = [_cue(topic, word) for topic, words in topics.items() for word in words]
        self._by_opening: dict[str, list[int]] = defaultdict(list)
        for number, (_, pieces) in enumerate(self._all):
            self._by_opening[intern(pieces[0][:OPENING])].append(number)

    def within(self, flat: str) -> list[tuple[str, Pieces]]:
        """Topics with those of their words whose first piece stands in a text in small letters, in order."""
        openings = {flat[at : at + size] for at in range(len(flat)) for size in range(1, OPENING + 1)} | {""}
        numbers = (number for opening in openings if opening in self._by_opening
                   for number in self._by_opening[opening] if self._all[number][1][0] in flat)
        return [self._all[number] for number in sorted(numbers)]


@lru_cache(maxsize=20_000)
def _cue(topic: str, word: str) -> tuple[str, Pieces]:
    """Most words are shared by all calls."""
    return topic, tuple(piece.strip() for piece in word.lower().split("…"))
