"""Time goes on where it was when the server is started again, whatever was done to the machine's clock."""

from __future__ import annotations

import pytest

from training.clock import BEAT, MOST_SET_BACK, system_clock
from training.exams.outage import written_down

NOON = 1_700_000_000.0
HOUR = 3600.0


@pytest.mark.parametrize(("wall", "reached", "shown"), [
    (NOON, 0.0, NOON), (NOON, NOON - HOUR, NOON), (NOON - 3 * HOUR, NOON, NOON),
    (NOON - MOST_SET_BACK - 1, NOON, NOON - MOST_SET_BACK - 1)])
def test_a_clock_starts_at_the_latest_time_kept_but_for_one_that_was_far_ahead(wall, reached, shown) -> None:
    assert system_clock(reached, lambda: wall, lambda: 5.0)() == shown


def test_a_clock_that_is_set_while_the_server_runs_changes_nothing() -> None:
    wall, ticks = [NOON], [100.0]
    clock = system_clock(0.0, lambda: wall[0], lambda: ticks[0])
    wall[0], ticks[0] = NOON - 3 * HOUR, 107.0
    assert clock() == NOON + 7


def test_the_latest_time_is_kept_whoever_tells_an_earlier_one(house) -> None:
    assert [house.store.settings.reached(at) for at in (NOON, NOON - HOUR, 0.0)] == [NOON] * 3


def test_a_clock_set_back_over_a_restart_gives_no_time_of_an_exam_again(house) -> None:
    sitting = house.register.open(house.person, "first", "window")
    before = house.sittings.look(house.person, sitting, "window").seconds_left
    house.now += 540
    house.store.settings.reached(house.now)
    clock = system_clock(house.store.settings.reached(), lambda: house.now - 3 * HOUR, lambda: 0.0)
    house.now = clock()
    house.restart()
    assert house.sittings.look(house.person, sitting, "window").seconds_left == pytest.approx(before - 540)


def test_the_time_for_which_the_server_was_down_is_an_event_and_no_time_of_the_candidates(house) -> None:
    sitting = house.register.open(house.person, "first", "window")
    house.now += 60
    before = house.sittings.look(house.person, sitting, "window").seconds_left
    reached, house.now = house.now, house.now + 7200
    house.restart()
    assert written_down(house.store, house.shelf, lambda: house.now, reached) == 1
    event = house.store.sittings.get(sitting)[1][-1]
    assert (event.kind, event.data) == ("server_down", {"seconds": 7200.0})
    assert house.sittings.look(house.person, sitting, "window").seconds_left == pytest.approx(before)
    assert written_down(house.store, house.shelf, lambda: house.now, reached) == 0, "another process writes it once only"


def test_who_is_started_again_at_once_or_after_the_sitting_gives_no_time(house) -> None:
    sitting = house.register.open(house.person, "first", "window")
    assert written_down(house.store, house.shelf, lambda: house.now + BEAT, house.now) == 0
    assert written_down(house.store, house.shelf, lambda: house.now, 0.0) == 0
    paper = house.sittings.look(house.person, sitting, "window")
    house.sittings.submit(house.person, sitting, "window", paper.number)
    assert written_down(house.store, house.shelf, lambda: house.now + 7200, house.now) == 0


def test_time_never_runs_backwards_within_a_log(house) -> None:
    sitting = house.register.open(house.person, "first", "window")
    paper = house.sittings.look(house.person, sitting, "window")
    attempt = house.practice.open(house.person, "toll")
    house.now += 11
    house.practice.act(attempt, 1, "answered", {"line": 1})
    house.sittings.show(house.person, sitting, "window", paper.number, paper.entries[0].slot)
    house.now -= 3 * HOUR
    house.restart()
    house.practice.act(attempt, 2, "hinted")
    house.sittings.leave(house.person, sitting, "window", paper.number + 1)
    for _, events in (house.store.attempts.get(attempt), house.store.sittings.get(sitting)):
        assert len(events) == 3
        assert [event.at for event in events] == sorted(event.at for event in events)
