"""`python -m storage verify`: whether everything kept is what was written; exit status 1 when it is not.

The ledger and every chain of events first, then every result, scored again from its events.
"""

from __future__ import annotations

import argparse
import sys

from storage.database import StorageError
from storage.store import Store
from training.clock import system_clock
from training.content import Shelf
from training.exams.papers import Files
from training.practice import Practice
from training.replay import replay, told


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--chains-only", action="store_true", help="do not score the results again, which takes longer")


def run(asked: argparse.Namespace) -> int:
    """Print each finding; the exit status."""
    try:
        return _verify(Store(), asked.chains_only)
    except StorageError as fault:
        print(fault, file=sys.stderr)
        return 2


def _verify(store: Store, chains_only: bool) -> int:
    found = list(store.findings())
    for one in found:
        print(one)
    again = 0 if chains_only else _results(store)
    print(f"{store.lines()} lines in the ledger, {len(found)} findings"
          + ("" if chains_only else f"; {again} results do not follow from their events"))
    return 1 if found or again else 0


def _results(store: Store) -> int:
    """How many results are not those that follow from what is kept."""
    shelf, clock = Shelf(store), system_clock()
    practice, files, wrong = Practice(store, shelf, clock), Files(store, shelf, clock), 0
    for id in store.finished():
        done = replay(store, shelf, practice, files, id)
        if done and not done.same:
            print(told(done))
            wrong += 1
    return wrong
