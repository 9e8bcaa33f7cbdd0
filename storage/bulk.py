"""Keeping very many calls at once, as a seeded database for measurements needs them: in one transaction, chained and
signed as ever, with one line of the ledger for each call instead of one for each event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Table, select

from simulator.happening import Event
from storage.contents import keep
from storage.database import Database
from storage.ledger import NONE, Ledger, digest, next_hash
from storage.records import Attempt, Content, Scored
from storage.tables import attempts, doubts, events, ledger, metadata, scorecards

MANY = 500
"""calls that are written in one go"""


class Bulk:
    """Takes calls and writes them some at a time. Made by `bulk`."""

    def __init__(self, connection: Connection, signer: Ledger) -> None:
        self._connection = connection
        self._signer = signer
        signer.lock(connection)
        self._rows: dict[Table, list[dict[str, Any]]] = {}
        last = connection.execute(select(ledger).order_by(ledger.c.number.desc()).limit(1)).first()
        self._number, self._previous = (last.number, digest(last)) if last else (0, NONE)

    def keep(self, contents: Iterable[Content]) -> None:
        """Keep what the calls are played against."""
        keep(self._connection, contents)

    def attempt(self, attempt: Attempt, happened: Sequence[Event], scored: Scored | None,
                doubted: list[dict[str, Any]] | None = None) -> None:
        """A call with its events and what came of it."""
        row = self._add(attempts, asdict(attempt))
        head = row
        for event in happened:
            head = next_hash(head, attempt.id, event.number, event.at, event.kind, event.data)
            self._add(events, event.model_dump() | {"owner": attempt.id, "hash": head}, digested=False)
        result = self._add(scorecards, {"owner": attempt.id} | asdict(scored)) if scored else NONE
        if doubted is not None:
            self._add(doubts, {"owner": attempt.id, "found": doubted}, digested=False)
        self._sign("attempts", attempt.id, row, len(happened), head, result)
        if len(self._rows[attempts]) >= MANY:
            self.flush()

    def flush(self) -> None:
        """Write what has gathered, owners before what they own."""
        for table in metadata.sorted_tables:
            if rows := self._rows.pop(table, None):
                self._connection.execute(table.insert(), rows)

    def _add(self, table: Table, values: dict[str, Any], digested: bool = True) -> str:
        self._rows.setdefault(table, []).append(values)
        return digest([values[column.name] for column in table.columns]) if digested else ""

    def _sign(self, *values: Any) -> None:
        self._number += 1
        line = (self._number, *values, self._previous)
        signed = (*line, self._signer.signature(line))
        self._previous = digest(signed)
        self._rows.setdefault(ledger, []).append(dict(zip(ledger.c.keys(), signed, strict=True)))


@contextmanager
def bulk(database: Database, signer: Ledger) -> Iterator[Bulk]:
    """All that is given to it is kept, or, on an exception, nothing."""
    with database.write() as connection:
        made = Bulk(connection, signer)
        yield made
        made.flush()
