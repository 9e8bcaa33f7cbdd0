"""What trainers add to an attempt: decisions on claims, for good, and comments; and the drills that trainees did."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from itertools import islice

from sqlalchemy import ColumnElement, select

from storage.corrections import Correction
from storage.database import Database, insert_once
from storage.ledger import Ledger
from storage.records import Comment, Decision, Drill
from storage.tables import attempts, comments, decisions, drills


class Outdated(Exception):
    """What a correction goes out from stands no more."""


class Decisions:
    """One for each act of a reply, never changed: a correction that is appended to the attempt."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def add(self, decision: Decision, correction: Correction | None = None) -> bool:
        """Keep a decision with the correction that follows from it, both or none.

        False when a decision was made before: that one stands. Raises `Outdated` when the result was corrected
        meanwhile.
        """
        with self._database.write() as connection:
            new = self._ledger.keep(connection, "decisions", **asdict(decision))
            if new and correction and not self._ledger.keep(connection, "corrections", **asdict(correction)):
                raise Outdated
            return new

    def all(self) -> tuple[Decision, ...]:
        """All decisions, the newest first."""
        return self._list()

    def keys(self) -> frozenset[tuple[str, int, str]]:
        """About what was decided: attempt, number of the reply, act."""
        with self._database.read() as connection:
            query = select(decisions.c.attempt, decisions.c.event, decisions.c.act)
            return frozenset(map(tuple, connection.execute(query)))

    def of_attempt(self, attempt: str) -> tuple[Decision, ...]:
        return self._list(decisions.c.attempt == attempt)

    def _list(self, *wanted: ColumnElement[bool]) -> tuple[Decision, ...]:
        query = select(decisions).where(*wanted).order_by(decisions.c.at.desc(), decisions.c.attempt,
                                                          decisions.c.event, decisions.c.act)
        with self._database.read() as connection:
            return tuple(Decision(**row._mapping) for row in connection.execute(query))


class Comments:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, comment: Comment) -> None:
        with self._database.write() as connection:
            insert_once(connection, comments, **asdict(comment))

    def of_attempt(self, attempt: str) -> tuple[Comment, ...]:
        """The comments on an attempt, the oldest first."""
        return self._list(comments.c.attempt == attempt)

    def about(self, people: Collection[str], most: int) -> tuple[Comment, ...]:
        """The last comments on attempts of people, the newest first."""
        query = (select(attempts.c.person, comments).join(attempts, attempts.c.id == comments.c.attempt)
                 .order_by(comments.c.at.desc(), comments.c.id))
        with self._database.read() as connection:
            found = (Comment(*columns) for person, *columns in connection.execute(query) if person in people)
            return tuple(islice(found, most))

    def unread(self, person: str) -> tuple[Comment, ...]:
        """The comments on a person's attempts that she has not read, the oldest first."""
        mine = select(attempts.c.id).where(attempts.c.person == person)
        return self._list(comments.c.attempt.in_(mine), comments.c.read.is_(None))

    def remove_about(self, person: str) -> None:
        """Take away what was said to a person's attempts."""
        mine = select(attempts.c.id).where(attempts.c.person == person)
        with self._database.write() as connection:
            connection.execute(comments.delete().where(comments.c.attempt.in_(mine)))

    def mark_read(self, attempt: str, at: float) -> None:
        with self._database.write() as connection:
            connection.execute(comments.update().where(comments.c.attempt == attempt, comments.c.read.is_(None))
                               .values(read=at))

    def _list(self, *wanted: ColumnElement[bool]) -> tuple[Comment, ...]:
        query = select(comments).where(*wanted).order_by(comments.c.at, comments.c.id)
        with self._database.read() as connection:
            return tuple(Comment(**row._mapping) for row in connection.execute(query))


class Drills:
    """Every reply to a drill. When a moment comes back follows from them."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def add(self, drill: Drill) -> bool:
        """Keep a reply, once; False when one of this id is kept, as after a double click."""
        with self._database.write() as connection:
            return self._ledger.keep(connection, "drills", **asdict(drill))

    def get(self, id: str) -> Drill | None:
        with self._database.read() as connection:
            row = connection.execute(select(drills).where(drills.c.id == id)).first()
        return None if row is None else Drill(**row._mapping)

    def of(self, person: str) -> tuple[Drill, ...]:
        """A person's, the oldest first."""
        query = select(drills).where(drills.c.person == person).order_by(drills.c.at, drills.c.id)
        with self._database.read() as connection:
            return tuple(Drill(**row._mapping) for row in connection.execute(query))
