"""The key that the ledger is signed with. It lies beside the database, not in it: who edits one has not the other."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

NAME = "second-ring.key"


def key_for(file: Path | None) -> bytes:
    """`RECORDS_KEY`; else the key file beside the SQLite file, or in `DATA_DIR`; made where there is none.

    Several processes at one PostgreSQL share `RECORDS_KEY` or the folder.
    """
    if told := os.environ.get("RECORDS_KEY", "").strip():
        return sha256(told.encode()).digest()
    path = key_file(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        _make(path)
    return sha256(path.read_text().strip().encode()).digest()


def _make(path: Path) -> None:
    """Whoever is first makes it, and nobody sees half a key: it gets its name when it is written."""
    with NamedTemporaryFile("w", dir=path.parent, prefix=f"{path.name}.") as made:  # which only its owner may read
        made.write(secrets.token_hex(32))
        made.flush()
        os.fsync(made.fileno())
        with suppress(FileExistsError):
            os.link(made.name, path)


def key_file(file: Path | None) -> Path:
    """Where the key of a database lies; `file` is the one of SQLite."""
    return (file.parent if file else Path(os.environ.get("DATA_DIR") or "data")) / NAME
