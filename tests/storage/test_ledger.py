"""Records prove themselves: whatever is changed, removed or added by hand is named, and what is copied is the same."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Boolean, Double, Integer, Table, select

from simulator.happening import Event
from storage.copy import copy, copy_key
from storage.corrections import Correction
from storage.database import Database, StorageError
from storage.key import key_file
from storage.ledger import digest, next_hash
from storage.records import (
    Attempt,
    Claim,
    Content,
    Decision,
    Drill,
    Person,
    Round,
    RoundStep,
    Ruling,
    Shift,
    Sitting,
)
from storage.store import Store
from storage.tables import CHAINS, SINGLES, ledger, metadata
from tests.storage.released import put

DIGEST = "d" * 64
CONTENT = Content(DIGEST, "standard", "road", "{}")


def event(number: int, kind: str = "replied") -> Event:
    return Event(number=number, at=number * 1.1, kind=kind, data={"text": f"您好 {number}"})


def fill(store: Store) -> Store:
    """Two attempts, a sitting and a shift with events and results, and a row of everything that stands for itself."""
    store.people.add(Person("p1", "李雷", 1.0))
    for id in ("a1", "a2"):
        store.attempts.open(Attempt(id, "p1", "toll", DIGEST, DIGEST, "engine", 1.5, {"pace": "normal"}),
                            [event(1, "opened")], [CONTENT])
        store.attempts.append(id, event(2))
        store.attempts.append(id, event(3))
    store.attempts.finish("a1", 81.25, True, '{"total": 81.25}')
    store.sittings.open(Sitting("s1", "p1", "first", 1, DIGEST, DIGEST, DIGEST, {"toll": DIGEST}, "engine", 2.0),
                        [event(1, "opened"), event(2)], [])
    store.sittings.finish("s1", 50.0, False, "{}", event(3, "scored"))
    store.shifts.open(Shift("h1", "p1", "early", DIGEST, DIGEST, {"toll": DIGEST}, "engine", 3.0),
                      [event(1, "opened"), event(2)], [])
    store.shifts.finish("h1", 70.0, True, "{}")
    store.claims.add(Claim("a1", 2, "sorry", "p1", "road", "m1", "喂？", "您好", 4.0))
    store.decisions.add(Decision("a1", 2, "sorry", "phrase", "您好", "说得对", "p1", 5.0, 81.25, 90.0))
    store.corrections.add(Correction("attempts", "a1", 1, "regrade", "p1", 7.0, "新引擎", "engine", 90.0, 95.0, True,
                                     [{"act": "sorry"}], '{"total": 95}'))
    store.drills.add(Drill("d1", "p1", "road", DIGEST, "m1", "喂？", "您好", {"verdict": "met"}, 3, 6.0))
    store.rulings.add(Ruling("s1", "reply", 0, "sorry", True, "说得对", "p1", 7.0, 50.0, 60.0, "passed"))
    store.rounds.open(Round("r1", "first", "person", "p1", "p1", 8.0, 9.0))
    store.rounds.step(RoundStep("r1", "released", "p1", 9.0))
    return store


@pytest.fixture
def full(store: Store) -> Store:
    return fill(store)


TABLES: dict[str, Table] = {table.name: table for tables in CHAINS.values() for table in tables}
TABLES |= {table.name: table for table in SINGLES.values()} | {"ledger": ledger}
COLUMNS = [(table.name, column.name) for table in TABLES.values() for column in table.columns]


JSON = {"data", "settings", "scenarios", "verdict", "caller", "reply", "sentence", "reason", "changes"}


def by_hand(url: str, statement: str) -> int:
    """What somebody does who has the database and not the program; no key of a table stands in the way."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection, connection:
            return connection.execute(statement).rowcount
    with psycopg.connect(url) as connection:
        connection.execute("SET session_replication_role = replica")
        return connection.execute(statement).rowcount


def other(table: Table, column: str) -> str:
    """An expression of another value that the column may have."""
    kind = table.c[column].type
    if isinstance(kind, Boolean):
        return f'NOT "{column}"'
    if isinstance(kind, Integer | Double):
        return f'coalesce("{column}", 0) + 90'
    return '\'{"another": 1}\'' if column in JSON else "'changed'"


def test_what_nobody_touched_has_no_findings(full: Store) -> None:
    assert list(full.findings()) == []


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a full SQLite database with its key."""
    folder = tmp_path_factory.mktemp("filled")
    fill(Store(f"sqlite:///{folder / 'test.db'}")).close()
    return folder


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda name: name)
def test_any_single_column_changed_by_hand_is_named(filled: Path, tmp_path: Path, table: str, column: str) -> None:
    url = f"sqlite:///{shutil.copytree(filled, tmp_path / 'copy') / 'test.db'}"
    row = f"rowid = (SELECT max(rowid) FROM {table})"
    if table == "events":
        row = "owner = 'a1' AND number = 2"
    assert by_hand(url, f'UPDATE {table} SET "{column}" = {other(TABLES[table], column)} WHERE {row}') == 1
    store = Store(url)
    found = list(store.findings())
    assert found
    if table == "events" and column in ("at", "kind", "data", "hash"):
        assert found == ["attempts a1: event 2 was changed"]
    store.close()


@pytest.mark.parametrize(("statement", "finding"), [
    ("DELETE FROM events WHERE owner = 'a1' AND number = 2", "attempts a1: event 2 was removed"),
    ("DELETE FROM events WHERE owner = 'a2' AND number = 3", "attempts a2: event 3 was removed"),
    ("INSERT INTO events (owner, number, at, kind, data, hash) VALUES ('a2', 4, 9.0, 'replied', '{}', 'x')",
     "attempts a2: event 4 was added"),
    ("UPDATE scorecards SET score = 99 WHERE owner = 'a1'", "attempts a1: its result was changed"),
    ("DELETE FROM scorecards WHERE owner = 'a1'", "attempts a1: its result was removed"),
    ("INSERT INTO scorecards (owner, score, passed, body) VALUES ('a2', 100, true, '{}')",
     "attempts a2: its result was added"),
    ("UPDATE attempts SET person = 'p2' WHERE id = 'a1'", "attempts a1: its row was changed"),
    ("DELETE FROM claims", "claims a1 2 sorry was removed"),
    ("UPDATE corrections SET after = 100", "corrections attempts a1 1 was changed"),
    ("UPDATE decisions SET decision = 'dismiss'", "decisions a1 2 sorry was changed"),
    ("DELETE FROM ledger WHERE number = 2", "ledger: line 2 was removed"),
])
def test_what_was_done_by_hand_is_named_on_both_databases(url: str, statement: str, finding: str) -> None:
    fill(Store(url)).close()
    assert by_hand(url, statement) == 1
    store = Store(url)
    assert finding in list(store.findings())
    store.close()


def test_who_chains_events_anew_has_no_key_to_sign_them(full: Store) -> None:
    full._key = b"another key"
    assert any("the key is another one" in one for one in full.findings())


def test_what_was_kept_before_there_was_a_ledger_is_chained_when_it_is_opened(url: str, tmp_path: Path) -> None:
    put("schema-3", url, tmp_path)
    store = Store(url)
    assert list(store.findings()) == [] and store.lines() > 0
    with store._database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM events WHERE hash IS NULL").scalar() == 0
    lines = store.lines()
    store.close()
    again = Store(url)
    assert again.lines() == lines
    again.close()


@pytest.mark.parametrize("name", ["schema-7", "schema-8", "schema-9", "schema-10"])
def test_a_chain_of_an_earlier_version_is_still_understood(name: str, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'test.db'}"
    put(name, url, tmp_path)
    store = Store(url)
    with store._database.read() as connection:
        for before, line in pairwise(connection.execute(select(ledger).order_by(ledger.c.number)).all()):
            assert line.previous == digest(before)
        for events in ("attempts", "sittings", "shifts"):
            rows, log, _ = CHAINS[events]
            for row in connection.execute(select(rows)).all():
                chained = digest(row)
                for one in connection.execute(select(log).where(log.c.owner == row.id).order_by(log.c.number)):
                    chained = next_hash(chained, *one[:5])
                    assert one.hash == chained
    store.close()


def test_a_copy_is_the_same_and_proves_itself(full: Store, tmp_path: Path) -> None:
    target = Database(f"sqlite:///{tmp_path / 'copy' / 'copy.db'}")
    (tmp_path / "copy").mkdir()
    counts = copy(full._database, target)
    assert counts["events"] == 6 and counts["people"] == 1
    key = copy_key(full._database, target)
    copied = Store(f"sqlite:///{target.file}")
    assert key == key_file(target.file) and list(copied.findings()) == []
    assert copied.attempts.get("a1") == full.attempts.get("a1")
    with pytest.raises(StorageError, match="is not empty"):
        copy(full._database, target)


def test_a_sqlite_file_moves_into_an_empty_database_of_either_kind(url: str, tmp_path: Path) -> None:
    put("schema-3", f"sqlite:///{tmp_path / 'old.db'}", tmp_path)
    old = Store(f"sqlite:///{tmp_path / 'old.db'}")
    target = Database(url)
    counts = copy(old._database, target)
    with old._database.read() as here, target.read() as there:
        for table in metadata.sorted_tables:
            rows = [sorted(map(repr, connection.execute(select(table)))) for connection in (here, there)]
            assert rows[0] == rows[1] and len(rows[0]) == counts[table.name]
