"""A large table of which few rows are asked for: each is read from its file when it is first needed, and kept.

The encoder's table has 128,000 rows, one a token; those who answer a telephone say a few thousand of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from threading import Lock

import numpy as np


class Rows:
    """The rows of a table in a file of numpy's own format. Safe between threads.

    Raises OSError or ValueError where the file is not there, is none or is too short.
    """

    def __init__(self, file: Path) -> None:
        table = np.load(file, mmap_mode="r", allow_pickle=False)
        self._offset, self._size = table.offset, table[0].nbytes
        self._file = open(file, "rb")  # noqa: SIM115  it stays open as long as the table is used
        self._rows, self._places = table[:0].copy(), dict[int, int]()
        self._reading = Lock()

    def __getitem__(self, numbers: Iterable[int]) -> np.ndarray:
        """The rows with these numbers, one below the other."""
        asked = np.asarray(numbers).tolist()
        with self._reading:
            new = [number for number in dict.fromkeys(asked) if number not in self._places]
            if new:
                self._read(new)
            return self._rows[[self._places[number] for number in asked]]

    def _read(self, new: list[int]) -> None:
        first, after = len(self._places), len(self._places) + len(new)
        if after > len(self._rows):
            larger = np.empty((2 * after, *self._rows.shape[1:]), self._rows.dtype)
            larger[:first] = self._rows[:first]
            self._rows = larger
        for at, number in enumerate(new, first):
            read = os.pread(self._file.fileno(), self._size, self._offset + number * self._size)
            self._rows[at] = np.frombuffer(read, self._rows.dtype).reshape(self._rows.shape[1:])
        self._places.update(zip(new, range(first, after), strict=True))
