"""A standard to be read: its clauses with their wording and examples, and what a reader looks for in it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from scoring.standard import MANNERS, Clause, Moment, Standard


@dataclass(frozen=True)
class Entry:
    """A clause with the moments of a call at which it is judged."""

    clause: Clause
    moments: tuple[Moment, ...]

    @property
    def examples(self) -> tuple[str, ...]:
        """Good replies by the clause, other than its mandated wording."""
        known = dict.fromkeys((self.clause.sample, *(reply for one in self.moments for reply in one.model)))
        return tuple(reply for reply in known if reply and reply not in self.clause.say)


def entries(standard: Standard) -> tuple[Entry, ...]:
    """The clauses that the standard prints, in its order."""
    return tuple(Entry(clause, tuple(one for one in standard.moments if one.clause == clause.id))
                 for clause in standard.clauses if clause.id != MANNERS)


def found(standard: Standard, wanted: str) -> tuple[Entry, ...]:
    """The entries that hold every word of `wanted`, in whichever language; a clause's number finds that clause."""
    words, there = wanted.casefold().split(), entries(standard)
    numbers = {entry.clause.id.casefold() for entry in there}
    return tuple(entry for entry in there if all(
        word == entry.clause.id.casefold() if word in numbers else word in _text(entry) for word in words))


def _text(entry: Entry) -> str:
    """All that can be read in an entry, in both languages."""
    clause = entry.clause
    titles = chain.from_iterable((one.title.zh, one.title.en) for one in entry.moments)
    return "\n".join((clause.id, clause.duty.zh, clause.duty.en, *clause.say, *clause.printed, *clause.never,
                      clause.source, *titles, *entry.examples)).casefold()
