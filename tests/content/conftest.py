"""A trainee on the telephone with a caller of ours, and what he says last."""

from __future__ import annotations

import filecmp
import shutil
from pathlib import Path

import pytest

from simulator.call.session import Session
from simulator.check import check
from simulator.content.library import load_library
from simulator.content.problems import Problem

SOUND = Path(__file__).parent / "sound"


@pytest.fixture(scope="session")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What checks of the sound content have heard, so that the next of them listens only to what a test has changed."""
    return tmp_path_factory.mktemp("sound") / "heard"


@pytest.fixture
def content(heard: Path) -> Path:
    """The sound content, to be changed; for every test at the same place, where a check finds what was heard.

    Only what the test before has changed is made anew, so that nothing else is read again.
    """
    place = heard.with_name("content")
    for path in sorted(place.rglob("*"), reverse=True):
        sound = SOUND / path.relative_to(place)
        if path.is_dir() and not path.is_symlink():
            if not sound.is_dir():
                path.rmdir()
        elif path.is_symlink() or not sound.is_file() or not filecmp.cmp(path, sound, shallow=False):
            path.unlink()
    for sound in sorted(SOUND.rglob("*")):
        path = place / sound.relative_to(SOUND)
        if sound.is_dir():
            path.mkdir(parents=True, exist_ok=True)
        elif not path.exists():
            shutil.copy2(sound, path)
    return place


@pytest.fixture(scope="module")
def play(library, judges):
    def run(call: str, *replies: str) -> Session:
        scenario = library.scenario(call)
        session = Session(scenario, library.standards[scenario.standard], judges[scenario.standard])
        session.answer(3)
        for reply in replies:
            session.say(reply)
        return session
    return run


def checked(content: Path, *files: Path) -> list[Problem]:
    """The problems of these files of the content, or of all but the starter banks, which stand alone."""
    library = load_library(content)
    named = set(files) or {part.place.tree.file for part in library.parts if part.kind != "Common"}
    return check(library, named, heard=content.with_name("heard"))


def last(session: Session) -> str:
    line = next(line for line in reversed(session.call.lines) if line.who == "caller")
    return line.text.in_(session.scenario.lang)
