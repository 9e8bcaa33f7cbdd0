"""Attempts: trainees' calls, their events, their scorecards."""

from __future__ import annotations

from functools import cached_property

from sqlalchemy import Select, bindparam, func, select

from simulator.happening import Event
from storage.book import Book
from storage.corrections import last_of, standing
from storage.database import Database
from storage.ledger import Ledger
from storage.records import Attempt, Listed
from storage.tables import attempts, corrections, events, scorecards


class Attempts(Book[Attempt, Event]):
    def __init__(self, database: Database, ledger: Ledger) -> None:
        super().__init__(database, ledger, attempts, events, scorecards, Attempt, Event)

    def of(self, person: str) -> tuple[Listed[Attempt], ...]:
        """A person's practice, the newest first; calls of sittings and shifts are not in it."""
        return self._list(self._of_person, {"person": person})

    def parts_of(self, whole: str) -> tuple[Listed[Attempt], ...]:
        """The calls of a sitting or shift, the newest first."""
        return self._list(self._parts, {"whole": whole})

    def lengths(self, person: str) -> dict[str, float]:
        """A person's calls -> seconds from the first ring to the last thing that happened."""
        last = (select(events.c.at).where(events.c.owner == attempts.c.id).order_by(events.c.number.desc()).limit(1)
                .correlate(attempts).scalar_subquery())
        query = select(attempts.c.id, last).where(attempts.c.person == person)
        with self._database.read() as connection:
            return dict(connection.execute(query).all())

    def best(self, person: str) -> dict[str, float]:
        """A person's highest total in practice by scenario, as it stands; attempts at a single turn do not count."""
        with self._database.read() as connection:
            return dict(connection.execute(_BEST, {"person": person}).all())

    @cached_property
    def _of_person(self) -> Select:
        return self._those(attempts.c.person == bindparam("person"), attempts.c.part_of.is_(None))

    @cached_property
    def _parts(self) -> Select:
        return self._those(attempts.c.part_of == bindparam("whole"))


_BEST = (select(attempts.c.scenario, func.max(standing(scorecards)[0]))
         .join(scorecards, scorecards.c.owner == attempts.c.id)
         .outerjoin(corrections, last_of(attempts))
         .where(attempts.c.person == bindparam("person"), attempts.c.derived_from.is_(None),
                attempts.c.part_of.is_(None))
         .group_by(attempts.c.scenario))
