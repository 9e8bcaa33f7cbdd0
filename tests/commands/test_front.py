"""The front doors of the command lines: every verb is named, explained and reached."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

PROGRAMS = [import_module(f"commands.{name}.__main__") for name in ("scoring", "simulator", "storage", "training")]
VERBS = [pytest.param(program, verb, id=f"{program.__name__.split('.')[1]} {verb}")
         for program in PROGRAMS for verb in program.VERBS]


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.__name__)
def test_without_a_verb_all_verbs_are_told(program: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main([]) == 2
    told = capsys.readouterr().err
    assert [verb for verb in program.VERBS if verb not in told] == []


@pytest.mark.parametrize(("program", "verb"), VERBS)
def test_every_verb_says_what_it_takes(program: ModuleType, verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        program.main([verb, "--help"])
    assert left.value.code == 0
    assert f"usage: python -m {program.__name__.split('.')[1]} {verb}" in capsys.readouterr().out


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.__name__)
def test_a_verb_that_is_not_there_is_refused_with_those_that_are(
        program: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        program.main(["nonsense"])
    assert left.value.code == 2
    assert next(iter(program.VERBS)) in capsys.readouterr().err


def test_a_reader_who_has_seen_enough_ends_a_command_without_a_traceback() -> None:
    command = [sys.executable, "-m", "simulator", "reference"]
    with subprocess.Popen(command, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 1
