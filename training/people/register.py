"""The register of people: arriving by a name or by an account, being renamed, given a role or a new password."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.happening import Refused
from storage.records import Person
from storage.store import Store
from training.clock import Clock
from training.people.locks import BadSecret, Locks
from training.people.may import ROLES, Actor, Rights, Role
from training.people.names import new_id, tidy_name

LONGEST_LOGIN = 60


class Taken(ValueError):
    """A login that somebody else has."""


@dataclass(frozen=True)
class Newcomer:
    """Somebody who was given an account."""

    person: Person
    password: str
    """the first one, told this once"""


class People:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._rights = Rights(store)
        self.locks = Locks(store, clock)

    def welcome(self, name: str, id: str | None = None) -> Person:
        """A new person, of whom a name is enough. Raises `BadName`.

        Two people may have the same name.
        """
        person = Person(id or new_id(), tidy_name(name), self._clock())
        self._store.people.add(person)
        return person

    def known(self, person: str | None) -> Person | None:
        """The person with this id, None for an id that we never gave out."""
        return self._store.people.get(person) if person else None

    def named(self, name: str) -> tuple[Person, ...]:
        """Everybody without an account who has this name, those who came last first. Raises `BadName`."""
        return tuple(one for one in self._store.people.named(tidy_name(name)) if one.login is None)

    def rename(self, actor: Actor, name: str, password: str = "") -> None:
        """Change one's own name: by the password where there is one, else only before anything was done under the old
        name, so that nobody hands her history to the next.

        Raises `BadName`, `BadSecret` (wrong; wait), `Refused` (has_history).
        """
        new = tidy_name(name)
        if actor.person.login:
            self.locks.open(actor.id, password)
        elif self.has_history(actor.id):
            raise Refused("has_history")
        self._store.people.rename(actor.id, new)

    def has_history(self, person: str) -> bool:
        """Whether somebody has begun a call, a shift or an exam, or done a drill."""
        store = self._store
        return any(book.of(person) for book in (store.attempts, store.shifts, store.sittings, store.drills))

    def correct_name(self, actor: Actor, person: str, name: str) -> None:
        """Write somebody's name as it is. Raises `NotAllowed`, `BadName`."""
        self._rights.check(actor, "correct_name", whose=person)
        self._store.people.rename(person, tidy_name(name))

    def sign_in(self, login: str, password: str) -> Person:
        """The person with this account. Raises `BadSecret` (wrong; wait), the same where there is no such account."""
        found = self._store.people.by_login(tidy_login(login))
        if found is None:
            self.locks.waste_time(password)
            raise BadSecret("wrong")
        self.locks.open(found.id, password)
        return found

    def change_password(self, actor: Actor, old: str, new: str) -> None:
        """Raises `BadSecret`; every other browser is signed out by the caller's beginning a new session."""
        self.locks.open(actor.id, old)
        if old == new:
            raise BadSecret("same")
        self.locks.set(actor.id, new)
        self._store.sessions.end_all(actor.id)

    def all(self, actor: Actor) -> tuple[Person, ...]:
        """Everybody, by name. Raises `NotAllowed`."""
        self._rights.check(actor, "give_role")
        return tuple(sorted(self._store.people.all(), key=lambda one: (one.name, one.created)))

    def first_admin(self, login: str, name: str, password: str) -> Person | None:
        """The account of the one who sets the house up; None when there is an admin already.

        Raises `BadName`, `BadSecret`.
        """
        if self.has_admin():
            return None
        person = Person("first-admin", tidy_name(name), self._clock(), tidy_login(login), "admin")
        if self.locks.set_once(person.id, password) and self._store.people.add(person):
            return person
        return None

    def has_admin(self) -> bool:
        """Whether somebody can let others in."""
        return any(one.role == "admin" and one.login for one in self._store.people.all())

    def admit(self, actor: Actor, login: str, name: str, role: Role = "trainee") -> Newcomer:
        """An account for somebody, with a first password. Raises `NotAllowed`, `BadName`, `Taken`."""
        self._rights.check(actor, "import_class")
        if role != "trainee":
            self._rights.check(actor, "give_role")
        person = Person(new_id(), tidy_name(name), self._clock(), tidy_login(login), role)
        if not self._store.people.add(person):
            raise Taken(login)
        return Newcomer(person, self.locks.give(person.id))

    def give_role(self, actor: Actor, person: str, role: Role) -> None:
        """Raises `NotAllowed`; also for one's own role, so that there is always an admin."""
        self._rights.check(actor, "give_role", whose=person)
        if person == actor.id or role not in ROLES:
            raise ValueError(role)
        self._store.people.give_role(person, role)

    def reset(self, actor: Actor, person: str) -> str:
        """A new first password for somebody, told this once; she is signed out everywhere. Raises `NotAllowed`."""
        self._may_reset(actor, person)
        self._store.sessions.end_all(person)
        return self.locks.give(person)

    def lift_pin(self, actor: Actor, person: str) -> None:
        """Take away the PIN that somebody has forgotten. Raises `NotAllowed`."""
        self._may_reset(actor, person)
        self.locks.remove(person)

    def _may_reset(self, actor: Actor, person: str) -> None:
        self._rights.check(actor, "reset_password", whose=person)
        known = self.known(person)
        if known and known.role != "trainee":  # a trainer does not become an admin by way of an admin's password
            self._rights.check(actor, "give_role", whose=person)


def tidy_login(login: str) -> str:
    """A login is one word without regard to capitals. Raises `BadName`."""
    return "".join(tidy_name(login).split()).casefold()[:LONGEST_LOGIN]
