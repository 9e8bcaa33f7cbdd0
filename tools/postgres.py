"""A PostgreSQL for as long as a test or a benchmark needs one."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

START_SECONDS = 60


def programs() -> Path | None:
    """The folder with initdb and pg_ctl: Debian keeps them off the PATH, by version."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path and shutil.which("pg_ctl") else None


@contextlib.contextmanager
def postgres(folder_of_programs: Path, durable: bool = False) -> Iterator[str]:
    """The URL of a server of our own, on a socket in a temporary folder. `durable`: a commit is on the disk."""
    # A short path: a socket's may have 107 characters, and pytest's own folders are closed to other users.
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    user = _server_user()
    if user:
        shutil.chown(folder, user)

    def run(program: str, *args: str) -> None:
        done = subprocess.run([folder_of_programs / program, "-D", folder / "data", *args], user=user, cwd=folder,
                              text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=START_SECONDS * 2,
                              env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(folder)})
        assert done.returncode == 0, f"{program}: {done.stdout}"

    try:
        run("initdb", "-U", "test", "-A", "trust", "-E", "UTF8", "--no-sync")
        # No TCP port that could be taken.
        run("pg_ctl", "-w", "-t", str(START_SECONDS), "-l", str(folder / "log"), "start", "-o",
            f"-k {folder} -c listen_addresses='' -c fsync={'on' if durable else 'off'} -c max_connections=60")
        try:
            yield f"postgresql://test@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def restart(folder_of_programs: Path, url: str) -> None:
    """Stop the server of that URL at once, whatever it is at, and start it again as it was."""
    folder = Path(url.rpartition("host=")[2])
    subprocess.run([folder_of_programs / "pg_ctl", "-D", folder / "data", "-w", "-m", "immediate", "-l", folder / "log",
                    "restart"], user=_server_user(), cwd=folder, check=True, stdout=subprocess.DEVNULL,
                   timeout=START_SECONDS * 2, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"})


def _server_user() -> str | None:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)
