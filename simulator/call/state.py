"""The call as it stands: what `fold` makes of a scenario and its events. Frozen; times in seconds since opening."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from scoring.verdict import VerdictName
from simulator.call.line import Line
from simulator.content.scenario import Mood
from simulator.happening import Ignored

Pace = Literal["normal", "fast", "at_once"]
"""of the caller's speech; at once: every line is there at once, and time is not scored"""

State = Literal["new", "ringing", "dialling", "talking", "on_hold", "ended", "missed"]
TALK = 3
"""how callers react in calls that are opened now: see `Call.talk`"""


@dataclass(frozen=True, slots=True)
class Visit:
    """The stay at one turn, from the caller's line to the route that leaves it."""

    number: int
    turn: str
    entered: float
    owed: dict[str, str]
    """role -> act owed here"""
    acts: dict[str, int] = field(default_factory=dict)
    """act -> how often the caller had been left waiting before it was first done: 0 is in time"""
    elsewhere: dict[str, int] = field(default_factory=dict)
    """act -> number of the reply that did it, of those done before the turn was entered or after it was left"""
    waived: tuple[str, ...] = ()
    """owed roles that the call gave no chance to fill"""
    asked: tuple[str, ...] = ()
    """roles that the caller had to ask for in vain, or after a reply that brought nothing"""
    reminded: tuple[str, ...] = ()
    """roles that he has asked for"""
    replies: tuple[int, ...] = ()
    """event numbers of the replies scored here"""
    tries: int = 0
    """replies that brought the call no further"""
    prompts: int = 0
    """how often the caller had to wait further"""
    violations: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    """forbidden wording in the last reply, warnings included"""
    answer: str = "none"
    routes: tuple[int, ...] = ()
    """numbers, from 0, of the routes taken so far, those that stayed included"""
    left: float | None = None
    """when it was left; None while the call is there"""

    @property
    def done(self) -> tuple[str, ...]:
        """Owed roles that were filled."""
        return tuple(role for role, act in self.owed.items() if act in self.acts)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(role for role, act in self.owed.items() if act not in self.acts and role not in self.waived)

    @property
    def verdict(self) -> VerdictName:
        """Over all replies to this visit."""
        if self.violations:
            return "violated"
        return "met" if not self.missing else "partial" if self.done else "missed"


@dataclass(frozen=True, slots=True)
class Pickup:
    ring: int
    """1, 2, ...; counted anew when a missed caller rings again"""
    series: int
    """1 for the first time the telephone rang"""
    at: float


@dataclass(frozen=True, slots=True)
class Hold:
    """A time on hold. `asked` and `returned` are the acts of the rule that were heard, of those it demands."""

    at: float
    asked: tuple[str, ...]
    until: float | None = None
    returned: tuple[str, ...] | None = None
    """None until the first reply after the return"""


@dataclass(frozen=True, slots=True)
class SecondCall:
    """The call on line 2. It rings from `rings`, and the caller gives up at `gives_up`."""

    rings: float
    gives_up: float
    answered: float | None = None
    heard: tuple[str, ...] = ()
    """acts of the rule that were heard on line 2"""
    back: float | None = None
    returned: tuple[str, ...] | None = None
    """acts heard in the first reply back on line 1"""


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise to come back to the caller. `due` is in seconds since opening; None when no time was named."""

    at: float
    event: int
    due: float | None
    said: str
    firm: bool = False
    """whether the reply says that somebody will come back to the caller, and does not only name a time"""
    vague: bool = False
    """whether it only names a part of the day, or a day"""


@dataclass(frozen=True, slots=True)
class Handover:
    to: str
    at: float
    right: bool
    acts: tuple[str, ...]
    """acts of the rule heard at the turn before it"""


@dataclass(frozen=True, slots=True)
class Call:
    """The fold of a scenario over its events at the time `now`."""

    scenario: str
    state: State = "new"
    now: float = 0.0
    """also the time of the last event, while events are being folded"""
    down: float = 0.0
    """seconds for which the server was down, which `now` leaves out"""
    pace: Pace = "normal"
    clock: str = "09:00"
    """time of day, hh:mm, at which the call was opened"""
    talk: int = 1
    """1: callers react as they did before they remembered a call; 2: they remember it; 3: and hear a reply question by
    question"""
    ring: int = 0
    """the ring that is the last one heard; 0 when it does not ring"""
    series: int = 1
    """1 the first time the telephone rings; 2 when the missed caller rings again"""
    pickup: Pickup | None = None
    answered_at: float | None = None
    line: int = 1
    """the line on which the trainee is"""
    lines: tuple[Line, ...] = ()
    visits: tuple[Visit, ...] = ()
    mood: Mood = "neutral"
    facts: dict[str, str] = field(default_factory=dict)
    """facts told so far -> their value, corrected where the caller corrected it"""
    settled: tuple[str, ...] = ()
    """needs that were settled"""
    ruled_out: tuple[str, ...] = ()
    """acts that what the caller said has made superfluous"""
    spoken: frozenset[str] = frozenset()
    """what the caller has said so far, piece by piece: nothing of it is said again"""
    speaking_until: float = 0.0
    """when the caller on the trainee's line has finished her last line"""
    silent_since: float = 0.0
    """since when the caller has been waiting for a word"""
    call_outs: int = 0
    """how often the caller has called into the present silence"""
    silences: tuple[float, ...] = ()
    """when each dead air began"""
    holds: tuple[Hold, ...] = ()
    second: SecondCall | None = None
    handovers: tuple[Handover, ...] = ()
    looked_up: tuple[str, ...] = ()
    record: dict[str, str] = field(default_factory=dict)
    promises: tuple[Promise, ...] = ()
    hints: int = 0
    ending: str | None = None
    hung_up_by: Literal["caller", "trainee"] | None = None
    """who hung up first; None while nobody has"""
    ended_at: float | None = None
    after_call: bool = False
    """the call is over and its record is still open"""
    closed_at: float | None = None
    """when the record was closed"""
    last_number: int = 0
    ignored: tuple[Ignored, ...] = ()

    @property
    def opened(self) -> bool:
        return self.state != "new"

    @property
    def visit(self) -> Visit | None:
        """The stay at the current turn; None before the call is answered and after it has reached its ending."""
        here = self.visits[-1] if self.visits else None
        return here if here and here.left is None else None

    @property
    def turn(self) -> str | None:
        return self.visit.turn if self.visit else None

    @property
    def owed(self) -> dict[str, str]:
        """Role -> act that is still owed at the current turn."""
        return {role: self.visit.owed[role] for role in self.visit.missing} if self.visit else {}

    @property
    def promise(self) -> Promise | None:
        """The promise to the caller: the last one with a time that is firm, by the hour before one by the day, else the
        last with a time."""
        timed = [one for one in reversed(self.promises) if one.due is not None]
        return max(timed, key=lambda one: (one.firm, not one.vague), default=None)

    @property
    def second_rings(self) -> bool:
        """Whether line 2 rings now."""
        second = self.second
        return (self.state in ("talking", "on_hold") and second is not None and second.answered is None
                and second.rings <= self.now < second.gives_up)

    @property
    def closed(self) -> bool:
        """The record is closed: the call is over for good."""
        return self.closed_at is not None

    @property
    def finished(self) -> bool:
        """Nothing more can happen but the after-call work."""
        return self.state in ("ended", "missed")

    @property
    def violations(self) -> tuple[str, ...]:
        """Forbidden wording in all replies so far, in order; one id may stand there more than once."""
        return tuple(v for line in self.lines if line.verdict for v in line.verdict.violations)
