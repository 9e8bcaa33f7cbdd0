"""Corrections of results: appended, signed, never changed. The result that was given stays beside them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, and_, func, select

from storage.database import Database
from storage.ledger import Ledger
from storage.tables import corrections


@dataclass(frozen=True)
class Correction:
    """What a result became later. The result stays as it was; what counts is its last correction."""

    book: str
    """attempts, sittings or shifts"""
    owner: str
    """the attempt, sitting or shift"""
    number: int
    """1 for the first one of this result"""
    kind: str
    """decision (somebody heard a reply otherwise), regrade (an engine judged again)"""
    by: str
    at: float
    """seconds since 1970"""
    reason: str
    engine: str
    """that of the verdicts from now on"""
    before: float
    """score, 0 to 100, before this correction"""
    after: float
    passed: bool
    changes: list[dict[str, Any]]
    """what changed in the result, plain data for people to read"""
    body: str
    """the whole result as corrected, as JSON"""


class Corrections:
    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def add(self, correction: Correction) -> bool:
        """Keep a correction. False when another one of its number came first: what it went out from is outdated."""
        with self._database.write() as connection:
            return self._ledger.keep(connection, "corrections", **asdict(correction))

    def of(self, book: str, owner: str) -> tuple[Correction, ...]:
        """The corrections of one result, the oldest first."""
        query = select(corrections).where(corrections.c.book == book, corrections.c.owner == owner)
        with self._database.read() as connection:
            return tuple(Correction(**row._mapping)
                         for row in connection.execute(query.order_by(corrections.c.number)))


@cache
def last_of(rows: Table) -> ColumnElement[bool]:
    """The condition by which a row of a book is joined with the last correction of its result."""
    other = corrections.alias()
    last = (select(func.max(other.c.number)).where(other.c.book == rows.name, other.c.owner == rows.c.id)
            .correlate(rows).scalar_subquery())
    return and_(corrections.c.book == rows.name, corrections.c.owner == rows.c.id, corrections.c.number == last)


@cache
def standing(results: Table) -> tuple[Column, Column, Column]:
    """Score, whether it is passed, and body of a result as it stands now, where `last_of` is joined."""
    corrected = corrections.c
    return (func.coalesce(corrected.after, results.c.score).label("score"),
            func.coalesce(corrected.passed, results.c.passed).label("passed"),
            func.coalesce(corrected.body, results.c.body).label("body"))
