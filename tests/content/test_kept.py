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


def noted(here: pytest.MonkeyPatch) -> list[str]:
    """Every reply that a judge is asked for."""
    asked: list[str] = []

    def noting(really):
        def note(self, *given, **more):
            asked.append(next(one for one in given if isinstance(one, str)))
            return really(self, *given, **more)
        return note

    for name in ("reply", "hears"):
        here.setattr(Judge, name, noting(getattr(Judge, name)))
    return asked


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the sound content was checked once."""
    content = Path(shutil.copytree(SOUND, tmp_path_factory.mktemp("kept") / "content"))
    with pytest.MonkeyPatch.context() as here:
        asked = noted(here)
        assert checked(content) == [] and asked
    shutil.copytree(content.with_name("heard"), content.with_name("heard-first"))
    return content


@pytest.fixture
def content(place: Path) -> Path:
    """The sound content, checked once, to be changed."""
    for folder, first in ((place, SOUND), (place.with_name("heard"), place.with_name("heard-first"))):
        shutil.rmtree(folder)
        shutil.copytree(first, folder)
    return place


@pytest.fixture
def judged(content: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every reply that a judge is asked for from now on."""
    return noted(monkeypatch)


def checked(content: Path) -> list[str]:
    files = {path.resolve() for path in content.rglob("*.yaml")}
    return [str(one) for one in check(load_library(content), files, heard=content.parent / "heard")]


def test_a_second_check_judges_nothing_anew_and_tells_the_same(content, judged):
    assert checked(content) == [] and judged == []


def test_a_sentence_that_was_changed_is_judged_anew(content, judged):
    call = content / "calls" / "mini-call.yaml"
    call.write_text(call.read_text("utf-8").replace("That is not my job.", "That isn't my job."), "utf-8")
    assert checked(content) == [] and set(judged) == {"That isn't my job."}


def test_what_is_damaged_is_judged_anew(content, judged):
    kept = sorted((content.parent / "heard").iterdir())
    assert len(kept) >= 3
    for number, file in enumerate(kept):
        file.write_bytes((b"", b"no archive", b"\x1f\x8b\x08")[number % 3])
    assert checked(content) == [] and judged
    judged.clear()
    assert checked(content) == [] and judged == []


def test_code_that_judges_otherwise_judges_anew(content, judged, monkeypatch):
    monkeypatch.setattr(keeping, "code", lambda: "other")
    assert checked(content) == [] and judged
