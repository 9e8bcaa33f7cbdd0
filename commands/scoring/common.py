"""What the verbs share: the standard they work on."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.check import REFER, check
from simulator.content.library import ContentError, Library, merged, standard_parts

CONTENT = Path(__file__).resolve().parents[2] / "scenarios"
DEFAULT_STANDARD = "taiyuan-expressway"


def add_standard_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--standard", default=DEFAULT_STANDARD, metavar="ID",
                        help="the standard to judge by (%(default)s)")


def standard_of(standard_id: str) -> Standard:
    """Load a standard; a standard that is not there or not sound ends the command with its problems."""
    try:
        parts = standard_parts(standard_id, CONTENT)
    except ContentError as fault:
        sys.exit(f"{fault}")
    problems = check(Library(parts=parts), stages=(REFER,))
    if faults := [str(problem) for problem in problems if problem.severity == "error"]:
        sys.exit("\n".join([f"the standard {standard_id!r} is not sound", *faults]))
    return merged(parts[0], parts)


def judge_of(standard_id: str) -> Judge:
    """The judge of a sound standard."""
    return Judge(standard_of(standard_id))
