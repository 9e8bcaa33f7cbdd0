"""`python -m scoring bank`: which phrasings decide nothing, and how many there are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from commands.scoring.__main__ import main

SOUND = Path(__file__).parents[1] / "content/sound"


def test_a_pattern_that_nothing_needs_is_idle_and_a_plain_sentence_never_is(
        tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(SOUND, tmp_path / "content")
    bank = tmp_path / "content/standards/mini/bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace(
        '"hello"]', '"hello", "top of the morning", "(fine|lovely) … weather"]'), "utf-8")
    assert main(["bank", "check", "--standard", str(tmp_path / "content/standards/mini.yaml")]) == 0
    told = capsys.readouterr().out
    assert "idle       hello                  (fine|lovely) … weather" in told
    assert "top of the morning" not in told


def test_what_is_no_plain_sentence_counts_as_a_pattern(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(SOUND, tmp_path / "content")

    def patterns_and_sentences() -> tuple[int, int]:
        assert main(["bank", "count", "--standard", str(tmp_path / "content/standards/mini.yaml")]) == 0
        told = {what: int(number.replace(",", "")) for number, what in
                (line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())}
        return told["patterns"], told["plain sentences"]

    before = patterns_and_sentences()
    bank = tmp_path / "content/standards/mini/bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace(
        '"hello"]', '"hello", "top of the morning", "(fine|lovely) … weather"]'), "utf-8")
    assert patterns_and_sentences() == (before[0] + 1, before[1] + 1)
