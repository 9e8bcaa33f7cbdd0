"""The time for which the server was down is nobody's time: it is written down in every sitting that went on."""

from __future__ import annotations

from simulator.happening import Event
from storage.store import Store
from training.clock import BEAT, Clock
from training.content import Shelf
from training.exams.papers import Files


def written_down(store: Store, shelf: Shelf, clock: Clock, reached: float) -> int:
    """Before anybody is served again: in how many sittings it was written down. `reached`: the latest time that was
    kept while the server ran, in seconds since 1970, at most `BEAT` before it went down."""
    if not reached or clock() - reached <= BEAT:
        return 0
    then, told = Files(store, shelf, lambda: reached), 0
    for one in store.sittings.all():
        if one.score is None and (file := then.get(one.record.id)) and not file.sitting.over:
            now = clock() - one.record.opened
            # What happened last may have happened after the time was kept, or be this very event, of another process.
            down = now - max(reached - one.record.opened, file.events[-1].at)
            told += down > BEAT and store.sittings.append(one.record.id, Event(
                number=file.last + 1, at=now, kind="server_down", data={"seconds": round(down, 3)}))
    return told
