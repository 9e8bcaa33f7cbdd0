"""The documented standard in plain sentences is what stands in its files, is sound, and hears what people say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scoring.agreement import figures
from simulator.check import check
from simulator.content.library import load_library, load_standard
from simulator.content.measuring import measured

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLE = DOCS / "example"
TOLD = (DOCS / "scoring.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(?:yaml|json)\n(.*?)^```", TOLD, re.M | re.S)


@pytest.fixture(scope="module")
def written() -> str:
    return "\n".join(path.read_text("utf-8") for path in EXAMPLE.rglob("*") if path.is_file())


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0][:40])
def test_what_is_shown_stands_in_the_files(block: str, written: str) -> None:
    assert [line for line in block.splitlines() if line not in written] == []


def test_the_example_is_sound() -> None:
    files = set(EXAMPLE.rglob("*.yaml"))  # and not the starter banks again
    assert [str(one) for one in check(load_library(EXAMPLE), files) if one.severity == "error"] == []


def test_ten_sentences_an_act_hear_nine_of_ten_acts() -> None:
    library = load_library(EXAMPLE)
    labelled = [line for part in library.parts if part.kind == "Replies" for line in part.content.lines]
    rows = [row for _, some in measured(load_standard("town-library", EXAMPLE), labelled) for row in some]
    assert figures(rows)["recall"] >= 0.9


def test_every_command_that_is_told_is_there() -> None:
    from commands.scoring.__main__ import VERBS

    assert set(re.findall(r"python -m scoring (\w+)", TOLD)) <= VERBS.keys()
