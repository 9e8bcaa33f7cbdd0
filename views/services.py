"""What the pages work with: one set for the whole server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from math import inf

from scoring.judge import Judge
from simulator.call.ready import make_ready
from storage.store import Store
from training.adherence import Adherences
from training.apprentice import Apprentice, apprentice
from training.classroom import Classroom
from training.clock import Clock, system_clock
from training.comments import Comments
from training.content import Shelf
from training.drills import Drills
from training.exams.examining import Examining
from training.exams.register import Register
from training.exams.rounds import Rounds
from training.exams.sit import Sittings
from training.learner import Learner
from training.live import LiveRoom
from training.outage import written_down
from training.own import Own
from training.people import People
from training.people.classlist import ClassLists
from training.people.data import OwnData
from training.people.groups import Groups
from training.people.house import mode
from training.people.may import Rights
from training.people.openid import WORKDAY, OpenId, Provider, provider
from training.people.sessions import Sessions
from training.practice import Practice
from training.queue import Queue
from training.regrade import Regrade
from training.shifts import Shifts


@dataclass(frozen=True)
class Services:
    accounts: bool
    """whether people sign in, by password or by a provider; else a name is enough"""
    openid: OpenId | None
    """where a provider says who people are"""
    clock: Clock
    people: People
    sessions: Sessions
    rights: Rights
    groups: Groups
    class_lists: ClassLists
    classroom: Classroom
    adherences: Adherences
    live: LiveRoom
    shelf: Shelf
    practice: Practice
    own: Own
    register: Register
    sittings: Sittings
    rounds: Rounds
    examining: Examining
    shifts: Shifts
    learner: Learner
    queue: Queue
    regrade: Regrade
    comments: Comments
    drills: Drills
    own_data: OwnData
    store: Store

    @property
    def passwords(self) -> bool:
        """Whether people sign in by login and password."""
        return self.accounts and self.openid is None

    def keep_time(self) -> None:
        """Keep how late it is, so that the clock goes on from there when the server is started again."""
        self.store.settings.reached(self.clock())


@cache
def services() -> Services:
    store = Store()
    how = mode()
    reached = store.settings.reached()
    house = services_of(store, system_clock(reached), how != "open", provider(os.environ) if how == "oidc" else None)
    written_down(store, house.shelf, house.clock, reached)
    return house


def services_of(store: Store, clock: Clock, accounts: bool = False, asked: Provider | None = None) -> Services:
    """The services of the house whose storage this is."""
    shelf = Shelf(store)
    practice = Practice(store, shelf, clock)
    register = Register(store, shelf, clock, accounts=accounts)
    drills = Drills(store, shelf, clock)
    sittings, shifts = Sittings(store, shelf, practice, clock), Shifts(store, shelf, practice, clock)
    people, groups, learner = People(store, clock), Groups(store, clock), Learner(store, shelf, register)
    return Services(
        accounts=accounts, openid=OpenId(store, clock, asked) if asked else None, clock=clock, people=people,
        sessions=Sessions(store, clock, people.locks, accounts, WORKDAY if asked else inf),
        rights=Rights(store), groups=groups, class_lists=ClassLists(store, people, groups),
        classroom=Classroom(store, practice, learner, groups, clock),
        adherences=Adherences(store, shelf, clock), live=LiveRoom(store, practice, clock),
        shelf=shelf, practice=practice, own=Own(Rights(store), practice, shifts, register, sittings, drills),
        register=register, sittings=sittings, rounds=Rounds(store, clock),
        examining=Examining(store, shelf, practice, clock), shifts=shifts,
        learner=learner, queue=Queue(store, shelf, practice, clock), regrade=Regrade(store, clock),
        comments=Comments(store, clock), drills=drills, own_data=OwnData(store, clock),
        store=store)


_learning: list[Apprentice] = []
"""the other process of a first start, while it learns what the server does without"""


def warm_up() -> None:
    """Read all content and be ready to judge by every standard, so that no trainee waits for it."""
    other, shelf = apprentice(), services().shelf
    judges = [shelf.judge(standard.digest) for standard in shelf.library().standards.values()]
    if other:
        other.learn_beside(judges)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(Judge.warm_up, judges))
    if other is None or other.is_done():
        make_ready(shelf.library())
    else:
        _learning.append(other)


def is_learning() -> bool:
    """Whether another process still learns, at a first start, what callers are asked."""
    return bool(_learning and not _learning[0].is_done())


def settle() -> Iterator[None]:
    """Make, step by step, the rest of what is made when it is first needed: for times in which nobody waits."""
    house = services()
    if _learning:
        make_ready(house.shelf.library())
    for standard in house.shelf.library().standards.values():
        yield from house.shelf.judge(standard.digest).settle()
    yield from house.practice.settle()
