"""Guesses: questions that are answered by yes or no (are you near the toll station?), and what they guess of a fact."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from scoring.standard import Lang
from simulator.call.asking import about_else
from simulator.call.desk import Desk
from simulator.call.hours import at_another_part
from simulator.call.line import Line
from simulator.call.manner_of import manner
from simulator.call.quotes import SLIP, is_rough, watched
from simulator.call.runs import share_run
from simulator.call.state import Call
from simulator.call.timing import sentences
from simulator.content.scenario import Fact
from values import found, letters, normal

_ZH = re.compile(r"(?:吗|吧|么|对不对|是不是)[？?。!！]*$|是不是|对不对|[？?]$")
_ZH_EITHER = re.compile(r"还是|有没有|没有[？?]|什么|哪|几|多少|谁|怎么|啥|咋|贵姓|称呼")
_ZH_MEASURE = re.compile(r"多[长重大近远高久深快宽]|(?!是不是|对不对)(.)不\1|有.{0,8}[吗么]|还.{0,8}[吗么]")
"""a question that names what a fact is about and guesses at nothing of it"""
_EN = re.compile(r"\?$")
_EN_EITHER = re.compile(r"\bor\b|\b(?:what|which|where|who|how|when)\b", re.I)
_ROAD: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"((?:(?![哪这那条个上下在的了段本你您我到出走路])[\u4e00-\u9fff]){2})(?=高速)"),
    "en": re.compile(r"\b([am]\d{1,3})\b", re.I)}
_TAG = re.compile(r"^(?:对|是|没错|没问题)?(?:吗|吧|么|不对|不是)[？?]?$|"
                  r"^(?:is that|am i|have i got that)?\s*(?:right|correct|ok|yes)\?$", re.I)
_ENDS_IN = re.compile(r"尾号|末尾|结尾|后[三四]位|最后[三四]位|"
                      r"\b(?:ending|ends|end|last (?:three|four)|finishing|finishes)\b", re.I)
_EXCEPT: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"除了?[^，,？?]{1,14}?(?:以外|之外|外头?|(?=[，,还]))"),
    "en": re.compile(r"\b(?:apart from|besides|other than|except(?: for)?|as well as) [^,?]{1,40}?"
                     r"(?=,|\?| (?:is|are|was|were|do|did|have|has)\b)", re.I)}
"""what a question leaves out, so that it guesses at nothing of it: 除了账本，包里还有啥"""
_TAIL_FIRST = re.compile(r"(?<!\d)(\d{3,4})(?:结尾|那个|这个|的那个|的)?(?:号码?|电话|尾号)(?!\d)")
"""a number named by its last digits: 0164那个号"""
_PLAIN = frozenset(("the", "a", "an", "on", "at", "near", "by", "in", "and", "of", "to", "from", "just", "past", "your",
                    "you", "it", "is", "are", "was", "with", "for", "that", "this", "right", "so", "i", "we", "my",
                    "there", "have", "be", "s", "re", "m"))
_CONFIRMS = re.compile(r"(?:对不对|是不是|对[吧吗]|是[吧吗])[？?。]*$")
"""the end of a question that reads something back"""
TAIL = (3, 4)
"""digits by which a number is named that is not said whole"""
_PLACE = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
"""an English name within a sentence"""
_STATIONS = re.compile("([\u4e00-\u9fff]{2})站?上[^，,。]{0,2}[，,、]?([\u4e00-\u9fff]{2})站?下")
"""where somebody joined the road and where he left it"""
FRAGMENT = 3
"""English words up to which a question only names what it guesses"""
SHARED = 3
"""Chinese characters in a row that a guess shares with a fact, unless the fact itself is shorter"""


def asks(text: str, lang: Lang) -> bool:
    """Whether something in a reply is answered by yes or no."""
    return any(_questions(text, lang))


def guesses(desk: Desk, call: Call, text: str) -> dict[str, dict[str, bool]]:
    """Sentence -> fact -> whether it guesses the fact rightly, of the sentences that guess at one."""
    how, guessed = manner(desk.lang), {}
    for question in _questions(text, desk.lang):
        last = question.rsplit(". ", 1)[-1]
        question = _EXCEPT[desk.lang].sub("", question)
        last_part = how.pieces.split(question)[-1]  # 下车，站到护栏外头，双闪开了没？
        question = last_part if not how.whole_words and how.state.search(last_part) else question
        if how.fine.search(last) or how.clear.search(last) or how.closing.search(last) or how.offer.search(last) \
                or how.repeat.search(last):
            continue
        found_here = {id: right for id, fact in desk.scenario.facts.items()
                      if (right := _guess(desk, call, id, fact, question)) is not None}
        if found_here:
            guessed[last] = found_here
    return guessed


def echoes(desk: Desk, call: Call, text: str) -> list[str]:
    """Facts told so far whose words a reply repeats, read back or in passing."""
    return [id for id, value in call.facts.items()
            if _shares(text, value, f"{value} {desk.scenario.facts[id].says.in_(desk.lang)}", desk.lang)]


def _questions(text: str, lang: Lang) -> list[str]:
    """The sentences of a reply that ask for yes or no, each with the one before where it is a bare "right?"."""
    pieces = [manner(lang).plain(text[start:end].strip()) for start, end in sentences(text)]
    wanted, either = (_ZH, _ZH_EITHER) if lang == "zh" else (_EN, _EN_EITHER)
    asked = []
    for at, piece in enumerate(pieces):
        if wanted.search(piece) and not either.search(piece):
            asked.append(f"{pieces[at - 1]} {piece}" if at and _TAG.match(piece) else piece)
    return asked


def _guess(desk: Desk, call: Call, id: str, fact: Fact, question: str) -> bool | None:
    value = call.facts.get(id, fact.value)
    known = f"{value} {fact.says.in_(desk.lang)}" if value == fact.value else value
    words = letters(question)
    named = " ".join(line.text.in_(desk.lang) for line in call.lines)
    if _other_stations(question, known) or at_another_part(question, {id: known}, named):
        return False
    if not about_else(desk, question):
        if any(letters(word) in _without(words, fact.yes, word) for word in fact.no):
            return False
        if any(letters(word) in words for word in fact.yes):
            return True
    if not fact.kind and _other_road(desk, call, id, question):
        return False
    if fact.kind:
        return _value(desk, call, fact, value, question)
    if not (value and _shares(question, value, known, desk.lang)) or _is_about_else(desk, question):
        return None
    if desk.lang == "zh":
        return True
    named, right = set(found("number", question)), set(found("number", known))  # junction nine is not junction eight
    return not named or not right or bool(named & right)


def _other_road(desk: Desk, call: Call, id: str, question: str) -> bool:
    """Whether a question names another road than the one that a fact names, the first of those that name one, and none
    of which anybody has spoken."""
    known = {one: roads for one, fact in desk.scenario.facts.items()
             if (roads := _roads(desk, f"{call.facts.get(one, fact.value)} {fact.says.in_(desk.lang)}"))}
    said = _roads(desk, question)
    if not said or id != next(iter(known), None) or said & set().union(*known.values()):
        return False
    told = (*(line.text.in_(desk.lang) for line in call.lines), desk.scenario.brief.in_(desk.lang))
    return not any(said & _roads(desk, text) for text in told)


def misheard(desk: Desk, call: Call, line: Line) -> bool:
    """Whether a reply that makes sure of what he has said names a road or a place of which nobody has spoken."""
    said = line.text.in_(desk.lang)
    facts = (f"{fact.value} {fact.says.in_(desk.lang)}" for fact in desk.scenario.facts.values())
    answers = (text.in_(desk.lang) for texts in desk.scenario.talk.questions.values() for text in texts)
    spoken = (one.text.in_(desk.lang) for one in call.lines if one.event != line.event)
    known = " ".join((*facts, *answers, *spoken, desk.scenario.brief.in_(desk.lang), desk.standard.greeting_name))
    places = {*_PLACE.findall(said)} if desk.lang == "en" else set()
    return bool(_roads(desk, said) - _roads(desk, known) or any(place not in known for place in places))


def _other_stations(question: str, known: str) -> bool:
    """Whether a question names other stations than a fact where he joined and left the road: 武宿上、龙城下."""
    said, right = (_STATIONS.search(text) for text in (question, known))
    return bool(said and right and said.groups() != right.groups())


def _roads(desk: Desk, text: str) -> set[str]:
    """The roads that a text names, but for the one that the desk is named after."""
    own = " ".join((desk.standard.desk.in_(desk.lang), desk.standard.greeting_name))
    return {name.upper() for name in _ROAD[desk.lang].findall(text) if name not in own}


def _without(words: str, right: tuple[str, ...], wrong: str) -> str:
    """A question without those right words that hold a wrong one: 四大队 is wrong, 十四大队 is not."""
    for word in map(letters, right):
        words = words.replace(word, "") if letters(wrong) in word else words
    return words


def _is_about_else(desk: Desk, question: str) -> bool:
    """Whether a question only shares words with a fact: it asks for another thing, or how much of it there is."""
    measures = desk.lang == "zh" and _ZH_MEASURE.search(question) and not _CONFIRMS.search(question)
    return bool(measures) or about_else(desk, question)


def _value(desk: Desk, call: Call, fact: Fact, value: str, question: str) -> bool | None:
    """Whether a number is guessed rightly. It is guessed wrongly only by another one of its kind that is like it and
    belongs to no other fact."""
    right = normal(fact.kind, value)
    others = {normal(fact.kind, call.facts.get(one, desk.scenario.facts[one].value))
              for one, kind in watched(desk).items() if kind == fact.kind} - {right}
    values = [one for one in found(fact.kind, question) if one not in others and not is_rough(one, (right,))]
    if right in values:
        return True
    if any(fuzz.ratio(one, right) >= SLIP for one in values):
        return False
    return _tail(value, question) if fact.kind == "phone" and not values else None


def _tail(value: str, question: str) -> bool | None:
    """Whether the last digits of a number are guessed rightly: ending in 2476?"""
    said, before = _ENDS_IN.search(question), _TAIL_FIRST.findall(question)
    if not (said or before):
        return None
    digits = re.sub(r"\D", "", value)
    after = found("number", question[said.end():]) if said else ()
    tails = [tail for tail in (*after, *before) if len(tail) in TAIL and tail.isdecimal()]
    return any(digits.endswith(tail) for tail in tails) if tails and digits else None


def _shares(question: str, value: str, known: str, lang: Lang) -> bool:
    """Whether a question names a fact's value, or part of what he says of it."""
    if lang == "zh":
        asked, whole = letters(question), letters(known)
        return share_run(asked, whole, SHARED) or (len(letters(value)) > 1 and letters(value) in asked)
    asked, whole = (set(re.findall(r"[a-z0-9/]+", words.lower())) - _PLAIN for words in (question, known))
    fragment = len(question.split()) <= FRAGMENT and asked and asked <= whole  # from home?
    return bool(fragment) or len(asked & whole) >= 2 or (len(value) > 2 and letters(value) in letters(question))
