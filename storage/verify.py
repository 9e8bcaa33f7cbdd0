"""Whether what is kept is what was written: the ledger line by line, then every chain against its last line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from sqlalchemy import Connection, Row, Table, select

from storage.database import Damaged, Database
from storage.ledger import NONE, SEALED, Ledger, digest, named, next_hash
from storage.tables import CHAINS, SINGLES, ledger, settings

AT_ONCE = 1000
"""rows in memory"""
Lines = dict[tuple[str, str], Row]
"""(book, owner) -> its last line in the ledger that is signed"""


def verify(database: Database, key: bytes) -> Iterator[str]:
    """What was changed, removed or added behind the program's back, a sentence each; nothing when all is well."""
    with database.snapshot() as connection:
        if not connection.execute(select(settings.c.value).where(settings.c.name == SEALED)).first():
            yield "the ledger was never begun; start the program once"
        try:
            lines: Lines = {}
            yield from _ledger(connection, Ledger(key), lines)
            for book, tables in CHAINS.items():
                yield from _chains(connection, book, *tables, lines)
            for book, table in SINGLES.items():
                yield from _singles(connection, book, table, lines)
        except Damaged as fault:
            yield str(fault)


def _ledger(connection: Connection, signer: Ledger, lines: Lines) -> Iterator[str]:
    """The faults of the ledger itself; `lines` is filled."""
    before, expected, wrong = NONE, 1, 0
    for line in connection.execute(select(ledger).order_by(ledger.c.number)):
        if line.number != expected:
            yield f"ledger: line {expected} was removed"
        elif line.signature != signer.signature(line[:-1]):
            wrong += 1
            if wrong == 1:
                yield f"ledger: line {line.number} was changed, or the key is another one"
        elif line.previous != before:
            yield f"ledger: line {line.number} does not follow the line before it"
        before, expected = digest(line), line.number + 1
        if line.signature == signer.signature(line[:-1]):
            lines[line.book, line.owner] = line
    if wrong > 1:
        yield f"ledger: {wrong - 1} more lines are not signed by this key"


def _chains(connection: Connection, book: str, rows: Table, events: Table, results: Table, lines: Lines
            ) -> Iterator[str]:
    there = {row.id: row for row in connection.execute(select(rows))}
    yield from _gone_or_new(book, there, lines)
    outcome = {row.owner: digest(row) for row in connection.execute(select(results).execution_options(
        yield_per=AT_ONCE))}
    logs = {owner: _chain_fault(lines[book, owner], log) if (book, owner) in lines else ""
            for owner, log in groupby(_events(connection, events), key=lambda event: event.owner)}
    for owner in sorted(there.keys() & {id for kind, id in lines if kind == book}):
        line = lines[book, owner]
        if digest(there[owner]) != line.row:
            yield f"{book} {owner}: its row was changed"
        if fault := logs[owner] if owner in logs else _chain_fault(line, ()):
            yield f"{book} {owner}: {fault}"
        if fault := _result_fault(line.result, outcome.get(owner)):
            yield f"{book} {owner}: its result was {fault}"
    for owner in sorted((logs.keys() | outcome.keys()) - there.keys()):
        yield f"{book} {owner}: there are events or a result of something that is not there"


def _events(connection: Connection, events: Table) -> Iterator[Row]:
    """All events, those of one owner together and in order; never more than some of them in memory."""
    query = select(events).order_by(events.c.owner, events.c.number).execution_options(yield_per=AT_ONCE)
    yield from connection.execute(query)


def _chain_fault(line: Row, log: Iterable[Row]) -> str:
    """The first event that was changed, removed or added; empty for none."""
    before, number = line.row, 0
    for number, event in enumerate(log, 1):
        if event.number != number:
            return f"event {number} was removed"
        if number > line.length:
            return f"event {number} was added"
        if next_hash(before, *event[:5]) != event.hash:
            return f"event {number} was changed"
        before = event.hash
    if number < line.length:
        return f"event {number + 1} was removed"
    return "" if before == line.head else f"event {number} was changed with everything that hangs on it"


def _result_fault(kept: str, found: str | None) -> str:
    if found is None:
        return "removed" if kept else ""
    return "added" if not kept else "" if found == kept else "changed"


def _singles(connection: Connection, book: str, table: Table, lines: Lines) -> Iterator[str]:
    there = {named(table, row): row for row in connection.execute(select(table))}
    yield from _gone_or_new(book, there, lines)
    for owner, row in there.items():
        if (line := lines.get((book, owner))) and digest(row) != line.row:
            yield f"{book} {owner} was changed"


def _gone_or_new(book: str, there: dict[str, Row], lines: Lines) -> Iterator[str]:
    known = {owner for kind, owner in lines if kind == book}
    yield from (f"{book} {owner} was removed" for owner in sorted(known - there.keys()))
    yield from (f"{book} {owner} was added" for owner in sorted(there.keys() - known))
