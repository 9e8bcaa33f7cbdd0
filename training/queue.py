"""The trainers' queue: what trainees say they did and was not heard, or not surely. A claim is kept once, for good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import process

from scoring.standard import Act
from simulator.call.gains import worth
from simulator.call.line import Line
from simulator.call.scorecard import Scorecard
from simulator.call.state import Call
from simulator.content.library import standard_parts
from simulator.content.teaching import Change, taught
from simulator.happening import Refused
from storage.groups import MEMBER
from storage.records import Claim, Decision, Person
from storage.store import Store
from training.clock import Clock
from training.content import Shelf
from training.people.may import Actor, Rights
from training.practice import Practice
from training.text import sound

DECISIONS = ("phrase", "miss", "dismiss")
LOOKED_AT = 10
"""last calls of a person in which what was not sure is looked for"""
LONGEST = 800
"""characters of a sentence or a reason"""
MOST_TAUGHT = 50


@dataclass(frozen=True)
class Waiting:
    """A reply that waits for a trainer."""

    claim: Claim
    person: Person
    act: Act
    nearest: str
    """the approved sentence that comes nearest"""
    claimed: bool
    """by the trainee; else it is the engine that was not sure"""


@dataclass(frozen=True)
class Correction:
    """A decision with its author's name."""

    decision: Decision
    by: str


class Queue:
    """The queue as the pages use it. Safe to use from many threads."""

    def __init__(self, store: Store, shelf: Shelf, practice: Practice, clock: Clock) -> None:
        self._store = store
        self._shelf = shelf
        self._rights = Rights(store)
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

    def waiting(self, actor: Actor) -> tuple[Waiting, ...]:
        """What the actor may decide and nobody has decided yet: claims, and what the engine was not sure of.

        In the order of act and nearest approved sentence, so that what is alike stands together. Raises `NotAllowed`.
        """
        self._rights.check(actor, "decide")
        decided = {(one.attempt, one.event, one.act) for one in self._store.decisions.all()}
        found = {(one.attempt, one.event, one.act): (one, False) for one in self._unsure(actor)}
        found |= {(one.attempt, one.event, one.act): (one, True) for one in self.all()
                  if self._rights.allows(actor, "decide", whose=one.person)}
        each = (self._waiting(one, claimed) for key, (one, claimed) in found.items() if key not in decided)
        return tuple(sorted((one for one in each if one),
                            key=lambda one: (one.claim.standard, one.claim.act, one.nearest, one.claim.at)))

    def decide(self, actor: Actor, attempt: str, event: int, act: str, decision: str, sentence: str = "",
               reason: str = "") -> Decision:
        """Take a reply as an approved sentence (`phrase`), as one that only looks like it (`miss`), or `dismiss` it.

        What follows for the attempt is appended to it as a correction; the attempt and its scorecard stay. The first
        decision stands. Raises `NotAllowed`, `NoSuchAttempt`, `Refused` (nothing_to_claim).
        """
        played = self._practice.played(attempt)
        self._rights.check(actor, "decide", whose=played.attempt.person)
        line = next((one for one in played.call.lines if one.who == "trainee" and one.event == event), None)
        debrief = self._practice.debrief(attempt)
        if decision not in DECISIONS or debrief is None or line is None or act not in _owed(played.call, line):
            raise Refused("nothing_to_claim")
        said = line.text.in_(played.scenario.lang)
        earlier = self._store.decisions.of_attempt(attempt)
        before = next((one.after for one in earlier if one.after is not None), debrief.card.total)
        after = round(min(100.0, max(0.0, before + _difference(debrief.card, event, act, decision))), 2)
        learned = "" if decision == "dismiss" else sound(sentence.strip())[:LONGEST] or said
        made = Decision(attempt, event, act, decision, learned, sound(reason.strip())[:LONGEST], actor.id,
                        self._clock(), before, after)
        self._store.decisions.add(made)
        return next(one for one in self._store.decisions.of_attempt(attempt) if (one.event, one.act) == (event, act))

    def corrections(self, actor: Actor, attempt: str) -> tuple[Correction, ...]:
        """The decisions on an attempt, the newest first, each with its author's name. Raises `NotAllowed`."""
        person = self._practice.played(attempt).attempt.person
        self._rights.check(actor, "see_work", whose=person)
        return tuple(Correction(one, known.name if (known := self._store.people.get(one.by)) else "")
                     for one in self._store.decisions.of_attempt(attempt))

    def change(self, actor: Actor, decision: Decision, standard: str) -> Change:
        """What the standard's files would become by a decision. Raises `NotAllowed`, `teaching.Refused`."""
        self._rights.check(actor, "decide")
        parts = standard_parts(standard, self._shelf.root)
        return taught(parts, decision.act, decision.sentence, decision.decision == "miss")

    def to_teach(self, actor: Actor) -> tuple[tuple[Decision, str], ...]:
        """The decisions from which the standard may learn, the newest first, each with the standard's id."""
        self._rights.check(actor, "decide")
        return tuple((one, self._practice.played(one.attempt).standard.id)
                     for one in self._store.decisions.all() if one.decision != "dismiss")[:MOST_TAUGHT]

    def _unsure(self, actor: Actor) -> Iterator[Claim]:
        """What the engine was not sure of in the last calls of the people whom the actor may decide about."""
        groups = self._rights.groups(actor, "decide")
        for person in sorted({one for group in groups for one in self._store.groups.people(group, MEMBER)}):
            for attempt, _ in self._store.attempts.results_of(person)[:LOOKED_AT]:
                played = self._practice.played(attempt.id)
                lang = played.scenario.lang
                for line in played.call.lines:
                    for act in _doubted(played.call, line):
                        yield Claim(attempt.id, line.event, act, person, played.standard.id,
                                    played.world.turns[line.turn].moment or "", _before(played.call, line, lang),
                                    line.text.in_(lang), attempt.opened + line.start)

    def _waiting(self, claim: Claim, claimed: bool) -> Waiting | None:
        """A claim with what it is held against; None where the standard has the act no more."""
        standard = self._shelf.library().standards.get(claim.standard)
        act = next((one for one in standard.acts if one.id == claim.act), None) if standard else None
        person = self._store.people.get(claim.person)
        if act is None or person is None:
            return None
        heard = self._shelf.judge(standard.digest).hears(act, claim.reply)
        nearest = heard.phrase or next(iter(process.extract(claim.reply, act.phrases, limit=1)), ("",))[0]
        return Waiting(claim, person, act, nearest, claimed)


def _difference(card: Scorecard, event: int, act: str, decision: str) -> float:
    """Points of the total that a decision gives or takes: for an act that was missing, or was only perhaps there."""
    turn = next((one for one in card.turns if event in one.replies and act in one.owed.values()), None)
    if turn is None or turn.verdict == "violated":
        return 0.0
    share = worth(card) * turn.out_of / len(turn.owed)
    missing, perhaps = ({turn.owed[role] for role in roles} for roles in (turn.missing, turn.perhaps))
    if decision == "phrase":
        return share if act in missing else 0.0
    return -share if act in perhaps else 0.0


def _doubted(call: Call, line: Line) -> Iterator[str]:
    """The acts owed where a reply was given that it only perhaps does."""
    if line.who == "trainee" and line.verdict and line.turn:
        for act in sorted(_owed(call, line)):
            if any(one.what == "act" and one.id == act and not one.sure and not one.guard
                   for one in line.verdict.evidence):
                yield act


def _owed(call: Call, line: Line) -> frozenset[str]:
    return frozenset(act for visit in call.visits if visit.number == line.visit for act in visit.owed.values())


def _before(call: Call, line: Line, lang: str) -> str:
    """What the caller said last before a reply."""
    before = [one for one in call.lines[:call.lines.index(line)] if one.who == "caller"]
    return before[-1].text.in_(lang) if before else ""
