"""Keyword lists: 抱歉；核实；电话；回复 is no sentence and does nothing, however right its words."""

from __future__ import annotations

import re

from scoring.chinese.folding import PARTICLES

LONGEST_KEYWORD = 7
FEWEST_KEYWORDS = 3
_SEPARATORS = re.compile(r"[\s、,，;；/|+。.·\-]+")
_SPEAKING = re.compile(r"[您你我咱俺]|请(?!求)|吗|吧|了$|先生|女士|师傅|"
                       r"^(?:好的|是的|再见|谢谢|您好|早上好|下午好|晚上好)$")
_NOISE = PARTICLES | frozenset("喂好行对")
MOST_SPEAKING_SHARE = 0.34
"""Of the words of a list; between commas, which sentences have too, none may speak."""


def is_keyword_list(flat: str) -> bool:
    """Whether a flattened reply is a bare list: three short words or more, hardly any of which speaks to anybody."""
    words = [word for word in _SEPARATORS.split(flat.strip()) if word and not _NOISE.issuperset(word)]
    if len(words) < FEWEST_KEYWORDS or any(len(word) > LONGEST_KEYWORD for word in words):
        return False
    if any(mark in flat for mark in "?？!！~"):
        return False
    speaking = sum(bool(_SPEAKING.search(word)) for word in words)
    commas = bool(re.search("[,，]", flat))
    return speaking <= (0 if commas else MOST_SPEAKING_SHARE) * len(words)
