"""What simulated trainees can say: the bank's own sentences for each act, forbidden ones, and model replies."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from scoring.judge import Judge
from simulator.call.desk import Desk
from simulator.call.session import Session
from simulator.call.state import Call
from simulator.content.scenario import Sample, Step, Turn
from simulator.happening import Refused

ENDS = "。！？!?.；;"
NOTHING = {"zh": "好的，您说。", "en": "I see, go on."}
"""does no act of consequence and is no rudeness"""


class Repertoire:
    """The sentences of one scenario. Made once a scenario; the judge is used to see where a model sample call goes."""

    def __init__(self, desk: Desk, judge: Judge):
        self.desk, self._judge = desk, judge
        self._acts = {act.id: act for act in desk.standard.acts if act.sentences}
        self._hits: dict[str, str] = {}
        self.rude = tuple(min(rule.hits, key=len) for rule in desk.standard.forbidden
                          if rule.severity != "warning" and not rule.moments and rule.hits)
        self._forbidden = {rule.id: min(rule.hits, key=len) for rule in desk.standard.forbidden if rule.hits}

    @cached_property
    def rude_once(self) -> tuple[str, ...]:
        """Forbidden sentences in which only one forbidden thing is found."""
        return tuple(said for said in self.rude if len(self._judge.reply(said, {}).violations) == 1)

    @cached_property
    def units(self) -> list[str]:
        """The characters, in English the words, of everything that the bank says."""
        words = " ".join(hit for act in self.desk.standard.acts for hit in act.sentences)
        return [char for char in words if char.isalpha()] if self.desk.lang == "zh" else words.split()

    @property
    def nothing(self) -> str:
        return NOTHING[self.desk.lang]

    def doing(self, acts: Iterable[str]) -> str:
        """A reply that does these acts, in the bank's shortest sentences; empty where there are none."""
        return self.together(self._hit(act) for act in dict.fromkeys(acts) if act in self._acts)

    def _hit(self, act: str) -> str:
        """The act's shortest sentence in which nothing forbidden is found."""
        if act not in self._hits:
            hits = sorted(self._acts[act].sentences, key=len)
            self._hits[act] = next((hit for hit in hits if not self._judge.reply(hit, {}).violations), hits[0])
        return self._hits[act]

    def saying(self, forbidden: Iterable[str]) -> str:
        """A reply that says these forbidden things."""
        return self.together(self._forbidden[id] for id in forbidden if id in self._forbidden)

    def together(self, sentences: Iterable[str]) -> str:
        """Sentences said in one reply."""
        stop = "。" if self.desk.lang == "zh" else ". "
        return "".join(s if s.endswith(tuple(ENDS)) else s + stop for s in sentences).strip()

    def asking(self, call: Call, turn: Turn) -> str:
        """A reply that asks for the facts that are still to be gathered at the turn."""
        facts = self.desk.scenario.facts
        return self.doing(facts[fact].asked_by for fact in turn.gathers if fact not in call.facts)

    @cached_property
    def rehearsed(self) -> dict[str, tuple[str | Step, ...]]:
        """What the trainee of the model sample call does at each turn."""
        sample = next((one for one in self.desk.scenario.samples if one.trainee == "model"), None)
        return self._by_turn(sample) if sample else {}

    def _by_turn(self, sample: Sample) -> dict[str, tuple[str | Step, ...]]:
        session = Session(self.desk.scenario, self.desk.standard, self._judge)
        done: dict[str, tuple[str | Step, ...]] = {}
        try:
            session.answer(sample.answers_on_ring)
            for what in sample.replies:
                turn = session.call.turn or ""
                done[turn] = (*done.get(turn, ()), what)
                session.take(what)
        except Refused:
            pass
        return done
