"""`python -m storage backup FILE`: the whole database as one SQLite file, as it is at one moment, also while in use."""

from __future__ import annotations

import argparse
from pathlib import Path

from commands.storage.common import copied
from storage.database import default_url


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a new file, in a folder of its own; the ledger's key is put beside it")


def run(asked: argparse.Namespace) -> int:
    """Copy, count, compare."""
    if asked.file.exists():
        asked.refuse(f"{asked.file} is there already")
    return copied(default_url(), f"sqlite:///{asked.file.absolute()}")
