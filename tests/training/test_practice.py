"""A call is practised: stored before acknowledged, harmless to repeat, there again after a restart."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from simulator.content.library import ContentError
from simulator.happening import Refused
from tests.training.conftest import CALL, TEXT
from training.practice import NoSuchAttempt, Played, Settings

GREETING, SORRY, BYE, CURSE = "您好，太原高速", "对不起，我非常理解您的心情", "感谢您的来电，再见", "你这个混蛋"


def ring(house, **settings) -> str:
    """A call that was picked up on the third ring."""
    attempt = house.practice.open(house.person, "toll", Settings(**settings))
    house.now += 11
    house.practice.act(attempt, 1, "answered", {"line": 1})
    return attempt


def say(house, attempt: str, text: str) -> Played:
    """Wait until the caller has finished, then speak."""
    now = house.practice.played(attempt)
    house.now += max(0.0, now.call.speaking_until - now.call.now) + 1
    return house.practice.act(attempt, now.events[-1].number, "replied", {"text": text})


def to_the_end(house, *replies: str) -> str:
    attempt = ring(house)
    for reply in replies:
        say(house, attempt, reply)
    house.now += 60
    return attempt


def test_a_good_call_is_played_to_its_debrief(house) -> None:
    attempt = to_the_end(house, GREETING, SORRY, BYE)
    debrief = house.practice.debrief(attempt)
    assert (debrief.card.total, debrief.card.passed) == (100.0, True)
    assert [line.text.zh for line in debrief.played.call.lines if line.who == "trainee"] == [GREETING, SORRY, BYE]


def test_there_is_no_debrief_while_the_call_goes_on(house) -> None:
    attempt = ring(house)
    say(house, attempt, GREETING)
    assert house.practice.debrief(attempt) is None


def test_a_reply_sent_twice_is_said_once(house) -> None:
    attempt = ring(house)
    first = house.practice.act(attempt, 2, "replied", {"text": GREETING})
    again = house.practice.act(attempt, 2, "replied", {"text": GREETING})
    other = house.practice.act(attempt, 2, "replied", {"text": "另一个窗口"})
    assert first.events == again.events == other.events
    assert len(first.events) == 3


def test_what_is_done_beside_the_call_lets_a_press_count(house) -> None:
    attempt = ring(house)
    house.practice.act(attempt, 2, "looked_up", {"article": "tolls"})
    held = house.practice.act(attempt, 2, "held")
    assert [event.kind for event in held.events[2:]] == ["looked_up", "held"]
    assert house.practice.act(attempt, 2, "hung_up").events == held.events


def test_windows_that_race_on_one_number_make_one_event(house) -> None:
    attempt = ring(house)
    with ThreadPoolExecutor(6) as pool:
        ends = list(pool.map(lambda n: house.practice.act(attempt, 2, "replied", {"text": f"{n}"}), range(6)))
    assert all(played.events == ends[0].events for played in ends)
    assert len(ends[0].events) == 3


def test_a_number_that_nobody_has_seen_is_refused(house) -> None:
    attempt = ring(house)
    with pytest.raises(Refused):
        house.practice.act(attempt, 9, "replied", {"text": GREETING})
    assert len(house.practice.played(attempt).events) == 2


def test_what_cannot_happen_is_refused_and_not_stored(house) -> None:
    attempt = house.practice.open(house.person, "toll")
    with pytest.raises(Refused) as refused:
        house.practice.act(attempt, 1, "replied", {"text": GREETING})
    assert refused.value.code == "not_talking"
    assert len(house.practice.played(attempt).events) == 1


def test_a_restarted_server_comes_back_to_the_same_turn(house) -> None:
    attempt = ring(house)
    before = say(house, attempt, GREETING)
    house.restart()
    after = house.practice.played(attempt)
    assert after.events == before.events
    assert after.call == before.call
    assert [played.attempt.id for played in house.practice.unfinished(house.person)] == [attempt]


def test_an_old_attempt_outlives_a_change_of_the_files(house) -> None:
    attempt = to_the_end(house, GREETING, SORRY, BYE)
    before = house.practice.played(attempt)
    house.write("calls/toll.yaml", {"id": "toll"})
    (house.root / "standards/small/bank.yaml").unlink()
    house.restart()
    assert house.practice.played(attempt) == before
    assert house.practice.debrief(attempt).card.total == 100.0


def test_a_changed_file_is_read_anew(house) -> None:
    assert [offer.scenario.id for offer in house.practice.catalogue(house.person)] == ["answer", "toll"]
    (house.root / "calls/toll.yaml").unlink()
    assert [offer.scenario.id for offer in house.practice.catalogue(house.person)] == ["answer"]
    with pytest.raises(ContentError):
        house.practice.open(house.person, "toll")


def test_the_scorecard_is_made_once(house) -> None:
    attempt = to_the_end(house, GREETING, SORRY, BYE)
    assert house.practice.debrief(attempt) == house.practice.debrief(attempt)
    house.restart()
    assert house.practice.debrief(attempt).card.total == 100.0


def test_the_catalogue_shows_the_best_total(house) -> None:
    for replies in ((GREETING, SORRY, BYE), (GREETING, "嗯", "嗯", "嗯", "嗯")):
        house.practice.debrief(to_the_end(house, *replies))
    offer = house.practice.catalogue(house.person)[1]
    assert offer.best == 100.0
    assert [scored.total == 100.0 for scored in house.practice.history(house.person)] == [False, True]


def test_history_scores_a_call_that_ended_by_itself(house) -> None:
    house.practice.open(house.person, "toll")
    house.now += 3600
    (scored,) = house.practice.history(house.person)
    assert (scored.total is not None, scored.passed) == (True, False)
    assert house.practice.unfinished(house.person) == ()


def test_a_turn_is_tried_again_from_just_before_it(house) -> None:
    attempt = to_the_end(house, GREETING, CURSE, SORRY, BYE)
    assert not house.practice.debrief(attempt).card.passed
    again = house.practice.retry_turn(attempt, visit=2)
    played = house.practice.played(again)
    assert (played.call.turn, played.call.violations) == ("angry", ())
    assert (played.attempt.derived_from, played.attempt.derived_turn) == (attempt, "angry")
    say(house, again, SORRY)
    say(house, again, BYE)
    house.now += 60
    assert house.practice.debrief(again).card.total == 100.0
    assert house.practice.catalogue(house.person)[1].best < 100.0


def test_the_first_turn_can_be_tried_again(house) -> None:
    attempt = to_the_end(house, CURSE, GREETING, SORRY, BYE)
    played = house.practice.played(house.practice.retry_turn(attempt, visit=1))
    assert (played.call.state, played.call.turn, len(played.events)) == ("talking", "hello", 2)


def test_a_turn_the_call_never_had_cannot_be_tried_again(house) -> None:
    attempt = to_the_end(house, GREETING, SORRY, BYE)
    with pytest.raises(Refused):
        house.practice.retry_turn(attempt, visit=9)


def test_a_hint_is_noted(house) -> None:
    attempt = ring(house, hints=True)
    assert house.practice.act(attempt, 2, "hinted").call.hints == 1
    assert house.practice.played(attempt).settings.hints


def test_text_that_no_utf8_carries_is_kept_as_far_as_it_goes(house) -> None:
    attempt = ring(house)
    played = say(house, attempt, "您好\ud800\0，太原高速")
    assert played.call.lines[-2].text.zh == "您好\ufffd\0，太原高速"
    say(house, attempt, GREETING)
    say(house, attempt, SORRY)
    say(house, attempt, BYE)
    house.now += 60
    assert house.practice.debrief(attempt).card.total


def test_times_are_the_servers(house) -> None:
    attempt = ring(house)
    house.now -= 500  # a clock that was set back
    played = house.practice.act(attempt, 2, "replied", {"text": GREETING, "at": 1.0})
    assert [event.at for event in played.events] == [0.0, 11.0, 11.0]


def test_an_unknown_attempt_is_told(house) -> None:
    with pytest.raises(NoSuchAttempt):
        house.practice.played("f" * 32)


def test_the_record_is_kept_whatever_the_call_has_come_to_meanwhile(house) -> None:
    house.write("calls/toll.yaml", CALL | {"record": {"who": {"kind": "name", "title": TEXT, "value": "王"}}})
    attempt = ring(house)
    say(house, attempt, GREETING)
    for _ in range(2):
        written = house.practice.act(attempt, 2, "recorded", {"field": "who", "value": "王"})
    assert [event.kind for event in written.events[3:]] == ["recorded"] and written.call.record == {"who": "王"}


def test_nobody_but_the_server_makes_what_happens_by_itself(house) -> None:
    attempt = ring(house)
    for kind in ("call_done", "nothing of ours"):
        with pytest.raises(Refused, match="unknown_kind"):
            house.practice.act(attempt, 2, kind)
    shift = house.shifts.open(house.person, "early")
    with pytest.raises(Refused, match="unknown_kind"):
        house.shifts.act(shift, 1, "call_done", {"outcome": {}})
