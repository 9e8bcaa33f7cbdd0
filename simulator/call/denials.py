"""No, in words that say what it belongs to: 没有备胎; no, there isn't. Beside other answers a bare no would not."""

from __future__ import annotations

import re

from scoring.standard import Text

_THERE = re.compile(r"(?:有没有|(?<!没)有)(?P<what>(?:(?![您你我他她])[\u4e00-\u9fffA-Za-z0-9]){1,8}?)"
                    r"(?:啊|呀|呢)?(?:吗|么|没有|没|)[？?]*$")
_PART = re.compile("[，,、]")
_WHETHER = re.compile(r"有没有")
_ECHOES = ((re.compile(r"\b(?P<aux>is|are|was|were) there\b", re.I), "No, there {aux}n't."),
           (re.compile(r"\bhave you\b", re.I), "No, I haven't."),
           (re.compile(r"\bdo you have\b", re.I), "No, I don't."),
           (re.compile(r"\b(?:has|did) any(?:one|body)\b", re.I), "No, nobody."))
_QUESTION = re.compile(r"(?:吗|么|没有?|[？?])[？?]*$")


def named(asked: str) -> str:
    """What a Chinese question asks whether there is; empty where that is not plain."""
    found = [there["what"] for part in _PART.split(asked) if (there := _THERE.search(part.strip()))]
    return found[0] if found else ""


def denied(asked: str) -> Text | None:
    """No to a question whether there is something; None where it cannot be said of what is asked."""
    part = next((part for part in _PART.split(asked.strip()) if _THERE.search(part.strip())), "")
    if there := _THERE.search(part.strip()):
        plain = _WHETHER.search(there[0]) or _QUESTION.search(there[0])
        return Text(zh=f"没有{there['what']}。", en="No, there isn't.") if plain else None
    for pattern, no in _ECHOES:
        if said := pattern.search(asked):
            return Text(zh="没有。", en=no.format(**{name: value.lower() for name, value in said.groupdict().items()}))
    return None
