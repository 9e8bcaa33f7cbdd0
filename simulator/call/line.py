"""What one side says in one go, as it stands in the transcript of a call. Times in seconds since opening."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from scoring.standard import Text
from scoring.verdict import Evidence, Verdict
from simulator.content.scenario import Mood

Who = Literal["caller", "trainee", "second"]
Asking = Literal["about", "guess", "name", "misnamed", "closing", "right", "clear", "fine", "offer", "either", "repeat",
                 "gladly", "none", "wait", "both", "yes_no", "open", "rest"]
"""what a question is: for something, a guess at a fact, whether it is he, or somebody else by mistake, whether there is
anything else, whether what was said is right, was understood, or suits him, an offer of help, one thing or another,
that something be said once more, whether he wants something done, whether there is something, whether he will wait on
the line, anything else that is answered by yes or no, any other; the last one of several, where nothing is known of
it and he answers the others"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the caller's, in the language of the call, and when it is spoken."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a reply. `about`: the acts, or topics of `Talk`, by which it asks for something."""

    kind: Asking
    about: tuple[str, ...] = ()
    guessing: bool = False
    """it is answered by yes or no: there are two of you, aren't there?"""
    other: bool = False
    """it asks for something else of what it is about: which model is it?"""


@dataclass(frozen=True, slots=True)
class Line:
    """What one side said in one go. `second` is the caller on line 2."""

    who: Who
    text: Text
    start: float
    end: float
    turn: str | None = None
    visit: int = 0
    """the number of the visit (1, 2, ...) that the line belongs to"""
    mood: Mood = "neutral"
    sentences: tuple[Sentence, ...] = ()
    facts: tuple[str, ...] = ()
    """facts told in it"""
    interrupted: bool = False
    """the trainee did not let it come to its end"""
    event: int | None = None
    """of a reply: the number of its event"""
    verdict: Verdict | None = None
    """of a reply"""
    interrupts: bool = False
    """of a reply: it was sent before the caller had finished"""
    aside: bool = False
    """of a reply: it only managed the line (asked to hold, apologised on return), so it is not scored at the turn"""
    answer: str = ""
    """of a reply at a turn with `answers`: right, wrong or none"""
    answer_evidence: tuple[Evidence, ...] = ()
    """where it says what a right answer holds, or contradicts it"""
    quoted: tuple[str, ...] = ()
    """of a reply: facts that it repeated back rightly"""
    misquoted: tuple[str, ...] = ()
    """of a reply: facts that it repeated back wrongly"""
    guesses: dict[str, bool] = field(default_factory=dict)
    """of a reply: fact that it guesses in a question answered by yes or no -> whether rightly"""
    asks: bool = False
    """of a reply: something in it is answered by yes or no"""
    questions: tuple[Question, ...] = ()
    """of a reply: what it asks, in order"""
    echoes: tuple[str, ...] = ()
    """of a reply: facts told so far whose words it repeats"""
    informs: tuple[str, ...] = ()
    """of a reply: needs that its contents settle, and contents of a right answer, as `turn:ID:NUMBER`; before callers
    heard question by question, turns whose question it answers rightly, as `turn:ID`"""
    instructs: tuple[str, ...] = ()
    """of a reply: what it tells him to do, of `Talk.instructions`"""
    unheard: bool = False
    """of a reply: nothing of it was recognised"""
    line: int = 1
    """of a reply: on which line it was said"""

    @property
    def uttered(self) -> tuple[Sentence, ...]:
        """The sentences that are spoken: those that an interruption cut off before they began are not."""
        return tuple(one for one in self.sentences if not self.interrupted or one.start < self.end)
