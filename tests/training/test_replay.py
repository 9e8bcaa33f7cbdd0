"""What is kept proves itself: scored again it is the same to the last digit, and a forgery is found."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from commands.training.__main__ import main
from scoring.engine import ENGINE
from storage.database import Damaged
from training.exams.papers import Files
from training.replay import replay, told

GREETING, SORRY, BYE = "您好，太原高速", "对不起，我非常理解您的心情", "感谢您的来电，再见"
WINDOW = "w"


@pytest.fixture
def sat(house) -> str:
    """A sitting with a call, half right, handed in."""
    sittings, person = house.sittings, house.person
    sitting = house.register.open(person, "first", WINDOW)
    for slot in ("reply", "call-1"):
        sittings.show(person, sitting, WINDOW, 0, slot)
    sittings.answer(person, sitting, WINDOW, 0, "reply", "对不起")
    sittings.ring(person, sitting, WINDOW, 0, "call-1")
    house.now += 11
    sittings.act(person, sitting, WINDOW, "call-1", 1, "answered", {"line": 1})
    house.now += 20
    sittings.act(person, sitting, WINDOW, "call-1", 2, "replied", {"text": GREETING})
    house.now += 20
    sittings.act(person, sitting, WINDOW, "call-1", 3, "replied", {"text": "对不起"})
    sittings.submit(person, sitting, WINDOW, 0)
    return sitting


@pytest.fixture
def attempt(house) -> str:
    attempt = house.practice.open(house.person, "toll")
    house.now += 11
    house.practice.act(attempt, 1, "answered", {"line": 1})
    for seen, text in enumerate((GREETING, SORRY, BYE), 2):
        house.now += 30
        house.practice.act(attempt, seen, "replied", {"text": text})
    house.now += 60
    assert house.practice.debrief(attempt)
    return attempt


@pytest.fixture
def worked(house, day) -> str:
    """A shift with a call-back, left, its debrief and those of its calls read."""
    day.whole()
    for id in house.shifts.debrief(day.id).calls.values():
        house.practice.debrief(id)
    return day.id


def again(house, id: str):
    house.restart()
    return replay(house.store, house.shelf, house.practice, Files(house.store, house.shelf, lambda: house.now), id)


def change(house, statement: str, *values: str) -> None:
    """What somebody does who has the database open in another program."""
    with sqlite3.connect(house.url.removeprefix("sqlite:///")) as connection:
        assert connection.execute(statement, values).rowcount == 1


def faults(house, id: str, statement: str, *values: str) -> str:
    """What is found after a change, as the command tells it."""
    change(house, statement, *(values or (id,)))
    done = again(house, id)
    assert not done.same
    return told(done)


def test_a_sitting_scored_again_gives_the_same_result(house, sat: str) -> None:
    done = again(house, sat)
    assert done.same
    assert done.kept == done.again
    assert 0 < json.loads(done.kept)["percent"] < 100


def test_a_call_scored_again_gives_the_same_scorecard(house, attempt: str) -> None:
    house.now += 10_000
    done = again(house, attempt)
    assert done.same
    assert done.kept == done.again


def test_a_changed_result_is_found(house, sat: str) -> None:
    change(house, "UPDATE results SET body = replace(body, '\"percent\":', '\"percent\":1') WHERE owner = ?", sat)
    assert not again(house, sat).same


def test_a_changed_verdict_is_found(house, attempt: str) -> None:
    change(house, "UPDATE events SET data = replace(data, '\"met\"', '\"missed\"') WHERE owner = ? AND number = 3",
           attempt)
    done = again(house, attempt)
    assert (done.same, done.changed) == (False, (3,))


def test_a_scorecard_is_the_same_whenever_it_is_looked_at_first(house) -> None:
    attempts = [house.practice.open(house.person, "toll") for _ in range(2)]
    house.now += 11
    for attempt in attempts:
        house.practice.act(attempt, 1, "answered", {"line": 1})
    for seen, text in enumerate((GREETING, SORRY, BYE), 2):
        house.now += 30
        for attempt in attempts:
            house.practice.act(attempt, seen, "replied", {"text": text})
    cards = []
    for attempt, later in zip(attempts, (200, 90_000), strict=True):
        house.now += later
        cards.append(house.practice.debrief(attempt).card)
    assert cards[0] == cards[1]


def test_a_shift_scored_again_gives_the_same_scorecard(house, worked: str) -> None:
    done = again(house, worked)
    assert (done.kind, done.same, done.kept) == ("shift", True, done.again)
    assert done.events > len(house.store.shifts.get(worked)[1])


def test_a_shift_that_goes_on_is_judged_again_with_its_call_under_way(house, day) -> None:
    day.do("took_over", matters=["fog"])
    day.until_it_rings()
    call = day.look().call.attempt.id
    house.now += 11
    house.practice.act(call, 1, "answered", {"line": 1})
    house.practice.act(call, 2, "replied", {"text": GREETING})
    assert again(house, day.id).same
    change(house, "UPDATE events SET data = replace(data, '\"met\"', '\"missed\"') WHERE owner = ? AND number = 3", call)
    assert again(house, day.id).changed == (3,)


def test_an_edited_key_and_a_deleted_result_make_no_failed_exam_a_passed_one(house, sat: str) -> None:
    change(house, "UPDATE contents SET body = replace(body, '\"o2\"', '\"o1\"') WHERE kind = ?", "pool")
    change(house, "DELETE FROM results WHERE owner = ?", sat)
    found = again(house, sat)
    assert not found.same
    assert "the pool small was changed after it was kept" in told(found)
    assert "event 7 says that a result was made" in told(found)
    with pytest.raises(Damaged):
        house.sittings.result(house.person, sat)
    assert house.store.sittings.result(sat) is None


def test_a_result_is_made_once_and_never_a_second_time(house, sat: str) -> None:
    change(house, "DELETE FROM results WHERE owner = ?", sat)
    house.restart()
    with pytest.raises(Damaged, match="a result was made, and it is not kept any more"):
        house.sittings.result(house.person, sat)


@pytest.mark.parametrize(("statement", "told"), [
    ("UPDATE results SET score = 100.0 WHERE owner = ?", "the columns say 100.0, failed, the result itself"),
    ("UPDATE results SET passed = 1 WHERE owner = ?", "passed, the result itself"),
    ("UPDATE results SET body = 'x' WHERE owner = ?", "the result is no JSON any more"),
    ("UPDATE results SET body = '[]' WHERE owner = ?", "the result is no JSON any more"),
    ("DELETE FROM sitting_events WHERE owner = ? AND kind = 'scored'", "no event says that it was made"),
    ("DELETE FROM sitting_events WHERE owner = ? AND kind = 'answered'", "event 4 is not kept any more"),
    ("DELETE FROM sitting_events WHERE owner = ? AND number = 1", "event 1 is not kept any more"),
    ("UPDATE sitting_events SET kind = 'noted' WHERE owner = ? AND kind = 'answered'",
     "event 4 could not have happened (unknown_kind)"),
    ("UPDATE sitting_events SET data = '{\"slot\"' WHERE owner = ? AND kind = 'answered'", "event 4 of"),
    ("UPDATE sitting_events SET data = '[1]' WHERE owner = ? AND kind = 'answered'", "is no event any more"),
    ("UPDATE sitting_events SET data = '{}' WHERE owner = ? AND number = 1", "by which seed the form was drawn"),
    ("UPDATE sitting_events SET data = '{\"percent\":99,\"passed\":true}' WHERE owner = ? AND kind = 'scored'",
     "says 99, passed"),
    ("UPDATE sitting_events SET data = replace(data, '对不起', '您好') WHERE owner = ? AND kind = 'answered'", ""),
    ("UPDATE sittings SET scenarios = '{' WHERE id = ?", "is kept where JSON was stored"),
    ("UPDATE sittings SET exam = 'other' WHERE id = ?", "played against is the exam first, named is the exam other"),
])
def test_whatever_is_changed_in_a_sitting_is_told_in_a_sentence(house, sat: str, statement: str, told: str) -> None:
    if "对不起" in statement:
        statement = statement.replace("对不起", "\\u5bf9").replace("您好", "\\u60a8")
    assert told in faults(house, sat, statement)


@pytest.mark.parametrize(("statement", "told"), [
    ("UPDATE scorecards SET score = 1.0 WHERE owner = ?", "the columns say 1.0, passed"),
    ("DELETE FROM events WHERE owner = ? AND number = 5", "there is a result, and by its events it has not come"),
    ("DELETE FROM events WHERE owner = ? AND number = 3", "event 3 is not kept any more"),
    ("UPDATE events SET kind = 'sang' WHERE owner = ? AND number = 5", "event 5 could not have happened (unknown_kind)"),
    ("UPDATE events SET data = 'x' WHERE owner = ? AND number = 3", "event 3 of"),
    ("UPDATE events SET at = -1 WHERE owner = ? AND number = 3", "event 3 of"),
    ("UPDATE events SET data = '{}' WHERE owner = ? AND number = 4", "event 4 could not have happened"),
    ("UPDATE events SET data = '{\"text\":7}' WHERE owner = ? AND number = 4", "event 4 could not have happened"),
    ("UPDATE attempts SET settings = '{\"pace\":\"fast\"}' WHERE id = ?", "the pace in the settings"),
    ("UPDATE attempts SET settings = 'x' WHERE id = ?", "is kept where JSON was stored"),
    ("UPDATE attempts SET scenario = 'other' WHERE id = ?", "the scenario toll, named is the scenario other"),
])
def test_whatever_is_changed_in_a_call_is_told_in_a_sentence(house, attempt: str, statement: str, told: str) -> None:
    assert told in faults(house, attempt, statement)


def test_a_changed_or_a_missing_content_is_named(house, attempt: str) -> None:
    text = faults(house, attempt, "UPDATE contents SET body = replace(body, '\"patience\"', '\"haste\"') || ' ' "
                                  "WHERE kind = ?", "scenario")
    assert "the scenario toll was changed after it was kept" in text
    assert "is not kept any more" in faults(house, attempt, "DELETE FROM contents WHERE kind = ?", "scenario")


@pytest.mark.parametrize(("statement", "told"), [
    ("UPDATE shift_results SET score = 1.0 WHERE owner = ?", "the columns say 1.0, passed"),
    ("DELETE FROM shift_events WHERE owner = ? AND kind = 'left'", "has not come to its end"),
    ("UPDATE shift_events SET data = replace(data, '\"total\":100.0', '\"total\":90.0') "
     "WHERE owner = ? AND number = 3", "call first: the shift remembers another outcome than the call has"),
    ("DELETE FROM scorecards WHERE owner = (SELECT id FROM attempts WHERE part_of = ? ORDER BY opened LIMIT 1)", None),
    ("DELETE FROM events WHERE number = 4 AND owner = "
     "(SELECT id FROM attempts WHERE part_of = ? ORDER BY opened LIMIT 1)", "call first: event 4 is not kept any more"),
    ("UPDATE attempts SET part_of = NULL WHERE id = "
     "(SELECT id FROM attempts WHERE part_of = ? ORDER BY opened LIMIT 1)", "call first: its attempt is said to be"),
    ("DELETE FROM attempts WHERE id = (SELECT id FROM attempts WHERE part_of = ? ORDER BY opened LIMIT 1)",
     "call first: its attempt is not kept any more"),
])
def test_whatever_is_changed_in_a_shift_is_told_in_a_sentence(house, worked: str, statement: str, told: str | None):
    if told is None:  # a scorecard that was never looked at
        change(house, statement, worked)
        assert again(house, worked).same
    else:
        assert told in faults(house, worked, statement)


def test_an_act_written_into_a_verdict_earns_no_points(house, attempt: str) -> None:
    """What a call is worth is judged anew: what is kept of a verdict only says how it was judged then."""
    event = json.loads(house.store.attempts.get(attempt)[1][2].model_dump_json())["data"]
    assert event["verdict"]["heard"] == ["greeting"]
    event["verdict"]["acts"].append("sorry")
    change(house, "UPDATE events SET data = ? WHERE owner = ? AND number = 3", json.dumps(event), attempt)
    assert again(house, attempt).changed == (3,)


def test_a_promised_time_stands_as_an_older_engine_read_it_and_no_other(house, day) -> None:
    day.do("took_over", matters=[])
    day.until_it_rings()
    call = day.look().call.attempt.id
    house.now += 11
    house.practice.act(call, 1, "answered", {"line": 1})
    house.practice.act(call, 2, "replied", {"text": GREETING})
    promise = '"promise":{"due":9.0,"said":"x"},"text"'
    change(house, f"UPDATE events SET data = replace(data, '\"text\"', '{promise}') "
                  "WHERE owner = ? AND number = 3", call)
    assert again(house, call).changed == (3,)
    change(house, "UPDATE attempts SET engine = 'second-ring/2 rapidfuzz/3.14.6 compiled' WHERE id = ?", call)
    assert again(house, call).changed == (3,)
    change(house, f"UPDATE events SET data = replace(data, '{ENGINE}', 'second-ring/2 rapidfuzz/3.14.6 compiled') "
                  "WHERE owner = ? AND number = 3", call)
    assert again(house, call).same


def test_the_command_tells_and_its_status_says_it_too(house, sat: str, monkeypatch, capsys) -> None:
    monkeypatch.setenv("DATABASE_URL", house.url)
    assert main(["replay", sat]) == 0
    assert "the same result to the last digit" in capsys.readouterr().out
    change(house, "UPDATE results SET body = replace(body, '\"percent\":', '\"percent\":1') WHERE owner = ?", sat)
    assert main(["replay", sat, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["same"] is False
    assert main(["replay", "nothing"]) == 2


def test_the_command_ends_in_sentences_whatever_was_changed(house, worked: str, monkeypatch, capsys) -> None:
    monkeypatch.setenv("DATABASE_URL", house.url)
    assert main(["replay", worked]) == 0
    assert f"shift {worked}: " in capsys.readouterr().out
    change(house, "UPDATE shift_events SET data = 'x' WHERE owner = ? AND number = 3", worked)
    assert main(["replay", worked]) == 1
    out = capsys.readouterr()
    assert f"NOT what was stored\n  event 3 of {worked} is no event any more" in out.out
    assert out.err == ""
    assert main(["replay", worked, "--json"]) == 1
    assert "event 3" in json.loads(capsys.readouterr().out)["faults"][0]


def test_the_command_names_a_database_that_cannot_be_used(monkeypatch, capsys, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}")
    assert main(["replay", "x"]) == 2
    assert str(tmp_path) in capsys.readouterr().err
