"""Whether a reply answers what the caller wanted to know: rightly, wrongly, or not at all."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from scoring.judge import Judge
from scoring.standard import Act, Forbidden, Lang, Standard, Text
from simulator.content.desk import Answers
from simulator.content.scenario import Need


def answered(standard: Standard, answers: Answers, text: str) -> tuple[str, list[dict[str, Any]]]:
    """right: it has every content of the right answer and contradicts none; wrong: it contradicts; else none.

    With the evidence, as of acts and forbidden wording.
    """
    judge = _judge(answers, standard.lang, tuple(standard.classes.items()))
    roles = {f"right-{i}": f"right-{i}" for i in range(len(answers.right))}
    verdict = judge.reply(text, roles)
    name = "wrong" if verdict.violations else "right" if verdict.verdict == "met" else "none"
    return name, [evidence.model_dump(mode="json") for evidence in verdict.evidence if evidence.phrase]


def informed(standard: Standard, need: Need, text: str) -> bool:
    """Whether a reply holds one of the contents that settle a need."""
    return any(answered(standard, Answers(right=(content,)), text)[0] == "right" for content in need.told_by)


@lru_cache(maxsize=256)
def _judge(answers: Answers, lang: Lang, classes: tuple[tuple[str, tuple[str, ...]], ...]) -> Judge:
    """A judge that listens for this answer only, with the word classes of the standard."""
    empty = Text()
    right = tuple(Act(id=f"right-{i}", title=empty, phrases=(pattern,), hits=(), misses=())
                  for i, pattern in enumerate(answers.right))
    wrong = tuple(Forbidden(id=f"wrong-{i}", clause="answer", title=empty, phrases=(pattern,), hits=(), misses=())
                  for i, pattern in enumerate(answers.wrong))
    return Judge(Standard(id="answer", lang=lang, title=empty, desk=empty, greeting_name="", sections=(), clauses=(),
                          moments=(), classes=dict(classes), acts=right, forbidden=wrong))
