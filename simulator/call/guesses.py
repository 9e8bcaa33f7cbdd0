"""Guesses: questions that are answered by yes or no (are you near the toll station?), and what they guess of a fact."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from scoring.standard import Lang
from simulator.call.desk import Desk
from simulator.call.quotes import SLIP
from simulator.call.state import Call
from simulator.call.timing import sentences
from simulator.content.scenario import Fact
from values import found, letters, normal

_ZH = re.compile(r"(?:吗|吧|么|没有|对不对|是不是|行不行|好不好)[？?。!！]*$|是不是|对不对|有没有|[？?]$")
_ZH_EITHER = re.compile(r"还是|什么|哪|几|多少|谁|怎么")
_EN = re.compile(r"\?$")
_EN_EITHER = re.compile(r"\bor\b|\b(?:what|which|where|who|how|when)\b", re.I)
_PLAIN = frozenset(("the", "a", "an", "on", "at", "near", "by", "in", "and", "of", "to", "from", "just", "past", "your",
                    "you", "it", "is", "are", "was", "with", "for"))
TAIL = (3, 4)
"""digits by which a number is named that is not said whole"""
SHARED = 3
"""Chinese characters in a row that a guess shares with a fact, unless the fact itself is shorter"""


def asks(text: str, lang: Lang) -> bool:
    """Whether something in a reply is answered by yes or no."""
    return any(_questions(text, lang))


def guesses(desk: Desk, call: Call, text: str) -> dict[str, bool]:
    """Fact -> whether a reply guesses it rightly, of those that it guesses."""
    guessed: dict[str, bool] = {}
    for question in _questions(text, desk.lang):
        for id, fact in desk.scenario.facts.items():
            value = call.facts.get(id, fact.value)
            known = f"{value} {fact.says.in_(desk.lang)}" if value == fact.value else value
            if (right := _guess(fact, value, known, question, desk.lang)) is not None:
                guessed[id] = right and guessed.get(id, True)
    return guessed


def _questions(text: str, lang: Lang) -> list[str]:
    """The sentences of a reply that ask for yes or no, with what stands before a bare "right?"."""
    pieces = [text[start:end].strip() for start, end in sentences(text)]
    wanted, either = (_ZH, _ZH_EITHER) if lang == "zh" else (_EN, _EN_EITHER)
    return [piece for piece in pieces if wanted.search(piece) and not either.search(piece)]


def _guess(fact: Fact, value: str, known: str, question: str, lang: Lang) -> bool | None:
    words = letters(question)
    if any(letters(word) in words for word in fact.no):
        return False
    if any(letters(word) in words for word in fact.yes):
        return True
    if fact.kind:
        right = normal(fact.kind, value)
        values = [one for one in found(fact.kind, question) if fuzz.ratio(one, right) >= SLIP]
        return right in values if values else _tail(value, question) if fact.kind == "phone" else None
    return True if value and _shares(question, value, known, lang) else None


def _tail(value: str, question: str) -> bool | None:
    """Whether the last digits of a number are guessed rightly: ending in 2476? Those of a stake are no guess at it."""
    digits, tails = re.sub(r"\D", "", value), found("number", question)
    stakes = " ".join(found("stake", question))
    tails = [tail for tail in tails if len(tail) in TAIL and tail.isdecimal() and tail not in stakes]
    return any(digits.endswith(tail) for tail in tails) if tails and digits else None


def _shares(question: str, value: str, known: str, lang: Lang) -> bool:
    """Whether a question names a fact's value, or part of what he says of it."""
    if lang == "zh":
        asked, whole = letters(question), letters(known)
        longest = SequenceMatcher(None, asked, whole, autojunk=False).find_longest_match().size
        return longest >= SHARED or letters(value) in asked
    asked, whole = (set(re.findall(r"[a-z0-9/]+", words.lower())) - _PLAIN for words in (question, known))
    return len(asked & whole) >= 2 or letters(value) in letters(question)
