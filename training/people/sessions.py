"""Being signed in. A browser holds a signed token for a month; the house remembers whose it is until she signs out."""

from __future__ import annotations

import hmac
import re
import secrets
from hashlib import sha256
from math import inf

from storage.records import Person
from storage.store import Store
from training.clock import Clock
from training.people.locks import STAFF, Locks
from training.people.may import ROLES, Actor
from training.people.names import new_id, tidy_name

LIFE = 30 * 24 * 3600.0
"""seconds for which a token is good; a browser that comes back after half of it gets a new date"""
FRESH = 300.0
"""seconds for which a sign-in proves who sits there, where there is no password to ask for"""
_TOKEN = re.compile(r"([0-9a-f]{32})\.([0-9a-f]{1,12})\.([0-9a-f]{64})")


class Sessions:
    """Safe to use from many threads. A token that is not ours, or is too old, is nobody's."""

    def __init__(self, store: Store, clock: Clock, locks: Locks, accounts: bool, longest: float = inf) -> None:
        """`longest`: seconds after which somebody who signed in has to do so again."""
        self._store = store
        self._clock = clock
        self._locks = locks
        self._accounts = accounts
        self._longest = longest
        self._key = bytes.fromhex(store.settings.once("cookie_key", secrets.token_hex(32)))

    def token(self, browser: str = "") -> str:
        """A token for a browser, new unless it has a name already, good for `LIFE` from now."""
        named = f"{browser or new_id()}.{int(self._clock() + LIFE):x}"
        return f"{named}.{self._sign(named)}"

    def renewed(self, token: str | None) -> str | None:
        """The token to give to a browser that came with this one; None when it may keep what it has."""
        browser, until = self._read(token)
        if browser is None:
            return self.token()
        return self.token(browser) if until - self._clock() < LIFE / 2 else None

    def knows(self, token: str | None) -> bool:
        """Whether it is a token of ours that is still good, whoever is signed in by it."""
        return self._name(token) is not None

    def arrive(self, token: str, name: str) -> None:
        """A new person, of whom a name is enough, is there by this token: nobody finds her name and not her. Nobody
        comes where somebody is there by it already. Raises `BadName`."""
        self._store.people.add(Person(new_id(), tidy_name(name), self._clock()), self._name(token))

    def begin(self, token: str, person: str) -> None:
        """Sign a person in, who has proved herself."""
        if name := self._name(token):
            self._store.sessions.begin(name, person, self._clock())

    def become_staff(self, token: str, passphrase: str) -> None:
        """Open the trainers' pages in this browser, where there are no accounts. Raises `BadSecret`."""
        if not self._accounts and (name := self._name(token)):
            if self._locks.has(STAFF) or not self._locks.set_once(STAFF, passphrase):
                self._locks.open(STAFF, passphrase)
            self._store.sessions.become_staff(name)

    def is_fresh(self, token: str | None) -> bool:
        """Whether she who is signed in by this token has proved who she is within the last `FRESH` seconds."""
        since = self._store.sessions.since(name) if (name := self._name(token)) else None
        return since is not None and self._clock() - since <= FRESH

    def end(self, token: str | None) -> None:
        """Sign out: nobody is signed in by this token any more."""
        if name := self._name(token):
            self._store.sessions.end(name)

    def who(self, token: str | None) -> Actor | None:
        """Who is signed in by this token, and in which roles."""
        name = self._name(token)
        found = self._store.sessions.who(name, self._clock() - self._longest) if name else None
        if found is None:
            return None
        person, staff, sits = found
        if self._accounts:
            return Actor(person, frozenset({person.role}), self._locks.must_change(person.id), sits)
        return Actor(person, frozenset(ROLES if staff else ROLES[:1]), sits=sits)

    def _name(self, token: str | None) -> str | None:
        """The name under which the house remembers a token."""
        browser, _ = self._read(token)
        return sha256(browser.encode()).hexdigest() if browser else None

    def _read(self, token: str | None) -> tuple[str | None, float]:
        found = _TOKEN.fullmatch(token or "")
        if found is None or not hmac.compare_digest(self._sign(f"{found[1]}.{found[2]}"), found[3]):
            return None, 0.0
        until = float(int(found[2], 16))
        return (found[1], until) if self._clock() < until else (None, 0.0)

    def _sign(self, text: str) -> str:
        return hmac.new(self._key, text.encode(), sha256).hexdigest()
