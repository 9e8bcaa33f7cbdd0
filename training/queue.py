"""The trainers' queue: what trainees say they did and was not heard, or not surely. A claim is kept once, for good."""

from __future__ import annotations

from simulator.call.state import Call, Line
from simulator.happening import Refused
from storage.records import Claim
from storage.store import Store
from training.clock import Clock
from training.practice import Practice


class Queue:
    """The queue as the pages use it. Safe to use from many threads."""

    def __init__(self, store: Store, practice: Practice, clock: Clock) -> None:
        self._store = store
        self._practice = practice
        self._clock = clock

    def claim(self, person: str, attempt: str, event: int, act: str) -> None:
        """Say that the reply of this number did an act; a second time changes nothing.

        Raises `NoSuchAttempt`; `Refused` (nothing_to_claim) for a call of somebody else's or one that goes on, and for
        an act that was not owed where the reply was given.
        """
        played = self._practice.played(attempt)
        line = next((one for one in played.call.lines if one.who == "trainee" and one.event == event), None)
        if played.attempt.person != person or not played.over or line is None or act not in _owed(played.call, line):
            raise Refused("nothing_to_claim")
        lang = played.scenario.lang
        turn = played.world.turns[line.turn]
        self._store.claims.add(Claim(
            attempt=attempt, event=event, act=act, person=person, standard=played.standard.id,
            moment=turn.moment or "", caller=_before(played.call, line, lang), reply=line.text.in_(lang),
            at=self._clock()))

    def claimed(self, attempt: str) -> frozenset[tuple[int, str]]:
        """What has been claimed in an attempt: number of the reply, act."""
        return frozenset((one.event, one.act) for one in self._store.claims.of_attempt(attempt))

    def all(self) -> tuple[Claim, ...]:
        """Everything that was ever claimed, the oldest first."""
        return self._store.claims.all()


def _owed(call: Call, line: Line) -> frozenset[str]:
    return frozenset(act for visit in call.visits if visit.number == line.visit for act in visit.owed.values())


def _before(call: Call, line: Line, lang: str) -> str:
    """What the caller said last before a reply."""
    before = [one for one in call.lines[:call.lines.index(line)] if one.who == "caller"]
    return before[-1].text.in_(lang) if before else ""
