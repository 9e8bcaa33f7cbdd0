"""How a database is brought up to date: a fresh one, every earlier one, by two servers at once, and never downward."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from storage import migrate
from storage.database import Database, StorageError
from storage.records import Person
from storage.store import Store
from storage.tables import metadata
from tests.storage.released import NAMES, put

ROOT = Path(__file__).parents[2]
NEWEST = max(step.name[:4] for step in (migrate.FOLDER / "versions").glob("*.py"))
"""the last step of today"""


@contextlib.contextmanager
def opened(url: str) -> Iterator[Connection]:
    database = Database(url)
    with database.write() as connection:
        yield connection
    database.close()


def differences(url: str) -> list[object]:
    """Where the tables in the database are others than `storage.tables` says."""
    with opened(url) as connection:
        context = MigrationContext.configure(connection, opts={
            "include_name": lambda name, kind, _parents: (kind, name) != ("table", "schema_version")})
        return compare_metadata(context, metadata)


@pytest.fixture
def one_more_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program of tomorrow: its last step adds a column. The file of that step."""
    folder = shutil.copytree(migrate.FOLDER, tmp_path / "tomorrow 100 %")
    step = folder / "versions" / "9999_note.py"
    step.write_text(f"from alembic import op\nimport sqlalchemy as sa\nrevision, down_revision = '9999', '{NEWEST}'\n"
                    "def upgrade():\n    op.add_column('people', sa.Column('note', sa.Text))\n")
    monkeypatch.setattr(migrate, "FOLDER", folder)
    return step


def test_the_steps_lead_to_the_tables_of_today(url: str) -> None:
    Store(url).close()
    assert differences(url) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_earlier_database_is_led_to_the_tables_of_today(name: str, url: str, tmp_path: Path) -> None:
    put(name, url, tmp_path)
    Store(url).close()
    assert differences(url) == []


def test_opening_again_changes_nothing(url: str) -> None:
    first = Store(url)
    first.people.add(Person("p1", "李雷", 1.0))
    first.close()
    second = Store(url)
    assert second.people.get("p1") == Person("p1", "李雷", 1.0)
    second.close()


@pytest.mark.parametrize("name", [None, "schema-1", "schema-3"])
def test_many_servers_may_start_at_once(name: str | None, url: str, tmp_path: Path) -> None:
    if name:
        put(name, url, tmp_path)
    with ThreadPoolExecutor(4) as pool:
        for store in pool.map(lambda _: Store(url), range(4)):
            store.close()
    assert differences(url) == []


def test_two_processes_may_start_at_once(url: str, tmp_path: Path) -> None:
    put("schema-1", url, tmp_path)
    start = [sys.executable, "-c", f"from storage.store import Store; Store({url!r})"]
    servers = [subprocess.Popen(start, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [server.communicate()[1] for server in servers] == ["", ""]
    assert differences(url) == []


def test_a_database_gets_only_the_steps_it_has_not_seen(url: str, one_more_step: Path) -> None:
    for _ in range(2):
        Store(url).close()
    with opened(url) as connection:
        assert "note" in {column["name"] for column in inspect(connection).get_columns("people")}


def test_a_newer_database_is_refused(url: str, one_more_step: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(url).close()
    monkeypatch.undo()
    with pytest.raises(StorageError, match=rf"has the schema 9999, .*knows is {NEWEST}; start the newer program"):
        Store(url)


def test_a_program_from_before_the_steps_had_names_refuses_what_this_one_made(url: str) -> None:
    Store(url).close()
    with opened(url) as connection:
        assert connection.scalar(text("SELECT version FROM schema_version")) > 3  # they know the steps 1 to 3


def test_a_step_that_fails_leaves_nothing_behind(url: str, one_more_step: Path) -> None:
    good = one_more_step.read_text()
    one_more_step.write_text(f"{good}    op.execute('THIS IS NO SQL')\n")
    with pytest.raises(StorageError):
        Store(url)
    with opened(url) as connection:
        assert inspect(connection).get_table_names() == []
    one_more_step.write_text(good)
    Store(url).close()
