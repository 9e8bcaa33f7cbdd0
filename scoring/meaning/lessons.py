"""What teaches the meant ear: the sentences of a standard, as its authors wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from scoring.meaning.heads import Lesson
from scoring.pattern import PatternError, parse
from scoring.standard import Standard

FORBIDDEN = "forbidden"
"""the act of sentences that are forbidden: none"""
MOST = 28
"""Sentences for an act that are listened to, and as many against it: more teach nothing that patterns do not know."""

Plain = Mapping[str, tuple[tuple[str, ...], ...]]
"""act -> for each of its phrasings the plain sentences among its alternatives"""
_JOINED = re.compile(r"[…~^$]|\s\+\s")
_GROUPED = re.compile(r"[(){}<>|]")


def plain(standard: Standard) -> Plain:
    """The plain sentences in the phrasings of every act."""
    return {act.id: tuple(_plain(phrase, standard.classes) for phrase in act.phrases) for act in standard.acts}


def lessons(standard: Standard, spoken: Plain) -> Iterator[Lesson]:
    """Every act's hits and plain phrasings speak for it, its misses against it; what is forbidden does none of them.

    Patterns teach nothing.
    """
    for act in standard.acts:
        for text in (*act.hits, *chain(*spoken[act.id]))[:MOST]:
            yield Lesson(act.id, text, True)
        for text in act.misses[:MOST]:
            yield Lesson(act.id, text, False)
    for rule in standard.forbidden:
        for text in rule.hits[:MOST]:
            yield Lesson(FORBIDDEN, text, True)
        for text in rule.misses[:MOST]:
            yield Lesson(FORBIDDEN, text, False)


def patterns(standard: Standard, spoken: Plain) -> dict[str, int]:
    """How many phrasings of each act are more than a plain sentence."""
    return {act.id: sum(said != (phrase,) for phrase, said in zip(act.phrases, spoken[act.id], strict=True))
            for act in standard.acts}


def _plain(phrase: str, classes: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if _JOINED.search(phrase):
        return ()
    if not _GROUPED.search(phrase):
        return (phrase,)
    try:
        return parse(phrase, classes).literals
    except PatternError:
        return ()
