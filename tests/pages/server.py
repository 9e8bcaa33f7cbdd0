"""A real server in a process of its own."""

from __future__ import annotations

import signal
import urllib.request
from functools import cached_property
from pathlib import Path

from storage.store import Store
from tests.pages.warm import Warm
from tools.heads import share
from tools.ports import free_ports
from training.clock import system_clock
from views.services import Services, services_of

START_SECONDS = 180


class Server:
    """The product as `make run` serves it, with data of its own; `content` is the folder of its content where that is not
    the checkout's, `settings` are variables of its environment."""

    def __init__(self, warm: Warm, data: Path, content: Path | None = None, **settings: str) -> None:
        self.data, self.content = data, content
        self.port, = free_ports(1)
        self.url = f"http://127.0.0.1:{self.port}"
        self._warm, self._process = warm, None
        self._environ = {"DATA_DIR": str(data), "DATABASE_URL": "", "PORT": str(self.port), "ADDRESS": "127.0.0.1",
                         "PUBLIC_URL": self.url} | settings

    @cached_property
    def house(self) -> Services:
        """What the server works with, on the same data: for what a test needs not do in the browser."""
        return services_of(Store(f"sqlite:///{self.data / 'second-ring.db'}"), system_clock())

    def start(self) -> None:
        share(self.data)
        self._process = self._warm.serve(self.data / f"{self.port}.log", self._environ, self.content)
        for _ in range(START_SECONDS * 20):
            assert self.lives, self.log
            try:
                urllib.request.urlopen(f"{self.url}/readyz", timeout=5)
                return
            except OSError:
                self._process.waits(0.05)
        raise AssertionError("the server does not start")

    @property
    def log(self) -> str:
        """What it has said."""
        return (self.data / f"{self.port}.log").read_text()

    @property
    def lives(self) -> bool:
        return self._process is not None and self._process.lives

    def freeze(self) -> None:
        """It takes what is sent, and does nothing."""
        self._process.send(signal.SIGSTOP)

    def kill(self) -> None:
        """kill -9: nothing is tidied up."""
        if self._process is not None:
            self._process.kill()
