"""`python -m scoring judge`: JSON lines {id, moment, caller, reply} in, a verdict a line out."""

from __future__ import annotations

import argparse
import json
import sys
from codecs import BOM_UTF8
from typing import Any

from commands.scoring.common import add_standard_option, judge_of
from scoring.judge import Judge
from scoring.verdict import Verdict

KEYS = ("moment", "reply")
ANSWER = ("verdict", "sure", "points", "out_of", "acts", "missing", "perhaps", "violations", "warnings", "evidence",
          "engine")


def arguments(parser: argparse.ArgumentParser) -> None:
    add_standard_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Answer every line on a line of its own; a line that cannot be judged is answered with its error."""
    judge = judge_of(asked.standard)
    for number, line in enumerate(sys.stdin.buffer, 1):
        line = line.removeprefix(BOM_UTF8) if number == 1 else line
        if line.strip():
            told = json.dumps(answer(judge, line, number), ensure_ascii=False, allow_nan=False)
            print(told.encode("utf8", "backslashreplace").decode("utf8"))
    return 0


def answer(judge: Judge, line: bytes, number: int) -> dict[str, Any]:
    """What is printed for one line."""
    try:
        asked = json.loads(line.decode("utf8"), parse_constant=_no_number)
    except (ValueError, RecursionError) as fault:
        return {"id": None, "line": number, "error": f"line {number} is not JSON: {str(fault)[:200]}"}
    if not isinstance(asked, dict):
        return {"id": None, "line": number, "error": f"line {number} is no object with id, moment, caller, reply"}
    who = {"id": asked.get("id")}
    wrong = [key for key in KEYS if not isinstance(asked.get(key), str)]
    if wrong:
        return {**who, "line": number, "error": f"line {number}: {' and '.join(wrong)} must be given as text"}
    if asked["moment"] not in judge.moments:
        known = ", ".join(judge.moments)
        return {**who, "line": number, "error": f"line {number}: no moment {asked['moment'][:40]!r}; there are {known}"}
    return {**who, **as_answer(judge.at(asked["moment"], asked["reply"]))}


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")


def as_answer(verdict: Verdict) -> dict[str, Any]:
    """A verdict in the words of the contract."""
    said = verdict.model_dump(exclude={"heard", "critical"})
    return {key: said[key] for key in ANSWER}
