"""A call being played, step by step, with times of its own: for sample calls, scripts and simulated trainees."""

from __future__ import annotations

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.call.desk import desk_of
from simulator.call.events import COURSE
from simulator.call.fold import new
from simulator.call.say import done, replied
from simulator.call.scorecard import Scorecard, scorecard
from simulator.call.state import TALK, Call, Pace
from simulator.call.timers import due_to_hang_up
from simulator.call.timing import RING_TO_RING, ring_begins
from simulator.content.scenario import Sample, Scenario, Step
from simulator.happening import Event

ON_THE_RING = 0.5
"""seconds into a ring at which it is answered"""


class Session:
    """One call from the first ring on. `events` is what a server would have stored; `call` its fold."""

    def __init__(self, scenario: Scenario, standard: Standard, judge: Judge, pace: Pace = "normal",
                 talk: int = TALK):
        self.desk, self.judge = desk_of(scenario, standard), judge
        self.events: list[Event] = []
        self.call = new(scenario)
        self._happen("opened", 0.0, pace=pace, talk=talk)

    @property
    def scenario(self) -> Scenario:
        return self.desk.scenario

    @property
    def card(self) -> Scorecard:
        return scorecard(self.call, self.scenario, self.desk.standard)

    def at(self, seconds: float) -> Call:
        """Let the clock go on to `seconds`."""
        self.call = COURSE.advance(self.desk, self.call, max(seconds, self.call.now))
        return self.call

    def answer(self, ring: int = 3) -> None:
        """Pick up on a ring; where the other side picks up, wait until it has."""
        rings = self.scenario.rings
        if self.scenario.direction == "outbound":
            self.at((rings.answered_on - 1) * RING_TO_RING * rings.pace + ON_THE_RING)
        else:
            ring = min(ring, rings.patience)
            self._happen("answered", ring_begins(rings, ring) + ON_THE_RING * rings.pace, line=1)

    def say(self, text: str, after: float = 1.0) -> Event:
        """Say something, `after` seconds after the caller has finished."""
        return self._say(text, self.polite(after))

    def take(self, what: str | Step) -> Event | None:
        """One step of a sample call or script. Raises Refused when it cannot be done."""
        if isinstance(what, str):
            return self.say(what)
        at = self.polite(what.after) if what.at is None else what.at
        if what.do == "say":
            return self._say(what.say, at)
        if what.do == "wait":
            self.at(at)
            return None
        if what.do == "answer" and what.at is None and what.line == 1:
            return self.answer()
        kind, names = DEEDS[what.do]
        return self._happen(kind, at, **{name: getattr(what, name) for name in names})

    def play(self, sample: Sample) -> Call:
        """A sample call from picking up to the call record; what is left when the caller has hung up is not said.

        Raises Refused at a step that cannot be done.
        """
        self.answer(sample.answers_on_ring)
        for what in sample.replies:
            if isinstance(what, str) and self.at(self.polite(1.0)).finished:
                break
            self.take(what if isinstance(what, Step) else Step(say=what, after=0))
        return self.wrap_up(sample.record)

    def wrap_up(self, record: dict[str, str]) -> Call:
        """Let the call come to its end and fill its record."""
        self.finish()
        if self.call.answered_at is not None:
            for field, value in record.items():
                self.record(field, value)
        return self.call

    def hint(self, at: float) -> Event:
        """Look at the owed acts."""
        return self._happen("hinted", at)

    def record(self, field: str, value: str) -> Event:
        """Fill a field of the call record."""
        return self._happen("recorded", self.call.now, field=field, value=value)

    def close(self) -> Event:
        """Close the record, after which nothing changes any more."""
        return self._happen("closed", self.call.now)

    def finish(self) -> Call:
        """Let the call come to its end: who has to hang up first does."""
        if self.call.ending and self.desk.endings[self.call.ending].hangs_up == "trainee" and not self.call.finished:
            self._happen("hung_up", self.polite(1.0))
        hangs_up = due_to_hang_up(self.desk, self.call)
        return self.at(hangs_up) if hangs_up is not None and self.call.ending else self.call

    def polite(self, after: float) -> float:
        """The first moment at which the trainee may speak without interrupting, and `after` seconds more."""
        caller_speaks_until = self.call.speaking_until if self.call.state != "on_hold" else 0.0
        return max(self.call.now, caller_speaks_until) + after

    def _say(self, text: str, at: float) -> Event:
        self.at(at)
        return self._store(replied(self.desk, self.judge, self.call, text, at))

    def _happen(self, kind: str, at: float, **data: object) -> Event:
        self.at(at)
        return self._store(done(self.desk, self.call, kind, at, **data))

    def _store(self, event: Event) -> Event:
        self.events.append(event)
        self.call = COURSE.step(self.desk, self.call, event)
        return event


DEEDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "answer": ("answered", ("line",)),
    "line": ("answered", ("line",)),
    "hold": ("held", ()),
    "resume": ("resumed", ()),
    "transfer": ("transferred", ("to",)),
    "look_up": ("looked_up", ("article",)),
    "record": ("recorded", ("field", "value")),
    "hang_up": ("hung_up", ()),
    "close": ("closed", ()),
}
"""deed of a step -> kind of the event, and the keys of the step that are its data"""
