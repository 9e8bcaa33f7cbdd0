"""Where the database is, and what is said when it cannot be used."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from storage.database import Database, StorageError, default_url
from storage.key import key_for
from storage.records import Person
from storage.store import Store


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Store]:
    store = Store(f"sqlite:///{tmp_path / 'test.db'}")
    store.people.add(Person("p1", "李雷", 1.0))
    yield store
    store.close()


def test_a_database_deleted_under_a_running_program_is_noticed_at_the_next_write(running: Store, tmp_path) -> None:
    for file in tmp_path.glob("test.db*"):
        file.unlink()
    for _ in range(2):
        with pytest.raises(StorageError, match=r"test\.db: the file was deleted or replaced"):
            running.people.add(Person("p2", "韩梅梅", 1.0))
    with pytest.raises(StorageError, match="deleted"):
        running.people.get("p1")
    assert list(tmp_path.glob("*.db*")) == []  # and no empty one is made in its place


def test_a_database_deleted_in_the_middle_of_a_write_is_noticed_before_it_is_acknowledged(running, tmp_path) -> None:
    with pytest.raises(StorageError, match="deleted"), running._database.write():
        (tmp_path / "test.db").unlink()


def test_a_database_put_in_its_place_is_not_taken_for_it(running: Store, tmp_path: Path) -> None:
    (tmp_path / "copy").write_bytes((tmp_path / "test.db").read_bytes())
    (tmp_path / "copy").rename(tmp_path / "test.db")
    with pytest.raises(StorageError, match="replaced"):
        running.people.rename("p1", "韩梅梅")


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


def test_a_server_waits_for_another_one_that_writes_to_a_file_of_an_earlier_kind(tmp_path: Path) -> None:
    """One with no log that is written ahead, as two servers find it that are the first to start."""
    with closing(sqlite3.connect(tmp_path / "test.db")) as writer, ThreadPoolExecutor(1) as pool:
        writer.execute("CREATE TABLE other (id)")
        writer.execute("BEGIN IMMEDIATE")
        opened = pool.submit(Store, f"sqlite:///{tmp_path / 'test.db'}")
        wait([opened], 0.3)
        writer.rollback()
        opened.result().close()


def test_servers_that_start_at_once_sign_with_one_key_which_only_their_owner_reads(tmp_path: Path) -> None:
    together = Barrier(8)

    def started(file: Path) -> bytes:
        together.wait()
        return key_for(file)

    with ThreadPoolExecutor(8) as pool:
        for number in range(100):
            assert len(set(pool.map(started, [tmp_path / f"{number}" / "ring.db"] * 8))) == 1
    assert [file.stat().st_mode & 0o777 for file in (tmp_path / "0").iterdir()] == [0o600]
