"""Where the database is, and what is said when it cannot be used."""

from __future__ import annotations

import pytest

from storage.database import Database, StorageError, default_url


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
