"""A seeded room is what the program itself would have kept: every chain and result proves itself, every time alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.seed import seed
from commands.storage.__main__ import main
from simulator.content.library import Library
from storage.store import Store
from tools.heads import share
from training.content import Shelf


@pytest.fixture(scope="module")
def library(tmp_path_factory) -> Library:
    """One call of the real content, so that little is played."""
    whole = Shelf(Store(f"sqlite:///{tmp_path_factory.mktemp('shelf') / 'x.db'}")).library()
    return Library(parts=whole.parts, standards={"motorway-assist": whole.standards["motorway-assist"]},
                   scenarios={"flat-battery": whole.scenarios["flat-battery"]})


def seeded(folder: Path, library: Library) -> Store:
    store = Store(f"sqlite:///{folder / 'second-ring.db'}")
    seed(store, library, people=3, attempts=12, events=150)
    return store


def test_a_seeded_room_verifies_and_is_the_same_every_time(tmp_path: Path, library, monkeypatch, capsys) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    first, second = seeded(one, library), seeded(two, library)
    assert list(first.findings()) == [] and len(first.finished()) > 6
    assert [first.attempts.get(id) for id in first.finished()] == [second.attempts.get(id) for id in second.finished()]
    share(one)
    monkeypatch.setenv("DATA_DIR", str(one))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert main(["verify", "--jobs", "1"]) == 0
    assert "0 results do not follow" in capsys.readouterr().out
