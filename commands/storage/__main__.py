"""`python -m storage VERB …`: the verbs, one a module of this package."""

from __future__ import annotations

import sys

from commands import front

ABOUT = "What is kept: whether it is what was written, and how it is moved."
VERBS = {
    "verify": "name whatever was changed, removed or added behind the program's back, and results that do not follow",
    "regrade": "judge stored replies again, show who would change and why, and with consent correct the results",
    "backup": "copy the whole database into one file, also while it is in use",
    "restore": "put a backup back, onto an empty place only",
    "move": "copy the whole database to another one, which is empty, and compare",
}


def main(argv: list[str]) -> int:
    """Run the verb that `argv` opens with; its exit status."""
    return front.main("storage", ABOUT, VERBS, argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
