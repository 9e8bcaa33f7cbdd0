"""Where the database is, and how it is brought up to date."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import inspect, text

from storage import migrations
from storage.database import Database, StorageError, default_url
from storage.records import Person
from storage.store import Store
from storage.tables import metadata


def columns(url: str) -> dict[str, set[str]]:
    database = Database(url)
    with database.read() as connection:
        found = inspect(connection)
        names = {table: {column["name"] for column in found.get_columns(table)} for table in metadata.tables}
    database.close()
    return names


def test_the_steps_lead_to_the_tables_of_today(url: str) -> None:
    Store(url).close()
    assert columns(url) == {name: set(table.c.keys()) for name, table in metadata.tables.items()}


@pytest.mark.parametrize("version", range(1, len(migrations.STEPS)))
def test_every_older_version_leads_to_the_tables_of_today(url: str, version: int, monkeypatch) -> None:
    with monkeypatch.context() as then:
        then.setattr(migrations, "STEPS", migrations.STEPS[:version])
        Store(url).close()
    Store(url).close()
    assert columns(url) == {name: set(table.c.keys()) for name, table in metadata.tables.items()}


def test_opening_again_changes_nothing(url: str) -> None:
    first = Store(url)
    first.people.add(Person("p1", "李雷", 1.0))
    first.close()
    second = Store(url)
    assert second.people.get("p1") == Person("p1", "李雷", 1.0)
    second.close()


def test_many_servers_may_start_at_once(url: str) -> None:
    with ThreadPoolExecutor(6) as pool:
        for store in pool.map(lambda _: Store(url), range(6)):
            store.close()


def test_an_older_database_gets_only_the_steps_it_has_not_seen(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(url).close()

    def add_note(connection) -> None:
        connection.execute(text("ALTER TABLE people ADD COLUMN note TEXT"))

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, add_note))
    for _ in range(2):
        Store(url).close()
    database = Database(url)
    with database.read() as connection:
        assert "note" in {column["name"] for column in inspect(connection).get_columns("people")}
    database.close()


def test_a_newer_database_is_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(url).close()
    monkeypatch.setattr(migrations, "STEPS", ())
    with pytest.raises(StorageError, match="newer program"):
        Store(url)


def test_a_step_that_fails_leaves_nothing_behind(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(connection) -> None:
        connection.execute(text("CREATE TABLE half (id INTEGER)"))
        connection.execute(text("THIS IS NO SQL"))

    monkeypatch.setattr(migrations, "STEPS", (fails,))
    with pytest.raises(StorageError):
        Store(url)
    monkeypatch.undo()
    Store(url).close()


@pytest.mark.parametrize("wrong", ["nonsense", "mysql://host/name", "sqlite://"])
def test_an_unusable_address_is_named(wrong: str) -> None:
    with pytest.raises(StorageError, match="DATABASE_URL"):
        Database(wrong)


def test_a_password_is_never_in_a_message() -> None:
    database = Database("postgresql://user:secret@127.0.0.1:1/none")
    with pytest.raises(StorageError) as caught, database.read():
        pass
    assert "secret" not in str(caught.value)


def test_data_lives_in_the_data_folder(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "new" / "data"))
    assert default_url() == f"sqlite:///{tmp_path / 'new' / 'data' / 'second-ring.db'}"
    assert (tmp_path / "new" / "data").is_dir()
    monkeypatch.setenv("DATABASE_URL", "postgresql://host/name")
    assert default_url() == "postgresql://host/name"
