"""Tables to take along: CSV that a spreadsheet opens as text, whatever people have called themselves."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence


def as_csv(rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 with the mark that Excel wants. A cell that a spreadsheet would calculate is made text."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    for row in rows:
        writer.writerow([_plain(cell) for cell in row])
    return file.getvalue().encode("utf-8-sig")


def _plain(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and cell else cell
