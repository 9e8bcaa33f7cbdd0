"""Sittings of exams, their events, their results."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import Row, select

from simulator.sitting.events import SittingEvent
from storage.contents import keep
from storage.database import Database, insert_once
from storage.log import Log, json_text
from storage.records import Content, Sat, Sitting
from storage.tables import results, sitting_events, sittings


class Sittings:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._log: Log[SittingEvent] = Log(sitting_events, SittingEvent)

    def open(self, sitting: Sitting, first: Sequence[SittingEvent], contents: Iterable[Content]) -> bool:
        """Keep a new sitting with its first events and what it is drawn from, all or nothing.

        False when the person already has a sitting of this ordinal, as after a double click.
        """
        with self._database.write() as connection:
            keep(connection, contents)
            new = insert_once(connection, sittings, **{
                **vars(sitting), "scenarios": json_text(sitting.scenarios)})
            if new:
                for event in first:
                    self._log.append(connection, sitting.id, event)
            return new

    def get(self, sitting: str) -> tuple[Sitting, tuple[SittingEvent, ...]] | None:
        """A sitting with its events; None for an id that we never gave out."""
        with self._database.read() as connection:
            row = connection.execute(select(sittings).where(sittings.c.id == sitting)).first()
            return None if row is None else (_sitting(row), self._log.read(connection, sitting))

    def append(self, sitting: str, event: SittingEvent) -> bool:
        """Append one event; on the disk when this returns True. False when its number is already taken."""
        with self._database.write() as connection:
            return self._log.append(connection, sitting, event)

    def push(self, sitting: str, event: SittingEvent) -> SittingEvent:
        """Append one event under the next free number; the event as it is kept."""
        with self._database.write() as connection:
            return self._log.push(connection, sitting, event)

    def finish(self, sitting: str, event: SittingEvent, percent: float, passed: bool, body: str) -> str:
        """Keep the result and the event that says so, once; the result that is kept, which may be an earlier one."""
        with self._database.write() as connection:
            if insert_once(connection, results, sitting=sitting, percent=percent, passed=passed, body=body):
                self._log.push(connection, sitting, event)
            return connection.scalar(select(results.c.body).where(results.c.sitting == sitting))

    def result(self, sitting: str) -> str | None:
        with self._database.read() as connection:
            return connection.scalar(select(results.c.body).where(results.c.sitting == sitting))

    def of(self, person: str) -> tuple[Sat, ...]:
        """A person's sittings, the newest first."""
        query = (select(sittings, results.c.percent, results.c.passed)
                 .outerjoin(results, results.c.sitting == sittings.c.id)
                 .where(sittings.c.person == person).order_by(sittings.c.opened.desc(), sittings.c.ordinal.desc()))
        with self._database.read() as connection:
            return tuple(Sat(_sitting(row), row.percent, row.passed) for row in connection.execute(query))


def _sitting(row: Row) -> Sitting:
    return Sitting(id=row.id, person=row.person, exam=row.exam, ordinal=row.ordinal, exam_digest=row.exam_digest,
                   pool_digest=row.pool_digest, standard_digest=row.standard_digest,
                   scenarios=json.loads(row.scenarios), engine=row.engine, opened=row.opened)
