"""A process that has read the program and all content, and from which servers are forked: they start in a moment, and are
killed as really as any other. What one does not share with its siblings is its environment, its data and its port.
"""

from __future__ import annotations

import gc
import json
import os
import pkgutil
import runpy
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory
from threading import Thread


class Forked:
    """A server as the process that forked it knows it: it lives as long as its end of a socket is open."""

    def __init__(self, line: socket.socket) -> None:
        self._line, self._dead = line, False
        self._pid = int(line.recv(32))

    @property
    def lives(self) -> bool:
        return not self.waits(0)

    def waits(self, seconds: float) -> bool:
        """Wait for it to end; whether it has."""
        return self._dead or bool(select([self._line], [], [], seconds)[0])

    def send(self, signal_: int) -> None:
        if self.lives:
            os.kill(self._pid, signal_)

    def kill(self) -> None:
        """kill -9: nothing is tidied up."""
        self.send(signal.SIGKILL)
        if not self._dead:
            self._line.recv(1)
            self._line.close()
            self._dead = True


class Warm:
    """The process that forks, for all who know the `place` where it listens."""

    def __init__(self, place: str) -> None:
        self.place = place

    def serve(self, log: Path, environ: dict[str, str], content: Path | None = None) -> Forked:
        """Fork a server that writes to `log`; `content` is a folder that it serves instead of the checkout's own."""
        return Forked(self._asked([str(log), environ, content and str(content)]))

    def is_ready(self) -> bool:
        """Wait until it has read everything; whether it has, or has come to an end instead."""
        with self._asked(None) as line:
            return bool(line.recv(1))

    def _asked(self, what: list | None) -> socket.socket:
        line = socket.socket(socket.AF_UNIX)
        line.connect(self.place)
        line.sendall(json.dumps(what).encode() + b"\n")
        return line


@contextmanager
def warmed(code: Path) -> Iterator[Warm]:
    """One for the checkout in `code`, or for a copy of it. It ends with whoever made it."""
    from tools.heads import LEARNED

    with TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listener:
        listener.bind(place := f"{folder}/warm")
        listener.listen(64)
        program = [sys.executable, "-c", Path(__file__).read_text("utf-8"), str(listener.fileno())]
        process = subprocess.Popen(program, cwd=code, pass_fds=[listener.fileno()], stdin=subprocess.PIPE,
                                   env=os.environ | {"DATA_DIR": str(LEARNED.parent)})
        listener.close()
        yield Warm(place)
        process.stdin.close()
        process.wait()


def main(listener: socket.socket) -> None:
    _read_everything()
    while sys.stdin not in select([listener, sys.stdin], [], [])[0]:
        line, _ = listener.accept()
        told = json.loads(line.makefile().readline() or "null")
        if told is None:
            line.send(b"1")
        elif os.fork() == 0:
            listener.close()
            _become_server(line, *told)
            return
        line.close()
        _bury()


def _bury() -> None:
    """Let go of those that have ended."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _become_server(line: socket.socket, log: str, environ: dict[str, str], content: str | None) -> None:
    opened = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.dup2(opened, 1)
    os.dup2(opened, 2)
    os.environ.update(environ)
    line.send(str(os.getpid()).encode())  # and stays open for as long as this process lives
    Thread(target=_end_with, args=(line,), daemon=True).start()
    if content:
        from views import services

        services.Shelf = partial(services.Shelf, root=Path(content))
    runpy.run_path("app.py", run_name="__main__")


def _end_with(line: socket.socket) -> None:
    """Nobody is left to kill this server when the other end is gone."""
    line.recv(1)
    os._exit(1)


def _read_everything() -> None:
    """What a server does before the first visitor comes, but for what it keeps. Secrets cost it the least work: how long it
    takes to guess one is nothing that a test waits for."""
    from argon2.profiles import CHEAPEST
    from streamlit.components.v2 import manifest_scanner

    manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
    manifest_scanner.scan_component_manifests()
    import views.pages
    from simulator.call import alike
    from storage.store import Store
    from training.content import Shelf
    from training.people import locks
    from views import services
    from views.server import stack

    locks.PasswordHasher = partial(locks.PasswordHasher.from_parameters, CHEAPEST)
    services.settle = lambda: iter(())  # a server of the tests hears few replies: what it needs, it makes for them

    for page in pkgutil.iter_modules(views.pages.__path__, "views.pages."):
        import_module(page.name)
    with TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{folder}/empty.db")
        shelf = Shelf(store)
        for standard in shelf.library().standards.values():
            shelf.judge(standard.digest).warm_up()
        alike.learn(shelf.library())
        store.close()
    stack._compress()
    for name in ("uvicorn.protocols.http.auto", "uvicorn.protocols.websockets.auto", "uvicorn.lifespan.on"):
        import_module(name)
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])))
