"""A large content file between starts: what it holds, as it was read when it was last changed.

Kept are files of the shipped content that have no problem. The lines at which things stand are unpacked when somebody
asks for one: of most files nobody does.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from scoring.meaning import kept
from simulator.content.files import ROOT
from simulator.content.reader import Lines, Tree, parsed, text_in

LARGE = 4_000
"""characters from which on reading anew takes longer"""


class KeptLines:
    """Where the values of a file stand, as `Lines`; packed until it is asked for one."""

    def __init__(self, packed: bytes) -> None:
        self._packed, self._lines = packed, None

    def _unpacked(self) -> Lines:
        if self._lines is None:
            self._lines = _unpacked(json.loads(self._packed))
        return self._lines

    def at(self, path: tuple[str | int, ...]) -> int:
        """As `Lines.at`."""
        return self._unpacked().at(path)

    def forget(self, path: tuple[str | int, ...]) -> None:
        """As `Lines.forget`."""
        self._unpacked().forget(path)


def read(file: Path) -> Tree:
    """As `reader.read`, from what was kept of the file where it has not changed."""
    text, problems = text_in(file)
    if text is None:
        return Tree(file, None, Lines(1), problems)
    if len(text) < LARGE or not file.is_relative_to(ROOT):
        return parsed(text, file)
    name = f"file-{sha256(str(file).encode()).hexdigest()[:24]}"
    key = sha256(kept.code(("simulator/content",)).encode() + text.encode()).hexdigest().encode()
    found = kept.read(name)
    before = found["read"].tobytes().split(b"\n") if found else [b""]
    if before[0] == key:
        return Tree(file, json.loads(before[1]), KeptLines(before[2]))
    tree = parsed(text, file)
    if not tree.problems:
        lines = (json.dumps(one, ensure_ascii=False).encode() for one in (tree.data, _packed(tree.lines)))
        kept.keep(name, {"read": np.frombuffer(b"\n".join((key, *lines)), np.uint8)})
    return tree


def _packed(lines: Lines) -> list[Any]:
    if isinstance(lines.inner, dict):
        return [lines.line, {key: _packed(one) for key, one in lines.inner.items()}]
    return [lines.line] if lines.inner is None else [lines.line, [_packed(one) for one in lines.inner]]


def _unpacked(packed: list[Any]) -> Lines:
    if len(packed) == 1:
        return Lines(packed[0])
    line, inner = packed
    if isinstance(inner, dict):
        return Lines(line, {key: _unpacked(one) for key, one in inner.items()})
    return Lines(line, [_unpacked(one) for one in inner])
