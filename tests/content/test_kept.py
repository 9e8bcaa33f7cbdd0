"""What a check has heard is kept for the next, and never changes what it tells."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scoring.judge import Judge
from simulator.check import check
from simulator.check import kept as keeping
from simulator.content.library import load_library

SOUND = Path(__file__).parent / "sound"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SOUND, tmp_path / "content"))


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every reply that a judge is asked for."""
    asked: list[str] = []

    def noting(really):
        def note(self, *given, **more):
            asked.append(next(one for one in given if isinstance(one, str)))
            return really(self, *given, **more)
        return note

    for name in ("reply", "hears"):
        monkeypatch.setattr(Judge, name, noting(getattr(Judge, name)))
    return asked


def checked(content: Path) -> list[str]:
    files = {path.resolve() for path in content.rglob("*.yaml")}
    return [str(one) for one in check(load_library(content), files, heard=content.parent / "heard")]


def test_a_second_check_judges_nothing_anew_and_tells_the_same(content, judged):
    first = checked(content)
    assert judged
    judged.clear()
    assert checked(content) == first and judged == []


def test_a_sentence_that_was_changed_is_judged_anew(content, judged):
    checked(content)
    call = content / "calls" / "mini-call.yaml"
    call.write_text(call.read_text("utf-8").replace("That is not my job.", "That isn't my job."), "utf-8")
    judged.clear()
    assert checked(content) == [] and set(judged) == {"That isn't my job."}


@pytest.mark.parametrize("damage", [b"", b"no archive", b"\x1f\x8b\x08"])
def test_what_is_damaged_is_judged_anew(content, judged, damage):
    first = checked(content)
    judged.clear()
    for file in (content.parent / "heard").iterdir():
        file.write_bytes(damage)
    assert checked(content) == first and judged


def test_code_that_judges_otherwise_judges_anew(content, judged, monkeypatch):
    first = checked(content)
    judged.clear()
    monkeypatch.setattr(keeping, "_code", lambda: "other")
    assert checked(content) == first and judged
