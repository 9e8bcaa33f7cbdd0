"""What work on many stored things goes on with, opened once a process: it may run on any core, or elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from simulator.content.files import ROOT
from storage.store import Store
from training.clock import system_clock
from training.content import Shelf
from training.exams.papers import Files
from training.practice import Practice


@dataclass(frozen=True)
class Workshop:
    store: Store = field(repr=False)
    shelf: Shelf = field(repr=False)
    practice: Practice = field(repr=False)
    files: Files = field(repr=False)


@lru_cache(maxsize=2)
def workshop(url: str, root: Path = ROOT) -> Workshop:
    """For the database at `url` and the content in a folder."""
    store, clock = Store(url), system_clock()
    shelf = Shelf(store, root)
    return Workshop(store, shelf, Practice(store, shelf, clock), Files(store, shelf, clock))
