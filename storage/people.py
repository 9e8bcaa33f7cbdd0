"""People: a random id, a name, a role; what they prove themselves by; the browsers they are signed in at."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, bindparam, exists, select

from storage.database import Database, insert_once
from storage.records import Person, Secret
from storage.tables import identities, people, results, secrets, sessions, settings, sittings, statements


class People:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, person: Person, token: str | None = None) -> bool:
        """Keep a person, and in the same moment the browser with this token as hers. False when the id or the login is
        taken, or the browser is somebody's: who is kept already stays as she is."""
        with self._database.write() as connection:
            added = insert_once(connection, people, **asdict(person))
            if added and token and not insert_once(
                    connection, sessions, token=token, person=person.id, began=person.created, staff=False):
                connection.execute(people.delete().where(people.c.id == person.id))
                return False
            return added

    def rename(self, person: str, name: str) -> None:
        self._change(person, name=name)

    def give_role(self, person: str, role: str) -> None:
        self._change(person, role=role)

    def erase(self, person: str, at: float) -> None:
        """Take the name, the login, the secret and the sessions away; what was done stays, by nobody one can name."""
        with self._database.write() as connection:
            connection.execute(people.update().where(people.c.id == person).values(
                name="", login=None, role="trainee", erased=at))
            connection.execute(secrets.delete().where(secrets.c.owner == person))
            connection.execute(sessions.delete().where(sessions.c.person == person))
            connection.execute(identities.delete().where(identities.c.person == person))
            # What still waits to be sent names her: it is made anew, without the name.
            named = select(statements.c.owner).where(statements.c.sent.is_(None), statements.c.body.contains(person))
            connection.execute(statements.delete().where(statements.c.owner.in_(named)))

    def get(self, person: str) -> Person | None:
        return next(iter(self._list(people.c.id == person)), None)

    def some(self, ids: Collection[str]) -> dict[str, Person]:
        """Those of these ids who are known, by id."""
        return {one.id: one for one in self._list(people.c.id.in_(ids))}

    def by_login(self, login: str) -> Person | None:
        return next(iter(self._list(people.c.login == login)), None)

    def named(self, name: str) -> tuple[Person, ...]:
        """Everybody of that name, those who came last first."""
        return self._list(people.c.name == name)

    def all(self) -> tuple[Person, ...]:
        """Everybody who was not erased, those who came last first."""
        return self._list(people.c.erased.is_(None))

    def _list(self, wanted: Any) -> tuple[Person, ...]:
        query = select(people).where(wanted).order_by(people.c.created.desc(), people.c.id)
        with self._database.read() as connection:
            return tuple(map(_person, connection.execute(query)))

    def _change(self, person: str, **values: Any) -> None:
        with self._database.write() as connection:
            connection.execute(people.update().where(people.c.id == person).values(**values))


class Secrets:
    """What people prove themselves by, as hashes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, owner: str) -> Secret | None:
        with self._database.read() as connection:
            row = connection.execute(select(secrets).where(secrets.c.owner == owner)).first()
        return None if row is None else Secret(**row._mapping)

    def put(self, secret: Secret) -> None:
        """Keep a secret instead of the one before."""
        with self._database.write() as connection:
            connection.execute(secrets.delete().where(secrets.c.owner == secret.owner))
            connection.execute(secrets.insert().values(**asdict(secret)))

    def put_first(self, secret: Secret) -> bool:
        """Keep a secret unless there is one; whether this one is kept."""
        with self._database.write() as connection:
            return insert_once(connection, secrets, **asdict(secret))

    def count_failure(self, owner: str, before: int, not_before: float) -> bool:
        """Count a try as failed before it is made, if none was counted since `before` of them were.

        So of many that try at once only one does.
        """
        with self._database.write() as connection:
            return connection.execute(secrets.update().where(secrets.c.owner == owner, secrets.c.failures == before)
                                      .values(failures=before + 1, not_before=not_before)).rowcount == 1

    def count_success(self, owner: str) -> None:
        with self._database.write() as connection:
            connection.execute(secrets.update().where(secrets.c.owner == owner).values(failures=0, not_before=0.0))

    def remove(self, owner: str) -> None:
        with self._database.write() as connection:
            connection.execute(secrets.delete().where(secrets.c.owner == owner))


class Sessions:
    """Which browser is whose. A token is kept as its digest, so that the database opens no session."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, token: str, person: str, at: float) -> None:
        """From now on the browser with this token is this person's."""
        with self._database.write() as connection:
            connection.execute(sessions.delete().where(sessions.c.token == token))
            connection.execute(sessions.insert().values(token=token, person=person, began=at, staff=False))

    def become_staff(self, token: str) -> None:
        with self._database.write() as connection:
            connection.execute(sessions.update().where(sessions.c.token == token).values(staff=True))

    def end(self, token: str) -> None:
        with self._database.write() as connection:
            connection.execute(sessions.delete().where(sessions.c.token == token))

    def end_all(self, person: str) -> None:
        with self._database.write() as connection:
            connection.execute(sessions.delete().where(sessions.c.person == person))

    def who(self, token: str, since: float = 0.0) -> tuple[Person, bool, bool] | None:
        """Whose browser it is, if she signed in at that time or later, whether the staff's passphrase was given there,
        and whether a sitting of hers has no result yet."""
        with self._database.read() as connection:
            row = connection.execute(_WHOSE, {"token": token, "since": since}).first()
        return None if row is None else (_person(row[:-2]), row[-2], bool(row[-1]))

    def since(self, token: str) -> float | None:
        """When somebody signed in there, in seconds since 1970; None where nobody is."""
        with self._database.read() as connection:
            return connection.scalar(select(sessions.c.began).where(sessions.c.token == token))


_SITS = (exists().where(sittings.c.person == people.c.id)
         .where(~exists().where(results.c.owner == sittings.c.id).correlate(sittings)).correlate(people))
_WHOSE = select(people, sessions.c.staff, _SITS.label("sits")).join(sessions, sessions.c.person == people.c.id).where(
    sessions.c.token == bindparam("token"), sessions.c.began >= bindparam("since"))

CLOCK = "clock"
"""the setting under which the latest time is kept"""


class Settings:
    """What a house keeps once: the key that cookies are signed with, and the time that its clock has reached."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def once(self, name: str, value: str) -> str:
        """Keep a value unless there is one; the one that is kept."""
        with self._database.write() as connection:
            insert_once(connection, settings, name=name, value=value)
            return connection.scalar(select(settings.c.value).where(settings.c.name == name))

    def reached(self, at: float = 0.0) -> float:
        """Keep a time, in seconds since 1970, unless a later one is kept; the latest."""
        with self._database.write() as connection:
            kept = connection.scalar(select(settings.c.value).where(settings.c.name == CLOCK))
            if kept is None:
                insert_once(connection, settings, name=CLOCK, value=repr(at))
            elif at > float(kept):
                connection.execute(settings.update().where(settings.c.name == CLOCK).values(value=repr(at)))
            return max(at, float(kept or 0.0))


def _person(row: Row | tuple) -> Person:
    return Person(**dict(zip(people.c.keys(), row, strict=True)))
