"""A file that was kept reads as one that is read anew, to the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.content import parsed, reader
from simulator.content.parsed import KeptLines, read


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr(parsed, "ROOT", tmp_path)
    return tmp_path


def places(lines: reader.Lines, path: tuple = ()) -> dict[tuple, int]:
    """Where everything stands."""
    inner = lines.inner.items() if isinstance(lines.inner, dict) else enumerate(lines.inner or ())
    return {path: lines.line} | {at: line for key, one in inner for at, line in places(one, (*path, key)).items()}


@pytest.mark.parametrize("name", ["calls/taiyuan-expressway/double-charge.yaml", "standards/motorway-assist.yaml",
                                  "common/courtesy.zh.yaml"])
def test_a_file_that_was_kept_holds_the_same_at_the_same_lines(name: str, root: Path) -> None:
    file = root / "shipped.yaml"
    text = (Path(__file__).parents[2] / "scenarios" / name).read_text("utf8")
    file.write_text(text + "\n# " + "long " * parsed.LARGE, "utf8")
    anew, first, kept = reader.read(file), read(file), read(file)
    assert isinstance(kept.lines, KeptLines) and not isinstance(first.lines, KeptLines)
    assert kept.data == anew.data == first.data and kept.problems == []
    where = places(anew.lines)
    assert len(where) > 100 and {path: kept.lines.at(path) for path in where} == where
    path = next(iter(path for path in where if len(path) > 2))
    kept.lines.forget(path), anew.lines.forget(path)
    assert {path: kept.lines.at(path) for path in where} == {path: anew.lines.at(path) for path in where}


def test_a_file_that_was_changed_is_read_anew_and_one_with_problems_each_time(root: Path) -> None:
    file = root / "one.yaml"
    padding = "\n# " + "long " * parsed.LARGE
    for text, data in (("a: 1", {"a": "1"}), ("a: 2", {"a": "2"}), ("a: 1\na: 2", {"a": "1"})):
        file.write_text(text + padding, "utf8")
        assert read(file).data == read(file).data == data
    assert [one.code for one in read(file).problems] == ["R111"]
    assert len(list(root.glob("data/heads/*.npz"))) == 1


def test_a_small_file_and_one_of_somebody_s_own_are_not_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "small.yaml").write_text("a: 1", "utf8")
    read(root / "small.yaml")
    monkeypatch.setattr(parsed, "ROOT", root / "scenarios")
    (root / "own.yaml").write_text("a: 1\n# " + "long " * parsed.LARGE, "utf8")
    read(root / "own.yaml")
    assert not list(root.glob("data/heads/*.npz"))
