"""What a caller answers when he is asked, or when what he has told is repeated back: at any turn, all in one line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from scoring.standard import Lang, Text
from simulator.call.asking import AGAIN, statements
from simulator.call.denials import denied, sought
from simulator.call.desk import Desk, joined
from simulator.call.guesses import misheard
from simulator.call.line import Asking, Line
from simulator.call.manner_of import manner
from simulator.call.runs import share_run
from simulator.call.saying import Saying, corrected, is_told
from simulator.call.speech import fresh, own
from simulator.call.state import Call
from simulator.call.timing import sentences
from values import letters

AFTERTHOUGHTS = {"right": "right", "name": "right", "clear": "clear", "fine": "fine", "gladly": "gladly",
                 "none": "none", "wait": "agrees", "expects": "hedges", "yes_no": "unsure", "open": "unknown",
                 "either": "unknown", "both": "both", "rest": "unknown"}
"""kind of a question that asks for nothing the call knows of -> the lines of `Talk` that answer it"""
SAYS_NOTHING: dict[Lang, int] = {"zh": 12, "en": 40}
"""letters up to which what a reply says beside its questions is only civil"""
_MISHEARD = re.compile(r"没[听记看]|怕.{0,3}[记听写]|再.{0,4}[说报讲念]|麻烦|劳驾|对不起|不好意思|抱歉|"
                       r"\b(?:sorry|again|miss(?:ed)?|catch|caught|repeat|please|(?:could|would|can) you)\b", re.I)
"""by which who asks for something once more shows that she has not heard it, or is civil at least"""


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
    said = Saying(desk, call)
    wrong = dict.fromkeys((*line.misquoted, *(fact for fact, rightly in line.guesses.items() if not rightly)))
    right = [fact for fact, rightly in line.guesses.items() if rightly]
    for fact in wrong:
        said.add(*corrected(said, fact))
    reads_back = bool(manner(desk.lang).reads_back.search(line.text.in_(desk.lang)))
    checks = line.quoted and ((line.asks and _asks_nothing_else(line) and not _asks_how_it_is(desk, line))
                              or (reads_back and asks_last(line, "fine")))
    confirms = right or checks or ((line.quoted or line.echoes) and _asks(line, "right")) or _checks_first(said, line)
    if confirms and not wrong:
        said.add(*said.once("right"))
    for fact in (*wrong, *right):
        silent = fact in wrong or reads_back or is_told(desk, line, fact) or _is_late(desk, call, fact)
        said.told(fact, unless_known=True, silent=silent)
    if _asks(line, "misnamed") and "ask_name" not in _topics(desk, line):
        name = desk.scenario.caller.name
        right_name = Text(zh=f"我是{name.zh}。", en=f"It's {name.en or name.zh}.")
        said.add(*((*said.once("wrong"), right_name) if fresh(desk, call, (right_name,)) else ()))
    other = {topic for question in line.questions if question.other for topic in question.about}
    supposed = {topic for question in line.questions if question.guessing for topic in question.about}
    topics = _topics(desk, line)
    said.later = _later(desk, call, topics)
    for topic in topics:
        said.about(topic, line, topic in supposed, topic in other)
    said.repeat(bool(_MISHEARD.search(line.text.in_(desk.lang))))
    return Answer(tuple(said.facts), tuple(said.texts), _asides(said, line, bool(confirms)), said.again)


def _is_late(desk: Desk, call: Call, fact: str) -> bool:
    """Whether facts were gathered, and this one is gathered no more: confirmed in passing it is not told as well."""
    open_ = {visit.turn for visit in call.visits[:-1]}
    gathering = [turn for turn in desk.scenario.turns if turn.gathers]
    return bool(gathering) and all(turn.id in open_ for turn in gathering) and any(
        fact in turn.gathers for turn in gathering)


def _later(desk: Desk, call: Call, topics: list[str]) -> set[str]:
    """The facts that a turn to come tells of its own accord, where others answer what is asked."""
    visited = {visit.turn for visit in call.visits}
    tells = {fact for turn in desk.scenario.turns if turn.id not in visited for fact in turn.tells}
    asked = {id for id, fact in desk.scenario.facts.items() if {fact.asked_by, *fact.also_by} & {*topics}}
    return tells if asked - tells else set()


def answers(line: Line) -> bool:
    """Whether a reply asks something that is worth an answer of its own."""
    return any(one.kind in ("about", "guess", "gladly", "none", "yes_no") for one in line.questions)


def asks_something(line: Line) -> bool:
    """Whether a reply asks something that a caller would not hang up on."""
    return answers(line) or any(one.kind in ("open", "either", "both", "rest") for one in line.questions)


def wants_a_word(line: Line) -> bool:
    """Whether the last thing that a reply asks is whether something is right or clear."""
    return bool(line.questions) and line.questions[-1].kind in ("right", "clear")


def only_asks(desk: Desk, line: Line) -> bool:
    """Whether a reply hardly says anything but what it asks for."""
    return len(letters(statements(desk, line.text.in_(desk.lang)))) <= SAYS_NOTHING[desk.lang]


def asks_last(line: Line, kind: Asking) -> bool:
    """Whether the last question of a reply is of a kind."""
    return bool(line.questions) and line.questions[-1].kind == kind


def bids_wait(desk: Desk, line: Line) -> bool:
    """Whether the last thing that a reply says is that he should wait on the line a moment: 等一下，我记一下。"""
    text = line.text.in_(desk.lang)
    said = [text[start:end].strip() for start, end in sentences(text) if text[start:end].strip()]
    how = manner(desk.lang)
    return bool(said and not line.interrupts and (how.moment.search(said[-1]) or how.waits.search(said[-1])))


def _asks(line: Line, kind: str) -> bool:
    return any(one.kind == kind for one in line.questions)


def _checks_first(said: Saying, line: Line) -> bool:
    """Whether a reply asks first whether it has understood what he has told, and then something else."""
    asked = [one.kind for one in line.questions if one.kind != "repeat"]
    return len(asked) > 1 and asked[0] == "right" and said.call.visit.turn != said.desk.scenario.opening and (
        _repeats(said.call, line, said.desk.lang) or _restates(said.desk, line))


def _asks_nothing_else(line: Line) -> bool:
    """Whether nothing in a reply is answered by yes or no beside what it repeats back."""
    others = ("fine", "wait", "clear", "gladly", "none", "yes_no", "closing")
    return not any(one.kind in others for one in line.questions)


def _asks_how_it_is(desk: Desk, line: Line) -> bool:
    """Whether a reply asks only about other things, and how they are: a yes would be taken for the answer to that."""
    text, how = line.text.in_(desk.lang), manner(desk.lang)
    asked = (text[start:end].strip() for start, end in sentences(text))
    return {one.kind for one in line.questions} == {"about"} and any(
        how.marked.search(one) and how.state.search(one) for one in asked)


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
    """Whether an act is heard in a reply by its words, or by its likeness to a sentence that asks; not where a
    sentence only reads back."""
    text, how = line.text.in_(desk.lang), manner(desk.lang)
    heard = [one for one in line.verdict.evidence if one.id == act and one.found]
    return any(a < end and start < b and (one.ear != "meant" or how.asking.search(text[start:end].strip()))
               and not how.reads_back.search(text[start:end]) for one in heard for a, b in one.spans
               for start, end in sentences(text))


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


def _repeats(call: Call, line: Line, lang: str) -> bool:
    """Whether a reply says again what he has said."""
    said = letters(line.text.in_(lang))
    told = (letters(one.text.in_(lang)) for one in call.lines if one.who == "caller")
    return any(share_run(said, one, AGAIN[lang]) for one in told)


def _denied(said: Saying, line: Line) -> Text | None:
    """No to a reply that asks whether there is something, by its words, where it is not his only answer; yes where he
    has told that there is."""
    text, how = line.text.in_(said.desk.lang), manner(said.desk.lang)
    each = (how.plain(text[start:end].strip()) for start, end in sentences(text))
    asked = next((sentence for sentence in each if how.none.search(sentence)), "")
    if (what := sought(asked)) and _has_told(said, what):
        return own(said.desk, said.call, "right")
    word = denied(asked) if len(line.questions) > 1 else None
    return fresh(said.desk, said.call, (word,)) if word else None


def _has_told(said: Saying, what: str) -> bool:
    """Whether he has told, or would tell, in Chinese that there is such a thing: 有个脸盆大的坑."""
    there = re.compile(f"[有个][^，,。！!？?]{{0,8}}{re.escape(what)}")
    told = (one.text.zh for one in said.call.lines if one.who == "caller")
    return any(there.search(text) for text in (*told, *(fact.says.zh for fact in said.desk.scenario.facts.values())))


def _last_line(said: Saying) -> Text | None:
    """What he says at this turn, once more; it is no reproach, for he is asked to say it again."""
    here = said.desk.here(said.call).says
    words = said.desk.scenario.talk.lines("again", "neutral")
    return fresh(said.desk, said.call, (joined((word, here)) for word in words))


def _restates(desk: Desk, line: Line) -> bool:
    """Whether a reply puts in other words what he has said: 您是说……，对吗？"""
    text = line.text.in_(desk.lang)
    return any(manner(desk.lang).restates.search(text[start:end].strip()) for start, end in sentences(text))


def _asides(said: Saying, line: Line, confirmed: bool) -> dict[str, Text]:
    """Answers to what is about nothing that the call knows of, one a kind. Nothing that he has not told is right."""
    outbound = said.desk.scenario.direction == "outbound"  # then it is the trainee who has told what she repeats
    read_back = line.echoes or outbound or any(one.quoted for one in said.call.lines) \
        or _repeats(said.call, line, said.desk.lang) or _restates(said.desk, line)
    expects = [one for one in line.questions if (one.kind == "right" and not read_back)
               or (one.kind == "yes_no" and one.guessing)]
    kinds = dict.fromkeys("expects" if one in expects else one.kind for one in line.questions)
    kinds |= {"open": None} if said.unknown and not confirmed else {}
    if line.misquoted or False in line.guesses.values():
        kinds.pop("right", None)
    asides: dict[str, Text] = {}
    if "expects" in kinds and misheard(said.desk, said.call, line) and (word := own(said.desk, said.call, "wrong")):
        kinds.pop("expects")
        asides["right"] = word
    for kind in kinds:
        if kind == "repeat" and (word := _last_line(said)):
            asides[kind] = word
        wanted = kind in AFTERTHOUGHTS and not (kind == "right" and confirmed)
        word = _denied(said, line) if kind == "none" else None
        if wanted and (word := word or own(said.desk, said.call, AFTERTHOUGHTS[kind])):
            asides[kind] = word
    return asides
