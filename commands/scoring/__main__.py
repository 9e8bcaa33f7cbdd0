"""`python -m scoring VERB …`: the verbs, one a module of this package."""

from __future__ import annotations

import sys

from commands import front

ABOUT = "Judging replies by a standard, and what keeps its phrase bank sound."
VERBS = {
    "judge": "judge replies given as JSON lines on standard input",
    "explain": "show why one reply is judged as it is",
    "agreement": "how good a standard is, by labelled replies that it was not taught",
    "suggest": "list what people said for an act and was not heard, each with the command that teaches it",
    "teach": "add a sentence to an act, as an approved one or as one that only looks like it",
    "bank": "bank check: phrasings that collide, are redundant or never decide anything; bank count: how plain it is",
    "golden": "the verdicts of labelled replies, to be kept beside the tests",
}


def main(argv: list[str]) -> int:
    """Run the verb that `argv` opens with; its exit status."""
    return front.main("scoring", ABOUT, VERBS, argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
