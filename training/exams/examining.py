"""What an examiner does: sees all results, and decides what the engine was not sure of where a result waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scoring.verdict import Verdict
from simulator.call.state import Call
from simulator.exam.doubt import CRITICAL, Doubt, Key
from simulator.happening import Refused
from storage.records import Listed, Person, Ruling, Sitting
from storage.store import Store
from training.clock import Clock
from training.content import Shelf
from training.exams.outcome import Outcome, ruled, settle
from training.exams.papers import Files
from training.people.may import Actor, NotAllowed, Rights
from training.practice import Practice
from training.text import sound

State = Literal["running", "waits", "passed", "failed"]
STATES: tuple[State, ...] = State.__args__
LONGEST = 800
"""characters of a reason"""


@dataclass(frozen=True)
class Sat:
    """A sitting in the list of results."""

    record: Sitting
    person: Person
    state: State
    percent: float | None
    """None while it goes on"""


@dataclass(frozen=True)
class Reply:
    """A reply in which something is in doubt, with what the caller had said before."""

    caller: str
    text: str
    verdict: Verdict


class Examining:
    """Safe to use from many threads. Every verb raises `NotAllowed`; nobody decides about her own result."""

    def __init__(self, store: Store, shelf: Shelf, practice: Practice, clock: Clock) -> None:
        self._store = store
        self._practice = practice
        self._clock = clock
        self._rights = Rights(store)
        self._files = Files(store, shelf, clock)

    def results(self, actor: Actor) -> tuple[Sat, ...]:
        """Everybody's sittings: those that wait first, then the newest first."""
        self._rights.check(actor, "examine")
        people, waited = {}, self._store.sittings.that_waited()
        found = []
        for one in self._store.sittings.all():
            id = one.record.person
            people.setdefault(id, self._store.people.get(id))
            found.append(self._sat(one, people[id], one.record.id in waited))
        return tuple(sorted(found, key=lambda sat: sat.state != "waits"))

    def outcome(self, actor: Actor, sitting: str) -> Outcome:
        """A result with what was decided about it. Raises `Refused` (not_yours, exam_not_over)."""
        self._rights.check(actor, "examine")
        file = self._files.get(sitting)
        if file is None:
            raise Refused("not_yours")
        if not file.sitting.over:
            raise Refused("exam_not_over")
        return settle(self._store, file)

    def replies(self, actor: Actor, outcome: Outcome, doubt: Doubt) -> tuple[Reply, ...]:
        """The replies in which something is in doubt, in the order in which they were given."""
        self._rights.check(actor, "examine")
        item = next(one for one in outcome.result.items if one.slot == doubt.slot)
        lang = outcome.file.standard.lang
        if item.card is None:
            asked = outcome.file.sitting.form.slot(doubt.slot).item
            caller = getattr(asked, "caller", None) or asked.text
            return (Reply(caller.in_(lang), str(item.answer), item.verdict),)
        turn = next(one for one in item.card.turns if one.visit == doubt.visit)
        events = {*turn.replies, *(at for role, at in turn.elsewhere.items() if role == doubt.role)}
        return _replies(self._practice.played(outcome.file.sitting.calls[doubt.slot]).at_end, events, lang)

    def rule(self, actor: Actor, sitting: str, key: Key, said: bool, reason: str) -> Outcome:
        """Say whether something was said; under the role `CRITICAL`, that something critical was. It is appended to the
        result, which stays as it was made; the first ruling on a thing stands.

        Raises `Refused` (nothing_to_decide, no_reason, not_yours, exam_not_over).
        """
        before = self.outcome(actor, sitting)
        if before.file.record.person == actor.id:
            raise NotAllowed("examine")
        if key in {(one.slot, one.visit, one.role) for one in before.rulings}:
            return before
        if key not in {answer for one in before.open for answer in one.answers} or (key[2] == CRITICAL and not said):
            raise Refused("nothing_to_decide")
        if not (why := sound(reason.strip())[:LONGEST]):
            raise Refused("no_reason")
        ruling = Ruling(sitting, *key, said, why, actor.id, self._clock(), before.result.percent, 0.0, "")
        after = ruled(before.file, before.made, (*before.rulings, ruling), before.corrections).result
        self._store.rulings.add(Ruling(sitting, *key, said, why, actor.id, ruling.at, before.result.percent,
                                       after.percent, after.state))
        return settle(self._store, before.file)

    def _sat(self, one: Listed[Sitting], person: Person, waited: bool) -> Sat:
        """A row of the list. What nobody has looked at since its time was over is settled now."""
        if one.score is not None and not waited:
            return Sat(one.record, person, "passed" if one.passed else "failed", one.score)
        file = self._files.get(one.record.id)
        if not file.sitting.over:
            return Sat(one.record, person, "running", None)
        result = settle(self._store, file).result
        return Sat(one.record, person, result.state, result.percent)


def _replies(call: Call, events: set[int], lang: str) -> tuple[Reply, ...]:
    found, caller = [], ""
    for line in call.lines:
        if line.who == "caller":
            caller = line.text.in_(lang)
        elif line.event in events and line.verdict:
            found.append(Reply(caller, line.text.in_(lang), line.verdict))
    return tuple(found)
