"""A training room after half a year, the same for the same figures: people in groups, calls that were really played.

    DATA_DIR=/tmp/room python -m bench seed --people 200 --attempts 20000 --events 300000

Sample calls are played through the simulator, judged and scored once each, and then taken by people at other times:
every chain, result and line of the ledger is what the program itself would have kept, so `storage verify` holds.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from rich.console import Console
from rich.progress import track

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.call.session import Session
from simulator.content.library import Library, load_library
from simulator.content.scenario import Scenario
from simulator.happening import Event, Refused
from storage.bulk import Bulk
from storage.database import StorageError, default_url
from storage.groups import MEMBER, TRAINER
from storage.records import Assignment, Claim, Comment, Group, Person, Scored
from storage.store import Store
from training.doubts import doubts
from training.practice import Played, Settings, contents_of, new_attempt

IN_A_GROUP = 20
FIRST, DAYS, DAY = 1_767_225_600.0, 180, 86_400.0
"""2026-01-01; the room has been open for so many days"""
UNFINISHED = 0.02
"""share of the calls that were left in the middle"""
SAMPLES = 3
"""of a call; more of them make no difference to what is measured"""
T = TypeVar("T")
NAMES = "李王张刘陈杨赵黄周吴", "敏静丽强磊军洋勇艳杰"


@dataclass(frozen=True)
class Taken:
    """A sample call as it went, with what came of it."""

    scenario: Scenario
    standard: Standard
    events: tuple[Event, ...]
    scored: Scored
    doubted: list[dict]


def main(argv: list[str]) -> int:
    """Fill the empty database of DATABASE_URL or DATA_DIR."""
    parser = argparse.ArgumentParser(prog="python -m bench seed", description=__doc__)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--attempts", type=int, default=20_000)
    parser.add_argument("--events", type=int, default=300_000, help="as near as the sample calls allow")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(argv)
    try:
        store = Store()
        if store.people.all():
            parser.error(f"{default_url()} is not empty; name an empty place by DATA_DIR or DATABASE_URL")
        seed(store, load_library(), asked.people, asked.attempts, asked.events, asked.seed)
    except StorageError as fault:
        print(fault, file=sys.stderr)
        return 2
    return 0


def seed(store: Store, library: Library, people: int, attempts: int, events: int, seed: int = 1) -> None:
    """Fill a store."""
    random = Random(seed)
    calls = list(_all(_played(library), "playing the sample calls"))
    trainees = _people(store, random, people)
    _groups(store, trainees, sorted({one.scenario.id for one in calls}))
    taken, left = [], events
    with store.bulk() as bulk:
        for one in calls:
            bulk.keep(contents_of(one.scenario, one.standard))
        for number in _all(range(attempts), "keeping calls"):
            taken.append(_take(bulk, random, calls, trainees[number % people], number, attempts,
                               left / (attempts - number)))
            left -= taken[-1][1]
    _remarks(store, random, [id for id, _ in taken], trainees)


def _played(library: Library) -> Iterator[Taken]:
    judges = {id: Judge(standard) for id, standard in library.standards.items()}
    for scenario in library.scenarios.values():
        standard = library.standards[scenario.standard]
        for sample in scenario.samples[:SAMPLES]:
            session = Session(scenario, standard, judges[standard.id])
            try:
                session.play(sample)
                if session.call.after_call:
                    session.close()
            except Refused:
                continue
            played = Played(new_attempt("", "", scenario, standard, Settings(), 0.0, None), session.desk,
                            tuple(session.events), session.call, session.call)
            if played.over:
                card = session.card
                yield Taken(scenario, standard, played.events, Scored(card.total, card.passed, card.model_dump_json()),
                            doubts(played))


def _people(store: Store, random: Random, count: int) -> list[str]:
    ids = []
    for number in range(count):
        name = random.choice(NAMES[0]) + random.choice(NAMES[1]) + random.choice(NAMES[1])
        ids.append(_id(random))
        store.people.add(Person(ids[-1], name, FIRST + number))
    return ids


def _groups(store: Store, trainees: list[str], calls: list[str]) -> None:
    """A class a group, with a trainer and a few calls to do; and an admin."""
    store.people.add(Person("admin", "站长", FIRST, login="admin", role="admin"))
    for number, start in enumerate(range(0, len(trainees), IN_A_GROUP), 1):
        group, trainer = f"group-{number:03}", f"trainer-{number:03}"
        store.people.add(Person(trainer, f"培训师{number}", FIRST, login=trainer, role="trainer"))
        store.groups.add(Group(group, f"{number:03} 班", FIRST))
        store.groups.join(group, trainer, TRAINER)
        for person in trainees[start:start + IN_A_GROUP]:
            store.groups.join(group, person, MEMBER)
        for call in calls[number % 7::7]:
            store.groups.assign(Assignment(f"{group}-{call}", group, "call", call, FIRST, FIRST + 30 * DAY, trainer))


def _take(bulk: Bulk, random: Random, calls: list[Taken], person: str, number: int, of: int, length: float
          ) -> tuple[str, int]:
    """A call by a person; of a few that might be taken, the one whose number of events is nearest to `length`."""
    one = min(random.sample(calls, min(4, len(calls))), key=lambda call: abs(len(call.events) - length))
    opened = FIRST + DAYS * DAY * number / of + random.randrange(3600)
    attempt = new_attempt(_id(random), person, one.scenario, one.standard, Settings(), opened, None)
    if random.random() < UNFINISHED:
        some = one.events[:max(2, len(one.events) // 2)]
        bulk.attempt(attempt, some, None)
        return attempt.id, len(some)
    found = [doubt | {"at": doubt["at"] + opened} for doubt in one.doubted]
    bulk.attempt(attempt, one.events, one.scored, found)
    return attempt.id, len(one.events)


def _remarks(store: Store, random: Random, attempts: list[str], trainees: list[str]) -> None:
    """A claim to one call in a hundred, a comment to one in two hundred."""
    for number, id in enumerate(random.sample(attempts, len(attempts) // 100)):
        attempt, events = store.attempts.get(id)
        reply = next((event for event in events if event.kind == "replied"), None)
        standard = store.contents.get(attempt.standard_digest).id
        act = reply and next(iter(reply.data["verdict"]["evidence"]), None)
        if act is None or act["what"] != "act":
            continue
        at = attempt.opened + 600
        store.claims.add(Claim(id, reply.number, act["id"], attempt.person, standard, "", "", reply.data["text"], at))
        if number % 2:
            trainer = f"trainer-{trainees.index(attempt.person) // IN_A_GROUP + 1:03}"
            store.comments.add(Comment(_id(random), id, reply.number, trainer, at, "先听完，再答复。"))


def _all(things: Iterable[T], what: str) -> Iterator[T]:
    return track(things, what, console=Console(stderr=True))


def _id(random: Random) -> str:
    return f"{random.getrandbits(128):032x}"
