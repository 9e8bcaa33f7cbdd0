"""`python -m scoring agreement` and `suggest` as a trainer meets them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from commands.scoring.__main__ import main

SOUND = Path(__file__).parents[1] / "content/sound"
MISSED = {"id": "x-1", "moment": "ask", "reply": "Which letters are on the back of it?", "acts": ["plate"],
          "violated": False}
RUDE = {"id": "x-2", "moment": "ask", "reply": "Your number plate is not my job.", "acts": [], "violated": False}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SOUND, tmp_path / "content"))


@pytest.fixture
def standard(content: Path) -> str:
    return str(content / "standards/mini.yaml")


@pytest.fixture
def others(tmp_path: Path) -> str:
    """Replies that the standard does not have."""
    (tmp_path / "others.jsonl").write_text("\n".join(map(json.dumps, (MISSED, RUDE))), "utf-8")
    return str(tmp_path / "others.jsonl")


def answer(capsys: pytest.CaptureFixture[str], *asked: str) -> dict:
    assert main([*asked, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_standards_own_replies_are_measured_by_what_they_did_not_teach(
        content: Path, standard: str, capsys: pytest.CaptureFixture[str]) -> None:
    kept = content / "standards/mini/replies/said.jsonl"
    taught = {"id": "t-1", "moment": "open", "reply": "Good morning, this taught the standard.", "acts": ["hello"]}
    kept.write_text(kept.read_text("utf-8") + json.dumps(taught), "utf-8")
    report = answer(capsys, "agreement", "--standard", standard)
    assert report["n"] == len(kept.read_text("utf-8").splitlines())
    assert report["recall"] == report["acts"]["hello"]["recall"] == 1


def test_what_was_missed_stands_beside_the_nearest_sentence(
        standard: str, others: str, capsys: pytest.CaptureFixture[str]) -> None:
    report = answer(capsys, "agreement", others, "--standard", standard)
    assert (report["n"], report["acts"]["ask_plate"]["said"], report["recall"]) == (2, 1, 0)
    assert [(one["act"], one["reply"]) for one in report["missed"]] == [("ask_plate", MISSED["reply"])]
    assert report["missed"][0]["nearest"]
    assert report["violations"][0]["violations"] == ["not_my_job"]


def test_a_person_reads_the_same(standard: str, others: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agreement", others, "--standard", standard]) == 0
    told = capsys.readouterr().out
    assert "missed: ask_plate (1)" in told and "nearest: " in told and "label 30 or more" in told


def test_a_standard_without_labelled_replies_is_told_what_one_looks_like(
        content: Path, standard: str, capsys: pytest.CaptureFixture[str]) -> None:
    (content / "standards/mini/replies/said.jsonl").unlink()
    assert main(["agreement", "--standard", standard]) == 2
    assert '"moment": "…"' in capsys.readouterr().err


def test_a_faulty_line_is_named_without_a_traceback(standard: str, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"id": "1"}\n{bad', "utf-8")
    with pytest.raises(SystemExit) as left:
        main(["agreement", str(tmp_path / "bad.jsonl"), "--standard", standard])
    assert "bad.jsonl:2 R121" in str(left.value) and "moment" in str(left.value)


def test_a_moment_of_another_standard_is_refused_with_those_there_are(
        standard: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "far.jsonl").write_text(json.dumps(MISSED | {"moment": "6.2.5"}), "utf-8")
    with pytest.raises(SystemExit):
        main(["agreement", str(tmp_path / "far.jsonl"), "--standard", standard])
    assert "no moment 6.2.5; there are open, ask" in capsys.readouterr().err


def test_suggest_sorts_what_was_missed_by_act_with_the_command_that_teaches_it_and_rude_replies_apart(
        content: Path, standard: str, others: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", others, "--json", "--standard", standard]) == 0
    missed, rude = map(json.loads, capsys.readouterr().out.splitlines())
    assert missed["act"] == "ask_plate" and rude["rude"][0]["reply"] == RUDE["reply"]
    command = missed["replies"][0]["teach"]
    assert command.startswith(".venv/bin/python -m scoring teach ask_plate 'Which letters are on the back of it?'")
    assert main(["teach", "ask_plate", MISSED["reply"], "--standard", standard]) == 0
    assert MISSED["reply"] in (content / "standards/mini/bank.yaml").read_text("utf-8")


def test_suggest_asks_a_trainer_about_replies_without_labels(
        standard: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "said.jsonl").write_text(json.dumps({"moment": "ask", "reply": "Where was it parked?"}), "utf-8")
    assert main(["suggest", str(tmp_path / "said.jsonl"), "--standard", standard]) == 0
    told = capsys.readouterr().out
    assert told.startswith("\nask_plate (1)\n  ask  Where was it parked?\n      ") and "teach ask_plate" in told
