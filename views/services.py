"""What the pages work with: one set for the whole server."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from storage.store import Store
from training.clock import Clock, system_clock
from training.content import Shelf
from training.exams.register import Register
from training.exams.sit import Sittings
from training.learner import Learner
from training.people import People
from training.practice import Practice
from training.queue import Queue
from training.shifts import Shifts


@dataclass(frozen=True)
class Services:
    clock: Clock
    people: People
    shelf: Shelf
    practice: Practice
    register: Register
    sittings: Sittings
    shifts: Shifts
    learner: Learner
    queue: Queue


@cache
def services() -> Services:
    clock = system_clock()
    store = Store()
    shelf = Shelf(store)
    practice = Practice(store, shelf, clock)
    register = Register(store, shelf, clock)
    return Services(clock, People(store, clock), shelf, practice, register, Sittings(store, shelf, practice, clock),
                    Shifts(store, shelf, practice, clock), Learner(store, shelf, register),
                    Queue(store, practice, clock))


def warm_up() -> None:
    """Read all content and listen for everything of every standard once, so that no trainee waits for it."""
    shelf = services().shelf
    for standard in shelf.library().standards.values():
        judge, words = shelf.judge(standard.digest), standard.title.in_(standard.lang)
        for moment in standard.moments:
            judge.at(moment.id, words)
        for rule in (*standard.acts, *standard.forbidden):
            judge.hears(rule, words)
