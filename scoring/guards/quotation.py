"""Quotation and echo: 您说"没办法"，我理解 does not say 没办法 itself."""

from __future__ import annotations

import re

from scoring.folding import Folded
from scoring.match import Match

_QUOTED = re.compile("“[^“”]{1,120}”|‘[^‘’]{1,120}’|「[^「」]{1,120}」|『[^『』]{1,120}』|\"[^\"]{1,120}\"|《[^《》]{1,60}》")
_ECHO = re.compile(r"(?:您|你|他|她|人家|对方|同事)(?:刚才|刚刚|上次|上回|当时|又|总|老)?(?:是)?(?:说|讲|骂|喊|嚷)(?:过|了|我们)?[,:]?$")


def quoted_stretches(folded: Folded) -> list[tuple[int, int]]:
    """The characters of the folded text that stand in quotation marks."""
    spans = (folded.units_within(*found.span()) for found in _QUOTED.finditer(folded.flat))
    return [span for span in spans if span]


def is_quoted(folded: Folded, match: Match, whole: bool) -> bool:
    """Whether a match is somebody else's words: it reaches into quotation marks, or stands right after 您说.

    With `whole` only a match that lies in the quotation with all its parts is somebody else's: restating what the
    caller said is done by quoting it.
    """
    quotes = quoted_stretches(folded)
    inside = [any(start < b and a < end for a, b in quotes) for start, end in match.parts]
    if all(inside) or (any(inside) and not whole):
        return True
    flat_start = folded.places[match.start][0]
    return not whole and bool(_ECHO.search(folded.flat[max(0, flat_start - 12) : flat_start]))
