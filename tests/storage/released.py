"""Databases as earlier versions of the program made them; see fixtures/README.md."""

from __future__ import annotations

import json
import lzma
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

FOLDER = Path(__file__).parent / "fixtures"
NAMES = ("schema-1", "schema-1-then-3", "schema-2", "schema-3", "schema-7", "schema-8", "schema-9",
         "schema-10")
PARENTS_FIRST = ("schema_version", "alembic_version", "settings", "people", "contents", "secrets", "sessions", "groups",
                 "memberships", "assignments", "attempts", "events", "scorecards", "sittings", "sitting_events",
                 "results", "shifts", "shift_events", "shift_results", "claims", "decisions", "comments", "drills",
                 "rulings", "rounds", "round_steps", "corrections", "doubts", "identities", "sign_ins", "statements",
                 "ledger")
TRUTHS = {"passed", "first", "staff", "said"}
"""columns that hold whether something is so"""


def put(name: str, url: str, folder: Path) -> None:
    """Make the database at `url`, which is empty, the one that the earlier version made."""
    file = folder / "released.db"
    if url.startswith("sqlite:"):
        file = Path(url.removeprefix("sqlite:///"))
    file.write_bytes(lzma.decompress((FOLDER / f"{name}.db.xz").read_bytes()))
    if not url.startswith("sqlite:"):
        _copy(name, file, url)


def rows(file: Path) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables of a SQLite file."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [name for name, in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: [dict(row) for row in connection.execute(f"SELECT * FROM {table}")] for table in tables}


def expected() -> dict[str, Any]:
    """What the version that made schema-3 makes of everything that was unfinished."""
    return json.loads(lzma.decompress((FOLDER / "schema-3.expected.json.xz").read_bytes()))


def _copy(name: str, file: Path, url: str) -> None:
    found = rows(file)
    with psycopg.connect(url) as connection:
        connection.execute((FOLDER / f"{name}.postgresql.sql").read_text())
        for table in (table for table in PARENTS_FIRST if table in found):
            for row in found[table]:
                row = {key: bool(value) if key in TRUTHS else value for key, value in row.items()}
                connection.execute(sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
                    sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, row)),
                    sql.SQL(", ").join(sql.Placeholder() * len(row))), list(row.values()))
