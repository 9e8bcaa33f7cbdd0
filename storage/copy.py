"""Copying a whole database: a backup, putting one back, moving from SQLite to PostgreSQL. Copied, counted, compared."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, Table, func, select

from storage.database import Database, StorageError
from storage.key import key_file
from storage.ledger import digest
from storage.migrate import migrate
from storage.tables import metadata

MANY = 500
"""rows at once"""
SAME_TABLE = {"attempts": "derived_from"}
"""table -> its column that names another row of it, which may come later"""


def copy(source: Database, target: Database) -> dict[str, int]:
    """Copy all rows to a database that is empty, all or none; table -> how many.

    Both databases are brought up to date first. Raises `StorageError` for a target that is not empty, or where what
    arrived is not what was sent.
    """
    migrate(source)
    migrate(target)
    with source.snapshot() as here, target.write() as there:
        for table in metadata.sorted_tables:
            if there.scalar(select(func.count()).select_from(table)):
                raise StorageError(f"{target.name} is not empty: its table {table.name} has rows; name an empty place")
        for table in metadata.sorted_tables:
            _copy(here, there, table)
        return {table.name: _compared(here, there, table, target.name) for table in metadata.sorted_tables}


def copy_key(source: Database, target: Database) -> Path | None:
    """Let the key that the ledger is signed with go along, where it lies in a file; where it lies now."""
    here, there = key_file(source.file), key_file(target.file)
    if here == there or there.exists() or not here.exists():
        return None
    shutil.copy2(here, there)
    return there


def _copy(here: Connection, there: Connection, table: Table) -> None:
    later = SAME_TABLE.get(table.name)
    for some in here.execute(select(table)).mappings().partitions(MANY):
        there.execute(table.insert(), [dict(row) | ({later: None} if later else {}) for row in some])
    if later:
        column = table.c[later]
        for row in here.execute(select(table.c.id, column).where(column.is_not(None))):
            there.execute(table.update().where(table.c.id == row.id).values({later: row[1]}))


def _compared(here: Connection, there: Connection, table: Table, name: str) -> int:
    (sent, known), (arrived, found) = (_sum(connection, table) for connection in (here, there))
    if (sent, known) != (arrived, found):
        raise StorageError(f"{name}: of {table.name} arrived {arrived} rows of {sent}, or others than were sent; "
                           "nothing was kept")
    return arrived


def _sum(connection: Connection, table: Table) -> tuple[int, str]:
    """How many rows, and one digest over all of them, whatever order a database gives them in."""
    digests = sorted(digest(row) for row in connection.execute(select(table)))
    return len(digests), sha256("".join(digests).encode()).hexdigest()
