"""`python -m storage restore FILE`: put a backup where DATABASE_URL or DATA_DIR says, if nothing is there yet."""

from __future__ import annotations

import argparse
from pathlib import Path

from commands.storage.common import copied
from storage.database import default_url


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a file that `storage backup` has made")


def run(asked: argparse.Namespace) -> int:
    """Copy, count, compare."""
    if not asked.file.is_file():
        asked.refuse(f"there is no file {asked.file}")
    return copied(f"sqlite:///{asked.file.absolute()}", default_url())
