"""People: a random id and a name."""

from __future__ import annotations

from sqlalchemy import select

from storage.database import Database, insert_once
from storage.records import Person
from storage.tables import people


class People:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, person: Person) -> None:
        """Keep a person; somebody who is kept already stays as she is."""
        with self._database.write() as connection:
            insert_once(connection, people, id=person.id, name=person.name, created=person.created)

    def rename(self, person: str, name: str) -> None:
        with self._database.write() as connection:
            connection.execute(people.update().where(people.c.id == person).values(name=name))

    def get(self, person: str) -> Person | None:
        with self._database.read() as connection:
            row = connection.execute(select(people).where(people.c.id == person)).first()
        return None if row is None else Person(**row._mapping)
