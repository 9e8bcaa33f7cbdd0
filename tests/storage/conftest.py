"""Every storage test runs on a real SQLite file and on a real PostgreSQL."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import psycopg
import pytest

from storage.store import Store
from tests.storage.released import put
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


MODELS = {"store": "", "old": "schema-3"}
"""fixture -> the earlier version whose database it is made of; "" for none"""


@pytest.fixture(scope="session")
def model(postgres: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Makes a database of our own server that went through the steps of the schema, once for each earlier version that it
    may begin with; its name. To copy it costs a sixth of going there."""
    @cache
    def made(version: str) -> str:
        name = f"model_{version.replace('-', '_')}"
        with psycopg.connect(postgres, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        if version:
            put(version, beside(postgres, name), tmp_path_factory.mktemp("model"))
        Store(beside(postgres, name)).close()
        return name
    return made


def beside(url: str, name: str) -> str:
    """The URL of another database of our own server."""
    return url.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database; where the test has one of `MODELS`, of what that begins with."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'test.db'}"
        return
    server = request.getfixturevalue("postgres")
    name = f"test_{uuid.uuid4().hex}"
    begins = [MODELS[one] for one in MODELS if one in request.fixturenames and not os.environ.get("DATABASE_URL_TEST")]
    model = request.getfixturevalue("model")(begins[0]) if begins else ""
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
