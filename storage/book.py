"""What attempts, sittings and shifts have in common: a row, its log of events, and at the end one result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import BaseModel
from sqlalchemy import ColumnElement, Connection, Row, Select, Table, bindparam, select

from storage.contents import keep
from storage.corrections import last_of, standing
from storage.database import Database, insert_once
from storage.ledger import Ledger
from storage.log import Log
from storage.records import Attempt, Content, Listed, Scored, Shift, Sitting
from storage.tables import corrections

R = TypeVar("R", Attempt, Sitting, Shift)
E = TypeVar("E", bound=BaseModel)


class Book(Generic[R, E]):
    """All things of one kind. `rows` has the columns of `record`; `events` and `results` belong to its rows."""

    def __init__(self, database: Database, ledger: Ledger, rows: Table, events: Table, results: Table,
                 record: type[R], event: type[E]) -> None:
        self._database = database
        self._ledger = ledger
        self._rows = rows
        self._results = results
        self._record = record
        self._log: Log[E] = Log(rows, events, event)

    def open(self, record: R, first: Sequence[E], contents: Iterable[Content]) -> bool:
        """Keep a new row with its first events and what it is played against, all or nothing.

        False when a row of the same key is kept already, as after a double click.
        """
        with self._database.write() as connection:
            keep(connection, contents)
            new = insert_once(connection, self._rows, **asdict(record))
            for event in first if new else ():
                self._log.append(connection, record.id, event)
            if new:
                self._sign(connection, record.id)
            return new

    def get(self, id: str) -> tuple[R, tuple[E, ...]] | None:
        """A row with its events; None for an id that we never gave out."""
        with self._database.read() as connection:
            row = connection.execute(select(self._rows).where(self._rows.c.id == id)).first()
            return None if row is None else (self._record(**row._mapping), self._log.read(connection, id))

    def since(self, id: str, number: int) -> tuple[E, ...]:
        """The events from a number on, the one of that number included; none where there is none of that number."""
        with self._database.read() as connection:
            return self._log.read(connection, id, number)

    def append(self, id: str, event: E) -> bool:
        """Append one event; on the disk when this returns True. False when its number is already taken."""
        with self._database.write() as connection:
            head = self._log.append(connection, id, event)
            if head is not None:
                self._ledger.sign_chain(connection, self._rows.name, id, (event.number, head))
            return head is not None

    def push(self, id: str, event: E) -> E:
        """Append one event under the next free number; the event as it is kept."""
        with self._database.write() as connection:
            kept = self._log.push(connection, id, event)
            self._sign(connection, id)
            return kept

    def finish(self, id: str, score: float, passed: bool, body: str, event: E | None = None) -> str:
        """Keep the result, once, and the event that says so; the result that is kept, which may be an earlier one."""
        with self._database.write() as connection:
            new = insert_once(connection, self._results, owner=id, score=score, passed=passed, body=body)
            if new and event is not None:
                self._log.push(connection, id, event)
            if new:
                self._sign(connection, id)
            return self._body(connection, id)

    def result(self, id: str) -> str | None:
        """The result that was given; None while there is none."""
        scored = self.scored(id)
        return scored and scored.body

    def scored(self, id: str) -> Scored | None:
        """The result that was given, whatever corrections it has, with the columns that lists are made from."""
        results = self._results.c
        query = select(results.score, results.passed, results.body).where(results.owner == id)
        with self._database.read() as connection:
            row = connection.execute(query).first()
        return None if row is None else Scored(*row)

    def stands(self, id: str) -> Scored | None:
        """The result as it stands by its last correction; None while there is none."""
        query = (select(*standing(self._results)).select_from(self._rows)
                 .join(self._results, self._results.c.owner == self._rows.c.id)
                 .outerjoin(corrections, last_of(self._rows)).where(self._rows.c.id == id))
        with self._database.read() as connection:
            row = connection.execute(query).first()
        return None if row is None else Scored(*row)

    def of(self, person: str) -> tuple[Listed[R], ...]:
        """A person's rows, the newest first, each with its result as it stands."""
        return self._list(self._of_person, {"person": person})

    def results_of(self, person: str) -> tuple[tuple[R, str], ...]:
        """A person's rows that have a result, with it as it stands, the newest first."""
        with self._database.read() as connection:
            return tuple((self._record(**dict(zip(self._rows.c.keys(), columns, strict=True))), body)
                         for *columns, body in connection.execute(self._scored_of_person, {"person": person}))

    def finished(self, since: float) -> tuple[str, ...]:
        """Ids of the rows with a result that were opened since, in seconds since 1970, the oldest first."""
        rows, results = self._rows.c, self._results.c
        query = (select(rows.id).join(self._results, results.owner == rows.id)
                 .where(rows.opened >= since).order_by(rows.opened, rows.id))
        with self._database.read() as connection:
            return tuple(connection.scalars(query))

    def unfinished(self, since: float, most: int) -> tuple[R, ...]:
        """The rows without a result that were opened since, in seconds since 1970, the newest first."""
        rows, results = self._rows.c, self._results.c
        query = (select(self._rows).outerjoin(self._results, results.owner == rows.id)
                 .where(rows.opened >= since, results.owner.is_(None))
                 .order_by(rows.opened.desc(), rows.id).limit(most))
        with self._database.read() as connection:
            return tuple(self._record(**row._mapping) for row in connection.execute(query))

    def _sign(self, connection: Connection, id: str) -> None:
        self._ledger.sign_chain(connection, self._rows.name, id)

    # Making a statement takes longer than the database takes to answer it: those of every page are made once.
    @cached_property
    def _of_person(self) -> Select:
        return self._those(self._rows.c.person == bindparam("person"))

    @cached_property
    def _scored_of_person(self) -> Select:
        rows, results = self._rows, self._results
        return (select(rows, standing(results)[2]).join(results, results.c.owner == rows.c.id)
                .outerjoin(corrections, last_of(rows)).where(rows.c.person == bindparam("person"))
                .order_by(rows.c.opened.desc(), rows.c.id))

    def _those(self, *wanted: ColumnElement[bool]) -> Select:
        """The statement for rows with their results as they stand, the newest first."""
        rows, results = self._rows, self._results
        score, passed, _ = standing(results)
        return (select(rows, score, passed)
                .outerjoin(results, results.c.owner == rows.c.id)
                .outerjoin(corrections, last_of(rows))
                .where(*wanted).order_by(rows.c.opened.desc(), rows.c.id))

    def _list(self, query: Select, values: Mapping[str, Any]) -> tuple[Listed[R], ...]:
        with self._database.read() as connection:
            return tuple(self._listed(row) for row in connection.execute(query, values))

    def _listed(self, row: Row) -> Listed[R]:
        *columns, score, passed = row
        return Listed(self._record(**dict(zip(self._rows.c.keys(), columns, strict=True))), score, passed)

    def _body(self, connection: Connection, id: str) -> str | None:
        return connection.scalar(select(self._results.c.body).where(self._results.c.owner == id))
