"""Every storage test runs on a real SQLite file and on a real PostgreSQL."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from storage.store import Store
from tools.postgres import postgres as running
from tools.postgres import programs


@pytest.fixture(scope="session")
def postgres(lacking: Callable[[str], None]) -> Iterator[str]:
    """The URL of a PostgreSQL: `DATABASE_URL_TEST`, or a server of our own on a socket in a temporary folder."""
    if given := os.environ.get("DATABASE_URL_TEST"):
        yield given
        return
    if (found := programs()) is None:
        lacking("no PostgreSQL here: install postgresql, or give DATABASE_URL_TEST")
    with running(found) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'test.db'}"
        return
    server = request.getfixturevalue("postgres")
    schema = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {schema}")
        yield f"{server}{'&' if '?' in server else '?'}options=-csearch_path%3D{schema}"
        connection.execute(f"DROP SCHEMA {schema} CASCADE")


@pytest.fixture
def store(url: str, tmp_path: Path, empty_database: Callable[[Path], None]) -> Iterator[Store]:
    empty_database(tmp_path)
    opened = Store(url)
    yield opened
    opened.close()
