"""Writing down, in every call, shift and sitting that went on, for how long the server was down.

A call and a shift stand still meanwhile. A sitting, whose times are those of the clock, ends so much later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from simulator.happening import Event
from simulator.outage import ServerDown, since_opened, within
from storage.store import Store
from training.clock import BEAT, Clock
from training.content import Shelf
from training.exams.papers import Files
from training.practice import Practice
from training.shifts import Shifts

LONGEST = 12 * 3600.0
"""seconds after which what nobody brought to its end is not looked for any more"""
MOST = 2_000
"""things of a sort that are looked at; no house has more of them at once"""


@dataclass(frozen=True)
class _GoingOn:
    """Something that went on when the server went down."""

    id: str
    append: Callable[[str, Event], bool]
    opened: float
    """in seconds since 1970"""
    events: Sequence[Event]
    stands_still: bool

    @property
    def last(self) -> float:
        """When the last thing happened in it, in seconds since 1970."""
        at = self.events[-1].at
        return self.opened + (since_opened(self.events, at) if self.stands_still else at)

    def write(self, ran: float, now: float) -> bool:
        """Write down that the server was down between two times, in seconds since 1970."""
        at = within(self.events, ran - self.opened) if self.stands_still else now - self.opened
        return self.append(self.id, Event(number=self.events[-1].number + 1, at=max(at, self.events[-1].at),
                                          kind=ServerDown.kind, data={"seconds": round(now - ran, 3)}))


def written_down(store: Store, shelf: Shelf, clock: Clock, reached: float) -> int:
    """Before anybody is served again: in how many things it was written down. `reached`: the latest time that was
    kept while the server ran, in seconds since 1970, at most `BEAT` before it went down."""
    now = clock()
    if not reached or now - reached <= BEAT:
        return 0
    going_on = tuple(_going_on(store, shelf, reached))
    # What happened last may have happened after the time was kept, or be this very event, of another process.
    ran = max((one.last for one in going_on), default=reached)
    ran = max(ran, reached)
    return sum(one.write(ran, now) for one in going_on) if now - ran > BEAT else 0


def _going_on(store: Store, shelf: Shelf, reached: float) -> Iterator[_GoingOn]:
    """What had not come to its end when the server last kept the time."""
    practice, since = Practice(store, shelf, lambda: reached), reached - LONGEST
    shifts = Shifts(store, shelf, practice, lambda: reached)
    for record in store.shifts.unfinished(since, MOST):  # before the calls: a call that rings is made by looking
        if (working := shifts.look(record.id)).duty.goes_on:
            yield _GoingOn(record.id, store.shifts.append, record.opened, working.events, True)
    for attempt in store.attempts.unfinished(since, MOST):
        if not (played := practice.played(attempt.id)).over:
            yield _GoingOn(attempt.id, store.attempts.append, attempt.opened, played.events, True)
    files = Files(store, shelf, lambda: reached)
    for record in store.sittings.unfinished(since, MOST):
        if (file := files.get(record.id)) and not file.sitting.over:
            yield _GoingOn(record.id, store.sittings.append, record.opened, file.events, False)
