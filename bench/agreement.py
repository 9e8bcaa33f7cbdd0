"""How far the judge agrees with a human trainer: act F1, violation F1, verdict accuracy and kappas on labelled replies.

Parts: the labelled replies of the standard that teach the meant ear, by who wrote them; the fifth of them that is kept
aside; and `fresh-1`, written by a hand that knew neither the phrase bank nor those who wrote it, and only measured.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from commands.scoring.common import CONTENT, DEFAULT_STANDARD, labelled_in
from scoring.agreement import figures, judged
from scoring.judge import Judge
from simulator.content.library import load_standard
from simulator.content.replies import Labelled, kept_aside

OWN = CONTENT / "standards" / DEFAULT_STANDARD / "replies"
FRESH = Path(__file__).resolve().parents[1] / "tests" / "replies" / "fresh-1.jsonl"


def run() -> dict[str, Any]:
    """The figures of every part, and of the replies kept aside by style."""
    judge = Judge(load_standard(DEFAULT_STANDARD, CONTENT))
    rows = {name: judged(judge, lines) for name, lines in parts().items()}
    by_style = defaultdict(list)
    for row in (row for name, part in rows.items() if "aside" in name for row in part):
        by_style[row.said.style].append(row)
    return {**{name: figures(part) for name, part in rows.items() if part},
            **{f"aside, {style}": figures(by_style[style]) for style in sorted(by_style)}}


def parts() -> dict[str, list[Labelled]]:
    """The labelled replies by part: `shown`, `own`, `fresh`, what is kept aside of each, and `fresh-1`."""
    lines: dict[str, list[Labelled]] = defaultdict(list)
    for path in sorted(OWN.glob("*.jsonl")):
        hand = path.stem.partition("-")[0]
        for reply in labelled_in([path]):
            lines[f"{hand}, kept aside" if kept_aside(reply.reply) else hand].append(reply)
    return lines | {"fresh-1, kept aside": labelled_in([FRESH])}
