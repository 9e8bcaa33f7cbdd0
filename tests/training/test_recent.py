"""A call that is kept in memory is the call that is stored, whoever wrote it."""

from __future__ import annotations

import pytest

from simulator.call.fold import fold
from tests.training.test_practice import BYE, GREETING, SORRY, ring, say
from training.content import Shelf
from training.practice import NoSuchAttempt, Practice
from training.recent import Recent


def other_process(house) -> Practice:
    return Practice(house.store, Shelf(house.store, house.root), lambda: house.now)


def test_what_is_stepped_in_memory_is_what_the_stored_events_fold_to(house) -> None:
    attempt = ring(house)
    for text in (GREETING, "嗯", SORRY, BYE):
        played = say(house, attempt, text)
        _, events = house.store.attempts.get(attempt)
        assert played.events == events
        assert played.call == fold(played.scenario, played.standard, events, played.call.now)
        house.now += 7
        again = house.practice.played(attempt)
        assert again.call == fold(again.scenario, again.standard, events, again.call.now)


def test_what_another_process_stored_is_seen(house) -> None:
    attempt, other = ring(house), other_process(house)
    house.now += 5
    there = other.act(attempt, other.played(attempt).number, "replied", {"text": GREETING})
    here = house.practice.played(attempt)
    assert (here.events, here.call) == (there.events, there.call)


def test_a_reply_to_what_another_process_has_answered_is_not_made_twice(house) -> None:
    attempt, other = ring(house), other_process(house)
    seen = house.practice.played(attempt).number
    for practice in (other, house.practice):
        practice.act(attempt, seen, "replied", {"text": GREETING})
    assert [event.kind for event in house.practice.played(attempt).events] == ["opened", "answered", "replied"]


def test_what_is_not_stored_any_more_is_not_shown_from_memory(house) -> None:
    attempt = ring(house)
    empty = type(house)(house.root, house.url.replace("test.db", "empty.db"))
    house.practice._store = empty.store
    with pytest.raises(NoSuchAttempt):
        house.practice.played(attempt)


def test_only_the_most_recent_things_are_kept() -> None:
    recent: Recent[int] = Recent(2)
    for number in (1, 2):
        recent.put(str(number), number)
    recent.get("1")
    recent.put("3", 3)
    assert [recent.get(id) for id in "123"] == [1, None, 3]
