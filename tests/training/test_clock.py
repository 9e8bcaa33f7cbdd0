"""Time goes on where it was when the server is started again, whatever was done to the machine's clock."""

from __future__ import annotations

import pytest

from simulator.happening import Event
from simulator.outage import since_opened, within
from training.clock import BEAT, MOST_SET_BACK, system_clock
from training.outage import written_down

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


def _down(house, seconds: float) -> int:
    """The server goes down now and is started again later."""
    reached, house.now = house.now, house.now + seconds
    house.restart()
    return written_down(house.store, house.shelf, lambda: house.now, reached)


def test_a_call_stands_still_while_the_server_is_down(house) -> None:
    attempt = house.practice.open(house.person, "toll")
    house.now += 11
    house.practice.act(attempt, 1, "answered", {"line": 1})
    house.now += 5
    before = house.practice.played(attempt).call
    assert _down(house, 7200) == 1
    after = house.practice.played(attempt)
    assert (after.events[-1].kind, after.events[-1].data) == ("server_down", {"seconds": 7200.0})
    assert (after.call.state, after.call.now, after.call.silences) == ("talking", pytest.approx(before.now), ())
    house.now += 2
    house.practice.act(attempt, 2, "replied", {"text": "您好，太原高速"})
    assert house.practice.played(attempt).events[-1].at == pytest.approx(before.now + 2)


def test_a_second_outage_takes_no_more_than_its_own_time_from_a_call(house) -> None:
    attempt = house.practice.open(house.person, "toll")
    house.now += 11
    house.practice.act(attempt, 1, "answered", {"line": 1})
    for _ in range(2):
        house.now += 1
        assert _down(house, 600) == 1
    played = house.practice.played(attempt)
    assert (played.call.down, played.call.now) == (1200.0, pytest.approx(13))


def test_a_turn_tried_again_starts_where_the_call_stood_before_the_outage(house) -> None:
    attempt = house.practice.open(house.person, "toll")
    house.now += 11
    house.practice.act(attempt, 1, "answered", {"line": 1})
    _down(house, 600)
    house.practice.act(attempt, 3, "replied", {"text": "您好，太原高速"})
    second = house.practice.played(attempt).call.visits[1]
    again = house.practice.played(house.practice.retry_turn(attempt, second.number)).call
    assert (again.state, again.now) == ("talking", pytest.approx(second.entered))


def test_a_shift_and_its_call_stand_still_together(house, day) -> None:
    day.do("took_over")
    rings = day.until_it_rings()
    assert _down(house, 3600) == 2
    after = day.look()
    assert after.duty.now == pytest.approx(rings.duty.now) and after.call.call.state == "ringing"
    assert after.call.call.now == pytest.approx(after.duty.now - after.duty.ringing.real_rang)


def test_the_time_within_a_call_and_the_time_since_it_was_opened_differ_by_the_outages_before() -> None:
    events = [Event(number=1, at=0.0, kind="opened"), Event(number=2, at=30.0, kind="server_down", data={"seconds": 60.0}),
              Event(number=3, at=50.0, kind="server_down", data={"seconds": 10.0})]
    assert [within(events, wall) for wall in (20, 40, 90, 110, 115, 130)] == [20, 30, 30, 50, 50, 60]
    assert [since_opened(events, at) for at in (20, 40, 60)] == [20, 100, 130]
