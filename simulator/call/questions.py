"""What a caller answers when he is asked, or when what he has told is repeated back: at any turn, all in one line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from scoring.standard import Text
from simulator.call.desk import Desk, joined
from simulator.call.instructions import answering
from simulator.call.line import Line
from simulator.call.manner_of import manner
from simulator.call.speech import fresh, noted, own
from simulator.call.state import Call
from simulator.call.timing import sentences
from values import found, letters, normal

_ASKING = re.compile(r"[?？吗呢么]|多少|什么|哪|几|再|报|说一下|告诉|"
                     r"(?:^|[.!] )(?:tell|give|say|repeat|can|could|would|what|where)", re.I)
"""what shows that a fact told before is asked for again"""
_STOPS = re.compile(r"[。！？!?；;.\n]")
MOST_DEFLECTED = 3
"""questions without a fact that are answered in one line"""
WHOLE = 60.0
"""likeness, 0 to 100, from which a guess says the whole of a fact"""
AFTERTHOUGHTS = {"right": "right", "name": "right", "clear": "clear", "fine": "fine", "gladly": "gladly",
                 "none": "none", "wait": "agrees", "expects": "hedges", "yes_no": "unsure", "open": "unknown",
                 "either": "unknown"}
"""kind of a question that asks for nothing the call knows of -> the lines of `Talk` that answer it"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What he answers: `facts` are those told for the first time; `texts` his words, in order."""

    facts: tuple[str, ...] = ()
    texts: tuple[Text, ...] = ()
    asides: dict[str, Text] = field(default_factory=dict)
    """kind of question -> an answer that is only given where his other words do not answer it"""
    again: bool = False
    """he has said something a second time"""


def answer(desk: Desk, call: Call, line: Line) -> Answer:
    """The answer to everything a reply asks and repeats."""
    said = _Saying(desk, call)
    wrong = dict.fromkeys((*line.misquoted, *(fact for fact, rightly in line.guesses.items() if not rightly)))
    right = [fact for fact, rightly in line.guesses.items() if rightly]
    for fact in wrong:
        said.add(*_corrected(said, fact))
    confirms = right or (line.quoted and line.asks and _asks_nothing_else(line)) or (
        (line.quoted or line.echoes) and _asks(line, "right"))
    if confirms and not wrong:
        said.add(*said.once("right"))
    for fact in (*wrong, *right):
        said.told(fact, unless_known=True, silent=fact in wrong or _is_told(desk, line, fact))
    if _asks(line, "misnamed") and "ask_name" not in _topics(desk, line):
        name = desk.scenario.caller.name
        right_name = Text(zh=f"我是{name.zh}。", en=f"It's {name.en or name.zh}.")
        said.add(*((*said.once("wrong"), right_name) if fresh(desk, call, (right_name,)) else ()))
    other = {topic for question in line.questions if question.other for topic in question.about}
    supposed = {topic for question in line.questions if question.guessing for topic in question.about}
    for topic in _topics(desk, line):
        said.about(topic, line, topic in supposed, topic in other)
    said.repeat()
    return Answer(tuple(said.facts), tuple(said.texts), _asides(said, line, bool(confirms)), said.again)


def answers(line: Line) -> bool:
    """Whether a reply asks something that is worth an answer of its own."""
    return any(one.kind in ("about", "guess", "gladly", "none", "yes_no") for one in line.questions)


def asks_something(line: Line) -> bool:
    """Whether a reply asks something that a caller would not hang up on."""
    return answers(line) or any(one.kind in ("open", "either") for one in line.questions)


def wants_a_word(line: Line) -> bool:
    """Whether the last thing that a reply asks is whether something is right or clear."""
    return bool(line.questions) and line.questions[-1].kind in ("right", "clear")


def _asks(line: Line, kind: str) -> bool:
    return any(one.kind == kind for one in line.questions)


def _asks_nothing_else(line: Line) -> bool:
    """Whether nothing in a reply is answered by yes or no beside what it repeats back."""
    others = ("fine", "wait", "clear", "gladly", "none", "yes_no", "closing")
    return not any(one.kind in others for one in line.questions)


def _topics(desk: Desk, line: Line) -> list[str]:
    """What a reply asks for, in order: by its words; by acts, where no words are known for them."""
    topics = desk.scenario.talk.topics
    asked = [topic for question in line.questions for topic in question.about]
    known = [act for fact in desk.scenario.facts.values() for act in (fact.asked_by, *fact.also_by)]
    known += [act for act in desk.scenario.talk.questions if act not in desk.scenario.talk.closing]
    heard = [act for act in dict.fromkeys(known) if act in line.verdict.heard and act not in topics
             and _asks_for(desk, line, act)]
    return list(dict.fromkeys((*asked, *_distinct(desk, line, heard))))


def _asks_for(desk: Desk, line: Line, act: str) -> bool:
    """Whether an act is heard in a reply by its words, or by its likeness to a sentence that asks."""
    text, how = line.text.in_(desk.lang), manner(desk.lang)
    heard = [one for one in line.verdict.evidence if one.id == act and one.found]
    return any(one.ear != "meant" for one in heard) or any(
        a < end and start < b and how.asking.search(text[start:end].strip())
        for one in heard for a, b in one.spans for start, end in sentences(text))


def _distinct(desk: Desk, line: Line, acts: list[str]) -> list[str]:
    """The acts among these that ask for a fact, or whose words do not also do another one."""
    facts = {act for fact in desk.scenario.facts.values() for act in (fact.asked_by, *fact.also_by)}
    spans = {one.id: one.spans for one in line.verdict.evidence if one.found}
    distinct = [act for act in acts if act in facts]
    taken = [span for act in distinct for span in spans.get(act, ())]
    for act in acts:
        own_spans = spans.get(act, ())
        if act not in facts and not any(a < end and start < b for a, b in own_spans for start, end in taken):
            distinct.append(act)
            taken += own_spans
    return distinct


@dataclass
class _Saying:
    """His answer while it is being put together."""

    desk: Desk
    call: Call
    texts: list[Text] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    deflected: int = 0
    again: bool = False
    asked_again: list[str] = field(default_factory=list)
    """facts told before that are asked for once more"""
    answered_before: list[Text] = field(default_factory=list)
    """the same of other answers"""

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

    def repeat(self) -> None:
        """He tells again what he has told before: that he has, only where nothing else was asked."""
        new = bool(self.texts)
        for fact in dict.fromkeys(self.asked_again):
            one = self.desk.scenario.facts[fact]
            short = Text(zh=f"{one.value}。", en=f"{one.value[:1].upper()}{one.value[1:]}.") if one.value else None
            others = (one.again, short) if new else ()
            if first := fresh(self.desk, self.call, filter(None, (_value(self, fact), *others))):
                self.add(first)
            elif not new:
                self.add(*_again(self, fact))
            self.again = True
        for text in self.answered_before if not self.texts else ():
            self.again = True
            self.add(*((word, text) if (word := own(self.desk, self.call, "again")) else ()))

    def about(self, topic: str, line: Line, guessing: bool, other: bool) -> None:
        """He answers what is asked about a topic: with his facts, else with what all callers say."""
        facts = [id for id, one in self.desk.scenario.facts.items() if topic in (one.asked_by, *one.also_by)]
        untold = [id for id in facts if id not in self.call.facts]
        for fact in untold:
            self.told(fact)
        again = [id for id in facts if id not in (*self.facts, *line.quoted, *line.misquoted, *line.guesses)]
        if again and not untold and _asks_again(self.desk, line, topic):
            if other and not any(self.desk.scenario.facts[fact].kind for fact in again):
                self.add(*self.once("unknown"))
            else:
                self.told(again[0])
        elif not facts and self.deflected < MOST_DEFLECTED:
            self.deflected += 1
            self.add(*_deflected(self, topic, guessing))
            self.facts += _named(self.desk, self.call, topic)


def _asks_again(desk: Desk, line: Line, topic: str) -> bool:
    """Whether a reply asks once more for a fact that was told: by its words, or by an act in a sentence that asks."""
    if any(topic in question.about for question in line.questions):
        return True
    said = line.text.in_(desk.lang)
    for heard in line.verdict.evidence:
        if heard.found and heard.id == topic and heard.spans:
            stop = _STOPS.search(said, heard.spans[-1][1])
            if _ASKING.search(said[heard.spans[0][0] : stop.end() if stop else len(said)]):
                return True
    return False


def _corrected(said: _Saying, fact: str) -> Iterable[Text]:
    """No, and the fact as it is."""
    one = said.desk.scenario.facts[fact]
    if one.not_so and fresh(said.desk, said.call, (one.not_so,)):
        return [one.not_so]
    return _with(own(said.desk, said.call, "wrong"), said, fact)


def _again(said: _Saying, fact: str) -> Iterable[Text]:
    """A fact that was told before, in other words."""
    one = said.desk.scenario.facts[fact]
    if said.call.facts[fact] == one.value and one.again and fresh(said.desk, said.call, (one.again,)):
        return [one.again]
    return [_value(said, fact)] if said.has("again") else _with(own(said.desk, said.call, "again"), said, fact)


def _with(word: Text | None, said: _Saying, fact: str) -> Iterable[Text]:
    """A word and the fact; nothing once he has run out of words, for he does not say the same line twice."""
    return [word, _value(said, fact)] if word else []


def _value(said: _Saying, fact: str) -> Text:
    """How a fact is told now: in the author's words, unless the caller has corrected it since."""
    one = said.desk.scenario.facts[fact]
    value = said.call.facts.get(fact, one.value)
    return one.says if value == one.value else Text(zh=f"{value}。", en=f"{value}.")


def _is_told(desk: Desk, line: Line, fact: str) -> bool:
    """Whether a guess says all that he would say of a fact."""
    one, said = desk.scenario.facts[fact], line.text.in_(desk.lang)
    if one.kind:
        return normal(one.kind, one.value) in found(one.kind, said)
    return fuzz.partial_ratio(letters(one.says.in_(desk.lang)), letters(said)) >= WHOLE


def _deflected(said: _Saying, topic: str, guessing: bool) -> Iterable[Text]:
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
        said.answered_before.append(variants[0])
        return []
    return [word] if (word := own(desk, call, "unknown")) else []


def _named(desk: Desk, call: Call, topic: str) -> list[str]:
    """The fact that is his name, where an answer of all callers has told it."""
    name = desk.scenario.caller.name
    if not any("{caller}" in text.zh for text in desk.scenario.talk.questions.get(topic, ())):
        return []
    return [id for id, one in desk.scenario.facts.items()
            if id not in call.facts and one.value and one.value in (name.zh, name.en)]


def _asides(said: _Saying, line: Line, confirmed: bool) -> dict[str, Text]:
    """Answers to what is about nothing that the call knows of, one a kind. Nothing that he has not told is right."""
    outbound = said.desk.scenario.direction == "outbound"  # then it is the trainee who has told what she repeats
    read_back = line.echoes or outbound or any(one.quoted for one in said.call.lines)
    expects = [one for one in line.questions if (one.kind == "right" and not read_back)
               or (one.kind == "yes_no" and one.guessing)]
    kinds = dict.fromkeys("expects" if one in expects else one.kind for one in line.questions)
    if line.misquoted or False in line.guesses.values():
        kinds.pop("right", None)
    asides: dict[str, Text] = {}
    for kind in kinds:
        if kind == "repeat" and (word := own(said.desk, said.call, "again")):
            asides[kind] = joined((word, said.desk.here(said.call).says))
        wanted = kind in AFTERTHOUGHTS and not (kind == "right" and confirmed)
        if wanted and (word := own(said.desk, said.call, AFTERTHOUGHTS[kind])):
            asides[kind] = word
    return asides
