"""Who people are at an OpenID provider: by issuer and subject, and by nothing else."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import select

from storage.database import Database, insert_once
from storage.records import Person
from storage.tables import identities, people, sign_ins

REMEMBERED = 40 * 24 * 3600.0
"""seconds for which a sign-in is remembered as used: longer than any browser keeps one"""


class Identities:
    def __init__(self, database: Database) -> None:
        self._database = database

    def person(self, issuer: str, subject: str) -> str | None:
        """The id of the person that is known there by this subject."""
        with self._database.read() as connection:
            return connection.scalar(select(identities.c.person).where(
                identities.c.issuer == issuer, identities.c.subject == subject))

    def add(self, issuer: str, subject: str, person: Person) -> bool:
        """Keep a person who comes for the first time. False when another visit of hers was quicker."""
        with self._database.write() as connection:
            taken = select(identities.c.person).where(
                identities.c.issuer == issuer, identities.c.subject == subject)
            if connection.scalar(taken) is not None:
                return False
            insert_once(connection, people, **asdict(person))
            return insert_once(connection, identities, issuer=issuer, subject=subject, person=person.id)

    def use(self, digest: str, at: float) -> bool:
        """Use a sign-in up, so that no copy of it opens a second session; False when it was used already."""
        with self._database.write() as connection:
            connection.execute(sign_ins.delete().where(sign_ins.c.at < at - REMEMBERED))
            return insert_once(connection, sign_ins, digest=digest, at=at)
