"""`python -m training xapi send | export --out FILE`: what people did as xAPI statements."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from storage.database import StorageError
from storage.store import Store
from training.clock import system_clock
from training.xapi.sender import BadStore, as_text, every, home, sender


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("do", choices=("send", "export"),
                        help="send to the record store at XAPI_URL what it has not taken yet, or write everything")
    parser.add_argument("--out", type=Path, help="export: the file, one JSON array")


def run(asked: argparse.Namespace) -> int:
    """Exit status 0 when everything was taken or written, 1 when something waits still, 2 for a wrong setting."""
    if (asked.do == "export") != bool(asked.out):
        asked.refuse("export takes --out FILE, send takes nothing")
    try:
        return _export(asked.out) if asked.out else _send()
    except (BadStore, StorageError, OSError) as fault:
        print(fault, file=sys.stderr)
        return 2


def _export(file: Path) -> int:
    written = 0
    told_by = home(os.environ)
    with file.open("w", encoding="utf-8") as opened:
        opened.write("[")
        for written, one in enumerate(every(Store(), told_by), 1):
            opened.write(("," if written > 1 else "") + "\n" + as_text(one))
        opened.write("\n]\n")
    print(f"{written} statements in {file}")
    return 0


def _send() -> int:
    store = Store()
    once = sender(store, system_clock(store.settings.reached()), os.environ)
    if once is None:
        raise BadStore("XAPI_URL is not set: it says where the record store is")
    sent = once()
    print(f"taken: {sent.taken}, refused: {sent.refused}, waiting: {store.outbox.waiting()}")
    if sent.fault:
        print(sent.fault, file=sys.stderr)
    return 1 if sent.fault or sent.refused else 0
