"""What kind of a question a sentence is by its form alone, whatever it is about."""

from __future__ import annotations

from simulator.call.line import Question
from simulator.call.manner import Manner
from values import letters

LEAST = 4
"""letters of a part of a sentence that may ask for something of its own"""
TAG = 12
"""letters up to which the last part of a sentence only asks whether that is all right: 行不行？, is that okay?"""


def is_marked(how: Manner, sentence: str) -> bool:
    """Whether a sentence wants an answer beyond doubt: it does not end with what the trainee will find out."""
    return bool(how.marked.search(sentence)) and not how.finds_out.search(how.parts.split(sentence)[-1])


def asks_plainly(how: Manner, part: str) -> bool:
    """Whether a part of a sentence asks by a word for it, and says enough to be about something."""
    return bool(how.plainly.search(part.strip())) and len(letters(part)) >= LEAST


def bids(how: Manner, sentence: str) -> bool:
    """Whether a sentence asks somebody to do something, or tells him to and asks in the end whether that suits him."""
    last = how.pieces.split(sentence)[-1].strip()
    return bool(how.bids.search(sentence) or (len(last) <= TAG and last != sentence and how.fine.search(last)))


def only_reads_back(how: Manner, sentence: str) -> bool:
    """Whether a sentence says that it repeats what was told, and asks for nothing but whether that is right."""
    return reads_on(how, sentence) or bool(
        how.reads_back.search(sentence) and how.right.search(sentence) and not how.inside.search(sentence))


def reads_on(how: Manner, sentence: str) -> bool:
    """Whether a sentence reads back what was told, and leaves the question whether it is right to the next one."""
    return bool(how.reads_back.search(sentence)) and not (
        sentence.endswith(("?", "？")) or how.bare.search(sentence) or how.inside.search(sentence))


def by_form(how: Manner, sentence: str) -> Question:
    """A question that is about nothing that the call knows of, by its form."""
    for kind in ("repeat", "waits", "right", "clear", "gladly", "fine", "offer", "none", "either"):
        if getattr(how, kind).search(sentence):
            waits = kind == "waits" or (kind == "fine" and how.hold.search(sentence))
            both = kind == "either" and how.wish.search(sentence)
            return Question("wait" if waits else "both" if both else kind)
    if not how.yes_no.search(sentence) or how.inside.search(sentence):
        return Question("open")
    return Question("yes_no", guessing=bool(how.expects.search(sentence)))
