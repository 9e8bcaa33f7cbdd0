"""What the verbs of storage share."""

from __future__ import annotations

import sys
from contextlib import closing

from storage.copy import copy, copy_key
from storage.database import Database, StorageError


def copied(source: str, target: str) -> int:
    """Copy one database to another, and say what arrived; the exit status."""
    try:
        with closing(Database(source)) as here, closing(Database(target)) as there:
            counts = copy(here, there)
            key = copy_key(here, there)
            print(f"{here.name} -> {there.name}")
    except (StorageError, OSError) as fault:
        print(fault, file=sys.stderr)
        return 2
    print("\n".join(f"{count:>8} {table}" for table, count in counts.items()))
    print("every row is the same on both sides" + (f"; the ledger's key is now at {key}" if key else ""))
    return 0
