"""`python -m training replay ID [--json]`: an attempt, sitting or shift scored again; exit status 1 when it differs."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from storage.database import StorageError
from storage.store import Store
from training.clock import system_clock
from training.content import Shelf
from training.exams.papers import Files
from training.practice import Practice
from training.replay import replay, told


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", help="of the attempt, sitting or shift")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")


def run(asked: argparse.Namespace) -> int:
    """Print what the result is now, and whether it is the one that was kept."""
    try:
        return _replay(asked.id, asked.json)
    except StorageError as fault:
        print(fault, file=sys.stderr)
        return 2


def _replay(id: str, as_json: bool) -> int:
    store, clock = Store(), system_clock()
    shelf = Shelf(store)
    done = replay(store, shelf, Practice(store, shelf, clock), Files(store, shelf, clock), id)
    if done is None:
        print(f"no attempt, sitting or shift has the id {id!r}", file=sys.stderr)
        return 2
    print(json.dumps(asdict(done) | {"same": done.same}, ensure_ascii=False) if as_json else told(done))
    return 0 if done.same else 1
