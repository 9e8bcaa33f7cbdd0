"""What a caller is told to do (打开双闪, keep your phone free), and that he says so when he does it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scoring.standard import Text
from simulator.call.desk import Desk
from simulator.call.economy import shows
from simulator.call.line import Line
from simulator.call.manner import Manner
from simulator.call.manner_of import manner
from simulator.call.memory import replies
from simulator.call.speech import fresh
from simulator.call.state import Call, Visit
from simulator.call.telling import told
from simulator.call.timing import sentences
from simulator.content.talk import Instruction

_NAMED = re.compile(r"\b(?:your|the) ((?:\w+ ){0,2}\w+) (on|out|off)\b")
_THEM = re.compile(r"\b(pop|put|get|switch|turn|stick|flick|bung|leave) (?:them|it|those) (on|out|off)\b")
"""what a sentence names, and how the next one speaks of it: are your hazard lights on? Pop them on"""
MOST = 2
"""instructions of one reply that he says he follows; one where he says something else as well"""


def instructed(desk: Desk, text: str) -> list[str]:
    """The instructions of a reply, in the order of `Talk.instructions`. What is only asked is none, but for a request
    in the form of a question: would you put your hazards on?"""
    how = manner(desk.lang)
    at_once = (how.contingent.split(text[start:end].strip().lower())[0] for start, end in sentences(text))
    told = [part for sentence in _named(at_once) for part in _telling(how, sentence) if not how.others.search(part)]
    whole = "\n".join(told)
    return [id for id, words in desk.instructing.items()
            if any(how.find(word, sentence, 0) >= 0
                   for word in [one for one in words if one in whole] for sentence in told)]


def _named(said: Iterable[str]) -> Iterator[str]:
    """Sentences with the name of what they call them or it, as the sentence before does."""
    named = None
    for sentence in said:
        them = _THEM.search(sentence)
        if named and them and named[2] == them[2]:
            yield f"{sentence[:them.start()]}{them[1]} the {named[1]} {them[2]}{sentence[them.end():]}"
        else:
            yield sentence
        named = _NAMED.search(sentence)


def _telling(how: Manner, sentence: str) -> list[str]:
    """The parts of a sentence that may tell him to do something: all but the one that asks."""
    if not how.marked.search(sentence):
        parts = [part for part in how.pieces.split(sentence) if not how.reported.search(part.strip(" 。，,.!！"))]
        return [sentence] if len(parts) == len(how.pieces.split(sentence)) else parts
    if how.fine.search(sentence) or how.bids.search(sentence):
        return [part for part in how.pieces.split(sentence) if part and not how.state.search(part)]
    return [part for part in how.pieces.split(sentence)[:-1]
            if part and not (how.asking.search(part.strip()) or how.state.search(part))]


def takes_up(desk: Desk, call: Call, line: Line, said: Iterable[Text], settled: bool) -> tuple[Text, ...]:
    """How he says that he does what a reply tells him. `said`: his other words in the same line, which may show it.
    `settled`: all that his turn waits for is done, so that the author's words say it."""
    if not line.instructs or call.visit.turn == desk.scenario.opening or line.verdict.violations:
        return ()
    other = tuple(said)
    words: list[Text] = []
    before = {act for one in replies(call)[:-1] for act in told(desk, one)}
    given = [one for one in map(desk.scenario.talk.instructions.get, line.instructs)
            if not (_is_written(desk, one) and before & {*one.acts})]
    for one in sorted(given, key=lambda one: not _is_written(desk, one)):  # what matters most first
        written = settled and bool(set(one.acts) & {*call.visit.owed.values()})
        if not (written or shows(desk, one, other)) and (word := fresh(desk, call, one.says)):
            words.append(word)
    pressing = not settled and any(_is_written(desk, one) for one in given)
    return tuple(words[:1 if other and not pressing else MOST])


def without_yet(desk: Desk, visit: Visit, words: Iterable[Text]) -> tuple[Text, ...]:
    """Words without those by which he follows an instruction that the turn to which he comes waits for, so that its
    line tells that he has not followed it."""
    acts = {*visit.owed.values()}
    yet = [text for one in desk.scenario.talk.instructions.values() if acts & {*one.acts} for text in one.says]
    return tuple(word for word in words if word not in yet)


def answering(desk: Desk, call: Call, topic: str) -> tuple[Text, ...]:
    """How he answers a question about a topic (are you out of the car?) by what he was told to do before it, or was not
    told yet."""
    for id, one in desk.scenario.talk.instructions.items():
        if topic in (*one.before, *one.after):
            done = any(id in line.instructs or set(one.acts) & told(desk, line) for line in replies(call)[:-1])
            if done and topic in one.after:
                return one.after[topic]
            if not done and topic in one.before and _is_written(desk, one):
                return one.before[topic]
    return ()


def _is_written(desk: Desk, one: Instruction) -> bool:
    """Whether a turn of the call waits for one of its acts: then the author has written what he does."""
    return any(set(one.acts) & {*desk.owes(turn, ()).values()} for turn in desk.scenario.turns)
