"""How far the judge agrees with a human trainer: act F1, violation F1, verdict accuracy and kappas on labelled replies.

Parts: the labelled replies of the standard that teach the meant ear, by who wrote them; the fifth of them that is kept
aside; and `fresh-1`, written by a hand that knew neither the phrase bank nor those who wrote it, and only measured.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from commands.scoring.common import CONTENT, DEFAULT_STANDARD
from scoring.judge import Judge
from scoring.verdict import Verdict
from simulator.content.library import load_standard
from simulator.content.replies import kept_aside

OWN = CONTENT / "standards" / DEFAULT_STANDARD / "replies"
FRESH = Path(__file__).resolve().parents[1] / "tests" / "replies" / "fresh-1.jsonl"
RANK = {"violated": 0, "missed": 1, "partial": 2, "met": 3}

Row = tuple[dict[str, Any], set[str], Verdict]
"""a labelled reply, the roles owed at its moment, and the verdict"""


def run() -> dict[str, Any]:
    """The figures of every part, and of the replies kept aside by style."""
    judge = Judge(load_standard(DEFAULT_STANDARD, CONTENT))
    rows = {name: judged(judge, lines) for name, lines in parts().items()}
    by_style = defaultdict(list)
    for row in (row for name, part in rows.items() if "aside" in name for row in part):
        by_style[row[0]["style"]].append(row)
    return {**{name: figures(part) for name, part in rows.items() if part},
            **{f"aside, {style}": figures(by_style[style]) for style in sorted(by_style)}}


def parts() -> dict[str, list[dict[str, Any]]]:
    """The labelled replies by part: `shown`, `own`, `fresh`, what is kept aside of each, and `fresh-1`."""
    lines: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for path in sorted(OWN.glob("*.jsonl")):
        hand = path.stem.partition("-")[0]
        for reply in _lines(path):
            lines[f"{hand}, kept aside" if kept_aside(reply["reply"]) else hand].append(reply)
    return lines | {"fresh-1, kept aside": _lines(FRESH)}


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf8").splitlines() if line.strip()]


def judged(judge: Judge, lines: Iterable[dict[str, Any]]) -> list[Row]:
    return [(line, set(judge.moments[line["moment"]].owes), judge.at(line["moment"], line["reply"]))
            for line in lines]


def labelled_verdict(line: dict[str, Any], owed: set[str]) -> str:
    """The verdict that the labels of a reply amount to."""
    if line["violated"]:
        return "violated"
    done = len(set(line["acts"]) & owed)
    return "met" if done == len(owed) else "partial" if done else "missed"


def figures(rows: list[Row]) -> dict[str, float]:
    """Agreement on some replies, each figure from 0 to 1 (kappas from -1)."""
    acts = counts(rows, lambda row: (set(row[0]["acts"]) & row[1], set(row[2].acts) & row[1], row[1]))
    violations = counts(rows, lambda row: ({1} if row[0]["violated"] else set(),
                                           {1} if row[2].verdict == "violated" else set(), {1}))
    pairs = [(RANK[labelled_verdict(line, owed)], RANK[verdict.verdict]) for line, owed, verdict in rows]
    return {"n": len(rows), "act_f1": f1(acts), "violation_f1": f1(violations),
            "verdict": round(sum(a == b for a, b in pairs) / len(pairs), 3),
            "kappa": weighted_kappa(pairs), "act_kappa": cohens_kappa(acts)}


def counts(rows: list[Row], sets: Callable[[Row], tuple[set, set, set]]) -> Counter:
    """Hits, false alarms, misses and rightly silent cases over all rows."""
    total: Counter = Counter()
    for row in rows:
        want, got, possible = sets(row)
        total.update(hit=len(want & got), false=len(got - want), miss=len(want - got),
                     silent=len(possible - want - got))
    return total


def f1(c: Mapping[str, int]) -> float:
    """1 where there was nothing to find and nothing was found."""
    whole = 2 * c["hit"] + c["false"] + c["miss"]
    return round(2 * c["hit"] / whole, 3) if whole else 1.0


def cohens_kappa(c: Counter) -> float:
    n = c.total()
    both_say_it = (c["hit"] + c["false"]) * (c["hit"] + c["miss"])
    neither_does = (c["miss"] + c["silent"]) * (c["false"] + c["silent"])
    chance = (both_say_it + neither_does) / n**2
    return round(((c["hit"] + c["silent"]) / n - chance) / (1 - chance), 3) if chance < 1 else 1.0


def weighted_kappa(pairs: list[tuple[int, int]]) -> float:
    """Quadratic-weighted kappa of the verdicts."""
    n, seen = len(pairs), Counter(pairs)
    a, b = Counter(x for x, _ in pairs), Counter(y for _, y in pairs)
    cells = [(i, j, (i - j) ** 2) for i in RANK.values() for j in RANK.values()]
    got = sum(w * seen[i, j] for i, j, w in cells)
    chance = sum(w * a[i] * b[j] / n for i, j, w in cells)
    return round(1 - got / chance, 3) if chance else 1.0
