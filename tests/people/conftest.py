"""A house with people in every role, on a real database of each kind."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from storage.groups import MEMBER, TRAINER
from storage.records import Group, Person
from storage.store import Store
from tests.storage.conftest import model, postgres, store, url
from training.people import People
from training.people.groups import Groups
from training.people.locks import Locks
from training.people.may import ROLES, Actor, Role

__all__ = ["model", "postgres", "store", "url"]


@dataclass
class Staffed:
    """One person of each role, a group that the trainer trains with `mei` in it, and `wang`, a stranger."""

    store: Store
    now: float = 1_700_000_000.0

    def __post_init__(self) -> None:
        self.people = People(self.store, self.clock)
        self.groups = Groups(self.store, self.clock)
        self.locks = Locks(self.store, self.clock)
        self.actors = {role: self.person(role, role) for role in ROLES}
        self.mei, self.wang = self.person("mei"), self.person("wang")
        self.store.groups.add(Group("class", "一班", 1.0))
        self.store.groups.add(Group("other", "二班", 1.0))
        self.store.groups.join("class", self.actors["trainer"].id, TRAINER)
        self.store.groups.join("class", self.mei.id, MEMBER)
        self.store.groups.join("other", self.wang.id, MEMBER)

    def clock(self) -> float:
        return self.now

    def person(self, name: str, role: Role = "trainee") -> Actor:
        person = Person(f"id-{name}", name, 1.0, login=name, role=role)
        self.store.people.add(person)
        return Actor(person, frozenset({role}))


@pytest.fixture
def staffed(store: Store) -> Staffed:
    return Staffed(store)
