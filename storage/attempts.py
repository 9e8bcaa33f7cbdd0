"""Attempts: trainees' calls, their events, their scorecards."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import Row, Select, func, select

from simulator.events import Event
from storage.contents import keep
from storage.database import Database, insert_once
from storage.log import Log, json_text
from storage.records import Attempt, Content, Scored
from storage.tables import attempts, events, scorecards


class Attempts:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._log: Log[Event] = Log(events, Event)

    def open(self, attempt: Attempt, first: Sequence[Event], contents: Iterable[Content]) -> None:
        """Keep a new attempt with its first events and what it is played against, all or nothing."""
        with self._database.write() as connection:
            keep(connection, contents)
            connection.execute(attempts.insert().values(
                id=attempt.id, person=attempt.person, scenario=attempt.scenario,
                scenario_digest=attempt.scenario_digest, standard_digest=attempt.standard_digest,
                engine=attempt.engine, opened=attempt.opened, settings=json_text(attempt.settings),
                derived_from=attempt.derived_from, derived_turn=attempt.derived_turn, part_of=attempt.part_of))
            for event in first:
                self._log.append(connection, attempt.id, event)

    def get(self, attempt: str) -> tuple[Attempt, tuple[Event, ...]] | None:
        """An attempt with its events; None for an id that we never gave out."""
        with self._database.read() as connection:
            row = connection.execute(select(attempts).where(attempts.c.id == attempt)).first()
            return None if row is None else (_attempt(row), self._log.read(connection, attempt))

    def parts_of(self, whole: str) -> tuple[Scored, ...]:
        """The calls of a sitting or shift, in the order they were opened."""
        query = _scored().where(attempts.c.part_of == whole).order_by(attempts.c.opened, attempts.c.id)
        return self._list(query)

    def append(self, attempt: str, event: Event) -> bool:
        """Append one event; on the disk when this returns True. False when its number is already taken."""
        with self._database.write() as connection:
            return self._log.append(connection, attempt, event)

    def keep_scorecard(self, attempt: str, total: float, passed: bool, body: str) -> str:
        """Keep the scorecard of a finished call, once; the one that is kept, which may be an earlier one."""
        with self._database.write() as connection:
            insert_once(connection, scorecards, attempt=attempt, total=total, passed=passed, body=body)
            return connection.scalar(select(scorecards.c.body).where(scorecards.c.attempt == attempt))

    def scorecard(self, attempt: str) -> str | None:
        with self._database.read() as connection:
            return connection.scalar(select(scorecards.c.body).where(scorecards.c.attempt == attempt))

    def of(self, person: str) -> tuple[Scored, ...]:
        """A person's practice, the newest first; calls of sittings and shifts are not in it."""
        query = (_scored().where(attempts.c.person == person, attempts.c.part_of.is_(None))
                 .order_by(attempts.c.opened.desc(), attempts.c.id))
        return self._list(query)

    def best(self, person: str) -> dict[str, float]:
        """A person's highest total in practice by scenario; attempts at a single turn do not count."""
        query = (select(attempts.c.scenario, func.max(scorecards.c.total))
                 .join(scorecards, scorecards.c.attempt == attempts.c.id)
                 .where(attempts.c.person == person, attempts.c.derived_from.is_(None), attempts.c.part_of.is_(None))
                 .group_by(attempts.c.scenario))
        with self._database.read() as connection:
            return dict(connection.execute(query).all())

    def _list(self, query: Select) -> tuple[Scored, ...]:
        with self._database.read() as connection:
            return tuple(Scored(_attempt(row), row.total, row.passed) for row in connection.execute(query))


def _scored() -> Select:
    return (select(attempts, scorecards.c.total, scorecards.c.passed)
            .outerjoin(scorecards, scorecards.c.attempt == attempts.c.id))


def _attempt(row: Row) -> Attempt:
    return Attempt(id=row.id, person=row.person, scenario=row.scenario, scenario_digest=row.scenario_digest,
                   standard_digest=row.standard_digest, engine=row.engine, opened=row.opened,
                   settings=json.loads(row.settings), derived_from=row.derived_from, derived_turn=row.derived_turn,
                   part_of=row.part_of)
