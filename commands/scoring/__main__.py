"""`python -m scoring VERB`: judge, explain, suggest, bank."""

from __future__ import annotations

import importlib
import sys

VERBS = {
    "judge": "judge replies given as JSON lines on standard input",
    "explain": "show why one reply is judged as it is",
    "suggest": "list replies whose acts were recognised weakly or refused, for the phrase bank",
    "bank": "bank check: phrasings that collide, are redundant or never decide anything",
    "golden": "the verdicts of labelled replies, to be kept beside the tests",
}


def main(argv: list[str]) -> int:
    """Run one verb; 2 for a call that names none."""
    if not argv or argv[0] not in VERBS:
        print("usage: python -m scoring VERB …\n" + "\n".join(f"  {v:8} {what}" for v, what in VERBS.items()),
              file=sys.stderr if argv and argv[0] not in ("-h", "--help") else sys.stdout)
        return 0 if argv and argv[0] in ("-h", "--help") else 2
    return importlib.import_module(f"commands.scoring.{argv[0]}").main(argv[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
