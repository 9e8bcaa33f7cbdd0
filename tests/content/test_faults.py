"""Every code of the content check has an example, and every example yields exactly its codes at its lines.

An example is one file of faults/. It says in its first lines which file of the sound content it stands for, and what
is expected of it; the rest of the content stays sound.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from simulator.check import CODES, PLAY, REFER, STAGES, check
from simulator.content.library import Library, load_around, load_library

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE / "faults").glob("*.yaml"))
MADE = {"R121", "X318", "C534", "C535", "C550", "R101", "R102", "R113", "R119", "R120", "F411"}
"""codes whose examples are too large or too absent to be kept, or no YAML; they are made where that is tested"""


def expected(example: Path) -> tuple[str, list[tuple[str, int]]]:
    head = example.read_bytes().decode("utf-8", "replace")
    file = re.search(r"^# file: (\S+)$", head, re.M)[1]
    return file, [(code, int(line)) for code, line in re.findall(r"^# expects: (\w\d{3}) (\d+)$", head, re.M)]


def rest(library: Library, example: Path) -> set[Path]:
    """The other files, for which an example may change something. Starter banks stand alone."""
    return {part.place.tree.file for part in library.parts if part.kind != "Common"} - {example}


def stages(name: str) -> tuple[dict, ...]:
    """Those whose outcome an example may change for other files: how a call goes is up to itself and its standard."""
    return STAGES if name.startswith("standards/") else (REFER, PLAY)


def test_sound_content_has_no_problem(content: Path) -> None:
    assert [str(problem) for problem in check(load_library(content))] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_yields_exactly_its_codes_at_its_lines(example: Path, content: Path, heard: Path) -> None:
    name, faults = expected(example)
    (content / name).parent.mkdir(exist_ok=True)
    shutil.copy(example, content / name)

    library = load_library(content)
    problems = check(library, {content / name}, heard=heard)

    assert {(problem.code, problem.line) for problem in problems} == set(faults), "\n".join(map(str, problems))
    assert [str(problem) for problem in check(library, rest(library, content / name), stages(name), heard)] == []
    assert check(load_around([content / name], content), {content / name}, heard=heard) == problems, "named by itself"


def test_every_code_has_an_example() -> None:
    shown = {code for example in EXAMPLES for code, _ in expected(example)[1]}
    assert shown | MADE == set(CODES)


def test_every_example_is_named_by_its_code() -> None:
    assert [example.name for example in EXAMPLES
            if example.name[:4] not in {code for code, _ in expected(example)[1]}] == []
