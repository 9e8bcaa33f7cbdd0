"""Cues: the words by which an attitude shows, and what takes them back.

An attitude is a set of small word patterns of ours, language by language. Some show it wherever they are said
(问我我问谁去). Others only in a reply that helps nothing: "that is up to the contractor" explains where a patrol is
sent as well, and shirks where it is all that is said. What is harmless takes back the cue that it overlaps:
我不敢跟您打包票 promises nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from scoring.attitude.spoken import Spoken
from scoring.guards.quotation import is_quoted
from scoring.match import Match

Pattern = re.Pattern[str]

GESTURES = frozenset(("hello", "announce", "sorry", "thanks", "bye", "empathy", "anything_else"))
"""Acts of courtesy: who does no more than these has not helped yet."""


@dataclass(frozen=True)
class Cue:
    """The words of one attitude in one language."""

    always: Pattern | None = None
    """shows it wherever it is said"""
    unhelped: Pattern | None = None
    """shows it in a reply that offers no help"""
    harmless: Pattern | None = None
    """takes back the cue that it overlaps"""


@dataclass(frozen=True)
class Attitude:
    """What a language knows of attitudes: its cues by rule, and how it tells of help and of others."""

    cues: dict[str, Cue]
    helping: Pattern
    reported: Pattern
    """what somebody else is told to have said; takes back every cue that it overlaps"""
    between: str = ""
    """what stands between two units of a line"""
    particles: bool = False
    """whether cues need the particles and fillers of a reply"""


@dataclass(frozen=True)
class Finding:
    """Why a rule speaks against a reply."""

    rule: str
    spans: tuple[tuple[int, int], ...]
    """the characters of the original reply"""
    unhelped: bool
    """whether it counts because the reply offers no help"""


def find(attitude: Attitude, rule: str, spoken: Spoken, heard: Collection[str] = ()) -> Finding | None:
    """The first thing in a reply by which a rule is broken; `heard` are the ids of the acts that the reply does."""
    cue = attitude.cues.get(rule)
    if cue is None:
        return None
    for pattern, unhelped in ((cue.always, False), (cue.unhelped, True)):
        for found in pattern.finditer(spoken.line) if pattern else ():
            if not _is_taken_back(attitude, cue, spoken, *found.span()):
                if unhelped and helps(attitude, spoken, heard):
                    break
                return Finding(rule, (spoken.span(*found.span()),), unhelped)
    return None


def _is_taken_back(attitude: Attitude, cue: Cue, spoken: Spoken, start: int, end: int) -> bool:
    """Whether what shows an attitude overlaps something harmless or reported, or is quoted."""
    return any(found.start() < end and start < found.end()
               for pattern in (cue.harmless, attitude.reported) if pattern
               for found in pattern.finditer(spoken.line)) or _quoted(spoken, start, end)


def helps(attitude: Attitude, spoken: Spoken, heard: Collection[str]) -> bool:
    """Whether a reply offers or does anything for the caller beyond courtesy."""
    return bool(set(heard) - GESTURES) or bool(attitude.helping.search(spoken.line))


def _quoted(spoken: Spoken, start: int, end: int) -> bool:
    return is_quoted(spoken.folded, Match("", (spoken.units(start, end),), 100.0), whole=False)
