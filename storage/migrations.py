"""Bringing a database up to the schema of this version, forward only, one step after the other."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Column, Connection, Integer, MetaData, Table, select, text

from storage import tables
from storage.database import Database, StorageError

_version = Table("schema_version", MetaData(), Column("version", Integer, primary_key=True))
_LOCK = 7_262_003
"""PostgreSQL's advisory lock that keeps two starting servers from migrating at once; any fixed number"""


def _create(*names: str) -> Callable[[Connection], None]:
    """A step that creates tables as they were when the step was written."""
    def step(connection: Connection) -> None:
        tables.metadata.create_all(connection, [tables.metadata.tables[name] for name in names])
    return step


STEPS: tuple[Callable[[Connection], None], ...] = (
    _create("people", "contents", "attempts", "events", "scorecards"),
    _create("sittings", "sitting_events", "results"),
    _create("shifts", "shift_events", "shift_results"),
)
"""Step n leads from version n-1 to version n. A step that has been released is never changed."""


def migrate(database: Database) -> None:
    """Take every step the database has not seen, in one transaction.

    Raises `StorageError` when the database is of a newer version than this program.
    """
    with database.write() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        _version.create(connection, checkfirst=True)
        version = connection.scalar(select(_version.c.version))
        if version is None:
            version = 0
            connection.execute(_version.insert().values(version=0))
        if version > len(STEPS):
            raise StorageError(f"{database.name} has schema version {version}, this program knows {len(STEPS)}; "
                               "start the newer program that made it")
        for step in STEPS[version:]:
            step(connection)
        connection.execute(_version.update().values(version=len(STEPS)))
