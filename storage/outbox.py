"""Statements on their way to a learning record store: kept until they have been taken there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import String, Table, and_, cast, exists, select
from sqlalchemy.sql.elements import ColumnElement

from storage.database import Database, insert_once
from storage.tables import CHAINS, corrections, drills, rulings, statements


@dataclass(frozen=True)
class Due:
    """A statement that is still to be sent."""

    id: str
    body: str
    """JSON"""
    tries: int


def _keyed(table: Table, *columns: str) -> ColumnElement[str]:
    """The key of a row as one text, its parts with slashes between."""
    first, *others = (cast(table.c[one], String) for one in columns)
    for other in others:
        first = first + "/" + other
    return first


SOURCES: dict[str, tuple[Table, ColumnElement[str]]] = {
    **{f"{book}.opened": (rows, rows.c.id) for book, (rows, _, _) in CHAINS.items()},
    **{f"{book}.ended": (outcome, outcome.c.owner) for book, (_, _, outcome) in CHAINS.items()},
    "drills": (drills, drills.c.id),
    "corrections": (corrections, _keyed(corrections, "book", "owner", "number")),
    "rulings": (rulings, _keyed(rulings, "sitting", "slot", "visit", "role")),
}
"""what there are statements about -> its table, and the key of a row as one text"""


class Outbox:
    def __init__(self, database: Database) -> None:
        self._database = database

    def untold(self, part: str, most: int) -> tuple[str, ...]:
        """Keys of what has happened and of which no statement was put here yet."""
        table, key = SOURCES[part]
        told = exists().where(and_(statements.c.owner == key, statements.c.part == part))
        with self._database.read() as connection:
            return tuple(connection.scalars(select(key).select_from(table).where(~told).limit(most)))

    def everything(self, part: str) -> Iterator[str]:
        """Keys of all that has happened."""
        table, key = SOURCES[part]
        with self._database.read() as connection:
            return iter(tuple(connection.scalars(select(key).select_from(table).order_by(key))))

    def put(self, owner: str, part: str, bodies: Iterable[tuple[str, str]], at: float) -> None:
        """Put the statements about one thing here, (id, JSON) each, all or none; what is here already stays."""
        with self._database.write() as connection:
            for id, body in bodies:
                insert_once(connection, statements, id=id, owner=owner, part=part, made=at, body=body, tries=0,
                            not_before=0.0, sent=None)

    def due(self, at: float, most: int) -> tuple[Due, ...]:
        """Those to be sent by now, the oldest first."""
        query = (select(statements.c.id, statements.c.body, statements.c.tries)
                 .where(statements.c.sent.is_(None), statements.c.not_before <= at)
                 .order_by(statements.c.made, statements.c.id).limit(most))
        with self._database.read() as connection:
            return tuple(Due(*row) for row in connection.execute(query))

    def waiting(self) -> int:
        """How many were not taken yet."""
        with self._database.read() as connection:
            return len(connection.execute(select(statements.c.id).where(statements.c.sent.is_(None))).all())

    def taken(self, ids: Iterable[str], at: float) -> None:
        """They are there; their text need not be kept here any longer."""
        self._change(ids, sent=at, body=None)

    def refused(self, due: Due, not_before: float) -> None:
        self._change([due.id], tries=due.tries + 1, not_before=not_before)

    def _change(self, ids: Iterable[str], **values: Any) -> None:
        with self._database.write() as connection:
            connection.execute(statements.update().where(statements.c.id.in_(tuple(ids))).values(**values))
