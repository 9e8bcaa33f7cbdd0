"""What teaches the meant ear: the sentences of a standard, as its authors wrote them."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.meaning.heads import Lesson
from scoring.meaning.suspicion import FORBIDDEN
from scoring.pattern import PatternError, parse
from scoring.standard import Act, Standard

MOST = 28
"""Sentences for an act that are listened to, and as many against it: more teach nothing that patterns do not know."""


def lessons(standard: Standard) -> Iterator[Lesson]:
    """Every act's hits and plain phrasings speak for it, its misses against it; what is forbidden does none of them.

    Patterns teach nothing.
    """
    for act in standard.acts:
        for text in (*act.hits, *_plain(act, standard))[:MOST]:
            yield Lesson(act.id, text, True)
        for text in act.misses[:MOST]:
            yield Lesson(act.id, text, False)
    for rule in standard.forbidden:
        for text in rule.hits[:MOST]:
            yield Lesson(FORBIDDEN, text, True)
        for text in rule.misses[:MOST]:
            yield Lesson(FORBIDDEN, text, False)


def patterns(standard: Standard) -> dict[str, int]:
    """How many phrasings of each act are more than a plain sentence."""
    return {act.id: sum(not _is_plain(phrase, standard) for phrase in act.phrases) for act in standard.acts}


def _is_plain(phrase: str, standard: Standard) -> bool:
    try:
        return parse(phrase, standard.classes).literals == (phrase,)
    except PatternError:
        return False


def _plain(rule: Act, standard: Standard) -> Iterator[str]:
    for phrase in rule.phrases:
        try:
            yield from parse(phrase, standard.classes).literals
        except PatternError:
            continue
