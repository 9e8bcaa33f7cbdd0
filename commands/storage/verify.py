"""`python -m storage verify`: whether everything kept is what was written; exit status 1 when it is not.

The ledger and every chain of events first, then every result, scored again from its events.
"""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial

from commands.storage.spread import here, shown
from storage.database import StorageError, default_url
from storage.store import Store
from training.replay import unproved


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--chains-only", action="store_true", help="do not score the results again, which takes longer")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (default: all cores)")


def run(asked: argparse.Namespace) -> int:
    """Print each finding; the exit status."""
    try:
        return _verify(Store(), None if asked.chains_only else max(1, asked.jobs))
    except StorageError as fault:
        print(fault, file=sys.stderr)
        return 2


def _verify(store: Store, jobs: int | None) -> int:
    """`jobs`: processes that score the results again; None where nothing is scored."""
    found = 0
    for one in store.findings():
        print(one)
        found += 1
    again = _results(store, jobs) if jobs else 0
    print(f"{store.lines()} lines in the ledger, {found} findings"
          + (f"; {again} results do not follow from their events" if jobs else ""))
    return 1 if found or again else 0


def _results(store: Store, jobs: int) -> int:
    """How many results are not those that follow from what is kept."""
    ids, wrong = store.finished(), 0
    work = here(partial(unproved, default_url()), ids, jobs)
    for one in shown(f"scoring {len(ids)} results again", len(ids), work):
        print(one)
        wrong += 1
    return wrong
