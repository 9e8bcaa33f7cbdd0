"""`python -m scoring agreement [FILE…]`: how good a standard is, by replies that people labelled and it was not taught.

Without files these are its own labelled replies (standards/ID/replies/*.jsonl): those kept aside from teaching, or,
where they are few, all, each judged by the standard without the fifth that it belongs to. What was missed is shown
beside the nearest approved sentence, what was heard wrongly beside the sentence it was taken for.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from commands.scoring.common import add_standard_option, labelled_in, sound_parts
from scoring.agreement import Near, Row, Slip, act_counts, figures, nearest, precision, recall, slips
from scoring.judge import Judge
from simulator.content.library import merged, replies_of
from simulator.content.measuring import measured

FEW = 30
"""replies below which the figures say little"""
LACKING = """\
there are no labelled replies: write some into standards/{standard}/replies/NAME.jsonl, one a line:
{{"id": "1", "moment": "…", "caller": "…", "reply": "…", "acts": ["…"], "violated": false}}"""
SHARES = ("recall", "precision", "verdict", "sure_share", "sure_right")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="labelled replies, JSON lines "
                        "{id, moment, caller, reply, acts, violated}; left out: the standard's own")
    parser.add_argument("--json", action="store_true")
    add_standard_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Print the figures, by act too, and what was missed and misheard; exit 2 where there is nothing to measure by."""
    parts = sound_parts(asked.standard)
    standard = merged(parts[0], parts)
    own = (line for one in replies_of(parts[0], parts) for line in one.content.lines)
    labelled = [*(labelled_in(asked.files) if asked.files else own)]
    if not labelled:
        print(LACKING.format(standard=standard.id), file=sys.stderr)
        return 2
    if strange := sorted({one.moment for one in labelled}.difference(one.id for one in standard.moments)):
        asked.refuse(f"no moment {', '.join(strange)}; there are {', '.join(one.id for one in standard.moments)}")
    report = report_of(standard.id, list(measured(standard, labelled)))
    print(json.dumps(report, ensure_ascii=False, indent=1) if asked.json else "\n".join(told(report, len(labelled))))
    return 0


def report_of(standard: str, parts: list[tuple[Judge, list[Row]]]) -> dict[str, Any]:
    """The figures, those of every act, and every slip with the sentence beside it."""
    rows = [row for _, some in parts for row in some]
    found = [(judge, slip) for judge, some in parts for slip in slips(some)]
    acts = {act: {"said": c["hit"] + c["miss"], "heard": c["hit"] + c["false"], "hit": c["hit"], "recall": recall(c),
                  "precision": precision(c)} for act, c in sorted(act_counts(rows).items())}
    wrong = [{"id": row.said.id, "moment": row.said.moment, "reply": row.said.reply, "violated": row.said.violated,
              "violations": row.verdict.violations} for row in rows if row.said.violated != row.is_violated]
    return {"standard": standard, **figures(rows), "acts": acts,
            "missed": [_slip(judge, one) for judge, one in found if not one.heard],
            "misheard": [_slip(judge, one) for judge, one in found if one.heard], "violations": wrong}


def _slip(judge: Judge, slip: Slip) -> dict[str, Any]:
    said, seen = slip.row.said, slip.evidence
    near = Near("", seen.phrase, seen.similarity) if seen.phrase else nearest(judge, slip.act, said.reply)
    return {"act": slip.act, "id": said.id, "moment": said.moment, "reply": said.reply, "nearest": near.phrase,
            "similarity": near.similarity, "ear": seen.ear if slip.heard else "", "guard": seen.guard,
            "sure": seen.sure}


def told(report: dict[str, Any], labelled: int) -> Iterable[str]:
    """The report for a person."""
    n, share = report["n"], {key: f"{100 * report[key]:4.0f} %" for key in SHARES}
    yield f"{report['standard']}: {n} of {labelled} labelled replies, each judged by a standard that it did not teach"
    if n < FEW:
        yield f"  so few say little: label {FEW} or more"
    yield f"  acts that were said    {share['recall']} heard"
    yield f"  acts that were heard   {share['precision']} said     (kappa of the acts {report['act_kappa']:.2f})"
    yield f"  verdicts               {share['verdict']} right    (kappa of the verdicts {report['kappa']:.2f})"
    yield f"  verdicts               {share['sure_share']} sure, {share['sure_right'].strip()} of these right"
    yield f"\n  {'act':24} said  heard   of the said    of the heard"
    for act, c in sorted(report["acts"].items(), key=lambda one: (one[1]["recall"], one[1]["precision"], one[0])):
        yield f"  {act:24} {c['said']:4}  {c['heard']:5}   {_share(c['hit'], c['said'])} heard " \
              f"  {_share(c['hit'], c['heard'])} said"
    yield from _slips("missed", report["missed"], "nearest")
    yield from _slips("heard, but not said", report["misheard"], "taken for")
    if report["violations"]:
        yield "\nforbidden"
    for one in report["violations"]:
        why = "not noticed" if one["violated"] else f"wrongly taken for {', '.join(one['violations'])}"
        yield f"  {one['moment']}  {one['reply']}\n      {why}"


def _slips(title: str, found: list[dict[str, Any]], beside: str) -> Iterable[str]:
    by_act = defaultdict(list)
    for one in found:
        by_act[one["act"]].append(one)
    for act in sorted(by_act, key=lambda act: (-len(by_act[act]), act)):
        yield f"\n{title}: {act} ({len(by_act[act])})"
        for one in by_act[act]:
            note = (f"{one['similarity']:.0f} of 100", one["ear"], one["guard"], "" if one["sure"] else "perhaps")
            yield f"  {one['moment']}  {one['reply']}"
            yield f"      {beside}: {one['nearest'] or '—'}  ({', '.join(filter(None, note))})"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:4.0f} %" if whole else "   – %"
