"""Sittings, what examiners decide about their results, and the rounds in which an exam may be sat."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import bindparam, select

from simulator.happening import Event
from storage.book import Book
from storage.database import Database
from storage.ledger import Ledger
from storage.records import Listed, Round, RoundStep, Ruling, Sitting
from storage.tables import corrections, results, round_steps, rounds, rulings, sitting_events, sittings

WAITS = '"waits":['
"""in the body of a result that waits for a person"""

_OPEN = (select(sittings.c.id).outerjoin(results, results.c.owner == sittings.c.id)
         .where(sittings.c.person == bindparam("person"), results.c.owner.is_(None)))


class Sittings(Book[Sitting, Event]):
    def __init__(self, database: Database, ledger: Ledger) -> None:
        super().__init__(database, ledger, sittings, sitting_events, results, Sitting, Event)

    def all(self) -> tuple[Listed[Sitting], ...]:
        """Everybody's, the newest first."""
        return self._list(self._those(), {})

    def open_of(self, person: str) -> tuple[str, ...]:
        """Ids of a person's sittings that have no result yet."""
        with self._database.read() as connection:
            return tuple(connection.scalars(_OPEN, {"person": person}))

    def that_waited(self) -> frozenset[str]:
        """Ids of those whose result waited for a person when it was made or judged again: only such a result has a
        member of that name."""
        again = corrections.c
        query = (select(results.c.owner).where(results.c.passed.is_(False), results.c.body.contains(WAITS))
                 .union(select(again.owner).where(again.book == sittings.name, again.passed.is_(False),
                                                  again.body.contains(WAITS))))
        with self._database.read() as connection:
            return frozenset(connection.scalars(query))


class Rulings:
    """One for each thing in doubt, never changed: a correction that is appended to the result."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def add(self, ruling: Ruling) -> bool:
        """Keep a ruling. False when one was made before: that one stands."""
        with self._database.write() as connection:
            return self._ledger.keep(connection, "rulings", **asdict(ruling))

    def of(self, sitting: str) -> tuple[Ruling, ...]:
        """Those on the result of a sitting, the oldest first."""
        query = (select(rulings).where(rulings.c.sitting == sitting)
                 .order_by(rulings.c.at, rulings.c.slot, rulings.c.visit, rulings.c.role))
        with self._database.read() as connection:
            return tuple(Ruling(**row._mapping) for row in connection.execute(query))


class Rounds:
    """Never changed: what is done with a round is a step of its own."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def open(self, round: Round) -> None:
        with self._database.write() as connection:
            self._ledger.keep(connection, "rounds", **asdict(round))

    def step(self, step: RoundStep) -> bool:
        """Take a step. False when it was taken before."""
        with self._database.write() as connection:
            return self._ledger.keep(connection, "round_steps", **asdict(step))

    def all(self) -> tuple[Round, ...]:
        """All rounds, the newest first."""
        with self._database.read() as connection:
            found = connection.execute(select(rounds).order_by(rounds.c.at.desc(), rounds.c.id))
            return tuple(Round(**row._mapping) for row in found)

    def steps(self, of: Iterable[str]) -> frozenset[tuple[str, str]]:
        """(round, step) for every step that was taken with these rounds."""
        query = select(round_steps.c.round, round_steps.c.step).where(round_steps.c.round.in_(tuple(of)))
        with self._database.read() as connection:
            return frozenset(tuple(row) for row in connection.execute(query))
