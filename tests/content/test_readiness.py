"""Whether a standard hears what others than its authors say is told by the check."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from simulator.check import check
from simulator.content.library import load_around, load_library
from simulator.content.problems import Problem

SOUND = Path(__file__).parent / "sound"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SOUND, tmp_path / "content"))


def warnings(content: Path) -> list[Problem]:
    return check(load_library(content))


def test_a_standard_without_labelled_replies_is_told_what_to_write(content: Path) -> None:
    (content / "standards/mini/replies/said.jsonl").unlink()
    [told] = warnings(content)
    assert (told.code, told.severity, told.thing) == ("C534", "warning", "Standard(mini)")
    assert "standards/mini/replies/NAME.jsonl" in told.hint


def test_a_standard_that_hears_too_little_is_not_ready(content: Path) -> None:
    file = content / "standards/mini/replies/said.jsonl"
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    lines = [line | {"acts": ["hello" if line["moment"] == "open" else "plate"]} for line in lines]
    silent = [line | {"id": f"n-{at}", "reply": said, "acts": ["hello"], "moment": "open"} for at, (line, said) in
              enumerate((line, line["reply"]) for line in lines if line["moment"] == "ask")]
    file.write_text("\n".join(map(json.dumps, [*lines, *silent])), "utf-8")
    [told] = warnings(content)
    assert (told.code, told.severity) == ("C535", "warning")
    assert "% of the acts recognised" in told.message and "not ready" in told.message
    assert f"python -m scoring agreement --standard {content}/standards/mini.yaml" in told.hint


def test_a_call_by_itself_is_checked_without_judging_the_replies_of_its_standard(content: Path) -> None:
    (content / "standards/mini/replies/said.jsonl").unlink()
    call = content / "calls/mini-call.yaml"
    assert check(load_around([call], content), {call}) == []
