"""Sends statements to a learning record store, in batches, until it has taken them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import httpx

from storage.outbox import Due
from storage.store import Store
from training.clock import Clock
from training.people.openid import is_address
from training.xapi.statements import PARTS, Statements
from training.xapi.words import Statement

BATCH = 50
"""statements sent, and things looked at, at once"""
PATIENCE = 10.0
"""seconds that the store may take to answer"""
FIRST_WAIT, LONGEST_WAIT = 15.0, 3600.0
"""seconds before the next try after one that failed; each further one waits twice as long"""


class BadStore(ValueError):
    """Settings that name no learning record store."""


@dataclass(frozen=True)
class Address:
    """Where a learning record store is, and how it knows us."""

    url: str
    key: str = field(repr=False)
    """user:password"""
    home: str
    """where browsers find this house; names its people and things"""


@dataclass(frozen=True)
class Sent:
    """What came of an attempt to send."""

    taken: int
    refused: int
    fault: str = ""
    """why it ended before everything was tried"""


def home(settings: Mapping[str, str]) -> str:
    """`PUBLIC_URL`, without a slash at its end. Raises `BadStore`."""
    told = settings.get("PUBLIC_URL", "").strip()
    if not is_address(told):
        raise BadStore(f"PUBLIC_URL is {told!r}; write where browsers find this program, such as "
                       "https://training.example.org: statements name people and things by it")
    return told.rstrip("/")


def address(settings: Mapping[str, str]) -> Address | None:
    """The record store that `XAPI_URL` and `XAPI_KEY` name; None where there is none. Raises `BadStore`."""
    url, key = (settings.get(name, "").strip() for name in ("XAPI_URL", "XAPI_KEY"))
    if not url:
        return None
    if not is_address(url):
        raise BadStore(f"XAPI_URL is {url!r}; write an https:// address (http:// on this machine only) such as "
                       "https://lrs.example.org/xAPI, to which /statements is added")
    if not all(key.partition(":")[::2]):
        raise BadStore("XAPI_KEY is not user:password, by which the record store knows this program")
    return Address(url.rstrip("/"), key, home(settings))


class Sender:
    """Moves what happened into the outbox, and what is in the outbox to the record store."""

    def __init__(self, store: Store, clock: Clock, where: Address) -> None:
        self._outbox = store.outbox
        self._clock = clock
        self._where = where
        self._statements = Statements(store, where.home)

    def collect(self) -> None:
        """Put a statement into the outbox for everything that has happened, once."""
        for part in PARTS:
            while keys := self._outbox.untold(part, BATCH):
                for key in keys:
                    told = self._statements.about(part, key)
                    self._outbox.put(key, part, [(one["id"], as_text(one)) for one in told], self._clock())

    def send(self) -> Sent:
        """Send what is due. What the store refuses waits in the outbox, each further time longer."""
        taken = refused = 0
        user, _, password = self._where.key.partition(":")
        with httpx.Client(auth=(user, password), timeout=PATIENCE,
                          headers={"X-Experience-API-Version": "1.0.3"}) as client:
            while due := self._outbox.due(self._clock(), BATCH):
                try:
                    there, not_there = self._batch(client, due)
                except httpx.HTTPError as fault:
                    return Sent(taken, refused, f"{self._where.url}: {told(fault)}")
                taken, refused = taken + len(there), refused + len(not_there)
                self._outbox.taken(there, self._clock())
                for one in not_there:
                    self._outbox.refused(one, self._clock() + wait_after(one.tries + 1))
        return Sent(taken, refused)

    def _batch(self, client: httpx.Client, due: tuple[Due, ...]) -> tuple[list[str], list[Due]]:
        """Ids of those that are there now, and those that were refused: a batch is refused whole for one of them, so
        then each is sent by itself. Raises `httpx.HTTPError` where it is not the statements' fault."""
        if self._post(client, due):
            return [one.id for one in due], []
        there, refused = [], []
        for one in due:
            (there.append(one.id) if self._post(client, (one,)) else refused.append(one))
        return there, refused

    def _post(self, client: httpx.Client, due: tuple[Due, ...]) -> bool:
        answer = client.post(f"{self._where.url}/statements", content=f"[{','.join(one.body for one in due)}]",
                             headers={"content-type": "application/json"})
        if answer.status_code == httpx.codes.CONFLICT and len(due) == 1:
            return True  # it has one of this id: the same deed, told before
        if answer.status_code in (httpx.codes.BAD_REQUEST, httpx.codes.CONFLICT, httpx.codes.UNPROCESSABLE_ENTITY,
                                  httpx.codes.REQUEST_ENTITY_TOO_LARGE):
            return False
        answer.raise_for_status()
        return True


def every(store: Store, home: str) -> Iterator[Statement]:
    """All statements about everything that has happened."""
    statements = Statements(store, home)
    for part in PARTS:
        for key in store.outbox.everything(part):
            yield from statements.about(part, key)


def again(waited: float, sent: Sent) -> float:
    """Seconds until the next look: soon after one that succeeded, ever later while the store cannot be reached."""
    return min(max(waited * 2, FIRST_WAIT), LONGEST_WAIT) if sent.fault else FIRST_WAIT


def wait_after(tries: int) -> float:
    """Seconds before a statement that was refused so many times is tried again."""
    return min(FIRST_WAIT * 2.0 ** tries, 24 * LONGEST_WAIT)


def as_text(statement: Statement) -> str:
    return json.dumps(statement, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def told(fault: httpx.HTTPError) -> str:
    if isinstance(fault, httpx.HTTPStatusError):
        return f"answered {fault.response.status_code} {fault.response.reason_phrase}"
    return f"cannot be reached ({type(fault).__name__})"


def sender(store: Store, clock: Clock, settings: Mapping[str, str]) -> Callable[[], Sent] | None:
    """Collects and sends once; None where no record store is named. Raises `BadStore`."""
    if (where := address(settings)) is None:
        return None
    one = Sender(store, clock, where)

    def once() -> Sent:
        one.collect()
        return one.send()
    return once
