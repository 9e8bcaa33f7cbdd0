"""Records that prove themselves: events chained by hash, and a running ledger in which every chain's head is signed.

Each event's hash holds the one before it; the first holds its owner's row. After every write the ledger gets one more
line: which chain, its owner's row, how long it is, its head, and its result, all as digests; the line holds the one
before it and is signed. So nothing can be changed, added or taken away behind the back of the program without the key.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, bindparam, func, select, text

from storage.database import insert_once
from storage.tables import CHAINS, SINGLES, ledger, settings

NONE = ""
"""digest of a result that there is not"""
SEALED = "sealed"
"""setting that says since when there is a ledger"""
_LOCK = 7_262_004
"""PostgreSQL's lock that lets one line be written at a time; any fixed number"""


class Ledger:
    def __init__(self, key: bytes) -> None:
        self._key = key

    def sign_chain(self, connection: Connection, book: str, owner: str, last: tuple[int, str] | None = None) -> None:
        """Write down how a chain stands now; `last` is the number and the hash of its last event, if they are known."""
        rows, events, results = CHAINS[book]
        of = {"of": owner}
        found = connection.execute(_row_and_result(rows, results), of).one()
        row, result = found[:len(rows.c)], found[len(rows.c):]
        last = last or connection.execute(last_event(events), of).first() or (0, digest(row))
        self._write(connection, book, owner, digest(row), *last, NONE if result[0] is None else digest(result))

    def keep(self, connection: Connection, book: str, /, **values: Any) -> bool:
        """Insert a row that stands for itself and write it down; False where one with its key stands."""
        table = SINGLES[book]
        new = insert_once(connection, table, **values)
        if new:
            its_key = [column == values[column.name] for column in table.primary_key]
            self.sign_row(connection, book, connection.execute(select(table).where(*its_key)).one())
        return new

    def sign_row(self, connection: Connection, book: str, row: Row) -> None:
        """Write down a row that stands for itself."""
        self._write(connection, book, named(SINGLES[book], row), digest(row), 0, digest(row), NONE)

    def signature(self, values: Iterable[Any]) -> str:
        """Of the values of a line before its signature."""
        return hmac.new(self._key, _canonical(values), sha256).hexdigest()

    def seal(self, connection: Connection) -> None:
        """Chain and sign what was kept before there was a ledger; once in the life of a database."""
        self.lock(connection)
        if connection.execute(select(settings.c.value).where(settings.c.name == SEALED)).first():
            return
        connection.execute(settings.insert().values(name=SEALED, value="1"))
        for book, (rows, events, _) in CHAINS.items():
            for row in connection.execute(select(rows).order_by(rows.c.opened, rows.c.id)).all():
                _chain(connection, events, row)
                self.sign_chain(connection, book, row.id)
        for book, table in SINGLES.items():
            for row in connection.execute(select(table).order_by(*table.primary_key)).all():
                self.sign_row(connection, book, row)

    def _write(self, connection: Connection, *values: Any) -> None:
        self.lock(connection)
        last = connection.execute(_LAST_LINE).first()
        line = (last.number + 1 if last else 1, *values, digest(last) if last else NONE)
        signed = (*line, self.signature(line))
        connection.execute(_NEW_LINE, dict(zip(ledger.c.keys(), signed, strict=True)))

    def lock(self, connection: Connection) -> None:
        """Nobody else writes a line until the transaction ends; SQLite's writers are alone anyway."""
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def next_hash(before: str, owner: str, number: int, at: float, kind: str, data: Any) -> str:
    """The hash of an event that follows the one with the hash `before`."""
    return sha256(_canonical((before, owner, number, at, kind, data))).hexdigest()


# Statements are made once: making one takes longer than the database takes to answer it.
_LAST_LINE = select(ledger).order_by(ledger.c.number.desc()).limit(1)
_NEW_LINE = ledger.insert()


@cache
def _row(rows: Table) -> Select:
    return select(rows).where(rows.c.id == bindparam("of"))


@cache
def _row_and_result(rows: Table, results: Table) -> Select:
    """Both as they are kept, one after the other; nothing but NULL where there is no result."""
    return (select(rows, results).outerjoin(results, results.c.owner == rows.c.id)
            .where(rows.c.id == bindparam("of")))


@cache
def last_event(events: Table) -> Select:
    """Number and hash of the last event of the owner `of`."""
    return (select(events.c.number, events.c.hash).where(events.c.owner == bindparam("of"))
            .order_by(events.c.number.desc()).limit(1))


def digest_of(connection: Connection, rows: Table, owner: str) -> str:
    """What the first event of an owner chains to: its row."""
    row = connection.execute(_row(rows), {"of": owner}).first()
    return digest(row) if row else NONE  # an event of nobody is refused by the table


def digest(row: Iterable[Any]) -> str:
    """Of a row as it is kept, its values in the order of the table."""
    return sha256(_canonical(tuple(row))).hexdigest()


def named(table: Table, row: Row) -> str:
    """A row that stands for itself, by its key."""
    return " ".join(str(getattr(row, column.name)) for column in table.primary_key)


def length_of(connection: Connection) -> int:
    """How many lines the ledger has."""
    return connection.scalar(select(func.count()).select_from(ledger))


def _chain(connection: Connection, events: Table, row: Row) -> None:
    before = digest(row)
    for event in connection.execute(select(events).where(events.c.owner == row.id).order_by(events.c.number)).all():
        before = next_hash(before, *event[:5])
        connection.execute(events.update().where(events.c.owner == row.id, events.c.number == event.number)
                           .values(hash=before))


def _canonical(values: Iterable[Any]) -> bytes:
    return json.dumps(list(values), ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()
