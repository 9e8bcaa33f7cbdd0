"""The connection to the database: where it is, how durable a commit is, and its transactions."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, Table, create_engine, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError

FILE = "second-ring.db"
BUSY_SECONDS = 15
"""how long a SQLite writer waits for another one before it gives up"""
MOST_ASKED = 100
"""how often a log is asked for of a file that others are opening too"""


class StorageError(Exception):
    """The database cannot be used; the message says which one, why, and what to do."""


class Damaged(StorageError):
    """Something that is kept is not what was stored; the message says what."""


def default_url() -> str:
    """`DATABASE_URL`, or the SQLite file in `DATA_DIR` (default `./data`), whose folder is made."""
    if url := os.environ.get("DATABASE_URL", "").strip():
        return url
    folder = Path(os.environ.get("DATA_DIR") or "data")
    folder.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{folder.absolute() / FILE}"


class Database:
    """One database. Every commit is on the disk before `write` returns."""

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        self._writing = self._engine.execution_options(writes=True)
        # What only reads sees each statement as of its own moment, and saves asking for a transaction.
        self._reading = self._engine.execution_options(**(
            {"isolation_level": "AUTOCOMMIT"} if self._engine.dialect.name == "postgresql" else {"only_reads": True}))
        self.name = self._engine.url.render_as_string(hide_password=True)
        self._file = Path(self._engine.url.database) if self._engine.dialect.name == "sqlite" else None
        self._opened: tuple[int, int] | None = None
        """which file of that name it is, since the first transaction"""

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Statements that only read."""
        self._still_there()
        with _named_faults(self.name), self._reading.begin() as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A transaction that only reads, and sees everything as it was at one moment."""
        self._still_there()
        engine = self._engine
        if engine.dialect.name == "postgresql":
            engine = engine.execution_options(isolation_level="REPEATABLE READ")
        with _named_faults(self.name), engine.begin() as connection:
            yield connection

    @property
    def file(self) -> Path | None:
        """The file of a SQLite database."""
        return self._file

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes: all of it is kept, or, on an exception, none."""
        self._still_there()
        with _named_faults(self.name), self._writing.begin() as connection:
            yield connection
            self._still_there()

    def _still_there(self) -> None:
        """Raises `StorageError` when the file has gone since it was opened.

        An open file can be read and written when nobody can reach it any more: every commit would seem to succeed.
        """
        if self._file is None:
            return
        try:
            info = self._file.stat()
        except OSError:
            found = None
        else:
            found = (info.st_dev, info.st_ino)
        if self._opened is None:
            self._opened = found
        elif found != self._opened:
            raise StorageError(f"{self.name}: the file was deleted or replaced while the program was running, and "
                               "nothing can be kept; put it back if you can, and start the program again")

    def close(self) -> None:
        self._engine.dispose()


def insert_once(connection: Connection, table: Table, **values: Any) -> bool:
    """Insert a row unless one with the same key is there; whether this call inserted it."""
    return connection.execute(_insert_once(table, connection.dialect.name), values).first() is not None


@cache
def _insert_once(table: Table, dialect: str) -> Executable:
    insert = (postgresql if dialect == "postgresql" else sqlite).insert
    return insert(table).on_conflict_do_nothing().returning(*table.primary_key)


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
    except ArgumentError as fault:
        raise StorageError("DATABASE_URL is no address of a database; "
                           "write postgresql://user:password@host/name or sqlite:////path/to/file.db") from fault
    backend = parsed.get_backend_name()
    if backend in ("postgresql", "postgres"):
        # A server that was restarted must not fail the next reply: a dead connection is replaced before use.
        return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    if backend != "sqlite" or not parsed.database:
        raise StorageError(f"DATABASE_URL names {backend!r}; only postgresql and a sqlite file are supported")
    engine = create_engine(parsed)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection, _record) -> None:
    connection.isolation_level = None  # the driver's own BEGIN comes too late for a writer; see _begin_sqlite
    connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _write_ahead(connection) -> None:
    """Let the file have a log that is written ahead. Who asks while another program writes to a file without one, or
    gives it one, is refused at once, however long it would wait for a lock: so it waits for a lock, and asks again."""
    for _ in range(MOST_ASKED):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    connection.execute("PRAGMA journal_mode = WAL")


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes the lock at once: one that read first could not wait for another writer, only fail.
    options = connection.get_execution_options()
    if not options.get("only_reads", False):
        connection.connection.dbapi_connection.execute("BEGIN IMMEDIATE" if options.get("writes", False) else "BEGIN")


@contextmanager
def _named_faults(name: str) -> Iterator[None]:
    try:
        yield
    except DBAPIError as fault:
        raise StorageError(f"{name}: {str(fault.orig).strip()}") from fault
    except sqlite3.Error as fault:  # of a transaction that could not begin
        raise StorageError(f"{name}: {fault}") from fault
