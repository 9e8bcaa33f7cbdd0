"""Groups: who trains whom, and what they have been given to do by when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from storage.groups import MEMBER, TRAINER
from storage.records import Assignment, Group, Listed, Person
from storage.store import Store
from training.clock import Clock
from training.people.may import Actor, Rights
from training.people.names import new_id, tidy_name

Kind = Literal["call", "shift", "exam"]
KINDS: tuple[Kind, ...] = Kind.__args__


@dataclass(frozen=True)
class Assigned:
    """Something given to one person, and whether she has done it."""

    assignment: Assignment
    done: bool
    """brought to its end since it was given"""
    overdue: bool


@dataclass(frozen=True)
class Members:
    """A group with the people in it."""

    group: Group
    members: tuple[Person, ...]
    trainers: tuple[Person, ...]


class Groups:
    """Safe to use from many threads. Every verb raises `NotAllowed`."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._rights = Rights(store)

    def mine(self, actor: Actor, action: str = "see_class") -> tuple[Members, ...]:
        """The groups that the actor may do something to, with their people by name."""
        self._rights.check(actor, action)
        there = set(self._rights.groups(actor, action))
        return tuple(Members(group, self._people(group.id, MEMBER), self._people(group.id, TRAINER))
                     for group in self._store.groups.all() if group.id in there)

    def make(self, actor: Actor, name: str) -> Group:
        """A new group, which nobody trains yet. Raises `BadName`."""
        self._rights.check(actor, "make_group")
        group = Group(new_id(), tidy_name(name), self._clock())
        self._store.groups.add(group)
        return group

    def join(self, actor: Actor, group: str, person: str, part: str = MEMBER) -> None:
        """Let somebody take part, as a member or a trainer."""
        self._rights.check(actor, "manage_group", group=group)
        if part == TRAINER or (known := self._store.people.get(person)) is None or known.role != "trainee":
            # Who trains a group sees the work of its members: only an admin says who does, and who is seen.
            self._rights.check(actor, "give_role", whose=person)
        self._store.groups.join(group, person, part)

    def leave(self, actor: Actor, group: str, person: str) -> None:
        self._rights.check(actor, "manage_group", group=group)
        self._store.groups.leave(group, person)

    def assign(self, actor: Actor, group: str, kind: Kind, thing: str, due: float | None) -> Assignment:
        """Give a group a call, a shift or an exam to do; `due` in seconds since 1970."""
        self._rights.check(actor, "assign", group=group)
        if kind not in KINDS:
            raise ValueError(kind)
        given = Assignment(new_id(), group, kind, thing, self._clock(), due, actor.id)
        self._store.groups.assign(given)
        return given

    def withdraw(self, actor: Actor, group: str, assignment: str) -> None:
        self._rights.check(actor, "assign", group=group)
        if any(one.id == assignment for one in self._store.groups.assignments(group)):
            self._store.groups.withdraw(assignment)

    def given(self, actor: Actor, group: str) -> tuple[Assignment, ...]:
        """What a group has been given, what is due first first."""
        self._rights.check(actor, "assign", group=group)
        return self._store.groups.assignments(group)

    def assigned(self, actor: Actor, person: str) -> tuple[Assigned, ...]:
        """What somebody has been given in her groups, what is due first first."""
        self._rights.check(actor, "see_assigned", whose=person)
        given = self._store.groups.assignments(*self._store.groups.of(person, MEMBER))
        done = self._done(person) if given else {}
        return tuple(self._assigned(one, done) for one in given)

    def _assigned(self, one: Assignment, done: dict[tuple[str, str], float]) -> Assigned:
        finished = done.get((one.kind, one.thing), 0.0) >= one.made
        return Assigned(one, finished, not finished and one.due is not None and one.due < self._clock())

    def _done(self, person: str) -> dict[tuple[str, str], float]:
        """(kind, thing) -> when somebody last began what she brought to its end. Tries of one turn do not count."""
        store, found = self._store, {}
        calls = [one for one in store.attempts.of(person) if one.record.derived_from is None]
        for kind, named, listed in (("call", "scenario", calls), ("shift", "shift", store.shifts.of(person)),
                                    ("exam", "exam", store.sittings.of(person))):
            for thing, opened in _finished(listed, named):
                found[kind, thing] = max(opened, found.get((kind, thing), 0.0))
        return found

    def _people(self, group: str, part: str) -> tuple[Person, ...]:
        found = self._store.people.some(self._store.groups.people(group, part))
        return tuple(sorted(found.values(), key=lambda one: (one.name, one.id)))


def _finished(listed: tuple[Listed, ...] | list[Listed], named: str) -> list[tuple[str, float]]:
    return [(getattr(one.record, named), one.record.opened) for one in listed if one.score is not None]
