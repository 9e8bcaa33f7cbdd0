"""A folded reply as one line that cues are looked for in: contractions spelled out, hesitation dropped.

Every mark between two units becomes one of three: a comma within a sentence, a full stop or a question mark at its
end. Cues therefore need no word of what was typed between the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from scoring.folding import CLAUSE_ENDS, SENTENCE_ENDS, Folded

COMMA, STOP, QUESTION = ",", ".", "?"
_QUESTIONS, _STOPS = frozenset("?？"), SENTENCE_ENDS | {"."}


@dataclass(frozen=True)
class Spoken:
    """The line of a folded reply; `between` stands between two units that no mark parts."""

    folded: Folded
    between: str = ""

    @cached_property
    def _line(self) -> tuple[str, tuple[int, ...]]:
        """The line, and for each of its characters the unit it belongs to."""
        pieces, owners, end = [], [], 0
        for number, (unit, (start, stop)) in enumerate(zip(self.folded.units, self.folded.places, strict=True)):
            piece = self._gap(self.folded.flat[end:start]) + unit if number else unit
            pieces.append(piece)
            owners += [number] * len(piece)
            end = max(end, stop)
        mark = _mark(self.folded.flat[end:])
        return "".join(pieces) + mark, (*owners, *[len(self.folded.units) - 1] * len(mark))

    @property
    def line(self) -> str:
        return self._line[0]

    @property
    def tokens(self) -> list[tuple[str, int]]:
        """The units and marks in order, each with the number of the unit that it is or follows."""
        found, end = [], 0
        for number, (unit, (start, stop)) in enumerate(zip(self.folded.units, self.folded.places, strict=True)):
            if number and (mark := _mark(self.folded.flat[end:start])):
                found.append((mark, number - 1))
            found.append((unit, number))
            end = max(end, stop)
        mark = _mark(self.folded.flat[end:])
        return [*found, (mark, found[-1][1])] if found and mark else found

    def _gap(self, flat: str) -> str:
        mark = _mark(flat)
        return mark + self.between if mark else self.between

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the original reply behind the characters [start, end) of the line."""
        owners = self._line[1][start:end]
        return self.folded.span(owners[0], owners[-1] + 1)

    def units(self, start: int, end: int) -> tuple[int, int]:
        """The units behind the characters [start, end) of the line."""
        owners = self._line[1][start:end]
        return owners[0], owners[-1] + 1


def _mark(flat: str) -> str:
    """The mark that a stretch between two units stands for; empty where it has none."""
    if not flat:
        return ""
    if not _QUESTIONS.isdisjoint(flat):
        return QUESTION
    if not _STOPS.isdisjoint(flat):
        return STOP
    return "" if CLAUSE_ENDS.isdisjoint(flat) else COMMA
