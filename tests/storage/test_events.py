"""Events are append-only, unique by (owner, number), without gaps, and exactly what was stored."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from simulator.happening import Event
from storage.database import StorageError
from storage.log import Gap
from storage.records import Attempt, Content, Person
from storage.store import Store

CONTENTS = (Content("s" * 64, "scenario", "toll", "{}"), Content("t" * 64, "standard", "road", "{}"))


def opened(store: Store, attempt: str = "a1", **kw) -> Attempt:
    if store.people.get("p1") is None:
        store.people.add(Person("p1", "李雷", 1.5))
    made = Attempt(**{"id": attempt, "person": "p1", "scenario": "toll", "scenario_digest": "s" * 64,
                      "standard_digest": "t" * 64, "engine": "e1", "opened": 1_700_000_000.125,
                      "settings": {"hints": True}, **kw})
    store.attempts.open(made, [Event(number=1, at=0, kind="opened")], CONTENTS)
    return made


def log(store: Store, attempt: str = "a1") -> tuple[Event, ...]:
    return store.attempts.get(attempt)[1]


def reply(number: int, text: str = "您好", at: float = 0.1) -> Event:
    return Event(number=number, at=at, kind="replied", data={"text": text})


def test_an_attempt_comes_back_as_it_was_kept(store: Store) -> None:
    attempt = opened(store)
    assert store.attempts.get(attempt.id) == (attempt, (Event(number=1, at=0, kind="opened"),))
    assert store.contents.get("s" * 64) == CONTENTS[0]


def test_what_is_not_there_is_none(store: Store) -> None:
    assert store.attempts.get("nobody") is None
    assert store.people.get("nobody") is None
    assert store.contents.get("0" * 64) is None
    assert store.attempts.result("nobody") is None
    assert store.sittings.get("nobody") is None
    assert store.sittings.result("nobody") is None


def test_any_text_and_any_time_come_back_exactly(store: Store) -> None:
    opened(store)
    text = "您好\0\ud800 🚗 \u202e \"'\\ \n" + "很" * 10_000
    assert store.attempts.append("a1", reply(2, text, at=0.1 + 0.2))
    assert log(store)[-1] == reply(2, text, at=0.1 + 0.2)


def test_a_number_is_taken_once_and_the_first_event_stays(store: Store) -> None:
    opened(store)
    assert store.attempts.append("a1", reply(2, "first"))
    assert not store.attempts.append("a1", reply(2, "second"))
    assert [event.data.get("text") for event in log(store)] == [None, "first"]


def test_numbers_have_no_gaps(store: Store) -> None:
    opened(store)
    with pytest.raises(Gap):
        store.attempts.append("a1", reply(3))
    assert len(log(store)) == 1


def test_logs_of_two_attempts_do_not_mix(store: Store) -> None:
    opened(store, "a1")
    opened(store, "a2")
    assert store.attempts.append("a2", reply(2, "two"))
    assert store.attempts.append("a1", reply(2, "one"))
    assert log(store)[-1].data["text"] == "one"


def test_an_event_of_no_attempt_is_refused(store: Store) -> None:
    with pytest.raises(StorageError):
        store.attempts.append("nobody", reply(1))


def test_racing_on_one_number_leaves_exactly_one_event(store: Store) -> None:
    opened(store)
    for number in range(2, 12):
        with ThreadPoolExecutor(8) as pool:
            won = list(pool.map(lambda i, n=number: store.attempts.append("a1", reply(n, str(i))), range(8)))
        assert sum(won) == 1
        assert log(store)[-1].data["text"] == str(won.index(True))


def test_opening_is_all_or_nothing(store: Store) -> None:
    store.people.add(Person("p1", "李雷", 1.5))
    attempt = Attempt("a1", "p1", "toll", "s" * 64, "t" * 64, "e1", 1.0)
    with pytest.raises(Gap):
        store.attempts.open(attempt, [reply(1), reply(7)], CONTENTS)
    assert store.attempts.get("a1") is None
    assert store.contents.get("s" * 64) is None


def test_a_sqlite_commit_survives_the_loss_of_power(tmp_path) -> None:
    """WAL with synchronous=FULL: the only setting under which a WAL commit is on the disk when it returns."""
    database = Store(f"sqlite:///{tmp_path / 'test.db'}")
    with database._database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_writer_waits_for_another_process(tmp_path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'test.db'}")
    opened(store)
    other = sqlite3.connect(tmp_path / "test.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(store.attempts.append, "a1", reply(2))
        assert log(store)[-1].number == 1  # a reader does not wait
        other.execute("COMMIT")
        assert waiting.result()
