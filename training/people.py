"""Who practises: a name is enough. The id is random and serves as the key that the browser keeps."""

from __future__ import annotations

import secrets
import unicodedata

from storage.records import Person
from storage.store import Store
from training.clock import Clock

LONGEST_NAME = 40
"""characters"""


class BadName(ValueError):
    """A name that is empty."""


def new_id() -> str:
    """A random id that nobody guesses: 128 bits."""
    return secrets.token_hex(16)


class People:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def welcome(self, name: str, id: str | None = None) -> Person:
        """A new person, under the id that their browser keeps already, if it does. Raises `BadName`.

        Two people may have the same name.
        """
        person = Person(id or new_id(), tidy_name(name), self._clock())
        self._store.people.add(person)
        return person

    def known(self, person: str | None) -> Person | None:
        """The person with this id, None for an id that we never gave out."""
        return self._store.people.get(person) if person else None

    def rename(self, person: str, name: str) -> None:
        """Raises `BadName`."""
        self._store.people.rename(person, tidy_name(name))


def tidy_name(name: str) -> str:
    """The name without control, format and surrogate characters, on one line, at most `LONGEST_NAME` long."""
    kept = "".join(" " if c.isspace() else c for c in name
                   if c.isspace() or not unicodedata.category(c).startswith("C"))
    tidy = " ".join(kept.split())[:LONGEST_NAME].rstrip()
    if not tidy:
        raise BadName(name)
    return tidy
