"""`python -m scoring teach ACT "…"`: an act learns a sentence, written into its file; refused where it would do harm.

The sentence joins the approved ones, or with --miss those that only look like the act. Comments and layout stay.
"""

from __future__ import annotations

import argparse
import sys

from commands.scoring.common import add_standard_option, sound_parts
from simulator.content.teaching import Refused, taught


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("act", help="id of the act, e.g. thanks")
    parser.add_argument("sentence", help="one plain sentence")
    parser.add_argument("--miss", action="store_true", help="it only looks like the act")
    add_standard_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Write the sentence and show what changed; exit 1 where it is refused."""
    try:
        change = taught(sound_parts(asked.standard), asked.act, asked.sentence, asked.miss)
        change.write()
    except (Refused, OSError) as why:
        print(f"not taught: {why}", file=sys.stderr)
        return 1
    print(change.diff, end="")
    return 0
