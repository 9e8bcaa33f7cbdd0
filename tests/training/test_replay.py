"""What is kept proves itself: scored again it is the same to the last digit, and a forgery is found."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from commands.training.__main__ import main
from training.exams.papers import Files
from training.replay import replay

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


def again(house, id: str):
    house.restart()
    return replay(house.store, house.shelf, house.practice, Files(house.store, house.shelf, lambda: house.now), id)


def change(house, statement: str, *values: str) -> None:
    with sqlite3.connect(house.url.removeprefix("sqlite:///")) as connection:
        assert connection.execute(statement, values).rowcount == 1


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


def test_the_command_tells_and_its_status_says_it_too(house, sat: str, monkeypatch, capsys) -> None:
    monkeypatch.setenv("DATABASE_URL", house.url)
    assert main(["replay", sat]) == 0
    assert "the same result to the last digit" in capsys.readouterr().out
    change(house, "UPDATE results SET body = replace(body, '\"percent\":', '\"percent\":1') WHERE owner = ?", sat)
    assert main(["replay", sat, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["same"] is False
    assert main(["replay", "nothing"]) == 2


def test_the_command_names_a_database_that_cannot_be_used(monkeypatch, capsys, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}")
    assert main(["replay", "x"]) == 2
    assert str(tmp_path) in capsys.readouterr().err
