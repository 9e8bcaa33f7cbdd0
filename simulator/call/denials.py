"""No, in words that say what it belongs to: 没有备胎; no, there isn't. Beside other answers a bare no would not."""

from __future__ import annotations

import re

from scoring.standard import Text

_PARTS = re.compile("[，,、]")
_WHAT = r"(?:(?![您你我他她])[\u4e00-\u9fffA-Za-z0-9]){1,8}?"
_THERE = re.compile(rf"(?:有没有(?P<whether>{_WHAT})(?:啊|呀|呢)?|(?<!没)有(?P<there>{_WHAT})(?:吗|么|没有|没))[？?]*$")
_ECHOES = ((re.compile(r"\b(?P<aux>is|are|was|were) there\b", re.I), "No, there {aux}n't."),
           (re.compile(r"\bhave you\b", re.I), "No, I haven't."),
           (re.compile(r"\bdo you have\b", re.I), "No, I don't."),
           (re.compile(r"\b(?:has|did) any(?:one|body)\b", re.I), "No, nobody."))


def sought(asked: str) -> str:
    """What a Chinese question asks whether there is; empty where that is not plain."""
    found = (_THERE.search(part.strip()) for part in _PARTS.split(asked))
    return next((there["whether"] or there["there"] for there in found if there), "")


def denied(asked: str) -> Text | None:
    """No to a question whether there is something; None where it cannot be said of what is asked."""
    if what := sought(asked):
        return Text(zh=f"没有{what}。", en="No, there isn't.")
    for pattern, no in _ECHOES:
        if said := pattern.search(asked):
            return Text(zh="没有。", en=no.format(**{name: value.lower() for name, value in said.groupdict().items()}))
    return None
