"""How a caller makes one line of his words: one acknowledgement, nothing told twice, no word that another one says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from scoring.standard import Lang, Text
from simulator.call.desk import Desk
from simulator.call.manner_of import manner
from simulator.call.timing import sentences
from simulator.content.talk import Instruction
from values import letters

NODDING = ("nods", "touched", "resigned")
"""kinds of `Talk` that only show that he listens: he says none of them beside anything but a question of his own"""
CONSENTING, WAITING = ("fine", "heard"), ("agrees",)
"""kinds of which he needs none where his other words acknowledge what he heard, or that he will wait"""
MOST = 4
"""words of a line from which on he leaves away that he follows an instruction, or that he thanks for it"""
REPEATED = 4
"""letters from which a sentence is not said again in the same line"""
SAME = 88.0
"""likeness, 0 to 100, from which one word says the same as another"""
LONG, MOSTLY = 10, 82.0
"""letters of a word from which it may stand in another one, and likeness, 0 to 100, from which it does"""
REARRANGED = 0.8
"""share of the characters of a Chinese word that stand in another one, from which it says the same in another order"""
_DIGIT, _SPELLED = re.compile(r"[0-9a-z]"), re.compile(r"^[\u4e00-\u9fff]+$")
_HEAD: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"^(?:(?:好的|好嘞|好吧|行吧|嗯嗯|没错|没问题|是的|当然|好|行|嗯|对|哎|成|中)[，,。！!]\s*)+"),
    "en": re.compile(r"^(?:(?:right you are|all right|that's right|that's fine|yes|right|ok|okay|good|fine|sure|lovely|"
                     r"of course|certainly)(?:,| then,|[.!])\s+)+", re.I)}


def economical(desk: Desk, texts: Sequence[Text]) -> tuple[Text, ...]:
    """The words of a line without those that say nothing new beside the others; order and stage directions stay."""
    said = _distinct(desk, texts)
    for kinds in (NODDING, CONSENTING, WAITING):
        others = [text for text in said if desk.kind(text) not in kinds]
        if any(_says_enough(desk, text, kinds) for text in others):
            said = others
    said = [text for text in said if desk.kind(text) != "follows" or not _is_shown(desk, text, said)]
    return _once_acknowledged(desk, _unrepeated(desk, _fewer(desk, said)))


def shows(desk: Desk, one: Instruction, said: Iterable[Text]) -> bool:
    """Whether a caller's words show that he does something."""
    how, words = manner(desk.lang), " ".join(text.in_(desk.lang) for text in said).lower()
    return any(how.find(word.lower(), words, 0) >= 0 for word in one.taken_up)


def _is_shown(desk: Desk, text: Text, said: Sequence[Text]) -> bool:
    """Whether the other words show that he does what he says here that he does."""
    others = [other for other in said if other is not text and desk.kind(other) != "follows"]
    return any(shows(desk, one, others) for one in desk.scenario.talk.instructions.values() if text in one.says)


def _says_enough(desk: Desk, text: Text, kinds: tuple[str, ...]) -> bool:
    """Whether a word leaves none of some kinds to be said."""
    if kinds is NODDING and not _asks(desk, text):
        return True
    unlike = ("right", "thanks", "follows") if kinds is WAITING else ("right",)
    return _acknowledges(desk, text) and desk.kind(text) not in unlike


def _distinct(desk: Desk, texts: Sequence[Text]) -> list[Text]:
    """The words that do not stand, or nearly stand, in others of the same line."""
    bare = [letters(text.in_(desk.lang)) for text in texts]
    return [text for at, text in enumerate(texts) if not bare[at] or not any(
        (bare[at] != other and _within(bare[at], other)) or (place < at and fuzz.ratio(bare[at], other) >= SAME)
        for place, other in enumerate(bare) if place != at)]


def _within(one: str, other: str) -> bool:
    if len(one) <= 2 or len(one) > len(other):
        return False
    if len(one) >= LONG and not _DIGIT.search(one) and _SPELLED.search(one):
        return (Counter(one) & Counter(other)).total() >= REARRANGED * len(one)
    return one in other or (len(one) >= LONG and fuzz.partial_ratio(one, other) >= MOSTLY)


def _asks(desk: Desk, text: Text) -> bool:
    return text.in_(desk.lang).rstrip().endswith(("?", "？"))


def _acknowledges(desk: Desk, text: Text) -> bool:
    return desk.kind(text) in ("right", "gladly", "clear", "thanks", "follows", *CONSENTING, *WAITING) or bool(
        _HEAD[desk.lang].match(text.in_(desk.lang)))


def _fewer(desk: Desk, said: list[Text]) -> list[Text]:
    """Of many words the last thanks only, and nothing of instructions that he follows but of those for safety."""
    thanks = [text for text in said if desk.kind(text) == "thanks"]
    said = [text for text in said if text not in thanks[:-1]]
    pressing = [word for one in desk.scenario.talk.instructions.values() if one.acts for word in one.says]
    for kind in ("follows", "hedges", "unsure", "unknown"):
        spare = [text for text in said if desk.kind(text) == kind and text not in pressing]
        while len(said) > MOST and spare:
            said.remove(spare.pop())
    return said


def _unrepeated(desk: Desk, said: list[Text]) -> list[Text]:
    """The words without the first sentence of one that stands in those before it: I've got that. I've got that."""
    words: list[Text] = []
    for text in said:
        whole = text.in_(desk.lang)
        spans, before = sentences(whole), letters(" ".join(one.in_(desk.lang) for one in words))
        first = letters(whole[slice(*spans[0])]) if len(spans) > 1 else ""
        if len(first) >= REPEATED and first in before and letters(whole[spans[0][1]:]):
            text = text.model_copy(update={desk.lang: whole[spans[0][1]:].strip()})
        words.append(text)
    return words


def _once_acknowledged(desk: Desk, said: list[Text]) -> tuple[Text, ...]:
    """The words, of which only the first begins with yes, fine or well."""
    words: list[Text] = []
    acknowledged = False
    for text in said:
        whole = text.in_(desk.lang)
        head = _HEAD[desk.lang].match(f"{whole} ")
        agrees = desk.kind(text) == "fine" and all(desk.kind(word) == "right" for word in words)  # 对。行。
        agrees |= desk.kind(text) in ("right", "clear")
        if head and acknowledged and head.end() > len(whole) and not agrees:
            continue
        if head and acknowledged and not agrees and whole[head.end():].strip():
            text = text.model_copy(update={lang: _beheaded(getattr(text, lang), lang) for lang in _HEAD})
        acknowledged |= _acknowledges(desk, text) or bool(head)
        words.append(text)
    return tuple(words)


def _beheaded(whole: str, lang: Lang) -> str:
    rest = _HEAD[lang].sub("", whole).strip() or whole
    return rest[:1].upper() + rest[1:]
