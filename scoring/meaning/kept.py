"""Where what was learned is kept between starts: files under DATA_DIR, by digest. The only files that scoring touches.

They are not compressed, so that a start takes no longer than reading them.

Nothing is lost with them: what is missing, damaged or cannot be written is learned again.
"""

from __future__ import annotations

import os
import sys
import tempfile
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import IO

import numpy as np

from scoring.meaning.rows import Rows

Arrays = Mapping[str, np.ndarray]
ROOT = Path(__file__).resolve().parents[2]
JUDGES = ("scoring", "values")
"""the packages whose code decides what is heard"""


@cache
def code(packages: tuple[str, ...] = JUDGES) -> str:
    """A digest of everything that judges, or of other packages, and of what it is built on."""
    digest = sha256(f"{sys.version} {unicodedata.unidata_version}".encode())
    paths = (path for name in packages for path in sorted((ROOT / name).rglob("*.py")))
    for path in (ROOT / "requirements.txt", *paths):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def folder() -> Path:
    """The folder `heads` of DATA_DIR, which is `data` where nobody named another."""
    return Path(os.environ.get("DATA_DIR") or "data") / "heads"


def read(name: str) -> Arrays | None:
    """What was kept under a name, most of them digests."""
    try:
        with np.load(BytesIO((folder() / f"{name}.npz").read_bytes()), allow_pickle=False) as kept:
            return {name: kept[name] for name in kept.files}
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return None


def has(name: str) -> bool:
    """Whether something is kept under a name, whole or damaged."""
    return (folder() / f"{name}.npz").exists()


def keep(name: str, arrays: Arrays) -> None:
    """Keep it whole or not at all: two processes may learn the same at once."""
    _put(f"{name}.npz", lambda file: np.savez(file, **arrays))


def table(name: str) -> Rows | None:
    """A table that was kept under a name, to be read row by row."""
    try:
        return Rows(folder() / f"{name}.npy")
    except (OSError, ValueError):
        return None


def keep_table(name: str, rows: np.ndarray) -> None:
    """Keep a table of which later only some rows are read."""
    _put(f"{name}.npy", lambda file: np.save(file, rows, allow_pickle=False))


def _put(name: str, write: Callable[[IO[bytes]], None]) -> None:
    try:
        folder().mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder(), suffix=".part", delete=False) as file:
            write(file)
        os.replace(file.name, folder() / name)
    except OSError:
        return
