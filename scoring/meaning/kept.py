"""Where what was learned is kept between starts: files under DATA_DIR, by digest. The only files that scoring touches.

They are not compressed, so that a start takes no longer than reading them.

Nothing is lost with them: what is missing, damaged or cannot be written is learned again.
"""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import numpy as np

Arrays = Mapping[str, np.ndarray]


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


def keep(name: str, arrays: Arrays) -> None:
    """Keep it whole or not at all: two processes may learn the same at once."""
    try:
        folder().mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder(), suffix=".part", delete=False) as file:
            np.savez(file, **arrays)
        os.replace(file.name, folder() / f"{name}.npz")
    except OSError:
        return


def unpacked(packed: str, name: str) -> str:
    """The path of an archive of arrays that holds the same as `packed` without compression, made where it is missing;
    of `packed` itself where none can be made."""
    path = folder() / f"{name}.npz"
    if not zipfile.is_zipfile(path):
        with np.load(packed, allow_pickle=False) as arrays:
            keep(name, dict(arrays))
    return str(path) if zipfile.is_zipfile(path) else packed
