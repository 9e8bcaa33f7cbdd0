"""`python -m training VERB …`: the verbs, one a module of this package."""

from __future__ import annotations

import sys

from commands import front

ABOUT = "What people did."
VERBS = {
    "replay": "score an attempt, sitting or shift again and compare with what is kept",
    "xapi": "what people did as xAPI statements: sent to a learning record store, or as a file",
}


def main(argv: list[str]) -> int:
    """Run the verb that `argv` opens with; its exit status."""
    return front.main("training", ABOUT, VERBS, argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
