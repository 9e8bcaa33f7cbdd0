"""What the verbs share: the standard they work on."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.check import references, wording
from simulator.check.ground import ground_of
from simulator.content.library import Library, load_standard, standard_parts
from simulator.content.problems import Problem

CONTENT = Path(__file__).resolve().parents[2] / "scenarios"
DEFAULT_STANDARD = "taiyuan-expressway"


def add_standard_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--standard", default=DEFAULT_STANDARD, metavar="ID", 
                        help="the standard to judge by (%(default)s)")


def standard_of(standard_id: str) -> Standard:
    """Load a standard; a standard that is not there or not sound ends the command with its problems."""
    try:
        standard = load_standard(standard_id, CONTENT)
    except (LookupError, ValueError) as fault:
        sys.exit(f"{fault}")
    if faults := list(_faults(standard_id)):
        sys.exit("\n".join([f"the standard {standard_id!r} is not sound", *map(str, faults)]))
    return standard


def judge_of(standard_id: str) -> Judge:
    """The judge of a sound standard."""
    return Judge(standard_of(standard_id))


def _faults(standard_id: str) -> Iterator[Problem]:
    """What makes a standard that can be read unfit to judge by: names that lead nowhere, phrasings without sense."""
    ground = ground_of(Library(parts=standard_parts(standard_id, CONTENT)))
    yield from references.check(ground)
    for standard in ground.standards.values():
        for part in standard.parts:
            for many in ("acts", "forbidden"):
                for at, rule in enumerate(getattr(part.content, many, ())):
                    yield from wording.phrasings(rule, part.place.at(many, at), standard.classes)
