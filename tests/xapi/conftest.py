"""A real learning record store, Ralph, in an environment of its own: it wants other versions of our packages."""

from __future__ import annotations

import fcntl
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

PACKAGES = ("ralph-malph[backend-fs,cli,lrs]==5.1.0", "requests==2.34.2")
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "second-ring" / "ralph-5.1.0"
USER, PASSWORD = "ring", "s3cret"
AUTH = ("auth", "-u", USER, "-p", PASSWORD, "-s", "all", "-N", "Second Ring", "-M", "mailto:ring@example.org", "-w")
START_TRIES = 300
SERVE = """
import sys, uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend
from ralph.cli import cli
cli(sys.argv[2:], standalone_mode=False)
FSLRSBackend.default_operation_type = BaseOperationType.APPEND
uvicorn.run("ralph.api:app", host="127.0.0.1", port=int(sys.argv[1]))
"""
"""Ralph as it is, when it has written down who may send, but for this: 5.1.0 makes its file anew at each write, and so refuses every second one"""


@dataclass
class RecordStore:
    """Where it is, and what it holds."""

    folder: Path
    python: Path
    port: int
    process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/xAPI"

    @property
    def settings(self) -> dict[str, str]:
        return {"XAPI_URL": self.url, "XAPI_KEY": f"{USER}:{PASSWORD}", "PUBLIC_URL": "https://training.example.org"}

    def environment(self) -> dict[str, str]:
        return os.environ | {"RALPH_APP_DIR": str(self.folder), "RALPH_RUNSERVER_BACKEND": "fs", "HOME": str(self.folder),
                             "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(self.folder / "kept")}

    def start(self) -> None:
        (self.folder / "kept").mkdir(exist_ok=True)
        self.process = subprocess.Popen(
            [self.python, "-c", SERVE, str(self.port), *AUTH],
            env=self.environment(), cwd=self.folder, stdout=(self.folder / "log").open("ab"), stderr=subprocess.STDOUT)
        for _ in range(START_TRIES):
            assert self.process.poll() is None, (self.folder / "log").read_text()
            try:
                httpx.get(f"http://127.0.0.1:{self.port}/__heartbeat__", timeout=5)
                return
            except httpx.HTTPError:
                try:
                    self.process.wait(0.1)
                except subprocess.TimeoutExpired:
                    continue
        raise AssertionError("Ralph does not start")

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait()

    def statements(self) -> list[dict]:
        """Everything it holds."""
        found, onward = [], "/statements"
        while onward:
            answer = httpx.get(f"{self.url.removesuffix('/xAPI')}{onward}" if onward.startswith("/xAPI") else
                               f"{self.url}{onward}", auth=(USER, PASSWORD), timeout=30,
                               headers={"X-Experience-API-Version": "1.0.3"})
            answer.raise_for_status()
            found += answer.json()["statements"]
            onward = answer.json().get("more")
        return found


@pytest.fixture(scope="session")
def ralph(lacking: Callable[[str], None]) -> Path:
    """Python of an environment that has Ralph, made at the first use and kept for the next."""
    python = CACHE / "bin" / "python"
    CACHE.parent.mkdir(parents=True, exist_ok=True)
    with (CACHE.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (CACHE / "complete").exists():
            subprocess.run([sys.executable, "-m", "venv", "--clear", CACHE], check=True)
            done = subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *PACKAGES],
                                  capture_output=True, text=True)
            if done.returncode:
                lacking(f"Ralph cannot be installed here: {done.stderr.strip().splitlines()[-1:]}")
            (CACHE / "complete").touch()
    return python


@pytest.fixture(scope="module")
def records(ralph: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RecordStore]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    one = RecordStore(tmp_path_factory.mktemp("ralph"), ralph, port)
    one.start()
    yield one
    one.stop()
