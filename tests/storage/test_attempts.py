"""Scorecards are kept once; a person sees her own attempts and her best totals."""

from __future__ import annotations

import pytest

from storage.records import Attempt, Content, Person
from storage.store import Store


@pytest.fixture
def filled(store: Store) -> Store:
    for person in ("p1", "p2"):
        store.people.add(Person(person, person.upper(), 1.0))
    return store


def opened(store: Store, attempt: str, person: str = "p1", scenario: str = "toll", opened: float = 1.0, **kw) -> None:
    contents = (Content("s" * 64, "scenario", scenario, "{}"), Content("t" * 64, "standard", "road", "{}"))
    store.attempts.open(Attempt(attempt, person, scenario, "s" * 64, "t" * 64, "e", opened, **kw), (), contents)


def test_a_scorecard_is_written_once(filled: Store) -> None:
    opened(filled, "a1")
    assert filled.attempts.finish("a1", 90.0, True, "first") == "first"
    assert filled.attempts.finish("a1", 10.0, False, "second") == "first"
    assert filled.attempts.result("a1") == "first"
    assert filled.attempts.best("p1") == {"toll": 90.0}


def test_best_is_the_highest_total_of_a_whole_call(filled: Store) -> None:
    for attempt, total in (("a1", 70.5), ("a2", 91.25), ("a3", 40.0)):
        opened(filled, attempt)
        filled.attempts.finish(attempt, total, total > 80, "{}")
    opened(filled, "a4", derived_from="a3", derived_turn="promise")
    filled.attempts.finish("a4", 100.0, True, "{}")
    opened(filled, "a5", scenario="rescue")
    assert filled.attempts.best("p1") == {"toll": 91.25}


def test_a_person_sees_her_own_attempts_the_newest_first(filled: Store) -> None:
    opened(filled, "old", opened=1.0)
    opened(filled, "new", opened=2.0)
    opened(filled, "hers", person="p2")
    filled.attempts.finish("old", 88.0, True, "{}")
    assert [(it.record.id, it.score, it.passed) for it in filled.attempts.of("p1")] == \
        [("new", None, None), ("old", 88.0, True)]


def test_calls_of_a_sitting_are_no_practice(filled: Store) -> None:
    opened(filled, "second", opened=2.0, part_of="sitting")
    opened(filled, "first", opened=1.0, part_of="sitting")
    filled.attempts.finish("first", 88.0, True, "{}")
    assert filled.attempts.of("p1") == ()
    assert filled.attempts.best("p1") == {}
    assert [it.record.id for it in filled.attempts.parts_of("sitting")] == ["second", "first"]


def test_a_person_can_be_renamed(filled: Store) -> None:
    filled.people.rename("p1", "韩梅梅")
    assert filled.people.get("p1") == Person("p1", "韩梅梅", 1.0)
