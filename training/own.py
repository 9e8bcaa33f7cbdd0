"""What somebody does with calls, shifts and drills of her own, and sits exams.

Every verb holds itself against the table of `training.people.may`: whose it is, and whether her role has it. While a
sitting of hers runs there is no practice, no hint and no debrief, from whatever page or address it is asked for.
"""

from __future__ import annotations

from typing import Any

from simulator.happening import Refused
from storage.records import Listed, Shift
from training.drills import Drills
from training.exams.register import Register
from training.exams.sit import Sittings
from training.people.may import Actor, Rights
from training.practice import Debrief, Offer, Past, Played, Practice, Settings
from training.shifts import Offer as ShiftOffer
from training.shifts import ShiftDebrief, Shifts, Working


class Own:
    """Safe to use from many threads. Every verb raises `NotAllowed` for what is another's, and `Refused`
    (sitting_runs)."""

    def __init__(self, rights: Rights, practice: Practice, shifts: Shifts, register: Register,
                 sittings: Sittings, drills: Drills) -> None:
        self._rights = rights
        self._practice = practice
        self._shifts = shifts
        self._register = register
        self._sittings = sittings
        self._drills = drills

    def catalogue(self, actor: Actor) -> tuple[Offer, ...]:
        """See `Practice.catalogue`."""
        return self._practice.catalogue(self._practises(actor))

    def unfinished(self, actor: Actor) -> tuple[Played, ...]:
        """See `Practice.unfinished`."""
        return self._practice.unfinished(self._practises(actor))

    def history(self, actor: Actor) -> tuple[Past, ...]:
        """See `Practice.history`."""
        return self._practice.history(self._practises(actor))

    def open_call(self, actor: Actor, scenario: str, settings: Settings | None = None) -> str:
        """See `Practice.open`."""
        return self._practice.open(self._practises(actor), scenario, settings)

    def call(self, actor: Actor, attempt: str) -> Played:
        """A call of practice or of a shift as it stands. Raises `NoSuchAttempt`."""
        played = self._practice.played(attempt)
        self._practises(actor, played.attempt.person)
        return played

    def act(self, actor: Actor, attempt: str, seen: int | None, kind: str, data: dict[str, Any] | None = None
            ) -> Played:
        """See `Practice.act`; what happens in the call of an exam goes to its sitting."""
        record = self._practice.record(attempt)
        self._practises(actor, record.person)
        if self._sittings.has(record.part_of):
            raise Refused("impossible")
        return self._practice.act(attempt, seen, kind, data)

    def debrief(self, actor: Actor, attempt: str) -> Debrief | None:
        """See `Practice.debrief`; None also while the calls of an exam are secret."""
        if self._sittings.is_secret(self.call(actor, attempt).attempt.part_of):
            return None
        return self._practice.debrief(attempt)

    def retry_turn(self, actor: Actor, attempt: str, visit: int) -> str:
        """See `Practice.retry_turn`."""
        if self._sittings.is_secret(self.call(actor, attempt).attempt.part_of):
            raise Refused("exam_only")
        return self._practice.retry_turn(attempt, visit)

    def shift_offers(self, actor: Actor) -> tuple[ShiftOffer, ...]:
        """See `Shifts.offers`."""
        return self._shifts.offers(self._practises(actor))

    def past_shifts(self, actor: Actor) -> tuple[Listed[Shift], ...]:
        """See `Shifts.history`."""
        return self._shifts.history(self._practises(actor))

    def open_shift(self, actor: Actor, shift: str, settings: Settings | None = None) -> str:
        """See `Shifts.open`."""
        return self._shifts.open(self._practises(actor), shift, settings)

    def shift(self, actor: Actor, shift: str) -> Working:
        """See `Shifts.look`."""
        working = self._shifts.look(shift)
        self._practises(actor, working.record.person)
        return working

    def act_on_shift(self, actor: Actor, shift: str, seen: int, kind: str, data: dict[str, Any] | None = None
                     ) -> Working:
        """See `Shifts.act`."""
        self.shift(actor, shift)
        return self._shifts.act(shift, seen, kind, data)

    def shift_debrief(self, actor: Actor, shift: str) -> ShiftDebrief | None:
        """See `Shifts.debrief`."""
        self.shift(actor, shift)
        return self._shifts.debrief(shift)

    def drills(self, actor: Actor) -> Drills:
        """The drills, for who may practise now."""
        self._practises(actor)
        return self._drills

    def exams(self, actor: Actor) -> Register:
        """The register of exams, for who may sit them; its verbs are about one person."""
        self._rights.check(actor, "sit", whose=actor.id)
        return self._register

    def sittings(self, actor: Actor) -> Sittings:
        """The sittings, for who may sit them; each verb refuses what is another's, and keeps that it did."""
        self._rights.check(actor, "sit", whose=actor.id)
        return self._sittings

    def _practises(self, actor: Actor, whose: str | None = None) -> str:
        """The id of who practises, where she may."""
        self._rights.check(actor, "practise", whose=whose or actor.id)
        if actor.sits and self._register.running(actor.id):
            raise Refused("sitting_runs")
        return actor.id
