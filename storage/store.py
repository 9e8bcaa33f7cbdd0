"""Everything that is kept, in one place."""

from __future__ import annotations

from simulator.happening import Event
from storage.attempts import Attempts
from storage.book import Book
from storage.claims import Claims
from storage.contents import Contents
from storage.database import Database, default_url
from storage.groups import Groups
from storage.migrate import migrate
from storage.people import People, Secrets, Sessions, Settings
from storage.records import Shift, Sitting
from storage.tables import results, shift_events, shift_results, shifts, sitting_events, sittings


class Store:
    """The database at `url` (default: see `storage.database.default_url`), brought up to date.

    Safe to use from many threads. Raises `StorageError` when the database cannot be used.
    """

    def __init__(self, url: str | None = None) -> None:
        self._database = Database(url or default_url())
        migrate(self._database)
        self.people = People(self._database)
        self.secrets = Secrets(self._database)
        self.sessions = Sessions(self._database)
        self.settings = Settings(self._database)
        self.groups = Groups(self._database)
        self.contents = Contents(self._database)
        self.attempts = Attempts(self._database)
        self.claims = Claims(self._database)
        self.sittings: Book[Sitting, Event] = Book(
            self._database, sittings, sitting_events, results, Sitting, Event)
        self.shifts: Book[Shift, Event] = Book(
            self._database, shifts, shift_events, shift_results, Shift, Event)

    def close(self) -> None:
        self._database.close()
