"""Another domain: real operators of a Chinese information desk, from the CrossWOZ corpus (not part of this repository).

CROSSWOZ names its test.json. None of the operators was rude, so what is called a violation is a false alarm;
greeting, thanks and farewell are held against the corpus's own dialogue acts, over both speakers.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from bench.agreement import f1
from commands.scoring.common import CONTENT, DEFAULT_STANDARD
from scoring.judge import Judge
from simulator.content.library import load_standard

ACTS = {"greet": "hello", "thank": "thanks_help", "bye": "bye"}
"""the corpus's act -> ours"""


def run() -> dict[str, Any]:
    """The share of false alarms and the F1 of the three acts."""
    path = os.environ.get("CROSSWOZ")
    if not path:
        return {"not run": "CROSSWOZ=…/test.json names the corpus"}
    dialogues = json.loads(Path(path).read_text(encoding="utf8")).values()
    said = [(m["role"], m["content"], {act[1] for act in m["dialog_act"] if act[0] == "General"})
            for dialogue in dialogues for m in dialogue["messages"]]
    judge = Judge(load_standard(DEFAULT_STANDARD, CONTENT))
    operators = [text for role, text, _ in said if role == "sys"]
    alarms = sum(judge.reply(text, {}).verdict == "violated" for text in operators)
    figures: dict[str, Any] = {"operators' utterances": len(operators), "called a violation": alarms,
                               "share": f"{alarms / len(operators):.2%}"}
    for theirs, ours in ACTS.items():
        pairs = [(theirs in acts, ours in judge.reply(text, {ours: ours}).acts) for _, text, acts in said]
        figures[f"F1 of {theirs}"] = f1({"hit": pairs.count((True, True)), "false": pairs.count((False, True)),
                                          "miss": pairs.count((True, False))})
    return figures
