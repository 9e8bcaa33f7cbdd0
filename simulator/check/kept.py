"""What a check has heard is kept for the next: a reply that has not changed is not judged anew.

One file for each file of content, with what its last check asked of the judge. It counts only where standard, engine
and the code that judges are the same to the byte, so that what is told is always what a first check would tell.
"""

from __future__ import annotations

import gzip
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from scoring.engine import ENGINE
from scoring.meaning.kept import code
from scoring.verdict import Evidence, Verdict
from simulator.content.digest import digest_of, text_of
from simulator.rehearsal.memory import Memory


@contextmanager
def kept(folder: Path | None, file: Path, memory: Memory | None) -> Iterator[None]:
    """While a file is checked, the memory knows what its last check heard; nothing is kept without a folder."""
    if folder is None or memory is None:
        yield
        return
    place = folder / f"{sha256(str(file).encode()).hexdigest()[:24]}.json.gz"
    key = digest_of(ENGINE + code() + text_of(memory.standard))
    before = _read(place, key)
    memory.recall(*before)
    yield
    if (now := memory.asked()) != before:
        _write(place, key, *now)


def _read(place: Path, key: str) -> tuple[dict[tuple, Verdict], dict[tuple, Evidence]]:
    """What was kept under a key; nothing where it is another, is not there or cannot be read."""
    try:
        kept = json.loads(gzip.decompress(place.read_bytes()))
        if kept["key"] != key:
            return {}, {}
        return ({_tuple(said): Verdict.model_validate(one) for said, one in kept["judged"]},
                {_tuple(said): Evidence.model_validate(one) for said, one in kept["heard"]})
    except (OSError, EOFError, ValueError, KeyError, TypeError):
        return {}, {}


def _write(place: Path, key: str, judged: dict[tuple, Verdict], heard: dict[tuple, Evidence]) -> None:
    """Keep it whole or not at all: two checks may run at once."""
    kept = {"key": key, "judged": _plain(judged), "heard": _plain(heard)}
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, suffix=".part", delete=False) as file:
            file.write(gzip.compress(json.dumps(kept).encode(), 1))
        os.replace(file.name, place)
    except (OSError, UnicodeEncodeError):
        return


def _plain(many: dict[tuple, Any]) -> list[tuple]:
    return [(said, one.model_dump(mode="json", exclude_defaults=True)) for said, one in many.items()]


def _tuple(said: Any) -> Any:
    return tuple(map(_tuple, said)) if isinstance(said, list) else said
