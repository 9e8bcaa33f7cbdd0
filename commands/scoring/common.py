"""What the verbs share: the standard they work on."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.content.library import load_standard

CONTENT = Path(__file__).resolve().parents[2] / "scenarios"
DEFAULT_STANDARD = "taiyuan-expressway"


def add_standard_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--standard", default=DEFAULT_STANDARD, metavar="ID", 
                        help="the standard to judge by (%(default)s)")


def standard_of(standard_id: str) -> Standard:
    """Load a standard; a standard that is not there or not sound ends the command with its problems."""
    try:
        return load_standard(standard_id, CONTENT)
    except (LookupError, ValueError) as fault:
        sys.exit(f"{fault}")


def judge_of(standard_id: str) -> Judge:
    """The judge of a standard; phrasings that cannot be read are named on standard error and left out."""
    judge = Judge(standard_of(standard_id))
    for fault in judge.faults:
        print(f"left out: {fault}", file=sys.stderr)
    return judge
