"""A scenario with its standard, indexed: what every step of a call looks things up in."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from scoring.standard import Conduct, Lang, Moment, Standard, Text
from simulator.call.form import DueField, DueSection, fields, form
from simulator.call.likeness import Known
from simulator.call.manner_of import manner
from simulator.call.state import Call, Visit
from simulator.content.cues import Cues
from simulator.content.scenario import Ending, Scenario, Turn
from simulator.content.talk import Lines

MOST_EXAMPLES = 60
"""questions about a topic that another is compared with"""
_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Desk:
    """The desk at which a call is played."""

    scenario: Scenario
    standard: Standard

    @cached_property
    def turns(self) -> dict[str, Turn]:
        return {turn.id: turn for turn in self.scenario.turns}

    @cached_property
    def moments(self) -> dict[str, Moment]:
        return {moment.id: moment for moment in self.standard.moments}

    @cached_property
    def endings(self) -> dict[str, Ending]:
        return {ending.id: ending for ending in self.scenario.endings}

    @cached_property
    def rules(self) -> dict[str, Conduct]:
        return {rule.rule: rule for rule in self.standard.conduct}

    @cached_property
    def every_act(self) -> tuple[str, ...]:
        """The acts of the standard."""
        return tuple(act.id for act in self.standard.acts)

    @cached_property
    def awaited_acts(self) -> tuple[str, ...]:
        """The acts that something in the call waits for, at whatever turn."""
        turns, needs, facts = self.scenario.turns, self.scenario.needs.values(), self.scenario.facts.values()
        return tuple(dict.fromkeys((
            *(act for turn in turns for act in (*self.owes(turn, ()).values(), *turn.vital)),
            *(act for need in needs for act in need.settled_by),
            *(act for fact in facts for act in (fact.asked_by, *fact.also_by)),
            *(act for turn in turns for route in turn.routes for act in (*route.when.acts, *route.when.any)),
            *self.scenario.talk.closing)))

    @cached_property
    def calling(self) -> dict[Literal["name", "misnamed"], re.Pattern[str]]:
        """How a question calls him by his name, and by one like it that is not his; by none where he has none."""
        name, how = self.scenario.caller.name.in_(self.lang), manner(self.lang)
        name = name.split()[-1] if name and self.lang == "zh" else name  # 养护公司 段经理
        parts = {"whole": re.escape(name), "first": re.escape(name[:1]), "last": re.escape(name.split()[-1])} \
            if name else {}
        ways = {"name": how.name, "misnamed": how.misnamed} if name else {}
        return {kind: re.compile(way.format(**parts), re.I) for kind, way in ways.items() if way}

    @cached_property
    def each_time(self) -> frozenset[str]:
        """Acts that are owed afresh wherever they are owed."""
        return frozenset(act.id for act in self.standard.acts if act.each_time)

    @cached_property
    def bad_ending(self) -> str | None:
        """The ending to which rudeness leads where the author names no other: the first that is not good."""
        return next((ending.id for ending in self.scenario.endings if not ending.good), None)

    @cached_property
    def form(self) -> tuple[DueSection, ...]:
        """The form of the call record; empty where none is kept."""
        return form(self.scenario, self.standard)

    @cached_property
    def fields(self) -> dict[str, DueField]:
        """The fields of the call record."""
        return fields(self.form)

    @cached_property
    def instructing(self) -> dict[str, tuple[str, ...]]:
        """What he may be told to do, and the words for it, in small letters."""
        return {id: tuple(map(str.lower, one.words)) for id, one in self.scenario.talk.instructions.items()}

    @cached_property
    def topics(self) -> Cues:
        """What questions are about, and the words for it."""
        return self.scenario.talk.topic_cues

    @cached_property
    def besides(self) -> Cues:
        """What else they are about, likewise."""
        return self.scenario.talk.beside_cues

    @property
    def examples(self) -> tuple[tuple[str, str], ...]:
        """Topics, each with a question about it or words for it, in the language of the call."""
        talk = self.scenario.talk
        acts = {act.id: act.hits for act in self.standard.acts if act.id in talk.topics}
        known = [(topic, text) for source in (talk.alike, talk.besides, talk.topics, acts)
                 for topic, texts in source.items() for text in texts[:MOST_EXAMPLES]]
        return tuple((topic, text.replace("…", " ")) for topic, text in dict.fromkeys(known)
                     if topic != "nothing" and bool(_HAN.search(text)) == (self.lang == "zh"))

    @cached_property
    def known(self) -> Known:
        """The examples, to compare questions with."""
        return Known(self.examples)

    def settle(self) -> None:
        """Index all that a reply looks up, so that none has to wait for it."""
        for name, index in vars(Desk).items():
            if isinstance(index, cached_property):
                getattr(self, name)
        self.known.settle()

    def kind(self, text: Text) -> str:
        """Where a caller has a word from: a kind of `Talk`, thanks for a need, or that he follows an instruction."""
        return self._kinds.get(text.in_(self.lang), "")

    @cached_property
    def _kinds(self) -> dict[str, str]:
        talk, needs = self.scenario.talk, self.scenario.needs.values()
        own = [kind for kind, field in type(talk).model_fields.items() if field.annotation == Lines]
        kinds = {line.in_(self.lang): kind for kind in own for lines in getattr(talk, kind).values() for line in lines}
        kinds |= {line.in_(self.lang): "follows" for one in talk.instructions.values() for line in one.says}
        return kinds | {need.thanks.in_(self.lang): "thanks" for need in needs if need.thanks}

    @property
    def lang(self) -> Lang:
        return self.scenario.lang

    def limit(self, rule: str, name: str) -> float | None:
        """A limit of a rule of conduct; None where the standard sets none."""
        return self.rules[rule].limits.get(name) if rule in self.rules else None

    def acts(self, rule: str) -> dict[str, str]:
        """Role -> act by which a rule of conduct is honoured."""
        return self.rules[rule].acts if rule in self.rules else {}

    def roles(self, rule: str, heard: Iterable[str]) -> tuple[str, ...]:
        """The roles of a rule of conduct that are filled by the acts heard."""
        heard = set(heard)
        return tuple(role for role, act in self.acts(rule).items() if act in heard)

    def here(self, call: Call) -> Turn | None:
        """The turn at which the call stands."""
        return self.turns[call.turn] if call.turn else None

    def owes(self, turn: Turn, told: Iterable[str]) -> dict[str, str]:
        """Role -> act owed at a turn by somebody who has been told these facts: nobody has to ask what was said."""
        owed = turn.asks or (self.moments[turn.moment].owes if turn.moment else {})
        if not owed:
            owed = {fact: self.scenario.facts[fact].asked_by for fact in turn.gathers}
        known = {self.scenario.facts[fact].asked_by for fact in told}
        return {role: act for role, act in owed.items() if act not in known}

    def forfeited(self, turn_id: str) -> tuple[str, ...]:
        """The turns that a call broken off at a turn would still have needed, by the shortest way to a good end."""
        waiting: deque[tuple[str, ...]] = deque([(turn_id,)])
        seen = {turn_id}
        while waiting:
            path = waiting.popleft()
            turn = self.turns[path[-1]]
            for route in turn.ways:
                if route.ends and self.endings[route.ends].good:
                    return path[1:]
                if route.to and route.to not in seen:
                    seen.add(route.to)
                    waiting.append((*path, route.to))
        return ()

    def occurring(self, clauses: Iterable[str]) -> tuple[str, ...]:
        """Of some clauses those that a call of this direction can honour."""
        only = {clause.id: clause.calls for clause in self.standard.clauses}
        return tuple(id for id in clauses if not only.get(id) or only[id] == self.scenario.direction)

    def clauses(self, visit: Visit) -> tuple[str, ...]:
        """The clauses that the points of a visit count for."""
        turn = self.turns[visit.turn]
        return turn.clauses or ((self.moments[turn.moment].clause,) if turn.moment else ())


_lately: deque[Desk] = deque(maxlen=4)


def desk_of(scenario: Scenario, standard: Standard) -> Desk:
    """The desk at which a call is played: the same as lately for the same content, so that it is indexed once."""
    for desk in tuple(_lately):
        if desk.scenario is scenario and desk.standard is standard:
            return desk
    desk = Desk(scenario, standard)
    _lately.append(desk)
    return desk


def joined(texts: Iterable[Text]) -> Text:
    """Several texts said in one go."""
    texts = tuple(texts)
    if len(texts) == 1:
        return texts[0]
    return Text(zh="".join(t.zh for t in texts), en=" ".join(t.en for t in texts if t.en))
