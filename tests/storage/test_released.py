"""A database of any earlier version opens, keeps every row, and everything in it leads to the same results.

This is what a person who updates relies on. When one of these tests fails, the change at hand is wrong, not the
fixture.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from simulator.call.scorecard import scorecard
from simulator.shift.score import shift_card
from storage.store import Store
from storage.tables import metadata
from tests.storage.released import NAMES, expected, put, rows
from training.content import Shelf
from training.exams.papers import Files
from training.exams.sit import Sittings
from training.practice import Practice
from training.rejudge import worth
from training.replay import replay, timely, told
from training.shifts import Shifts

EXPECTED = expected()
WINDOW = "window-1"
RENAMED = {"scorecards": {"attempt": "owner", "total": "score"}, "results": {"sitting": "owner", "percent": "score"}}
"""columns of the first two schemas -> the names they have had since the third"""


class Old:
    """The database of the last release under the program of today; a test sets its clock."""

    now = 1_790_100_000.0
    """long after everything that happened in it"""

    def __init__(self, url: str) -> None:
        self.store = Store(url)
        self.shelf = Shelf(self.store)
        self.practice = Practice(self.store, self.shelf, self.clock)
        self.shifts = Shifts(self.store, self.shelf, self.practice, self.clock)
        self.sittings = Sittings(self.store, self.shelf, self.practice, self.clock)
        self.files = Files(self.store, self.shelf, self.clock)

    def clock(self) -> float:
        return self.now

    def at_last(self, kind: str, id: str) -> dict[str, Any]:
        """Set the clock to just after the last thing that happened to something unfinished; what was made of it."""
        self.now = EXPECTED[kind][id]["now"]
        return EXPECTED[kind][id]["result"]


@pytest.fixture(scope="session")
def led(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the database of the last release as it is opened first, led to the tables of today."""
    folder = tmp_path_factory.mktemp("led")
    put("schema-3", url := f"sqlite:///{folder / 'test.db'}", folder)
    Store(url).close()
    return folder


@pytest.fixture
def old(url: str, tmp_path: Path, led: Path) -> Iterator[Old]:
    if url.startswith("sqlite:"):
        shutil.copytree(led, tmp_path, dirs_exist_ok=True)
    elif os.environ.get("DATABASE_URL_TEST"):
        put("schema-3", url, tmp_path)
    opened = Old(url)
    yield opened
    opened.store.close()


def _plain(row: Iterable[Any]) -> list[Any]:
    return [int(value) if isinstance(value, bool) else value for value in row]


def ids(old: Old, table: str) -> list[str]:
    with old.store._database.read() as connection:
        return list(connection.scalars(select(metadata.tables[table].c.id).order_by("opened", "id")))


@pytest.mark.parametrize("name", NAMES)
def test_every_row_of_an_earlier_version_is_kept(name: str, url: str, tmp_path: Path) -> None:
    put(name, url, tmp_path)
    put(name, f"sqlite:///{tmp_path / 'before.db'}", tmp_path)
    before = {table: found for table, found in rows(tmp_path / "before.db").items() if table not in ("schema_version", "alembic_version")}
    store = Store(url)
    with store._database.read() as connection:
        for table, found in before.items():
            columns = [f'"{RENAMED.get(table, {}).get(name, name)}"' for name in (found[0] if found else ())]
            kept = connection.exec_driver_sql(f"SELECT {', '.join(columns) or 1} FROM {table}")
            assert sorted(map(repr, map(_plain, kept))) == sorted(repr(_plain(row.values())) for row in found)
    store.close()


def test_everything_scored_again_gives_the_result_that_was_kept(old: Old) -> None:
    for kind in ("attempts", "sittings", "shifts"):
        for id in ids(old, kind):
            done = replay(old.store, old.shelf, old.practice, old.files, id)
            assert done.same, told(done)
            assert (done.kept is None) == (id in EXPECTED[kind])


@pytest.mark.parametrize("id", EXPECTED["attempts"])
def test_an_unfinished_call_stands_where_it_stood(old: Old, id: str) -> None:
    result = old.at_last("attempts", id)
    played = old.practice.played(id)
    card = scorecard(played.call, played.scenario, played.standard)
    end = played.call.ended_at
    assert timely(json.loads(card.model_dump_json()), end) == timely(result, end)


@pytest.mark.parametrize("id", EXPECTED["shifts"])
def test_an_unfinished_shift_goes_on_where_it_stood(old: Old, id: str) -> None:
    result = old.at_last("shifts", id)
    working = old.shifts.look(id)
    assert json.loads(shift_card(working.duty, working.shift, working.standard).model_dump_json()) == result
    assert working.call.call.state == "talking"


@pytest.mark.parametrize("id", EXPECTED["sittings"])
def test_an_unfinished_sitting_goes_on_to_its_result(old: Old, id: str) -> None:
    expected = old.at_last("sittings", id)
    person = old.store.sittings.get(id)[0].person
    assert not old.sittings.look(person, id, WINDOW).over
    result = old.sittings.submit(person, id, WINDOW, 0).result
    assert worth(json.loads(result.model_dump_json())) == worth(expected)
