"""What is left when everything was broken: replies held against the database, calls folded again, and what was seen."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from bench.faults.seat import Stubborn
from storage.store import Store
from training.clock import system_clock
from training.content import Shelf
from training.practice import Practice


@dataclass
class Report:
    """`lost`: shown as sent and not kept; `doubled`: kept more often than sent; `broken`: calls with an event that
    could not happen, or with times that run backwards; `unproved`: what the ledger finds changed behind its back."""

    replies: int
    calls: int
    faults: Counter[str]
    saw: Counter[tuple[str, str]]
    refused_to_start: list[str]
    lost: int = 0
    doubled: int = 0
    broken: list[str] = field(default_factory=list)
    unproved: list[str] = field(default_factory=list)
    stuck: int = 0
    tracebacks: int = 0

    @property
    def sound(self) -> bool:
        return not (self.lost or self.doubled or self.broken or self.unproved or self.stuck or self.tracebacks)

    def told(self) -> dict[str, Any]:
        return vars(self) | {"saw": {f"{fault}: {what}": n for (fault, what), n in self.saw.items()}}

    def text(self) -> str:
        whats = sorted({what for _, what in self.saw}, key=lambda what: -sum(
            n for (_, one), n in self.saw.items() if one == what))
        lines = [f"{self.replies} replies shown as sent, in {self.calls} calls; {self.faults.total()} faults",
                 f"lost {self.lost}, doubled {self.doubled}, calls broken {len(self.broken)}, not proved "
                 f"{len(self.unproved)}, seats stuck {self.stuck}, tracebacks in the log {self.tracebacks}", "",
                 f"| while | times | {' | '.join(whats)} |", f"| --- | --- |{' --- |' * len(whats)}"]
        for fault in dict.fromkeys(["no fault", *self.faults]):
            lines.append(f"| {fault} | {self.faults.get(fault, '')} | "
                         + " | ".join(str(self.saw.get((fault, what), "")) for what in whats) + " |")
        lines += ["", *(f"started in vain: {said.strip()}" for said in dict.fromkeys(self.refused_to_start)),
                  *self.broken[:5], *self.unproved[:5]]
        return "\n".join(lines)


def report(where: Any, seats: Sequence[Stubborn], faults: Counter[str]) -> Report:
    """Look into the database, as it is now, with a server of its own."""
    acknowledged, sent, saw = Counter(), Counter(), Counter()
    for seat in seats:
        acknowledged += seat.acknowledged
        sent += seat.noted.sent
        saw += seat.saw
    conversations = {conversation for conversation, _ in sent}
    found = Report(acknowledged.total(), len(conversations), faults, saw, where.refused_to_start,
                   stuck=sum(seat.stuck for seat in seats), tracebacks=where.log.read_text().count("Traceback"))
    where.server.kill()
    os.environ["DATA_DIR"] = str(where.folder)  # where the server has the key that it signed with
    store = Store(where.database)
    practice, kept = Practice(store, Shelf(store), system_clock(store.settings.reached())), Counter()
    for id in sorted(conversations):
        played = practice.played(id)
        kept += Counter((id, event.data["text"]) for event in played.events if event.kind == "replied")
        if played.call.ignored or any(a.at > b.at for a, b in pairwise(played.events)):
            found.broken.append(f"call {id}: {played.call.ignored}")
    found.unproved = list(store.findings())
    found.lost, found.doubled = (acknowledged - kept).total(), (kept - sent).total()
    store.close()
    return found
