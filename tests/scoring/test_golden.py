"""A change of a verdict is always seen: those of all labelled replies are kept."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import pytest

from commands.scoring.golden import golden, header
from scoring.judge import Judge

ROOT = Path(__file__).resolve().parents[2]
REPLIES = (ROOT / "scenarios" / "standards" / "taiyuan-expressway" / "replies", ROOT / "tests" / "replies")
FILES = sorted(file for folder in REPLIES for file in folder.glob("*.jsonl"))
GOLDEN = Path(__file__).with_name("golden.jsonl")
AGAIN = "`make golden` keeps the new ones"


@pytest.fixture(scope="module")
def judge(judges: dict[str, Judge]) -> Judge:
    return judges["taiyuan-expressway"]


def replies(files: list[Path]) -> int:
    return sum(bool(line.strip()) for file in files for line in file.open(encoding="utf8"))


@pytest.mark.parametrize("at", range(len(FILES)), ids=[file.stem for file in FILES])
def test_verdicts_change_only_with_the_engine_version_or_the_standard(at: int, judge: Judge) -> None:
    head, *kept = map(json.loads, GOLDEN.read_text(encoding="utf8").splitlines())
    now, first = list(golden(judge, FILES[at : at + 1])), replies(FILES[:at])
    changed = [f"{old[0]}: {old[1:]} became {new[1:]}"
               for old, new in zip(islice(kept, first, None), now, strict=False) if old != new]
    assert not changed or head != header(judge), \
        f"the engine judges anew: raise ENGINE_VERSION, then {AGAIN}\n" + "\n".join(changed[:20])
    assert not changed, f"the standard or the engine is another: {AGAIN}\n" + "\n".join(changed[:20])


def test_the_kept_verdicts_are_those_of_this_engine_and_standard_and_of_every_reply(judge: Judge) -> None:
    head, *kept = map(json.loads, GOLDEN.read_text(encoding="utf8").splitlines())
    assert head == header(judge) and len(kept) == replies(FILES), f"the standard or the engine is another: {AGAIN}"
