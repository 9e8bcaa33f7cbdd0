"""`python -m storage move URL`: copy the database of DATABASE_URL or DATA_DIR to another one, and compare."""

from __future__ import annotations

import argparse

from commands.storage.common import copied
from storage.database import default_url


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("url", help="of an empty database, e.g. postgresql://user:password@host/name")


def run(asked: argparse.Namespace) -> int:
    """Copy, count, compare."""
    return copied(default_url(), asked.url)
