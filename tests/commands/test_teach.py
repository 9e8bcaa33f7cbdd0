"""`python -m scoring teach` as a trainer meets it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from commands.scoring.__main__ import main

SOUND = Path(__file__).parents[1] / "content/sound"


@pytest.fixture
def standard(tmp_path: Path) -> Path:
    shutil.copytree(SOUND, tmp_path / "content")
    return tmp_path / "content/standards/mini.yaml"


def test_what_was_written_is_shown(standard: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["teach", "ask_plate", "Which letters are on the back?", "--standard", str(standard)]) == 0
    told = capsys.readouterr().out
    assert '+  phrases: ["tell|give … <plate_word>", "what is|what\'s … <plate_word>", "Which letters' in told
    assert "Which letters are on the back?" in standard.with_suffix("").joinpath("bank.yaml").read_text("utf-8")


def test_what_is_refused_is_told_with_its_cure(standard: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["teach", "ask_palte", "Which letters?", "--standard", str(standard)]) == 1
    assert capsys.readouterr().err == "not taught: there is no act 'ask_palte': did you mean ask_plate?\n"


def test_a_standard_is_named_by_its_file(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as left:
        main(["teach", "hello", "Hi", "--standard", str(tmp_path / "standards/nowhere.yaml")])
    assert "no standard 'nowhere'" in str(left.value)
