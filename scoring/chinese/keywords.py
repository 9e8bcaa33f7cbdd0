"""Keyword lists: 抱歉；核实；电话；回复 is no sentence and does nothing, however right its words."""

from __future__ import annotations

import re

from scoring.chinese.folding import PARTICLES

LONGEST_KEYWORD = 7
FEWEST_KEYWORDS = 3
_SEPARATORS = re.compile(r"[\s、,，;；/|+。.·\-]+")
_NOISE = PARTICLES | frozenset("喂好行对0123456789")
"""of which a word may consist without being a keyword: a number that is read back is none"""
_FAREWELL = re.compile("^(?:再见|再会|拜拜|回见|您?慢走)[了啊哈吧]?$")
_ADDRESSING = re.compile("[您你我咱俺]|请(?![求示教])|先生|女士|师傅|大[哥姐爷妈叔]")
_PREDICATING = re.compile("[在都就是有也还把给让很真吧呢么恕尚谨烦劳蒙俩啦]|(?<![误机社])会|了$|得[^到]|(?<![对好行])不(?![到好])|(?<!需)要|多(?!少)")
"""What sentences have and lists have not: an adverb, an auxiliary, an aspect."""
_ASKING_FOR = re.compile("请[您你]?(?:再|先|都|一并)?(?:报|说|讲|提供|告诉|告知|把)|(?:[报说讲]|提供|告诉)一?下|(?:告诉|报给)[我俺咱]")
"""With such a word before it, or behind it, a list is what somebody asks for."""
MOST_ADDRESSING, MOST_SPEAKING = 0.25, 0.34
"""Of the words of a list, the share that may address somebody, and that may look like a sentence at all."""


def is_keyword_list(flat: str) -> bool:
    """Whether a flattened reply is a bare list of short words, hardly any of which speaks to anybody, and which nobody
    is asked for.

    Between commas, where sentences have their clauses, it takes one word more, and none of them may speak.
    """
    words = [word for word in _SEPARATORS.split(flat.strip()) if word and not _NOISE.issuperset(word)]
    by_commas = re.search("[,，]", flat) is not None
    if len(words) < FEWEST_KEYWORDS + by_commas or any(len(word) > LONGEST_KEYWORD for word in words):
        return False
    if any(mark in flat for mark in "?？!！~") or _ASKING_FOR.search(flat) or _FAREWELL.match(words[-1]):
        return False
    addressing = sum(bool(_ADDRESSING.search(word)) for word in words)
    speaking = sum(bool(_ADDRESSING.search(word) or _PREDICATING.search(word)) for word in words)
    if by_commas:
        return speaking == 0
    return addressing <= MOST_ADDRESSING * len(words) and speaking <= MOST_SPEAKING * len(words)
