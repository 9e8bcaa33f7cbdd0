"""What teaches the meant ear: the sentences of a standard, as its authors wrote them."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.meaning.heads import Lesson
from scoring.pattern import PatternError, parse
from scoring.standard import Act, Standard


def lessons(standard: Standard) -> Iterator[Lesson]:
    """Every act's hits and plain phrasings speak for it, its misses against it. Patterns teach nothing."""
    for act in standard.acts:
        for text in (*act.hits, *_plain(act, standard)):
            yield Lesson(act.id, text, True)
        for text in act.misses:
            yield Lesson(act.id, text, False)


def _plain(act: Act, standard: Standard) -> Iterator[str]:
    for phrase in act.phrases:
        try:
            yield from parse(phrase, standard.classes).literals
        except PatternError:
            continue
