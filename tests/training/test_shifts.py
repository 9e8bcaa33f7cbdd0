"""A shift is worked: calls ring in time, are played at the desk, and nothing is lost on the way."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from simulator.content.library import ContentError
from simulator.happening import Refused
from training.shifts import NoSuchShift

GREETING, SORRY, BYE = "您好，太原高速", "对不起，我非常理解您的心情", "感谢您的来电，再见"


def test_a_good_shift_is_worked_to_its_debrief(house, day) -> None:
    day.whole()
    debrief = house.shifts.debrief(day.id)
    assert (debrief.card.total, debrief.card.passed, debrief.card.reasons) == (100.0, True, ())
    assert [one.state for one in debrief.card.promises] == ["kept"]
    assert list(debrief.calls) == ["first", "later0", "later1", "later2", "back:first"]
    assert {house.practice.debrief(attempt).card.total for attempt in debrief.calls.values()} == {100.0}


def test_a_call_rings_when_it_is_due_whoever_looks_and_when(house, day) -> None:
    assert day.look().seconds_to_ring == 60.0
    house.now += 67
    call = day.look().call
    assert (call.call.state, call.call.ring, call.call.now) == ("ringing", 2, 7.0)
    assert call.call.clock == day.look().clock == "08:10"
    assert day.look().call.attempt == call.attempt


def test_it_is_known_when_the_shift_changes_next_and_when_the_relief_is_there(house, day) -> None:
    day.do("took_over", matters=[])
    assert day.look().seconds_to_change == day.look().seconds_to_ring == 60.0
    for _ in range(4):
        day.take()
    working, due = day.look(), day.look().duty.follow_ups[0].due
    assert working.seconds_to_change == pytest.approx((due - working.duty.clock) / 20)
    house.now += working.seconds_to_change + 0.01
    assert not day.look().relieved
    house.now += day.look().seconds_to_change + 0.01
    assert day.look().relieved and day.look().seconds_to_change is None


def test_two_windows_hear_one_call(house, day) -> None:
    house.now += 62
    with ThreadPoolExecutor(4) as pool:
        heard = list(pool.map(lambda _: day.look().call.attempt.id, range(4)))
    assert len(set(heard)) == 1
    assert len(house.store.attempts.parts_of(day.id)) == 1


def test_a_restarted_server_comes_back_to_the_same_call(house, day) -> None:
    day.until_it_rings()
    house.now += 11
    before = day.look()
    house.practice.act(before.call.attempt.id, 1, "answered", {"line": 1})
    house.restart()
    after = day.look()
    assert after.call.attempt == before.call.attempt
    assert after.call.call.state == "talking"
    assert [offer.running for offer in house.shifts.offers(house.person)] == [day.id]


def test_calls_that_nobody_took_were_missed(house, day) -> None:
    day.do("took_over", matters=["fog"])
    house.now += 3600
    duty = day.look().duty
    assert [one.summary.missed for one in duty.duties] == [True] * 4
    day.do("left")
    assert not house.shifts.debrief(day.id).card.passed


def test_a_click_sent_twice_counts_once_and_none_is_lost(house, day) -> None:
    seen = day.look().number
    for _ in range(2):
        house.shifts.act(day.id, seen, "took_over", {"matters": ["fog"]})
    day.until_it_rings()
    stale = day.look().number
    day.talk(GREETING, SORRY, BYE)
    house.shifts.act(day.id, stale, "noted", {"text": "大雾"})  # meanwhile the shift has learned that the call is over
    assert [event.kind for event in day.look().events] == ["opened", "took_over", "call_done", "noted"]


def test_what_cannot_happen_is_refused(day) -> None:
    for kind, data, code in (("left", {}, "not_taken_over"), ("settled", {"matter": "x"}, "no_such_matter"),
                             ("called_back", {"call": "first"}, "nothing_to_call_back"),
                             ("called_back", {"call": "later0"}, "nothing_to_call_back")):
        with pytest.raises(Refused) as refused:
            day.do(kind, **data)
        assert refused.value.code == code


def test_there_is_no_debrief_before_the_trainee_has_left(house, day) -> None:
    day.do("took_over", matters=[])
    assert house.shifts.debrief(day.id) is None


def test_calls_of_a_shift_are_no_practice(house, day) -> None:
    day.whole()
    assert house.practice.history(house.person) == ()
    (offer,) = house.shifts.offers(house.person)
    house.shifts.debrief(day.id)
    assert (house.shifts.offers(house.person)[0].best, offer.running) == (100.0, day.id)


def test_a_shift_keeps_its_content_when_the_files_change(house, day) -> None:
    for file in ("shifts/early.yaml", "calls/toll.yaml", "calls/answer.yaml"):
        (house.root / file).unlink()
    house.restart()
    day.whole()
    assert house.shifts.debrief(day.id).card.total == 100.0
    with pytest.raises(ContentError):
        house.shifts.open(house.person, "early")


def test_an_unknown_shift_is_told(house) -> None:
    with pytest.raises(NoSuchShift):
        house.shifts.look("f" * 32)
