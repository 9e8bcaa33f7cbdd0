"""What is measured where: the product or the floor, over SQLite or PostgreSQL, one process or two behind nginx."""

from __future__ import annotations

import contextlib
import ssl
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.room import floor
from storage.store import Store
from tools import nginx, postgres
from tools.ports import free_ports
from tools.process import Process

PRODUCT, FLOOR = ("app.py",), ("-m", "bench.room.floor")
WHERE = ("sqlite", "postgresql", "two")
"""one process over SQLite, one over PostgreSQL, two over PostgreSQL behind the nginx configuration of deploy/"""


class Missing(Exception):
    """Something that is not installed here."""


@dataclass(frozen=True)
class Stage:
    """A server that is up."""

    url: str
    ssl: ssl.SSLContext | None
    database: str
    processes: tuple[Process, ...]
    product: bool

    @property
    def processor_seconds(self) -> float:
        """Of all its processes since they started; the database and nginx are not counted."""
        return sum(one.processor_seconds for one in self.processes)

    @property
    def memory(self) -> int:
        """Bytes that all its processes hold."""
        return sum(one.memory for one in self.processes)

    def kept(self, conversations: set[str]) -> Counter[tuple[str, str]]:
        """How often each reply is in the database, by conversation."""
        if not self.product:
            return floor.kept(self.database)
        store = Store(self.database)
        found = Counter((id, event.data["text"]) for id in conversations for event in store.attempts.get(id)[1]
                        if event.kind == "replied")
        store.close()
        return found


@contextlib.contextmanager
def stage(where: str, product: bool, command: tuple[str, ...] = ()) -> Iterator[Stage]:
    """Start it with an empty database; it is gone afterwards. Raises `Missing`."""
    with contextlib.ExitStack() as things:
        folder = Path(things.enter_context(tempfile.TemporaryDirectory(prefix="room")))
        database = f"sqlite:///{folder / 'room.db'}" if where == "sqlite" else things.enter_context(_postgres())
        processes = tuple(Process(port, folder, "/readyz" if product else "/_stcore/health",
                                  command or (PRODUCT if product else FLOOR), DATABASE_URL=database)
                          for port in free_ports(2 if where == "two" else 1))
        for one in processes:
            things.callback(one.kill)
            one.start()
        url, context = processes[0].url, None
        if where == "two":
            url, context = things.enter_context(_nginx(processes, folder)), _trusting()
        yield Stage(url, context, database, processes, product)


def _postgres():
    if (programs := postgres.programs()) is None:
        raise Missing("no PostgreSQL here: install postgresql, or leave it out with --on sqlite")
    return postgres.postgres(programs, durable=True)


def _nginx(processes: tuple[Process, ...], folder: Path):
    if nginx.program() is None:
        raise Missing("no nginx here: install nginx-light, or leave it out with --on sqlite,postgresql")
    return nginx.nginx([one.port for one in processes], folder)


def _trusting() -> ssl.SSLContext:
    """The certificate is of our own making."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context
