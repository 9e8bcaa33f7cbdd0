"""The application, or the floor that it is measured against, in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from tools.heads import share

ROOT = Path(__file__).parents[1]
START_SECONDS = 180
TICKS = os.sysconf("SC_CLK_TCK")
PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")


class Process:
    """`python app.py` from the root of the checkout, on a port of this machine, with data and settings of its own."""

    def __init__(self, port: int, data: Path, probe: str = "/readyz", command: Sequence[str] = ("app.py",),
                 log: Path | None = None, **settings: str) -> None:
        self.port, self.url, self._data = port, f"http://127.0.0.1:{port}", data
        self._log = log or data / f"{port}.log"
        self._probe, self._command, self._settings = probe, command, settings
        self._process: subprocess.Popen | None = None

    def start(self) -> None:
        """Start it, and wait until it can serve."""
        share(self._data)
        with self._log.open("ab") as log:
            self._process = subprocess.Popen([sys.executable, *self._command], cwd=ROOT, env=self._environment(),
                                             stdout=log, stderr=subprocess.STDOUT)
        for _ in range(START_SECONDS * 10):
            try:
                urllib.request.urlopen(self.url + self._probe, timeout=5)
                return
            except OSError:
                pass
            try:
                self._process.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
            raise RuntimeError(f"{self._command} has ended: {self._log.read_text()}")
        raise RuntimeError(f"{self._command} does not answer at {self.url}{self._probe}")

    def fails_to_start(self) -> str:
        """Start it where it cannot run; what it says before it ends by itself. Raises `TimeoutExpired`."""
        share(self._data)
        told = self._log.stat().st_size if self._log.exists() else 0
        with self._log.open("ab") as log:
            subprocess.run([sys.executable, *self._command], cwd=ROOT, env=self._environment(), stdout=log,
                           stderr=subprocess.STDOUT, timeout=START_SECONDS)
        return self._log.read_bytes()[told:].decode()

    def _environment(self) -> dict[str, str]:
        settings = {"PORT": str(self.port), "ADDRESS": "127.0.0.1", "DATA_DIR": str(self._data)}
        return os.environ | settings | self._settings

    def kill(self) -> None:
        """kill -9: nothing is tidied up."""
        if self._process and self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def processor_seconds(self) -> float:
        """What it has used of the processor since it started, in the kernel and outside."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    @property
    def memory(self) -> int:
        """Bytes that it holds in memory now."""
        return int(Path(f"/proc/{self._process.pid}/statm").read_text().split()[1]) * PAGE_SIZE
