"""Groups with their members and trainers, and what they are to do."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import select

from storage.database import Database, insert_once
from storage.records import Assignment, Group
from storage.tables import assignments, groups, memberships

MEMBER, TRAINER = "member", "trainer"


class Groups:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, group: Group) -> None:
        with self._database.write() as connection:
            insert_once(connection, groups, **asdict(group))

    def all(self) -> tuple[Group, ...]:
        """All groups, by name."""
        with self._database.read() as connection:
            return tuple(Group(**row._mapping)
                         for row in connection.execute(select(groups).order_by(groups.c.name, groups.c.id)))

    def join(self, group: str, person: str, part: str) -> None:
        """Let somebody take part, as MEMBER or TRAINER, instead of whatever part she had."""
        with self._database.write() as connection:
            connection.execute(_at(group, person))
            connection.execute(memberships.insert().values(group_id=group, person=person, part=part))

    def leave(self, group: str, person: str) -> None:
        with self._database.write() as connection:
            connection.execute(_at(group, person))

    def leave_all(self, person: str) -> None:
        with self._database.write() as connection:
            connection.execute(memberships.delete().where(memberships.c.person == person))

    def people(self, group: str, part: str) -> tuple[str, ...]:
        """Ids of those who take that part in a group."""
        return self._ids(memberships.c.person, memberships.c.group_id == group, memberships.c.part == part)

    def of(self, person: str, part: str) -> tuple[str, ...]:
        """Ids of the groups in which somebody takes that part."""
        return self._ids(memberships.c.group_id, memberships.c.person == person, memberships.c.part == part)

    def assign(self, assignment: Assignment) -> None:
        with self._database.write() as connection:
            insert_once(connection, assignments, **asdict(assignment))

    def withdraw(self, assignment: str) -> None:
        with self._database.write() as connection:
            connection.execute(assignments.delete().where(assignments.c.id == assignment))

    def assignments(self, *of: str) -> tuple[Assignment, ...]:
        """What the groups with these ids are to do, what is due first first."""
        query = select(assignments).where(assignments.c.group_id.in_(of)).order_by(
            assignments.c.due.is_(None), assignments.c.due, assignments.c.made, assignments.c.id)
        with self._database.read() as connection:
            return tuple(Assignment(**row._mapping) for row in connection.execute(query))

    def _ids(self, column, *wanted) -> tuple[str, ...]:
        with self._database.read() as connection:
            return tuple(connection.scalars(select(column).where(*wanted).order_by(column)))


def _at(group: str, person: str):
    return memberships.delete().where(memberships.c.group_id == group, memberships.c.person == person)
