"""Everything that is kept, in one place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager

from sqlalchemy import select

from simulator.happening import Event
from storage.attempts import Attempts
from storage.book import Book
from storage.bulk import Bulk, bulk
from storage.claims import Claims
from storage.contents import Contents
from storage.corrections import Corrections
from storage.database import Database, default_url
from storage.doubts import Doubts
from storage.examining import Rounds, Rulings, Sittings
from storage.groups import Groups
from storage.identities import Identities
from storage.key import key_for
from storage.ledger import Ledger, length_of
from storage.migrate import migrate
from storage.outbox import Outbox
from storage.people import People, Secrets, Sessions, Settings
from storage.records import Shift
from storage.reviews import Comments, Decisions, Drills
from storage.tables import CHAINS, shift_events, shift_results, shifts
from storage.verify import verify


class Store:
    """The database at `url` (default: see `storage.database.default_url`), brought up to date.

    Safe to use from many threads. Raises `StorageError` when the database cannot be used.
    """

    def __init__(self, url: str | None = None) -> None:
        self._database = Database(url or default_url())
        migrate(self._database)
        self._key = key_for(self._database.file)
        ledger = Ledger(self._key)
        with self._database.write() as connection:
            ledger.seal(connection)
        self.people = People(self._database)
        self.secrets = Secrets(self._database)
        self.sessions = Sessions(self._database)
        self.identities = Identities(self._database)
        self.settings = Settings(self._database)
        self.groups = Groups(self._database)
        self.contents = Contents(self._database)
        self.attempts = Attempts(self._database, ledger)
        self.claims = Claims(self._database, ledger)
        self.decisions = Decisions(self._database, ledger)
        self.comments = Comments(self._database)
        self.corrections = Corrections(self._database, ledger)
        self.doubts = Doubts(self._database)
        self.outbox = Outbox(self._database)
        self.drills = Drills(self._database, ledger)
        self.sittings = Sittings(self._database, ledger)
        self.rulings = Rulings(self._database, ledger)
        self.rounds = Rounds(self._database, ledger)
        self.shifts: Book[Shift, Event] = Book(
            self._database, ledger, shifts, shift_events, shift_results, Shift, Event)

    def bulk(self) -> AbstractContextManager[Bulk]:
        """Keep very many calls at once: see `storage.bulk`."""
        return bulk(self._database, Ledger(self._key))

    def findings(self) -> Iterator[str]:
        """What was changed, removed or added behind the program's back: see `storage.verify`."""
        return verify(self._database, self._key)

    def lines(self) -> int:
        """How many lines the ledger has."""
        with self._database.read() as connection:
            return length_of(connection)

    def finished(self) -> tuple[str, ...]:
        """Ids of everything that has a result."""
        with self._database.read() as connection:
            return tuple(id for _, _, outcome in CHAINS.values()
                         for id in connection.scalars(select(outcome.c.owner).order_by(outcome.c.owner)))

    def close(self) -> None:
        self._database.close()
