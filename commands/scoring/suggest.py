"""`python -m scoring suggest [FILE…]`: replies whose owed act was recognised weakly or not at all, by nearest phrasing.

The files (or standard input) hold JSON lines {moment, reply}, as the judge takes them. A trainer reads the
groups and accepts into the bank what is well said.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from rapidfuzz import fuzz, process

from commands.scoring.common import add_standard_option, judge_of
from scoring.judge import Judge

WEAK = 92.0
"""Found with less similarity than this (0 to 100), an act was recognised weakly."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="*", type=Path, help="JSON lines; default: standard input")
    parser.add_argument("--act", help="only this act")
    parser.add_argument("--json", action="store_true")
    add_standard_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Print the groups, the largest first."""
    lines = (line for file in asked.file for line in file.open(encoding="utf8")) if asked.file else sys.stdin
    judge = judge_of(asked.standard)
    groups = grouped(judge, _replies(lines, judge), asked.act)
    for (act, phrase), rows in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0])):
        if asked.json:
            print(json.dumps({"act": act, "nearest": phrase, "replies": rows}, ensure_ascii=False))
            continue
        print(f"\n{act}  nearest: {phrase or '—'}  ({len(rows)})")
        for row in rows:
            print(f"    {row['why']:>14}  {row['moment']:8} {row['reply']}")
    return 0


def grouped(
    judge: Judge, replies: Iterable[tuple[str, str]], only: str | None = None
) -> dict[tuple[str, str], list[dict[str, str]]]:
    """Weakly recognised and refused replies by (act, nearest phrasing)."""
    sayings = {act.id: (*act.hits, *act.phrases) for act in judge.standard.acts}
    groups: dict[tuple[str, str], list[dict]] = defaultdict(list)
    for moment, reply in replies:
        for one in judge.at(moment, reply).evidence:
            if one.what != "act" or not one.role or (only and one.id != only) or (one.found and one.similarity >= WEAK):
                continue
            near = one.phrase or _nearest(reply, sayings[one.id])
            why = f"weak {one.similarity:g}" if one.found else one.guard or "not found"
            groups[one.id, near].append({"moment": moment, "reply": reply, "why": why})
    return groups


def _nearest(reply: str, sayings: tuple[str, ...]) -> str:
    best = process.extractOne(reply, sayings, scorer=fuzz.partial_ratio)
    return best[0] if best else ""


def _replies(lines: Iterable[str], judge: Judge) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(lines, 1):
        try:
            asked = json.loads(line) if line.strip() else None
            if asked and asked["moment"] in judge.moments:
                yield asked["moment"], str(asked["reply"])
        except (ValueError, KeyError, TypeError):
            print(f"line {number} is no reply: {line.strip()[:80]}", file=sys.stderr)
