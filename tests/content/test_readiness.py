"""Whether a standard hears what others than its authors say is told by the check."""

from __future__ import annotations

import json
from pathlib import Path

from simulator.check import check
from simulator.content.library import load_around
from tests.content.conftest import checked


def test_a_standard_without_labelled_replies_is_told_what_to_write(content: Path) -> None:
    (content / "standards/mini/replies/said.jsonl").unlink()
    [told] = checked(content)
    assert (told.code, told.severity, told.thing) == ("C534", "warning", "Standard(mini)")
    assert "standards/mini/replies/NAME.jsonl" in told.hint


def test_a_standard_that_hears_too_little_is_not_ready(content: Path) -> None:
    file = content / "standards/mini/replies/said.jsonl"
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    lines = [line | {"acts": ["hello" if line["moment"] == "open" else "plate"]} for line in lines]
    silent = [line | {"id": f"n-{at}", "reply": said, "acts": ["hello"], "moment": "open"} for at, (line, said) in
              enumerate((line, line["reply"]) for line in lines if line["moment"] == "ask")]
    file.write_text("\n".join(map(json.dumps, [*lines, *silent])), "utf-8")
    [told] = checked(content)
    assert (told.code, told.severity) == ("C535", "warning")
    assert "% of the acts recognised" in told.message and "not ready" in told.message
    assert f"python -m scoring agreement --standard {content}/standards/mini.yaml" in told.hint


def test_a_call_by_itself_is_checked_without_judging_the_replies_of_its_standard(content: Path) -> None:
    (content / "standards/mini/replies/said.jsonl").unlink()
    call = content / "calls/mini-call.yaml"
    assert check(load_around([call], content), {call}) == []
