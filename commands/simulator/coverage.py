"""`python -m simulator coverage`: what exercises each clause of a standard; exit status 1 while one has nothing."""

from __future__ import annotations

import argparse
import json
import sys

from simulator.check.coverage import ClauseCoverage, coverage
from simulator.content.library import ContentError, Library, load_library

KINDS = ("calls", "conduct", "record", "items")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--standard", metavar="ID", help="one standard; left out: all of them")
    parser.add_argument("--json", action="store_true", help="JSON instead of a table")


def run(asked: argparse.Namespace) -> int:
    return show(load_library(), asked.standard, asked.json)


def show(library: Library, standard: str | None, as_json: bool) -> int:
    """Print the coverage of one standard, or of all; the exit status."""
    try:
        standards = [library.standard(standard)] if standard else list(library.standards.values())
    except ContentError as error:
        print(error, file=sys.stderr)
        return 2
    found = {one.id: coverage(library, one) for one in standards}
    if as_json:
        print(json.dumps({id: [one.as_json() for one in clauses] for id, clauses in found.items()},
                         ensure_ascii=False, indent=1))
    else:
        for id, clauses in found.items():
            print(*table(id, clauses), sep="\n")
    return int(not found or any(not one.covered or one.unasked for clauses in found.values() for one in clauses))


def table(standard: str, clauses: tuple[ClauseCoverage, ...]) -> list[str]:
    """The table of one standard, and what is missing below it."""
    covered = sum(one.covered for one in clauses)
    lines = [f"{standard}: {covered} of {len(clauses)} clauses exercised",
             f"  {'clause':9}" + "".join(f"{kind:>9}" for kind in KINDS)]
    for one in clauses:
        counts = [len(getattr(one, kind)) for kind in KINDS]
        note = "" if one.covered else "  nothing exercises it"
        note += "  to be known, but no item asks about it" if one.unasked else ""
        lines.append(f"  {one.clause:9}" + "".join(f"{count or '–':>9}" for count in counts) + note)
    asked = [one for one in clauses if one.items]
    left_out = [one.clause for one in clauses if not one.items]
    if asked and left_out:
        lines.append(f"  the item bank leaves out: {', '.join(left_out)}")
    return lines
