"""Claims of trainees to have done an act: kept once each, never changed."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import ColumnElement, select

from storage.database import Database
from storage.ledger import Ledger
from storage.records import Claim
from storage.tables import claims, decisions


class Claims:
    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def add(self, claim: Claim) -> bool:
        """Keep a claim. False when this act of this reply is claimed already: that claim stays as it is."""
        with self._database.write() as connection:
            return self._ledger.keep(connection, "claims", **asdict(claim))

    def all(self) -> tuple[Claim, ...]:
        """All claims, the oldest first."""
        return self._list()

    def undecided(self) -> tuple[Claim, ...]:
        """The claims about which nobody has decided, the oldest first."""
        decided = select(decisions.c.attempt).where(*(decisions.c[name] == claims.c[name]
                                                      for name in ("attempt", "event", "act")))
        return self._list(~decided.exists())

    def of_attempt(self, attempt: str) -> tuple[Claim, ...]:
        """The claims to replies of one attempt, the oldest first."""
        return self._list(claims.c.attempt == attempt)

    def _list(self, *wanted: ColumnElement[bool]) -> tuple[Claim, ...]:
        query = select(claims).where(*wanted).order_by(claims.c.at, claims.c.attempt, claims.c.event, claims.c.act)
        with self._database.read() as connection:
            return tuple(Claim(**row._mapping) for row in connection.execute(query))
