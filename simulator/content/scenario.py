"""A scripted call: who rings, what they know, how they react to the acts of the operator.

The model an author writes against. Every field's description is printed in the field reference; how a call
plays stands in docs/writing-calls.md.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from scoring.standard import Content, Id, Lang, Text, Words
from simulator.content.desk import Answers, RecordField, Rings, SecondLine
from simulator.content.talk import Mood, Talk
from simulator.content.ways import with_ways_on

VerdictName = Literal["met", "partial", "missed", "violated"]
AnswerName = Literal["right", "wrong", "none"]
CallerKind = Literal["angry", "abusive", "obscene", "grumbling", "pestering", "kindly", "suggesting", "off-topic",
                     "wrong-department", "out-of-authority", "unclear", "misunderstanding", "silent", "accent",
                     "elderly", "anxious", "accident", "rescue", "enquiry", "official", "unreasonable",
                     "follow-up", "festive"]
Deed = Literal["answer", "say", "hold", "resume", "line", "transfer", "look_up", "record", "hang_up", "close", "wait"]


class Voice(Content):
    """How the caller speaks, and how the browser's speech synthesis reads her."""

    pace: float = Field(1.0, ge=0.5, le=2.0, description="1 is normal: about 4.5 characters or 2.7 English "
                                                         "words a second")
    pitch: float = Field(1.0, ge=0.0, le=2.0, description="1 is normal")


class Caller(Content):
    name: Text
    gender: Literal["female", "male"]
    age: int = Field(ge=6, le=99)
    mood: Mood = Field(description="mood when the call is answered")
    voice: Voice = Voice()


class Word(Text):
    """A line of the caller's, and what follows from his saying it."""

    mood: Mood | None = Field(None, description="his mood from here on")
    rules_out: tuple[Id, ...] = Field((), description="acts that are not owed after it, because he has answered them "
                                                      "already: 没别的事了 rules out anything_else")


class Fact(Content):
    """Something the caller knows and tells when asked, whenever that is."""

    asked_by: Id = Field(description="the act that asks for it, e.g. ask_plate")
    also_by: tuple[Id, ...] = Field((), description="further acts that ask for it")
    value: str = Field("", description="the fact itself, as it belongs in the call record; left out: he does not know, "
                                       "and `says` is how he says so")
    says: Text = Field(description="how the caller tells it")
    again: Text | None = Field(None, description="how the caller tells it when asked a second time; default: "
                                                 "the same words")
    kind: Literal["", "phone", "plate", "stake"] = Field("", description="what it is; then the caller notices when it "
                                                                         "is repeated back wrongly; left out: nothing "
                                                                         "of these")
    not_so: Text | None = Field(None, description="what the caller says when it is repeated back wrongly; "
                                                  "default: the fact again")
    yes: tuple[Words, ...] = Field((), description="words that guess it rightly in a question that is answered by yes "
                                                   "or no (are you near the toll station?), besides those of `value`")
    no: tuple[Words, ...] = Field((), description="words that guess it wrongly")


class Need(Content):
    """Something the caller is waiting to be told. Once it was, at whatever turn, he never asks for it again."""

    settled_by: tuple[Id, ...] = Field((), description="acts, any of which settles it")
    told_by: tuple[Words, ...] = Field((), description="contents, any of which settles it, in the language of "
                                                       "docs/scoring.md: 只(扣|收)了一(笔|次)")
    asks: tuple[Word, ...] = Field(min_length=1, description="how he asks for it where a turn waits for it; variants")
    thanks: Word | None = Field(None, description="what he says when it is settled")


class When(Content):
    """A condition on what the trainee has done. All parts given must hold; an empty one always holds."""

    acts: tuple[Id, ...] = Field((), description="all of these acts were done at this turn (over all replies to it)")
    any: tuple[Id, ...] = Field((), description="at least one of these acts was done at this turn")
    lacks: tuple[Id, ...] = Field((), description="none of these acts was done at this turn")
    facts: tuple[Id, ...] = Field((), description="the caller has told all of these facts")
    verdict: tuple[VerdictName, ...] = Field((), description="the verdict of this turn so far is one of these")
    said: tuple[Id, ...] = Field((), description="this reply said one of these forbidden things")
    violations: int = Field(0, ge=0, description="at least so many violations in the call so far, this reply's "
                                                 "included")
    tries: int = Field(0, ge=0, description="at least so many replies to this turn so far, this one included")
    answer: tuple[AnswerName, ...] = Field((), description="for a turn with `answers`: what the replies to it "
                                                           "answered so far")

    @property
    def is_empty(self) -> bool:
        """Whether it always holds, however its author has written that."""
        return self == When()


class Route(Content):
    """What the caller does after a reply: the first route whose condition holds is taken."""

    when: When = When()
    to: Id | None = Field(None, description="the turn that comes next; with neither `to` nor `ends` the caller says "
                                            "her `says` and stays at this turn")
    ends: Id | None = Field(None, description="or the ending that this leads to")
    says: Word | None = Field(None, description="what the caller says first, before the next turn's own line")
    mood: Mood | None = Field(None, description="the caller's mood from here on; a `mood` of the next turn goes before "
                                                "it")


class Turn(Content):
    """A point in the call where the caller waits for a reply, and the moment at which that reply is judged."""

    id: Id = Field(description="the name by which routes lead here")
    moment: Id | None = Field(None, description="the moment of the standard at which the reply is judged, by what "
                                                "`asks` or else the moment owes; left out: the questions for the "
                                                "facts of `gathers` are owed, and without those nothing is")
    says: Word = Field(description="the caller's line when the turn is entered; stage directions in （…）. Where the "
                                   "operator speaks first, as when a call is answered, nothing but a direction: "
                                   "（电话接通）")
    needs: tuple[Id, ...] = Field((), description="what he waits for here. Where all of it is settled before he "
                                                  "comes to the turn, he passes it over")
    missing: dict[Id, tuple[Word, ...]] = Field({}, description="role or fact that is still missing -> how he "
                                                "asks for it, in variants, each said once; `answer`: the right "
                                                "answer. Where a need stands for the role, left out: its `asks`")
    settled: Word | None = Field(None, description="what he says when everything here was done, before he goes on; "
                                                   "also when it was done before he came here")
    afresh: bool = Field(False, description="his line raises something new: what is owed here counts only when it is "
                                            "done here or in the reply just before")
    unsettled: Word | None = Field(None, description="what he says when he goes on without it")
    mood: Mood | None = Field(None, description="the caller's mood on entering; left out: as the route that led here "
                                                "left it")
    asks: dict[Id, Id] = Field({}, description="instead of what the moment owes: role -> act owed at this turn only")
    vital: tuple[Id, ...] = Field((), description="acts owed here on which somebody's safety hangs: leaving the turn "
                                                  "without one of them is critical and fails the call")
    clauses: tuple[Id, ...] = Field((), description="clauses that the turn's points count for; left out: the "
                                                    "moment's own")
    gathers: tuple[Id, ...] = Field((), description="facts the trainee has to ask for here, in any order, in "
                                                    "one or several replies")
    tells: tuple[Id, ...] = Field((), description="facts the caller tells unasked in this turn's own line; they "
                                                  "need not be asked for")
    corrects: dict[Id, str] = Field({}, description="fact -> its new value: the caller corrects it in this "
                                                    "turn's own line. From here on the new value is the right one")
    answers: Answers | None = Field(None, description="what a right answer says here, where the caller wants to "
                                                      "know something")
    patience: int = Field(2, ge=1, le=20, description="after so many replies that bring nothing new he goes on; with "
                                                      "more lines in `missing`, after those")
    prompt: Text | None = Field(None, description="what the caller says while she waits further; default: her "
                                                  "line again")
    unstoppable: bool = Field(False, description="she goes on talking: replying before she has finished is no "
                                                 "interruption")
    transfers: dict[Id, Route] = Field({}, description="department of the knowledge to which it is right to hand the "
                                                       "call over here -> what follows. The acts of the rule "
                                                       "`transfer` are looked for at this same turn: keep it open for "
                                                       "the hand-over with a route that stays, e.g. {when: {acts: "
                                                       "[ask_wait, fetch]}, says: …}")
    misdirected: Route | None = Field(None, description="what follows when the call is handed to anybody else; "
                                                        "default: it comes back and the caller says her `prompt`")
    routes: tuple[Route, ...] = Field((), description="where the call branches off: in order, the first whose "
                                                      "condition holds is taken. A last one without a condition is "
                                                      "the way on, taken once everything owed here is done, all facts "
                                                      "are told and the question is answered rightly, or when patience "
                                                      "is at its end; left out: to the next turn, from the last to the "
                                                      "first good ending")
    model: tuple[Words, ...] = Field((), description="good replies here; left out: the moment's own")
    weight: float = Field(1.0, gt=0, le=10, description="how much the turn counts in the total")

    @property
    def ways(self) -> tuple[Route, ...]:
        """All routes out of the turn: by a reply, by handing over to who can help, and to anybody else."""
        return (*self.routes, *self.transfers.values(), *((self.misdirected,) if self.misdirected else ()))


class Ending(Content):
    id: Id = Field(description="the name by which routes end here")
    title: Text = Field(description="how the call ended, as the debrief says it")
    good: bool = Field(description="whether this is how the call should end")
    says: Word | None = Field(None, description="how the caller takes leave, where the route that ends here says "
                                                "nothing itself")
    hangs_up: Literal["caller", "trainee"] = Field("caller", description="who hangs up first")


class Expects(Content):
    """What a sample call must lead to."""

    ending: Id
    verdicts: tuple[VerdictName, ...] = Field((), description="of the replies, in order; left out: not checked. With "
                                                              "them the check notices a reply that falls at another "
                                                              "turn than it was meant for")
    at_least: float | None = Field(None, ge=0, le=100, description="lowest total, 0 to 100")
    at_most: float | None = Field(None, ge=0, le=100, description="highest total, 0 to 100")
    passed: bool


class Step(Content):
    """One thing that the trainee of a sample call or a script does."""

    do: Deed = Field("say", description="what is done; wait: nothing, for the seconds in `after`")
    say: str = Field("", description="the words, for say")
    at: float | None = Field(None, ge=0, description="when, in seconds since the call was opened; left out: as "
                                                     "soon as is polite")
    after: float = Field(1.0, ge=0, le=3600, description="seconds after the caller has finished, where `at` is "
                                                         "left out")
    line: int = Field(1, ge=1, le=2, description="for answer and line: which line")
    to: Id | None = Field(None, description="for transfer: the department of the knowledge")
    article: Id | None = Field(None, description="for look_up: the article of the knowledge")
    field: Id | None = Field(None, description="for record: the field of the call record")
    value: str = Field("", description="for record: what is written there")


class Sample(Content):
    """A sample call: replayed by the check, so that a call keeps working as its author meant it."""

    id: Id = Field(description="its name among the sample calls")
    trainee: Literal["model", "mediocre", "rude", "odd-order", "failing"]
    answers_on_ring: int = Field(3, ge=1, le=12)
    replies: tuple[str | Step, ...] = Field(description="what the trainee says, in order, as texts, and as steps where "
                                                        "more is done than said; picking up is no reply. As many as it "
                                                        "takes to reach the ending. Sentences that are sure to do an "
                                                        "act stand in its `hits`")
    record: dict[Id, str] = Field({}, description="what is written in the call record after the call: times as hh:mm, "
                                                  "choices by the id of the option")
    expects: Expects


class Scenario(Content):
    """One scripted call."""

    id: Id = Field(description="the name of the file, without .yaml")
    standard: Id = Field(description="the standard by which its replies are judged")
    lang: Lang = Field(description="the language the call is held in")
    title: Text = Field(description="as shown where calls are chosen")
    kind: CallerKind = Field(description="what sort of call it is")
    level: int = Field(ge=1, le=3, description="1 easy, 2 medium, 3 hard")
    minutes: int = Field(ge=1, le=20, description="how long the call takes, about")
    brief: Text = Field(description="what the trainee is told before the call")
    direction: Literal["inbound", "outbound"] = Field("inbound",
                                                      description="outbound: the trainee rings, the other side answers")
    clock: str = Field("09:00", pattern=r"^([01]\d|2[0-3]):[0-5]\d$",
                       description="time of day when the telephone rings, hh:mm")
    caller: Caller = Field(description="who rings")
    rings: Rings = Field(Rings(), description="how the telephone rings")
    facts: dict[Id, Fact] = Field({}, description="what the caller knows and tells when asked")
    needs: dict[Id, Need] = Field({}, description="what the caller is waiting to be told")
    opening: Id = Field(description="the turn the call opens with, once answered")
    turns: tuple[Turn, ...] = Field(description="the points of the call at which the caller waits for a reply")
    endings: tuple[Ending, ...] = Field(description="the ways in which the call can end; one or more are good")
    exam_only: bool = Field(False, description="whether it is taken in exams that certify and nowhere else: never "
                                               "listed, practised or drilled")
    second_line: SecondLine | None = Field(None, description="another call that comes in during this one")
    record: dict[Id, RecordField] = Field({}, description="the call record as it should be left: what belongs in the "
                                                          "fields of the standard's form; left out: none is kept")
    knowledge: tuple[Id, ...] = Field((), description="articles of the knowledge that help here")
    hello: Text = Field(Text(zh="喂？您还在听吗？", en="Hello? Are you still there?"),
                        description="what the caller says into a silence")
    agrees: Text = Field(Text(zh="好的。", en="All right."), description="the caller's answer when asked to hold, "
                                                                      "or on return")
    talk: Talk = Field(Talk(), description="lines of this caller that go before those of `scenarios/talk/`")
    pass_mark: float = Field(80, ge=0, le=100, description="lowest total that passes")
    samples: tuple[Sample, ...] = Field(description="three sample calls or more, a model and a rude or failing one "
                                        "among them")
    digest: str = Field("", description="SHA-256 of the content; computed on loading, never written by an author")

    @model_validator(mode="before")
    @classmethod
    def _ways_on(cls, data: Any) -> Any:
        return with_ways_on(data)
