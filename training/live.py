"""The live room: the calls that go on now in a trainer's groups, to be read along. Reading writes nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from storage.groups import MEMBER
from storage.records import Attempt, Person
from storage.store import Store
from training.clock import Clock
from training.people.may import Actor, NotAllowed, Rights
from training.practice import NoSuchAttempt, Played, Practice

LONGEST = 2 * 3600.0
"""seconds after which a call that nobody brought to its end is not looked for any more"""
MOST = 500
"""calls that are looked at; no room is larger"""
ACTION = "read_along"


@dataclass(frozen=True)
class Live:
    """A call that goes on."""

    person: Person
    played: Played = field(repr=False)


class LiveRoom:
    """Safe to use from many threads. Every verb raises `NotAllowed`."""

    def __init__(self, store: Store, practice: Practice, clock: Clock) -> None:
        self._store = store
        self._practice = practice
        self._clock = clock
        self._rights = Rights(store)

    def calls(self, actor: Actor, group: str | None = None) -> tuple[Live, ...]:
        """The calls that go on among the members of one's groups, or of one of them, those begun last first."""
        self._rights.check(actor, ACTION, group=group)
        groups = self._rights.groups(actor, ACTION) if group is None else (group,)
        members = self._store.people.some({one for each in groups for one in self._store.groups.people(each, MEMBER)})
        running = self._store.attempts.unfinished(self._clock() - LONGEST, MOST)
        found = (Live(members[one.person], self._practice.played(one.id)) for one in running
                 if one.person in members and not self._of_exam(one))
        return tuple(one for one in found if not one.played.over)

    def look(self, actor: Actor, attempt: str) -> Live:
        """One call as it stands. What belongs to an exam is nobody's to read along."""
        try:
            played = self._practice.played(attempt)
        except NoSuchAttempt as fault:
            raise NotAllowed(ACTION) from fault
        self._rights.check(actor, ACTION, whose=played.attempt.person)
        person = self._store.people.get(played.attempt.person)
        if person is None or self._of_exam(played.attempt):
            raise NotAllowed(ACTION)
        return Live(person, played)

    def _of_exam(self, attempt: Attempt) -> bool:
        return attempt.part_of is not None and self._store.shifts.get(attempt.part_of) is None
