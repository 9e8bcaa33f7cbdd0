"""Stored replies judged again by the engine of now: who would change and why, and, with consent, what is corrected.

`examine` looks at some calls, sittings or shifts and keeps nothing, so that it may run anywhere; `Regrade.write`
appends corrections. The results that were given stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from simulator.content.files import ROOT
from storage.corrections import Correction
from storage.store import Store
from training.clock import Clock
from training.corrections import CALLS
from training.people.may import Actor, Rights
from training.regrade.calls import call_again
from training.regrade.found import KIND, Found
from training.regrade.shifts import shift_again
from training.regrade.sittings import sitting_again
from training.workshop import Workshop, workshop

AGAIN: dict[str, Callable[[Workshop, str], Found | None]] = {
    "attempts": call_again, "sittings": sitting_again, "shifts": shift_again}
"""book -> what judges one of it again; a shift counts its calls as they would be corrected"""


class Regrade:
    """Every verb raises `NotAllowed`."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._rights = Rights(store)

    def of(self, actor: Actor, attempt: str) -> tuple[tuple[Correction, str], ...]:
        """How a call was judged again, the newest first, each with its author's name."""
        found = self._store.attempts.get(attempt)
        self._rights.check(actor, "see_work", whose=found[0].person if found else None)
        people = self._store.people
        return tuple((one, known.name if (known := people.get(one.by)) else "")
                     for one in reversed(self._store.corrections.of(CALLS, attempt)) if one.kind == KIND)

    def write(self, actor: Actor, found: Iterable[Found], reason: str) -> int:
        """Append the corrections; how many were. One whose result was corrected meanwhile is left out."""
        self._rights.check(actor, "regrade")
        corrections = (one.correction for one in found if one.correction)
        return sum(self._store.corrections.add(replace(one, by=actor.id, at=self._clock(), reason=reason))
                   for one in corrections)


def examine(url: str, book: str, ids: Sequence[str], root: Path = ROOT) -> list[Found]:
    """Judge things of a book of the database at `url` again; those of which there is something to tell."""
    shop = workshop(url, root)
    return [found for id in ids if (found := AGAIN[book](shop, id))]
