"""`python -m simulator VERB …`: the verbs, one a module of this package."""

from __future__ import annotations

import sys

from commands import front

ABOUT = "Checking, covering, playing and rehearsing calls."
VERBS = {
    "check": "all problems of all content, each with file, line and code",
    "gloss": "keep that glosses were read beside their texts",
    "coverage": "what exercises each clause of a standard",
    "play": "play a call in the terminal, or replay scripted events",
    "rehearse": "play every call with simulated trainees",
    "reference": "print the field reference of the content files",
}


def main(argv: list[str]) -> int:
    """Run the verb that `argv` opens with; its exit status."""
    return front.main("simulator", ABOUT, VERBS, argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
