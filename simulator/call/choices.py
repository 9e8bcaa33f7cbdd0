"""Questions that leave a choice (左边还是右边, in the car or behind the barrier), and the fact that answers them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from simulator.call.desk import Desk
from simulator.call.manner import Manner
from values import letters

NEAR = 8
"""Chinese characters, or English words, beside the "or" that belong to what is offered"""
_WORD = re.compile(r"[a-z0-9/]{4,}")


def chosen(desk: Desk, how: Manner, sentence: str) -> tuple[str, ...]:
    """The act that asks for the fact that holds one of two things offered, and not the other; empty if none does."""
    left, right = re.split(how.either, sentence, maxsplit=1)
    found: list[tuple[int, str]] = []
    for fact in (one for one in desk.scenario.facts.values() if not one.kind):
        known = f"{fact.value} {fact.says.in_(desk.lang)}"
        shares = [_shared(desk, offered, known) for offered in (left, right)] if desk.lang == "en" else [
            _shared(desk, letters(left)[-NEAR:], known), _shared(desk, letters(right)[:NEAR], known)]
        if shares[0] != shares[1]:
            found.append((max(shares), fact.asked_by))
    return (max(found)[1],) if found else ()


def _shared(desk: Desk, offered: str, known: str) -> int:
    """How much of what is offered stands in a fact: words, or Chinese characters in a row from two on."""
    if desk.lang == "en":
        return len({*_WORD.findall(offered.lower())} & {*_WORD.findall(known.lower())})
    size = SequenceMatcher(None, offered, letters(known), autojunk=False).find_longest_match().size
    return size if size > 1 else 0
