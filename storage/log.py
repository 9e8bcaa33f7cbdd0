"""Append-only events: unique by (owner, number), numbered without gaps, never changed."""

from __future__ import annotations

import json
from typing import Generic, TypeVar

from pydantic import BaseModel
from sqlalchemy import Connection, Row, Table, Text, bindparam, select, type_coerce

from storage.database import Damaged, insert_once
from storage.ledger import digest_of, last_event, next_hash

E = TypeVar("E", bound=BaseModel)


class Gap(Exception):
    """An event with a number beyond the next one: its sender has seen something that never happened."""


class Log(Generic[E]):
    """The events of the rows of one table, as values of `event_type` (fields number, at, kind, data)."""

    def __init__(self, rows: Table, table: Table, event_type: type[E]) -> None:
        self._rows = rows
        self._table = table
        self._type = event_type
        column = table.c
        mine = column.owner == bindparam("of")
        self._events = (select(column.number, column.at, column.kind, type_coerce(column.data, Text))
                        .where(mine, column.number >= bindparam("since")).order_by(column.number))

    def read(self, connection: Connection, owner: str, since: int = 0) -> tuple[E, ...]:
        """The events of `owner` from a number on, in order; none when there is no such owner. Raises `Damaged`."""
        rows = connection.execute(self._events, {"of": owner, "since": since})
        return tuple(self._event(owner, *row) for row in rows)

    def _event(self, owner: str, number: int, at: float, kind: str, data: str) -> E:
        try:
            return self._type(number=number, at=at, kind=kind, data=json.loads(data))
        except ValueError as fault:  # of JSON, or of the type
            why = " ".join(str(fault).split())
            raise Damaged(f"event {number} of {owner} is no event any more: {why}") from fault

    def push(self, connection: Connection, owner: str, event: E) -> E:
        """Append `event` under the next free number, whatever happened meanwhile; the event as it is kept."""
        while self.append(connection, owner, event) is None:
            last = self._last(connection, owner)
            event = event.model_copy(update={"number": last.number + 1 if last else 1})
        return event

    def append(self, connection: Connection, owner: str, event: E) -> str | None:
        """Append `event`; its hash, or None, and nothing is changed, when its number is already taken. Raises `Gap`."""
        last = self._last(connection, owner)
        number = last.number if last else 0
        if event.number > number + 1:
            raise Gap(f"event {event.number} of {owner} follows event {number}")
        if event.number != number + 1:
            return None
        before = last.hash if last else digest_of(connection, self._rows, owner)
        after = next_hash(before, owner, event.number, event.at, event.kind, event.data)
        new = insert_once(connection, self._table, owner=owner, number=event.number, at=event.at, kind=event.kind,
                          data=event.data, hash=after)
        return after if new else None

    def _last(self, connection: Connection, owner: str) -> Row | None:
        return connection.execute(last_event(self._table), {"of": owner}).first()
