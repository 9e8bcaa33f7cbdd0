"""What people prove themselves by: PINs, passwords, the staff's passphrase. Hashed by Argon2id, guessed slowly."""

from __future__ import annotations

import secrets as random

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from storage.records import Secret
from storage.store import Store
from training.clock import Clock

STAFF = "staff"
"""owner of the passphrase of the trainers' pages"""
SHORTEST = {"pin": 4, "password": 8}
"""characters"""
LONGEST = 200
FREE_TRIES = 3
"""wrong ones before one has to wait"""
LONGEST_WAIT = 900.0
"""seconds"""
EASY_TO_READ = "abcdefghjkmnpqrstuvwxyz23456789"
"""no two of them look alike on paper"""


class BadSecret(ValueError):
    """A secret that cannot be taken. `code`: too_short, too_long, same, wrong, wait (`seconds`)."""

    def __init__(self, code: str, **data: float) -> None:
        super().__init__(code)
        self.code, self.data = code, data


class Locks:
    """Safe to use from many threads."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._secrets = store.secrets
        self._clock = clock
        self._hasher = PasswordHasher()

    def has(self, owner: str) -> bool:
        return self._secrets.get(owner) is not None

    def must_change(self, owner: str) -> bool:
        """Whether the secret was given out by somebody else."""
        found = self._secrets.get(owner)
        return found is not None and found.first

    def set(self, owner: str, secret: str, kind: str = "password") -> None:
        """Keep a secret of the owner's own choice. Raises `BadSecret`."""
        self._secrets.put(Secret(owner, self._hash(secret, kind), first=False))

    def set_once(self, owner: str, secret: str) -> bool:
        """The same unless there is one already; whether this one is kept. Raises `BadSecret`."""
        return self._secrets.put_first(Secret(owner, self._hash(secret, "password"), first=False))

    def give(self, owner: str) -> str:
        """A first password, to be handed over and changed; it is kept nowhere but as its hash."""
        given = "-".join("".join(random.choice(EASY_TO_READ) for _ in range(4)) for _ in range(3))
        self._secrets.put(Secret(owner, self._hash(given, "password"), first=True))
        return given

    def remove(self, owner: str) -> None:
        self._secrets.remove(owner)

    def open(self, owner: str, secret: str) -> None:
        """Prove oneself. Raises `BadSecret` (wrong; wait). After a few wrong ones the wait doubles each time."""
        while True:
            kept, now = self._secrets.get(owner), self._clock()
            if kept is None:
                self.waste_time(secret)
                raise BadSecret("wrong")
            if now < kept.not_before:
                raise BadSecret("wait", seconds=kept.not_before - now)
            if self._secrets.count_failure(owner, kept.failures, now + wait_after(kept.failures + 1)):
                break
        try:
            self._hasher.verify(kept.hash, secret[:LONGEST])
        except (VerificationError, InvalidHashError):
            raise BadSecret("wrong") from None
        self._secrets.count_success(owner)

    def waste_time(self, secret: str) -> None:
        """Take as long as a real try, so that nobody learns by the time which logins there are."""
        self._hasher.hash(secret[:LONGEST])

    def _hash(self, secret: str, kind: str) -> str:
        if len(secret) < SHORTEST[kind]:
            raise BadSecret("too_short", least=SHORTEST[kind])
        if len(secret) > LONGEST:
            raise BadSecret("too_long", most=LONGEST)
        return self._hasher.hash(secret)


def wait_after(failures: int) -> float:
    """Seconds to wait after so many wrong ones in a row: none, then 2, 4, 8, … up to a quarter of an hour."""
    return 0.0 if failures <= FREE_TRIES else min(2.0 ** (failures - FREE_TRIES), LONGEST_WAIT)
