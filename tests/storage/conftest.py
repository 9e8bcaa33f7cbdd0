"""Every storage test runs on a real SQLite file and on a real PostgreSQL."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from storage.store import Store

START_SECONDS = 60


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL: `DATABASE_URL_TEST`, or a server of our own on a socket in a temporary folder."""
    if given := os.environ.get("DATABASE_URL_TEST"):
        yield given
        return
    programs = _programs()
    if programs is None:
        reason = "no PostgreSQL here: install postgresql, or give DATABASE_URL_TEST"
        if os.environ.get("REQUIRE_ALL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with _server(programs) as url:
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
def store(url: str) -> Iterator[Store]:
    opened = Store(url)
    yield opened
    opened.close()


def _programs() -> Path | None:
    """The folder with initdb and pg_ctl: Debian keeps them off the PATH, by version."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path and shutil.which("pg_ctl") else None


@contextlib.contextmanager
def _server(programs: Path) -> Iterator[str]:
    # A short path: a socket's may have 107 characters, and pytest's own folders are closed to other users.
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    user = _server_user()
    if user:
        shutil.chown(folder, user)

    def run(program: str, *args: str) -> None:
        done = subprocess.run([programs / program, "-D", folder / "data", *args], user=user, cwd=folder, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=START_SECONDS * 2,
                              env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(folder)})
        assert done.returncode == 0, f"{program}: {done.stdout}"

    try:
        run("initdb", "-U", "test", "-A", "trust", "-E", "UTF8", "--no-sync")
        # No TCP port that could be taken; nothing that outlives the tests, so no need to reach the disk.
        run("pg_ctl", "-w", "-t", str(START_SECONDS), "-l", str(folder / "log"), "start",
            "-o", f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=60")
        try:
            yield f"postgresql://test@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _server_user() -> str | None:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)
