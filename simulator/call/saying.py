"""What a caller says of each thing that he is asked, put together into one answer: facts, corrections, the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from scoring.standard import Text
from simulator.call.desk import Desk
from simulator.call.instructions import answering
from simulator.call.line import Line
from simulator.call.speech import fresh, noted, own
from simulator.call.state import Call
from simulator.call.timing import sentences
from values import found, letters, normal

_ASKING = re.compile(r"[?？吗呢么]|多少|什么|哪|几|再|报|说一下|告诉|"
                     r"(?:^|[.!] )(?:tell|give|say|repeat|can|could|would|what|where)", re.I)
"""what shows that a fact told before is asked for again"""
_PLAINLY = re.compile(r"多少|什么|啥|哪|几|"
                      r"怎么称呼|怎么回事|咋回事|贵姓|再.{0,3}[说报讲念]|[说报讲念]一?遍|报一?下|报给|说一?下|告诉|重复|没[听记]|"
                      r"留[一个]{0,2}下|是不是|\b(?:what|where|whereabouts|which|who|how|again|repeat|remind|catch|caught|missed|"
                      r"(?:tell|give|spell|confirm|have|take|need) (?:me )?(?:your|the|a))\b|"
                      r"^(?:and )?your [\w ]+\?", re.I)
"""without which a question is not taken to ask once more for a fact that was told: keep your phone on, will you?"""
_MEASURE = re.compile(r"\bhow (?:long|big|tall|high|wide|heavy)\b|多[长大高宽重]", re.I)
_STOPS = re.compile(r"[。！？!?；;.\n]")
_WORD = re.compile(r"[a-z0-9/]+")
MOST_DEFLECTED = 6
"""questions without a fact that are answered in one line"""
WHOLE, MOST_OF_IT = 60.0, 0.7
"""likeness, 0 to 100, from which a guess says the whole of a fact, and share of the characters of a Chinese one"""
MOST_OF_ITS_WORDS = 0.6
"""the same of the words of an English value of several: M61 going north by marker 24/3"""


@dataclass
class Saying:
    """His answer while it is being put together."""

    desk: Desk
    call: Call
    texts: list[Text] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    later: set[str] = field(default_factory=set)
    """facts that he tells in a turn to come"""
    deflected: int = 0
    again: bool = False
    asked_again: list[str] = field(default_factory=list)
    """facts told before that are asked for once more"""
    answered_before: list[tuple[str, Text]] = field(default_factory=list)
    """the same of other answers, each with its topic"""
    unknown: bool = False
    """something was asked of a fact that he does not know"""

    def add(self, *texts: Text) -> None:
        self.texts += texts
        self.call = noted(self.desk, self.call, texts)

    def once(self, kind: str) -> list[Text]:
        """A word of a kind, unless this answer has one already."""
        word = None if self.has(kind) else own(self.desk, self.call, kind)
        return [word] if word else []

    def has(self, kind: str) -> bool:
        return any(text in self.texts for text in self.desk.scenario.talk.lines(kind, self.call.mood))

    def told(self, fact: str, unless_known: bool = False, silent: bool = False) -> None:
        """He tells a fact; `silent`: his words have told it already."""
        if fact not in self.call.facts:
            one = self.desk.scenario.facts[fact]
            self.facts.append(fact)
            self.call = replace(self.call, facts=self.call.facts | {fact: one.value})
            if not silent:
                self.add(one.says)
        elif not unless_known:
            self.asked_again.append(fact)

    def repeat(self, civil: bool) -> None:
        """He tells again what he has told before: that he has, only where nothing else was asked; without a reproach
        where it is said that he was not heard (`civil`)."""
        new = bool(self.texts)
        for fact in dict.fromkeys(self.asked_again):
            one = self.desk.scenario.facts[fact]
            short = Text(zh=f"{one.value}。", en=f"{one.value[:1].upper()}{one.value[1:]}.") if one.value else None
            others = (one.again, short) if new else ()
            if first := fresh(self.desk, self.call, filter(None, (_value(self, fact), *others))):
                self.add(first)
            elif not new:
                self.add(*_again(self, fact, civil))
            self.again = True
        for topic, text in self.answered_before:
            self.again = True
            if not self.texts:
                self.add(*((word, text) if (word := _once_more(self, civil)) else ()))
            elif topic in self.desk.every_act:  # his plate, his name
                self.add(_first_of(self.desk, text))

    def _is_plain(self, facts: list[str]) -> bool:
        """Whether one of some facts is a number, a plate or his name, of which nobody asks for anything else."""
        scenario, name = self.desk.scenario, self.desk.scenario.caller.name
        return any(scenario.facts[fact].kind or scenario.facts[fact].value in (name.zh, name.en) for fact in facts)

    def about(self, topic: str, line: Line, guessing: bool, other: bool) -> None:
        """He answers what is asked about a topic: with his facts, else with what all callers say."""
        known = [id for id, one in self.desk.scenario.facts.items() if topic in (one.asked_by, *one.also_by)]
        facts = [id for id in known if id in self.call.facts or id not in self.later]
        untold = [id for id in facts if id not in self.call.facts]
        for fact in untold:
            self.told(fact)
        again = [id for id in facts if id not in (*self.facts, *line.quoted, *line.misquoted, *line.guesses)]
        if again and not untold and _asks_again(self.desk, line, topic):
            if other and not (self._is_plain(again) or _measures(self.desk, line, again[0])):
                self.unknown = True
            else:
                self.told(again[0])
        elif not known and self.deflected < MOST_DEFLECTED:
            self.deflected += 1
            self.add(*_deflected(self, topic, guessing))
            self.facts += _named(self.desk, self.call, topic)


def _first_of(desk: Desk, text: Text) -> Text:
    """The first sentence of an answer."""
    said = text.in_(desk.lang)
    spans = sentences(said)
    return text.model_copy(update={desk.lang: said[slice(*spans[0])].strip()}) if spans else text


def _measures(desk: Desk, line: Line, fact: str) -> bool:
    """Whether a reply asks how long or how big something is, and the fact holds a measure."""
    says = desk.scenario.facts[fact].says.in_(desk.lang)
    return bool(_MEASURE.search(line.text.in_(desk.lang)) and found("number", says))


def _asks_again(desk: Desk, line: Line, topic: str) -> bool:
    """Whether a reply asks once more for a fact that was told: by its words, or by an act in a sentence that asks."""
    said = line.text.in_(desk.lang)
    if any(topic in question.about for question in line.questions):
        return bool(_PLAINLY.search(said))
    for heard in line.verdict.evidence:
        if heard.found and heard.id == topic and heard.spans:
            stop = _STOPS.search(said, heard.spans[-1][1])
            if _ASKING.search(said[heard.spans[0][0] : stop.end() if stop else len(said)]):
                return True
    return False


def corrected(said: Saying, fact: str) -> Iterable[Text]:
    """No, and the fact as it is."""
    one = said.desk.scenario.facts[fact]
    if one.not_so and fresh(said.desk, said.call, (one.not_so,)):
        return [one.not_so]
    return _with(own(said.desk, said.call, "wrong"), said, fact)


def _again(said: Saying, fact: str, civil: bool) -> Iterable[Text]:
    """A fact that was told before, in other words."""
    one = said.desk.scenario.facts[fact]
    if said.call.facts[fact] == one.value and one.again and fresh(said.desk, said.call, (one.again,)):
        return [one.again]
    return [_value(said, fact)] if said.has("again") else _with(_once_more(said, civil), said, fact)


def _once_more(said: Saying, civil: bool) -> Text | None:
    """That he has said it before; by the words of any mood where that is no reproach."""
    return fresh(said.desk, said.call, said.desk.scenario.talk.lines("again", "neutral" if civil else said.call.mood))


def _with(word: Text | None, said: Saying, fact: str) -> Iterable[Text]:
    """A word and the fact; nothing once he has run out of words, for he does not say the same line twice."""
    return [word, _value(said, fact)] if word else []


def _value(said: Saying, fact: str) -> Text:
    """How a fact is told now: in the author's words, unless the caller has corrected it since."""
    one = said.desk.scenario.facts[fact]
    value = said.call.facts.get(fact, one.value)
    return one.says if value == one.value else Text(zh=f"{value}。", en=f"{value}.")


def is_told(desk: Desk, line: Line, fact: str) -> bool:
    """Whether a guess says all that he would say of a fact."""
    one, said = desk.scenario.facts[fact], line.text.in_(desk.lang)
    if one.kind:
        return normal(one.kind, one.value) in found(one.kind, said)
    heard, whole, said = said.lower(), letters(one.says.in_(desk.lang)), letters(said)
    named = {*_WORD.findall(one.value.lower())}
    if desk.lang == "en" and len(named) > 2 and len(named & {*_WORD.findall(heard)}) >= MOST_OF_ITS_WORDS * len(named):
        return True
    of_it = (Counter(whole) & Counter(said)).total() if desk.lang == "zh" else 0
    return fuzz.partial_ratio(whole, said) >= WHOLE or of_it >= MOST_OF_IT * len(whole)


def _deflected(said: Saying, topic: str, guessing: bool) -> Iterable[Text]:
    """His answer to a question that the call has no fact for; asked once more he says that he has said it, or yes."""
    desk, call = said.desk, said.call
    name = desk.scenario.caller.name
    variants = [Text(zh=text.zh.replace("{caller}", name.zh), en=text.en.replace("{caller}", name.en or name.zh))
                for text in answering(desk, call, topic) or desk.scenario.talk.questions.get(topic, ())]
    known = any(text.in_(desk.lang) in call.spoken for text in variants)
    if known and guessing:
        return said.once("right")
    if text := fresh(desk, call, variants):
        return [text]
    if known:
        said.answered_before.append((topic, variants[0]))
        return []
    return [word] if (word := own(desk, call, "unknown")) else []


def _named(desk: Desk, call: Call, topic: str) -> list[str]:
    """The fact that is his name, where an answer of all callers has told it."""
    name = desk.scenario.caller.name
    if not any("{caller}" in text.zh for text in desk.scenario.talk.questions.get(topic, ())):
        return []
    return [id for id, one in desk.scenario.facts.items()
            if id not in call.facts and one.value and one.value in (name.zh, name.en)]
