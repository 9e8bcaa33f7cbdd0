"""Glosses: a source that changed beside the same gloss is told; what was read stands for all content."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from simulator.check import check
from simulator.check.glosses import read_now
from simulator.check.ground import ground_of
from simulator.content.files import ROOT
from simulator.content.glosses import FILE, is_stale, load, save
from simulator.content.library import Library, load_library


@pytest.fixture
def call(tmp_path: Path) -> Path:
    """A call with one gloss, in a small content of its own."""
    content = Path(shutil.copytree(Path(__file__).parent / "sound", tmp_path / "content"))
    file = content / "calls" / "mini-call.yaml"
    file.write_text(file.read_text("utf-8").replace("{en: A breakdown}", "{en: A breakdown, zh: 抛锚}"), "utf-8")
    return file


def keep(content: Path) -> None:
    library = load_library(content)
    save(content, read_now(library, ground_of(library), content))


def told(file: Path) -> list[tuple[str, int]]:
    return [(one.code, one.line) for one in check(load_library(file.parents[1]), {file}) if one.code == "C550"]


@pytest.mark.parametrize(("now", "stale"), [
    ({("a", "A")}, False), ({("b", "A")}, True), ({("b", "B")}, False), ({("a", "A"), ("b", "A")}, False)],
    ids=["as read", "another source", "both are others", "one gloss of two sources"])
def test_a_gloss_is_stale_when_only_its_source_changed(now: set, stale: bool) -> None:
    read = frozenset({("a", "A")})
    assert any(is_stale(one, frozenset(now), read) for one in now) == stale


def test_what_was_read_is_kept_file_by_file(tmp_path: Path) -> None:
    pairs = {"calls/one.yaml": frozenset({("0a", "1b"), ("2c", "3d")}), "calls/two.yaml": frozenset({("0a", "4e")})}
    save(tmp_path, pairs)
    assert load(tmp_path) == pairs


def test_a_source_that_changed_beside_the_same_gloss_is_told_until_it_was_read(call: Path) -> None:
    keep(call.parents[1])
    assert told(call) == []

    call.write_text(call.read_text("utf-8").replace("A breakdown,", "A flat tyre,"), "utf-8")
    assert told(call) == [("C550", 4)]

    keep(call.parents[1])
    assert told(call) == []


def test_nothing_is_told_of_a_source_and_a_gloss_that_both_changed(call: Path) -> None:
    keep(call.parents[1])
    call.write_text(call.read_text("utf-8").replace("{en: A breakdown, zh: 抛锚}", "{en: A flat tyre, zh: 爆胎}"), "utf-8")
    assert told(call) == []


def test_all_glosses_of_the_content_were_read_beside_their_present_sources(library: Library) -> None:
    now = {name: pairs for name, pairs in read_now(library, ground_of(library)).items() if pairs}
    assert {name for name in now.keys() | load(ROOT).keys() if now.get(name) != load(ROOT).get(name)} == set(), \
        f"read the glosses of these files, then: python -m simulator gloss  (it renews {FILE})"
