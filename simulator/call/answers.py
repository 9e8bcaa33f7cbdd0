"""Whether a reply answers what the caller wanted to know: rightly, wrongly, or not at all."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from scoring.contents import Contents
from scoring.judge import LONGEST_REPLY
from scoring.standard import Lang, Standard
from simulator.content.desk import Answers
from simulator.content.scenario import Need


def answered(standard: Standard, answers: Answers, text: str) -> tuple[str, list[dict[str, Any]]]:
    """right: it has every content of the right answer and contradicts none; wrong: it contradicts; else none.

    With the evidence, as of acts and forbidden wording.
    """
    said = _contents(answers, standard.lang, tuple(standard.classes.items())).said(text[:LONGEST_REPLY])
    evidence = [one for one in said.evidence.values() if one.what == "forbidden" or not said.is_keyword_list]
    right = sum(one.found for one in evidence if one.what == "act")
    wrong = any(one.found for one in evidence if one.what == "forbidden")
    name = "wrong" if wrong else "right" if right == len(answers.right) else "none"
    return name, [one.model_dump(mode="json") for one in evidence]


def informed(standard: Standard, need: Need, text: str) -> bool:
    """Whether a reply holds one of the contents that settle a need."""
    return any(answered(standard, Answers(right=(content,)), text)[0] == "right" for content in need.told_by)


@lru_cache(maxsize=256)
def _contents(answers: Answers, lang: Lang, classes: tuple[tuple[str, tuple[str, ...]], ...]) -> Contents:
    """What this answer must say and must not, with the word classes of the standard."""
    return Contents({f"right-{at}": phrasing for at, phrasing in enumerate(answers.right)},
                    {f"wrong-{at}": phrasing for at, phrasing in enumerate(answers.wrong)}, lang, dict(classes))
