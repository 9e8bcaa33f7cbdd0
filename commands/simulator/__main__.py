"""python -m simulator VERB …: checks, covers, plays and rehearses calls. One module a verb, in simulator/commands."""

from __future__ import annotations

import sys
from importlib import import_module

VERBS = {
    "check": "all problems of all content, each with file, line and code",
    "coverage": "what exercises each clause of a standard",
    "play": "play a call in the terminal, or replay scripted events",
    "rehearse": "play every call with simulated trainees",
    "reference": "print the field reference of the content files",
}


def main(argv: list[str]) -> int:
    """Run the verb that `argv` opens with; the exit status it returns is ours."""
    if not argv or argv[0] not in VERBS:
        print("usage: python -m simulator VERB …", *(f"  {verb:10} {does}" for verb, does in VERBS.items()),
              sep="\n", file=sys.stdout if argv[:1] in (["-h"], ["--help"]) else sys.stderr)
        return 0 if argv[:1] in (["-h"], ["--help"]) else 2
    return import_module(f"commands.simulator.{argv[0]}").main(argv[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
