"""Bringing a database up to the schema of this program, forward only: the steps stand in migrations/versions.

A new step: `alembic revision --autogenerate --rev-id 0006 -m "What it adds"`, then read it. A step that has been
released is never changed, and names every table and column itself: `tables` holds the schema of today, not of its day.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import Lock

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from storage.database import Database, StorageError

FOLDER = Path(__file__).parent / "migrations"
_ADVISORY_LOCK = 7_262_003
"""PostgreSQL's lock that keeps two starting servers from migrating at once; any fixed number"""
_HERE = Lock()
"""Alembic runs one migration at a time in a process."""


def migrate(database: Database) -> None:
    """Take every step the database has not seen, all or none; another server that starts meanwhile waits.

    Raises `StorageError` when a newer program has made the database.
    """
    with _HERE, database.write() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _ADVISORY_LOCK})
        known, last = _steps(FOLDER)
        at = MigrationContext.configure(connection).get_current_heads() or _before_alembic(connection)
        if unknown := set(at) - known:
            raise StorageError(f"{database.name} has the schema {', '.join(sorted(unknown))}, the last one that this "
                               f"program knows is {last}; start the newer program that made it")
        if at == (last,):
            return
        config = _config(connection)
        if at:
            command.stamp(config, at[0])
        command.upgrade(config, "head")


@cache
def _steps(folder: Path) -> tuple[frozenset[str], str | None]:
    """The steps that this program knows, and the last of them."""
    steps = ScriptDirectory(str(folder))
    return frozenset(step.revision for step in steps.walk_revisions()), steps.get_current_head()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _before_alembic(connection: Connection) -> tuple[str, ...]:
    """The step at which a database stands that counted its steps in a table of its own."""
    if not inspect(connection).has_table("schema_version"):
        return ()
    version = connection.scalar(text("SELECT version FROM schema_version"))
    return (f"{version:04d}",) if version else ()
