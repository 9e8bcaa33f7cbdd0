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


@pytest.fixture(scope="session")
def model(postgres: str) -> str | None:
    """A database of our own server that went through the steps of the schema: to copy it costs a sixth of going there."""
    if os.environ.get("DATABASE_URL_TEST"):
        return None
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("CREATE DATABASE model")
    Store(beside(postgres, "model")).close()
    return "model"


def beside(url: str, name: str) -> str:
    """The URL of another database of our own server."""
    return url.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database, which has its tables already where the test has a `store`."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'test.db'}"
        return
    server = request.getfixturevalue("postgres")
    name = f"test_{uuid.uuid4().hex}"
    model = request.getfixturevalue("model") if "store" in request.fixturenames else None
    with psycopg.connect(server, autocommit=True) as connection:
        if model:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {model} STRATEGY FILE_COPY")
            yield beside(server, name)
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        else:
            connection.execute(f"CREATE SCHEMA {name}")
            yield f"{server}{'&' if '?' in server else '?'}options=-csearch_path%3D{name}"
            connection.execute(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture
def store(url: str, tmp_path: Path, empty_database: Callable[[Path], None]) -> Iterator[Store]:
    empty_database(tmp_path)
    opened = Store(url)
    yield opened
    opened.close()
