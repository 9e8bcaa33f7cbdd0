"""`python -m scoring suggest [FILE…]`: what people said for an act and was not heard, with the command that teaches it.

The files (or standard input) hold JSON lines {moment, reply}, as the judge takes them. Where a line has labels
(`acts`), only what the labels name is missed; without them every owed act that was not heard for sure is, and a trainer
decides. Rude replies stand apart: nobody should learn from them.
"""

from __future__ import annotations

import argparse
import json
import shlex
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from commands.scoring.common import add_standard_option, judge_of
from scoring.agreement import nearest
from scoring.judge import Judge
from scoring.verdict import Evidence


@dataclass(frozen=True)
class Missed:
    """A reply in which an act was not heard, or not for sure."""

    moment: str
    reply: str
    why: str
    nearest: str
    similarity: float
    teach: str
    """the command that teaches what comes nearest to the act; empty where a guard has refused it"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="*", type=Path, help="JSON lines; default: standard input")
    parser.add_argument("--act", help="only this act")
    parser.add_argument("--json", action="store_true")
    add_standard_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Print what was missed, act by act, the largest group first, and the rude replies last."""
    lines = (line for file in asked.file for line in file.open(encoding="utf8")) if asked.file else sys.stdin
    judge = judge_of(asked.standard)
    missed, rude = sorted_out(judge, asked.standard, _replies(lines, judge), asked.act)
    if asked.json:
        print(*(json.dumps({"act": act, "replies": [asdict(one) for one in rows]}, ensure_ascii=False)
                for act, rows in missed.items()), json.dumps({"rude": rude}, ensure_ascii=False), sep="\n")
    else:
        print("\n".join(told(missed, rude)))
    return 0


def sorted_out(judge: Judge, standard: str, replies: Iterable[dict], only: str | None = None
               ) -> tuple[dict[str, list[Missed]], list[dict]]:
    """What was missed by act, the act that was missed most often first, and the rude replies with what they say."""
    missed: dict[str, list[Missed]] = defaultdict(list)
    rude = []
    for line in replies:
        verdict = judge.at(line["moment"], line["reply"])
        if verdict.violations or line.get("violated"):
            rude.append({"moment": line["moment"], "reply": line["reply"], "violations": verdict.violations})
            continue
        for one in verdict.evidence:
            if one.what == "act" and only in (None, one.id) and _is_missed(one, line.get("acts")):
                missed[one.id].append(_missed(judge, standard, line, one))
    return {act: missed[act] for act in sorted(missed, key=lambda act: (-len(missed[act]), act))}, rude


def _is_missed(one: Evidence, labels: list[str] | None) -> bool:
    """Whether an owed act was not heard for sure, and its label, if there is any, does not agree."""
    return bool(one.role) and not (one.found and one.sure) and (labels is None or one.role in labels)


def _missed(judge: Judge, standard: str, line: dict, one: Evidence) -> Missed:
    near = nearest(judge, one.id, line["reply"])
    command = f".venv/bin/python -m scoring teach {one.id} {_quoted(near.said)} --standard {_quoted(standard)}"
    return Missed(line["moment"], line["reply"], one.guard or ("not heard" if one.sure else "perhaps"), near.phrase,
                  near.similarity, "" if one.guard else command)


def _quoted(text: str) -> str:
    """For the shell, in the quotes that a person would choose."""
    return f'"{text}"' if "'" in text and not set(text) & set('"$`\\!') else shlex.quote(text)


def told(missed: dict[str, list[Missed]], rude: list[dict]) -> Iterator[str]:
    """The groups for a person."""
    for act, rows in missed.items():
        yield f"\n{act} ({len(rows)})"
        for row in rows:
            yield f"  {row.moment}  {row.reply}"
            yield f"      {row.why}; nearest: {row.nearest or '—'} ({row.similarity:.0f} of 100)"
            if row.teach:
                yield f"      {row.teach}"
    if rude:
        yield f"\nrude, not to be taught ({len(rude)})"
    for one in rude:
        yield f"  {one['moment']}  {one['reply']}    {', '.join(one['violations']) or 'by its label'}"


def _replies(lines: Iterable[str], judge: Judge) -> Iterator[dict]:
    for number, line in enumerate(lines, 1):
        try:
            asked = json.loads(line) if line.strip() else None
            if asked and asked["moment"] in judge.moments:
                yield {**asked, "reply": str(asked["reply"])}
        except (ValueError, KeyError, TypeError):
            print(f"line {number} is no reply: {line.strip()[:80]}", file=sys.stderr)
