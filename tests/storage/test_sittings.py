"""Sittings are opened once, their events are a log, their results are written once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from simulator.happening import Event
from storage.records import Content, Listed, Person, Sitting
from storage.store import Store

CONTENTS = tuple(Content(letter * 64, kind, kind, "{}") for letter, kind in
                 (("e", "exam"), ("p", "pool"), ("t", "standard"), ("s", "scenario")))
SITTING = Sitting("s1", "p1", "first", 1, "e" * 64, "p" * 64, "t" * 64, {"toll": "s" * 64}, "engine", 100.5)
OPENED = Event(number=1, at=0, kind="opened", data={"seed": "7", "window": "w"})


@pytest.fixture
def filled(store: Store) -> Store:
    store.people.add(Person("p1", "李雷", 1.0))
    return store


def test_a_sitting_comes_back_as_it_was_kept(filled: Store) -> None:
    assert filled.sittings.open(SITTING, [OPENED], CONTENTS)
    assert filled.sittings.get("s1") == (SITTING, (OPENED,))
    assert filled.sittings.of("p1") == (Listed(SITTING, None, None),)


def test_two_windows_open_one_sitting(filled: Store) -> None:
    with ThreadPoolExecutor(6) as pool:
        opened = list(pool.map(
            lambda n: filled.sittings.open(replace(SITTING, id=f"s{n}"), [OPENED], CONTENTS), range(6)))
    assert sum(opened) == 1
    assert len(filled.sittings.of("p1")) == 1


def test_a_result_is_written_once_with_its_event(filled: Store) -> None:
    filled.sittings.open(SITTING, [OPENED], CONTENTS)
    scored = Event(number=2, at=9, kind="scored")
    assert filled.sittings.finish("s1", 90.0, True, "first", scored) == "first"
    assert filled.sittings.finish("s1", 1.0, False, "second", scored.model_copy(update={"number": 3})) == "first"
    assert filled.sittings.get("s1")[1] == (OPENED, scored)
    assert filled.sittings.of("p1") == (Listed(SITTING, 90.0, True),)


def test_a_pushed_event_never_loses_its_place(filled: Store) -> None:
    filled.sittings.open(SITTING, [OPENED], CONTENTS)
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda n: filled.sittings.push("s1", Event(number=2, at=n, kind="refused")), range(6)))
    events = filled.sittings.get("s1")[1]
    assert [event.number for event in events] == list(range(1, 8))
    assert sorted(event.at for event in events[1:]) == list(range(6))
