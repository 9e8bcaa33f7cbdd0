"""What a caller answered (`Call.talk` 2) when he was asked, or when what he had told was repeated back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scoring.standard import Text
from simulator.call.desk import Desk
from simulator.call.line import Line
from simulator.call.speech import fresh, noted, own
from simulator.call.state import Call

_ASKING = re.compile(r"[?？吗呢么]|多少|什么|哪|几|再|报|说一下|告诉|"
                     r"(?:^|[.!] )(?:tell|give|say|repeat|can|could|would|what|where)", re.I)
"""what shows that a fact told before is asked for again"""
_ONCE_MORE = re.compile(r"再|重复|没听清|没记下|\b(?:again|repeat|once more|didn't (?:catch|get)|what was)\b", re.I)
"""what shows it where only the meaning is like the question: who reads a fact back means the same and asks nothing"""
_STOPS = re.compile(r"[。！？!?；;.\n]")
MOST_DEFLECTED = 2
"""questions without a fact that are answered in one line"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What he answers: `facts` are those told for the first time; `texts` his words, in order."""

    facts: tuple[str, ...]
    texts: tuple[Text, ...]
    asides: tuple[Text, ...]
    """answers to questions that the turn's own line answers as well, if it has one"""


def answer(desk: Desk, call: Call, line: Line) -> Answer:
    """The answer to everything a reply asks and repeats."""
    facts, heard = desk.scenario.facts, set(line.verdict.heard)
    asked = [fact for fact, one in facts.items()
             if ({one.asked_by, *one.also_by} & heard and fact not in line.quoted) or fact in line.guesses]
    untold = tuple(fact for fact in asked if fact not in call.facts)
    wrong = dict.fromkeys((*line.misquoted, *(fact for fact, rightly in line.guesses.items() if not rightly)))
    right = [fact for fact, rightly in line.guesses.items() if rightly]
    texts: list[Text] = []
    for fact in wrong:
        texts += _corrected(desk, noted(desk, call, texts), fact)
    if (right or (line.quoted and line.asks)) and not wrong and (yes := own(desk, call, "right")):
        texts.append(yes)
    for fact in asked:
        known = fact in call.facts and (fact in right or not _asks_again(desk, line, fact))
        if fact not in wrong and not known:
            texts += [facts[fact].says] if fact in untold else _again(desk, noted(desk, call, texts), fact)
    closing = set(desk.scenario.talk.closing)
    known = {act for one in facts.values() for act in (one.asked_by, *one.also_by)}
    strange = _distinct(line, known & heard, [act for act in desk.scenario.talk.questions if act in heard - closing])
    return Answer(untold, tuple(texts), _deflected(desk, call, strange))


def _asks_again(desk: Desk, line: Line, fact: str) -> bool:
    """Whether a reply that sounds like the question for a fact that was told asks for it once more."""
    one, said = desk.scenario.facts[fact], line.text.in_(desk.lang)
    for heard in line.verdict.evidence:
        if heard.found and heard.id in (one.asked_by, *one.also_by) and heard.spans:
            stop = _STOPS.search(said, heard.spans[-1][1])
            sentence = said[heard.spans[0][0] : stop.end() if stop else len(said)]
            if (_ONCE_MORE if heard.ear == "meant" else _ASKING).search(sentence):
                return True
    return fact in line.guesses


def _distinct(line: Line, answered: set[str], acts: list[str]) -> list[str]:
    """The acts among these whose words do not also do another one, or one that is answered by a fact."""
    spans = {one.id: one.spans for one in line.verdict.evidence if one.found}
    taken = [span for act in answered for span in spans.get(act, ())]
    distinct = []
    for act in acts:
        own_spans = spans.get(act, ())
        if act not in answered and not any(a < end and start < b for a, b in own_spans for start, end in taken):
            distinct.append(act)
            taken += own_spans
    return distinct


def _corrected(desk: Desk, call: Call, fact: str) -> list[Text]:
    """No, and the fact as it is."""
    one = desk.scenario.facts[fact]
    if one.not_so and fresh(desk, call, (one.not_so,)):
        return [one.not_so]
    return _with(own(desk, call, "wrong"), desk, call, fact)


def _again(desk: Desk, call: Call, fact: str) -> list[Text]:
    """A fact that was told before, in other words."""
    one = desk.scenario.facts[fact]
    if call.facts[fact] == one.value and one.again and fresh(desk, call, (one.again,)):
        return [one.again]
    return _with(own(desk, call, "again"), desk, call, fact)


def _with(word: Text | None, desk: Desk, call: Call, fact: str) -> list[Text]:
    """A word and the fact; nothing once he has run out of words, for he does not say the same line twice."""
    return [word, _value(desk, call, fact)] if word else []


def _value(desk: Desk, call: Call, fact: str) -> Text:
    """How a fact is told now: in the author's words, unless the caller has corrected it since."""
    one = desk.scenario.facts[fact]
    value = call.facts.get(fact, one.value)
    return one.says if value == one.value else Text(zh=f"{value}。", en=f"{value}.")


def _deflected(desk: Desk, call: Call, acts: list[str]) -> tuple[Text, ...]:
    """His answers to questions that the call has no fact for."""
    said: list[Text] = []
    name = desk.scenario.caller.name
    for act in acts[:MOST_DEFLECTED]:
        variants = [Text(zh=text.zh.replace("{caller}", name.zh), en=text.en.replace("{caller}", name.en or name.zh))
                    for text in desk.scenario.talk.questions[act]]
        if text := fresh(desk, call, variants) or own(desk, call, "unknown"):
            said.append(text)
    return tuple(dict.fromkeys(said))
