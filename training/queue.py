"""The trainers' queue: what trainees say they did and was not heard, or not surely. A claim is kept once, for good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz import process

from scoring.standard import Act
from simulator.call.corrected import decided
from simulator.call.line import Line
from simulator.call.scorecard import Scorecard
from simulator.content.library import standard_parts
from simulator.content.teaching import Change, taught
from simulator.happening import Refused
from storage.groups import MEMBER
from storage.records import Claim, Comment, Decision, Person
from storage.reviews import Outdated
from storage.store import Store
from training.clock import Clock
from training.content import Shelf
from training.corrections import next_correction, stands
from training.doubts import as_claim, before, doubts, owed
from training.people.may import Actor, Rights
from training.practice import Played, Practice
from training.text import sound

DECISIONS = ("phrase", "miss", "dismiss")
LOOKED_AT = 10
"""last calls of a person in which what was not sure is looked for"""
LONGEST = 800
"""characters of a sentence or a reason"""
MOST_TAUGHT = 50
MOST_COMMENTED = 10


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
class Commented:
    """A reply that somebody has commented on."""

    comment: Comment
    by: str
    """the author's name"""
    person: Person
    standard: str
    caller: str
    """what the caller had said before"""
    reply: str
    acts: tuple[Act, ...]
    """owed there, not surely done, and not decided upon: what may be decided"""


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
        line = _reply(played, event)
        if played.attempt.person != person or not played.over or line is None or act not in owed(played.call, line):
            raise Refused("nothing_to_claim")
        lang = played.scenario.lang
        turn = played.world.turns[line.turn]
        self._store.claims.add(Claim(
            attempt=attempt, event=event, act=act, person=person, standard=played.standard.id,
            moment=turn.moment or "", caller=before(played.call, line, lang), reply=line.text.in_(lang),
            at=self._clock()))

    def claimed(self, attempt: str) -> frozenset[tuple[int, str]]:
        """What has been claimed in an attempt: number of the reply, act."""
        return frozenset((one.event, one.act) for one in self._store.claims.of_attempt(attempt))

    def all(self) -> tuple[Claim, ...]:
        """Everything that was ever claimed, the oldest first."""
        return self._store.claims.all()

    def waiting(self, actor: Actor, group: str | None = None) -> tuple[Waiting, ...]:
        """What the actor may decide and nobody has decided yet: claims, and what the engine was not sure of; of one
        group where it is named.

        In the order of act and nearest approved sentence, so that what is alike stands together. Raises `NotAllowed`.
        """
        people = self._people(actor, group)
        found = {_key(one): Waiting(one, people[one.person], act, nearest, False)
                 for one, nearest in self._unsure(people) if (act := self._act(one))}
        found |= {_key(one): Waiting(one, people[one.person], act, _nearest(one, act), True)
                  for one in self._store.claims.undecided() if one.person in people and (act := self._act(one))}
        return tuple(sorted(found.values(),
                            key=lambda one: (one.claim.standard, one.claim.act, one.nearest, one.claim.at)))

    def commented(self, actor: Actor, group: str | None = None) -> tuple[Commented, ...]:
        """The last replies that somebody has commented on, the newest first. Raises `NotAllowed`."""
        people = self._people(actor, group)
        found = (self._commented(one, people) for one in self._store.comments.about(list(people), MOST_COMMENTED))
        return tuple(one for one in found if one)

    def decide(self, actor: Actor, attempt: str, event: int, act: str, decision: str, sentence: str = "",
               reason: str = "") -> Decision:
        """Take a reply as an approved sentence (`phrase`), as one that only looks like it (`miss`), or `dismiss` it.

        What follows for the attempt is appended to it as a correction; the attempt and its scorecard stay. The first
        decision stands. Raises `NotAllowed`, `NoSuchAttempt`, `Refused` (nothing_to_claim).
        """
        played = self._practice.played(attempt)
        self._rights.check(actor, "decide", whose=played.attempt.person)
        line = _reply(played, event)
        debrief = self._practice.debrief(attempt)
        if decision not in DECISIONS or debrief is None or line is None or act not in owed(played.call, line):
            raise Refused("nothing_to_claim")
        said = line.text.in_(played.scenario.lang)
        learned = "" if decision == "dismiss" else sound(sentence.strip())[:LONGEST] or said
        made = Decision(attempt, event, act, decision, learned, sound(reason.strip())[:LONGEST], actor.id,
                        self._clock())
        self._append(played, made)
        return next(one for one in self._store.decisions.of_attempt(attempt) if (one.event, one.act) == (event, act))

    def _append(self, played: Played, made: Decision) -> None:
        """Keep a decision with the correction that follows from it, if any does."""
        while True:
            was = stands(self._store, made.attempt)
            after = decided(was, played.world, made.event, made.act, made.decision)
            correction = None if after == was else next_correction(
                self._store, made.attempt, was, after, kind="decision", by=made.by, at=made.at, reason=made.reason,
                engine=played.attempt.engine)
            try:
                self._store.decisions.add(replace(made, before=was.total, after=after.total), correction)
                return
            except Outdated:
                continue

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

    def _people(self, actor: Actor, group: str | None) -> dict[str, Person]:
        """Whom the actor may decide about, by id. Raises `NotAllowed`."""
        self._rights.check(actor, "decide", group=group)
        groups = self._rights.groups(actor, "decide") if group is None else (group,)
        ids = {one for each in groups for one in self._store.groups.people(each, MEMBER)}
        if group is None and actor.reach("decide") == "all":
            ids |= {one.person for one in self._store.claims.undecided()}
        return self._store.people.some(ids)

    def _unsure(self, people: dict[str, Person]) -> Iterator[tuple[Claim, str]]:
        """What the engine was not sure of in people's last calls and nobody has decided, with the nearest sentence."""
        decided_on = self._store.decisions.keys()
        for attempt, (person, found) in self._store.doubts.lately(sorted(people), LOOKED_AT).items():
            if found is None:
                found = doubts(self._practice.played(attempt))
                self._store.doubts.keep(attempt, found)
            yield from (as_claim(attempt, person, one) for one in found
                        if (attempt, one["event"], one["act"]) not in decided_on)

    def _act(self, claim: Claim) -> Act | None:
        """The act that a claim is about; None where the standard has it no more."""
        standard = self._shelf.library().standards.get(claim.standard)
        return next((one for one in standard.acts if one.id == claim.act), None) if standard else None

    def _commented(self, comment: Comment, people: dict[str, Person]) -> Commented | None:
        played = self._practice.played(comment.attempt)
        line, by = _reply(played, comment.event), self._store.people.get(comment.by)
        if line is None:
            return None
        lang, standard = played.scenario.lang, played.standard
        open_acts = frozenset(
            turn.owed[role] for turn in (stands(self._store, comment.attempt) or _NONE).turns
            if comment.event in turn.replies for role in (*turn.missing, *turn.perhaps))
        decided_on = {one.act for one in self._store.decisions.of_attempt(comment.attempt)
                      if one.event == comment.event}
        return Commented(comment, by.name if by else "", people[played.attempt.person], standard.id,
                         before(played.call, line, lang), line.text.in_(lang),
                         tuple(one for one in standard.acts if one.id in open_acts - decided_on))


_NONE = Scorecard(turns=(), clauses=(), violations=(), conduct=(), record=(), total=0, passed=False, reasons=(),
                  hints=0)


def _key(claim: Claim) -> tuple[str, int, str]:
    return claim.attempt, claim.event, claim.act


def _reply(played: Played, event: int) -> Line | None:
    return next((one for one in played.call.lines if one.who == "trainee" and one.event == event), None)


def _nearest(claim: Claim, act: Act) -> str:
    """The approved sentence that comes nearest by its letters."""
    return next(iter(process.extract(claim.reply, act.phrases, limit=1)), ("",))[0]
