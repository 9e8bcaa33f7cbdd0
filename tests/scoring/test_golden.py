"""A change of a verdict is always seen: those of all labelled replies are kept."""

from __future__ import annotations

import json
from pathlib import Path

from commands.scoring.golden import golden, header
from scoring.judge import Judge
from simulator.content.library import load_standard

ROOT = Path(__file__).resolve().parents[2]
REPLIES = (ROOT / "scenarios" / "standards" / "taiyuan-expressway" / "replies", ROOT / "tests" / "replies")
GOLDEN = Path(__file__).with_name("golden.jsonl")
AGAIN = "`make golden` keeps the new ones"


def test_verdicts_change_only_with_the_engine_version_or_the_standard():
    judge = Judge(load_standard("taiyuan-expressway", ROOT / "scenarios"))
    head, *kept = map(json.loads, GOLDEN.read_text(encoding="utf8").splitlines())
    now = list(golden(judge, sorted(file for folder in REPLIES for file in folder.glob("*.jsonl"))))
    changed = [f"{old[0]}: {old[1:]} became {new[1:]}" for old, new in zip(kept, now, strict=False) if old != new]
    if head == header(judge):
        assert not changed, f"the engine judges anew: raise ENGINE_VERSION, then {AGAIN}\n" + "\n".join(changed[:20])
    assert head == header(judge) and len(kept) == len(now), f"the standard or the engine is another: {AGAIN}\n" + "\n".join(changed[:20])
