"""What goes wrong: each cause happens, lasts for a while, and is over."""

from __future__ import annotations

import asyncio
import contextlib
import resource
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import psycopg

from tools import postgres
from tools.ports import free_ports
from tools.process import Process

SERVED = ("-m", "bench.faults.served")
DISK = "256m"
SET = (-3 * 3600, 5 * 3600)
"""seconds by which the clock is wrong"""
LOCKED = (2.0, 18.0)
"""seconds; a writer waits for 15"""
ALL = ("sqlite", "postgresql")


class Missing(Exception):
    """Something that is not installed or not allowed here."""


@dataclass
class Scene:
    """The application over a database of its own, on a disk of its own."""

    kind: str
    folder: Path
    database: str
    server: Process
    own_disk: bool
    """whether the folder is a disk that can be filled and made read-only"""
    now: str = ""
    """the fault that goes on"""
    last: str = "no fault"
    """the latest one, whether it goes on or not"""
    refused_to_start: list[str] = field(default_factory=list)
    """what the server said when it could not start"""

    @property
    def clock(self) -> Path:
        """says what time of day it is for the server"""
        return self.folder.with_suffix(".clock")

    @property
    def log(self) -> Path:
        """what the server says, on a disk that is not full"""
        return self.folder.with_suffix(".log")


@dataclass(frozen=True)
class Cause:
    happens: Callable[[Scene, Random, Sequence[Any]], Awaitable[None]]
    on: tuple[str, ...] = ALL


@contextlib.contextmanager
def scene(kind: str) -> Iterator[Scene]:
    """Start the application; all of it is gone afterwards. Raises `Missing`."""
    with contextlib.ExitStack() as things:
        folder = Path(tempfile.mkdtemp(prefix="faults"))
        things.callback(shutil.rmtree, folder, ignore_errors=True)
        own_disk = _ran("mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", folder)
        if own_disk:
            things.callback(_ran, "umount", "-l", folder)
        database = f"sqlite:///{folder / 'room.db'}"
        if kind == "postgresql":
            if (programs := postgres.programs()) is None:
                raise Missing("no PostgreSQL here: install postgresql")
            database = things.enter_context(postgres.postgres(programs, durable=True))
        here = Scene(kind, folder, database, None, own_disk)
        here.clock.write_text("0")
        things.callback(here.clock.unlink)
        things.callback(here.log.unlink, missing_ok=True)
        here.server = Process(free_ports(1)[0], folder, log=here.log, command=SERVED, DATABASE_URL=database,
                              CLOCK=str(here.clock))
        things.callback(here.server.kill)
        here.server.start()
        yield here


async def _killed(here: Scene, dice: Random, seats: Sequence[Any]) -> None:
    here.server.kill()
    await asyncio.sleep(dice.uniform(0, 2))
    await asyncio.to_thread(here.server.start)


async def _clock_set(here: Scene, dice: Random, seats: Sequence[Any]) -> None:
    """While the server runs, and again while it is down."""
    here.clock.write_text(str(dice.choice(SET)))
    await asyncio.sleep(3)
    here.server.kill()
    here.clock.write_text(str(dice.choice(SET)))
    await asyncio.to_thread(here.server.start)


async def _disk_full(here: Scene, dice: Random, seats: Sequence[Any]) -> None:
    if here.own_disk:
        filler = here.folder / "filler"
        with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(bytes(65536))
        await asyncio.sleep(dice.uniform(2, 5))
        filler.unlink()
        return
    # No right to mount a disk: files of the server's may not grow, which it is told in other words.
    before = resource.prlimit(here.server.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    await asyncio.sleep(dice.uniform(2, 5))
    resource.prlimit(here.server.pid, resource.RLIMIT_FSIZE, before)


async def _disk_read_only(here: Scene, dice: Random, seats: Sequence[Any]) -> None:
    """A disk cannot be made read-only while somebody writes on it: the server dies, and is started on it in vain."""
    here.server.kill()
    if not _ran("mount", "-o", "remount,ro", here.folder):
        await asyncio.to_thread(here.server.start)
        return
    try:
        said = await asyncio.to_thread(here.server.fails_to_start)
        here.refused_to_start.append(said)
    finally:
        _ran("mount", "-o", f"remount,rw,size={DISK}", here.folder)
    await asyncio.to_thread(here.server.start)


async def _locked(here: Scene, dice: Random, seats: Sequence[Any]) -> None:
    """Somebody else writes, for a moment or for longer than anybody waits."""
    seconds = dice.choice(LOCKED)
    if here.kind == "sqlite":
        other = sqlite3.connect(here.database.removeprefix("sqlite:///"), timeout=30, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        await asyncio.sleep(seconds)
        other.execute("ROLLBACK")
        other.close()
        return
    other = await psycopg.AsyncConnection.connect(here.database)
    await other.execute("LOCK TABLE events IN EXCLUSIVE MODE")
    await asyncio.sleep(LOCKED[0])
    await other.close()


async def _database_restarted(here: Scene, dice: Random, seats: Sequence[Any]) -> None:
    await asyncio.to_thread(postgres.restart, postgres.programs(), here.database)


async def _half_open(here: Scene, dice: Random, seats: Sequence[Any]) -> None:
    """A browser is gone without a word, its connection still there; its trainee goes on in another window."""
    for seat in dice.sample(list(seats), max(1, len(seats) // 2)):
        seat.goes_silent()
    await asyncio.sleep(2)


CAUSES = {
    "server killed": Cause(_killed),
    "clock set": Cause(_clock_set),
    "disk full": Cause(_disk_full, ("sqlite",)),
    "disk read-only": Cause(_disk_read_only, ("sqlite",)),
    "database locked": Cause(_locked),
    "database restarted": Cause(_database_restarted, ("postgresql",)),
    "connection half open": Cause(_half_open),
}


def _ran(*command: object) -> bool:
    return subprocess.run(list(map(str, command)), capture_output=True).returncode == 0
