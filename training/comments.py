"""What a trainer says to a reply; it waits for the trainee until she has read it."""

from __future__ import annotations

from dataclasses import dataclass

from storage.records import Comment
from storage.store import Store
from training.clock import Clock
from training.people.may import Actor, NotAllowed, Rights
from training.people.names import new_id
from training.text import sound

LONGEST = 1_000
"""characters"""


@dataclass(frozen=True)
class Told:
    """A comment with its author's name."""

    comment: Comment
    by: str


class Comments:
    """Safe to use from many threads. Every verb raises `NotAllowed`."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._rights = Rights(store)

    def add(self, actor: Actor, attempt: str, event: int, text: str) -> None:
        """Say something to the reply of this number; an empty text says nothing."""
        self._rights.check(actor, "comment", whose=self._owner(attempt, "comment"))
        if kept := sound(text).strip()[:LONGEST]:
            self._store.comments.add(Comment(new_id(), attempt, event, actor.id, self._clock(), kept))

    def of(self, actor: Actor, attempt: str) -> tuple[Told, ...]:
        """The comments on an attempt, the oldest first."""
        self._rights.check(actor, "see_work", whose=self._owner(attempt, "see_work"))
        return tuple(map(self._told, self._store.comments.of_attempt(attempt)))

    def unread(self, actor: Actor) -> tuple[Told, ...]:
        """What was said to the actor's own replies and not read yet."""
        return tuple(map(self._told, self._store.comments.unread(actor.id)))

    def read(self, actor: Actor, attempt: str) -> None:
        """The trainee has read what was said to her attempt; when others look, nothing changes."""
        if self._owner(attempt, "see_work") == actor.id:
            self._store.comments.mark_read(attempt, self._clock())

    def _owner(self, attempt: str, action: str) -> str:
        found = self._store.attempts.get(attempt)
        if found is None:
            raise NotAllowed(action)
        return found[0].person

    def _told(self, comment: Comment) -> Told:
        known = self._store.people.get(comment.by)
        return Told(comment, known.name if known else "")
