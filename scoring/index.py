"""The lexicon: every literal of the phrase bank, and where a reply contains it.

One pass over the reply finds them all, so that thousands of phrasings cost no more than the few whose parts
are really there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from scoring.demands import Demands
from scoring.folding import Folded
from scoring.thresholds import THRESHOLDS, Thresholds

SOUND_SHARE = 0.8
"""What a character counts that only sounds right, against 1 for the very character."""


class Occurrence(NamedTuple):
    """A stretch of the folded reply, [start, end), and how well (0 to 100) it is the literal found there."""

    start: int
    end: int
    similarity: float


@dataclass
class Lexicon:
    """The literals of a bank by number. Filled while patterns are compiled, then only read."""

    thresholds: Thresholds = THRESHOLDS
    numbers: dict[str, int] = field(default_factory=dict)
    demands: Demands = field(default_factory=Demands)
    _sizes: list[int] = field(default_factory=list)
    _single: dict[str, int] = field(default_factory=dict)
    _longer: dict[str, list[tuple[str, str, int]]] = field(default_factory=lambda: defaultdict(list))

    def packed(self) -> dict[str, Any]:
        """All of it, to be kept."""
        return {"literals": list(self.numbers), "demands": self.demands.packed()}

    @classmethod
    def unpacked(cls, kept: Mapping[str, Any], sounds: Callable[[list[str]], list[str]], thresholds: Thresholds
                 ) -> Lexicon:
        """As it was when it was packed; `sounds` says what literals sound like."""
        lexicon = cls(thresholds, demands=Demands.unpacked(kept["demands"]))
        for literal, sound in zip(kept["literals"], sounds(kept["literals"]), strict=True):
            lexicon._add(literal, sound)
        return lexicon

    def add(self, folded: Folded) -> int:
        """The number of a folded literal, new or known."""
        number = self.numbers.get(folded.text)
        return self._add(folded.text, folded.sound) if number is None else number

    def _add(self, literal: str, sound: str) -> int:
        number = self.numbers[literal] = len(self.numbers)
        self._sizes.append(len(literal))
        if len(literal) == 1:
            self._single[literal] = number
        else:
            self._longer[sound[:2]].append((sound, literal, number))
        return number

    def size(self, number: int) -> int:
        """How many units the literal of a number has."""
        return self._sizes[number]

    def scan(self, folded: Folded) -> dict[int, list[Occurrence]]:
        """Where each literal occurs in the text: by its characters or, from two characters on, by their sound."""
        text, sound, sentence = folded.text, folded.sound, folded.sentence
        found: dict[int, list[Occurrence]] = defaultdict(list)
        for i, char in enumerate(text):
            single = self._single.get(char)
            if single is not None:
                found[single].append(Occurrence(i, i + 1, 100.0))
            for spoken, literal, number in self._longer.get(sound[i : i + 2], ()):
                length = len(literal)
                if not sound.startswith(spoken, i) or sentence[i] != sentence[i + length - 1]:
                    continue
                if text.startswith(literal, i):
                    found[number].append(Occurrence(i, i + length, 100.0))
                    continue
                same = [a == b for a, b in zip(literal, text[i : i + length], strict=True)]
                if self._is_slip(folded, i, same):
                    similarity = 100 * (sum(same) + SOUND_SHARE * (length - sum(same))) / length
                    found[number].append(Occurrence(i, i + length, similarity))
        return found

    def _is_slip(self, folded: Folded, start: int, same: list[bool]) -> bool:
        """Whether a stretch that sounds like a literal is a slip of it: enough the very characters, in one clause."""
        in_one_clause = folded.clause[start] == folded.clause[start + len(same) - 1]
        return in_one_clause and sum(same) >= self.thresholds.least_same * len(same)
