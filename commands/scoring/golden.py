"""`python -m scoring golden FILE… > tests/scoring/golden.jsonl`: the verdicts of replies as they are now.

Kept beside the tests, so that no change of a verdict goes unseen. The first line names the engine and the standard.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from commands.scoring.common import add_standard_option, judge_of
from scoring.engine import ENGINE_VERSION
from scoring.judge import Judge


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="+", type=Path, help="JSON lines {id, moment, caller, reply}")
    add_standard_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Print one line a reply."""
    judge = judge_of(asked.standard)
    print(json.dumps(header(judge)))
    for line in golden(judge, asked.file):
        print(json.dumps(line, ensure_ascii=False))
    return 0


def header(judge: Judge) -> dict[str, str]:
    return {"engine": ENGINE_VERSION, "standard": judge.standard.digest}


def golden(judge: Judge, files: Iterable[Path]) -> Iterator[list]:
    """[id, verdict, roles, violations] of every reply."""
    for path in files:
        for reply in map(json.loads, filter(str.strip, path.open(encoding="utf8"))):
            verdict = judge.at(reply["moment"], reply["reply"])
            yield [reply["id"], verdict.verdict, list(verdict.acts), list(verdict.violations)]
