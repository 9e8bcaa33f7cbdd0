"""The key that the ledger is signed with. It lies beside the database, not in it: who edits one has not the other."""

from __future__ import annotations

import os
import secrets
from hashlib import sha256
from pathlib import Path

NAME = "second-ring.key"


def key_for(file: Path | None) -> bytes:
    """`RECORDS_KEY`; else the key file beside the SQLite file, or in `DATA_DIR`; made where there is none.

    Several processes at one PostgreSQL share `RECORDS_KEY` or the folder.
    """
    if told := os.environ.get("RECORDS_KEY", "").strip():
        return sha256(told.encode()).digest()
    path = key_file(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        pass
    else:
        with os.fdopen(made, "w") as opened:
            opened.write(secrets.token_hex(32))
    return sha256(path.read_text().strip().encode()).digest()


def key_file(file: Path | None) -> Path:
    """Where the key of a database lies; `file` is the one of SQLite."""
    return (file.parent if file else Path(os.environ.get("DATA_DIR") or "data")) / NAME
