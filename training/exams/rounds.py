"""Rounds: an exam is opened by an examiner for a group, for a person, or for whoever knows a code, and for a time.

Where there are accounts, an exam that certifies is sat in a round and in no other way, and its keys stay hidden until
the examiner releases those of the round.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Literal

from simulator.happening import Event, Refused
from storage import records
from storage.groups import MEMBER
from storage.records import Group, Person, RoundStep
from storage.store import Store
from training.clock import Clock
from training.people import new_id
from training.people.locks import EASY_TO_READ
from training.people.may import Actor, Rights

Kind = Literal["code", "group", "person"]
KINDS: tuple[Kind, ...] = Kind.__args__
LONGEST_HOURS = 24 * 7
CODE = 8
"""characters of a code"""


@dataclass(frozen=True)
class Round:
    """A round as it stands."""

    round: records.Round
    open: bool
    """whether somebody may begin now"""
    released: bool
    """whether who sat in it may see the keys"""


class Rounds:
    """Safe to use from many threads. The verbs of examiners raise `NotAllowed`."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._rights = Rights(store)

    def open(self, actor: Actor, exam: str, kind: Kind, whom: str, hours: float) -> Round:
        """Open an exam; `whom` is the id of a group or a person, empty for a code, which is made here.

        Raises `Refused` (nobody_there) for a group or person that is not there.
        """
        self._rights.check(actor, "examine")
        if kind == "code":
            whom = "".join(secrets.choice(EASY_TO_READ) for _ in range(CODE))
        elif kind not in KINDS or not self._there(kind, whom):
            raise Refused("nobody_there")
        now = self._clock()
        made = records.Round(new_id(), exam, kind, whom, actor.id, now, now + min(hours, LONGEST_HOURS) * 3600.0)
        self._store.rounds.open(made)
        return Round(made, True, False)

    def all(self, actor: Actor) -> tuple[Round, ...]:
        """All rounds, the newest first."""
        self._rights.check(actor, "examine")
        return self._as_they_stand(self._store.rounds.all())

    def groups(self, actor: Actor) -> tuple[Group, ...]:
        """The groups that an exam may be opened for, by name."""
        self._rights.check(actor, "examine")
        return self._store.groups.all()

    def people(self, actor: Actor) -> tuple[Person, ...]:
        """The people whom it may be opened for, by name."""
        self._rights.check(actor, "examine")
        return tuple(sorted(self._store.people.all(), key=lambda one: (one.name, one.id)))

    def close(self, actor: Actor, round: str) -> None:
        """Let nobody begin any more; who has begun goes on."""
        self._step(actor, round, "closed")

    def release(self, actor: Actor, round: str) -> None:
        """Let who sat in a round see the keys, from now on."""
        self._step(actor, round, "released")

    def admitting(self, person: str, exam: str, code: str = "") -> Round | None:
        """The round in which somebody may begin an exam now; None where there is none."""
        groups = {("group", id) for id in self._store.groups.of(person, MEMBER)}
        mine = groups | {("person", person), ("code", tidy_code(code))}
        return next((one for one in self._as_they_stand(self._store.rounds.all())
                     if one.open and one.round.exam == exam and (one.round.kind, one.round.whom) in mine), None)

    def _as_they_stand(self, rounds: tuple[records.Round, ...]) -> tuple[Round, ...]:
        steps, now = self._store.rounds.steps(one.id for one in rounds), self._clock()
        return tuple(Round(one, now < one.until and (one.id, "closed") not in steps, (one.id, "released") in steps)
                     for one in rounds)

    def _there(self, kind: Kind, whom: str) -> bool:
        if kind == "group":
            return any(one.id == whom for one in self._store.groups.all())
        return self._store.people.get(whom) is not None

    def _step(self, actor: Actor, round: str, step: str) -> None:
        self._rights.check(actor, "examine")
        if any(one.id == round for one in self._store.rounds.all()):
            self._store.rounds.step(RoundStep(round, step, actor.id, self._clock()))


def tidy_code(code: str) -> str:
    """A code as it was made, however it was typed."""
    return "".join(letter for letter in code.casefold() if letter in EASY_TO_READ)


def holds_back(store: Store, events: tuple[Event, ...]) -> bool:
    """Whether a candidate may not see the keys of a sitting yet: it was sat in a round that is not released."""
    round = events[0].data.get("round", "")
    return bool(round) and (round, "released") not in store.rounds.steps([round])
