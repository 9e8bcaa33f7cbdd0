"""Whether a reply answers what the caller wanted to know: rightly, wrongly, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from scoring.contents import Classes, Contents
from scoring.judge import LONGEST_REPLY
from scoring.standard import Lang, Standard
from scoring.verdict import Evidence
from simulator.content.desk import Answers
from simulator.content.scenario import Need

LONGEST_LIST = 40
"""characters up to which a bare list (身份证、行驶证、银行卡) answers; a longer one names whatever might be right"""


def answered(standard: Standard, answers: Answers, text: str) -> tuple[str, list[dict[str, Any]]]:
    """right: it has every content of the right answer and contradicts none; wrong: it contradicts; else none.

    With the evidence, as of acts and forbidden wording.
    """
    evidence = _evidence(standard, answers.right, answers.wrong, text)
    return _name(evidence, len(answers.right)), [one.model_dump(mode="json") for one in evidence]


def informed(standard: Standard, needs: Mapping[str, Need], text: str) -> list[str]:
    """Those of some needs that a reply settles by one of their contents. It is listened to once for all of them."""
    contents = tuple(dict.fromkeys(content for need in needs.values() for content in need.told_by))
    if not contents:
        return []
    evidence = _evidence(standard, contents, (), text)
    held = {contents[int(one.id.removeprefix("right-"))] for one in evidence if one.found}
    return [id for id, need in needs.items() if not held.isdisjoint(need.told_by)]


def _name(evidence: tuple[Evidence, ...], right: int) -> str:
    if any(one.found for one in evidence if one.what == "forbidden"):
        return "wrong"
    return "right" if sum(one.found for one in evidence if one.what == "act") == right else "none"


class _Classes:
    """The word classes of a standard, told from others by which they are: there are too many to compare."""

    def __init__(self, classes: Classes) -> None:
        self.classes = classes

    def __hash__(self) -> int:
        return id(self.classes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Classes) and other.classes is self.classes


def _evidence(standard: Standard, right: tuple[str, ...], wrong: tuple[str, ...], text: str) -> tuple[Evidence, ...]:
    return _said(right, wrong, standard.lang, _Classes(standard.classes), text)


@lru_cache(maxsize=2048)
def _said(right: tuple[str, ...], wrong: tuple[str, ...], lang: Lang, of: _Classes, text: str) -> tuple[Evidence, ...]:
    """The evidence of a text; sample calls and simulated trainees say the same many times."""
    said = _contents(right, wrong, lang, of).said(text[:LONGEST_REPLY])
    answers = not said.is_keyword_list or len(text) <= LONGEST_LIST
    return tuple(one for one in said.evidence.values() if one.what == "forbidden" or answers)


@lru_cache(maxsize=1024)
def _contents(right: tuple[str, ...], wrong: tuple[str, ...], lang: Lang, of: _Classes) -> Contents:
    """What this answer must say and must not, with the word classes of the standard."""
    return Contents({f"right-{at}": phrasing for at, phrasing in enumerate(right)},
                    {f"wrong-{at}": phrasing for at, phrasing in enumerate(wrong)}, lang, of.classes)
