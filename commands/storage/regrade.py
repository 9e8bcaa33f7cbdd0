"""`python -m storage regrade --engine now`: calls, exams and shifts judged again by their stored replies; who would
change, and why.

Nothing is written unless --write is given and "yes" is answered; then each change is appended as a signed correction
by the person that --by names. The results that were given stay.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import datetime
from functools import partial

from commands.storage.spread import NoCluster, here, on_cluster, shown
from scoring.engine import ENGINE
from storage.database import StorageError, default_url
from storage.store import Store
from training.clock import system_clock
from training.people.house import mode
from training.people.may import ROLES, Actor, NotAllowed
from training.regrade import AGAIN, Regrade, examine
from training.regrade.found import Found

NAMES = {"attempts": "calls", "sittings": "exams", "shifts": "shifts"}
CHANGES = {"act": "", "forbidden": "forbidden ", "rule": "conduct ", "field": "record ", "call": "call ",
           "points": "points of "}
"""key of a change that names its thing -> what is written before it"""
FAULTS = {"course": "the caller would have gone another way; a person has to look",
          "waits": "an examiner is deciding about it; judge it again afterwards"}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--engine", choices=["now"], default="now", help="by which engine: the one of this program")
    parser.add_argument("--since", type=_day, default=0.0, metavar="YYYY-MM-DD", help="only what was opened since then")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (default: all cores)")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="a Dask scheduler whose workers do it instead; they run "
                        "this program and reach the same database (PostgreSQL, for other machines)")
    parser.add_argument("--by", metavar="LOGIN", help="who corrects: the login of an admin, or a name without accounts")
    parser.add_argument("--reason", default="", help="why, for who reads the correction")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--dry-run", action="store_true", help="only show (the default)")
    what.add_argument("--write", action="store_true", help="show, ask, and append the corrections")


def run(asked: argparse.Namespace) -> int:
    """Print who would change; the exit status."""
    if asked.write and not (asked.by and asked.reason.strip()):
        asked.refuse("--write needs --by and --reason: a correction has an author and a reason")
    if asked.jobs < 1:
        asked.refuse("--jobs is at least 1")
    try:
        store = Store()
        actor = _actor(store, asked.by) if asked.by else None
        found = list(_found(store, asked))
        _show(store, found)
        return _write(store, actor, found, asked.reason) if asked.write else 0
    except (StorageError, NoCluster, LookupError) as fault:
        print(fault, file=sys.stderr)
    except NotAllowed:
        print(f"{asked.by} may not correct results: that takes an admin", file=sys.stderr)
    return 2


def _found(store: Store, asked: argparse.Namespace) -> Iterator[Found]:
    for book in AGAIN:
        ids, work = getattr(store, book).finished(asked.since), partial(examine, default_url(), book)
        results = (on_cluster(work, ids, asked.scheduler) if asked.scheduler and ids
                   else here(work, ids, asked.jobs))
        yield from shown(f"judging {len(ids)} {NAMES[book]}", len(ids), results)


def _show(store: Store, found: list[Found]) -> None:
    found.sort(key=lambda one: (one.opened, one.id))
    for one in found:
        known = store.people.get(one.person)
        print(f"{known.name if known else one.person or '?'}  {one.thing}  {_when(one.opened)}  {one.id}: {_told(one)}")
        said = dict(one.said)
        for change in one.correction.changes if one.correction else ():
            print(f"  {_change(change)}{_words(change, said)}")
    changed = [one.correction for one in found if one.correction]
    turned = sum(one.correction.passed != one.was_passed for one in found if one.correction)
    print(f"{len(changed)} results would change, {turned} of them between passed and not passed; "
          f"{len(found) - len(changed)} cannot be corrected; the engine is {ENGINE}")


def _told(one: Found) -> str:
    if one.correction is None:
        return FAULTS.get(one.fault, one.fault)
    words = ("not passed", "passed")
    return (f"{one.correction.before:g} -> {one.correction.after:g}, {words[one.was_passed]} -> "
            f"{words[one.correction.passed]} (judged by {one.engine.split()[0]})")


def _change(change: dict) -> str:
    at = f"item {change['item']}, " if "item" in change else ""
    if "turn" in change:
        at += f"turn {change['visit']} {change['turn']}, "
    what = next(f"{label}{change[key]}" for key, label in CHANGES.items() if key in change)
    return f"{at}{what}: {_state(change['before'])} -> {_state(change['after'])}"


def _state(value: str | float | None) -> str:
    return "nothing" if value is None else value if isinstance(value, str) else f"{value:g}"


def _words(change: dict, said: dict[int | str, str]) -> str:
    at = ([change["event"]] if "event" in change else change["replies"] if "replies" in change
          else [change.get("item")])
    texts = [said[one] for one in at if one in said]
    return f"  “{texts[0]}”" if texts else ""


def _write(store: Store, actor: Actor, found: list[Found], reason: str) -> int:
    wanted = [one for one in found if one.correction]
    if not wanted:
        return 0
    print(f"Append {len(wanted)} corrections by {actor.person.name}? Write yes: ", end="", flush=True)
    if sys.stdin.readline().strip() != "yes":
        print("nothing was written")
        return 1
    written = Regrade(store, system_clock()).write(actor, wanted, reason.strip())
    late = len(wanted) - written
    print(f"{written} corrections were appended"
          + (f"; {late} results were corrected by somebody else meanwhile" if late else ""))
    return 0


def _actor(store: Store, named: str) -> Actor:
    """Who corrects. Without accounts whoever has the database may everything. Raises LookupError."""
    if mode() == "accounts":
        if person := store.people.by_login(named.strip().lower()):
            return Actor(person, frozenset({person.role}))
        raise LookupError(f"nobody has the login {named!r}")
    people = store.people.named(named.strip())
    if len(people) != 1:
        raise LookupError(f"{len(people)} people are called {named!r}; --by names exactly one")
    return Actor(people[0], frozenset(ROLES))


def _day(text: str) -> float:
    try:
        return datetime.fromisoformat(text).timestamp()
    except ValueError as fault:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write 2026-01-31") from fault


def _when(seconds: float) -> str:
    return f"{datetime.fromtimestamp(seconds):%Y-%m-%d %H:%M}"
