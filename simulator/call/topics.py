"""Which topics the words of a text are about: where the words that a call knows for them stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from simulator.call.desk import Desk
from simulator.call.manner import Manner

NOTHING = "nothing"
"""the topic of words that only look as if they asked for something: 打我们电话"""
ORDERING = frozenset(("first", "you", "next", "now", "then", "second", "third", "last", "it", "that", "me"))
"""words that list nothing: First, you: are you safe?"""
BESIDE = 1
"""letters between words of the call's own and common ones beside them, which ask for nothing else: 啥时候路过太谷"""
Cue = tuple[int, int, str]
"""where the words for a topic stand in a text, and the topic"""


def besides(desk: Desk, how: Manner, sentence: str) -> tuple[str, ...]:
    """The further topics that a sentence asks about, in parts of it that are about none of the others."""
    parts = [part for part in how.pieces.split(sentence) if part.strip()]
    flats = [part.lower() for part in parts if not cues(desk, how, part) and not how.aside.search(part)
             and not how.finds_out.search(part)
             and (part is parts[-1] or how.asking.search(part.strip()) or how.bare.search(part))]
    return tuple(dict.fromkeys(topic for flat in flats if (topic := beside(desk, how, flat))))


def beside(desk: Desk, how: Manner, flat: str) -> str | None:
    """The first of the further topics that a part of a sentence is about; the call's own go before those of all."""
    return next((topic for topic, pieces in desk.besides.within(flat) if any(_places(how, pieces, flat, topic))
                 and (topic not in desk.every_act or _gathers(desk, topic))), None)


def cues(desk: Desk, how: Manner, part: str) -> list[Cue]:
    """The topics of a part in the order of their words; words within longer ones of another topic do not count."""
    flat = part.lower()
    found = [cue for topic, pieces in desk.topics.within(flat) for cue in _places(how, pieces, flat, topic)]
    found = sorted(cue for cue in found if not any(other[2] != cue[2] and _goes_before(desk, other, cue)
                                                   for other in found))
    own = [cue for cue in found if cue[2] not in desk.every_act and cue[2] != NOTHING]
    return [cue for cue in found if not (how.common.fullmatch(flat[cue[0]:cue[1]]) and any(
        0 <= other[0] - cue[1] <= BESIDE or 0 <= cue[0] - other[1] <= BESIDE for other in own))]


def _goes_before(desk: Desk, one: Cue, other: Cue) -> bool:
    """Whether a topic's words leave none to another: they hold them, are longer than those of an act and overlap them,
    or are the same and the call has a fact there."""
    if (one[0], one[1]) == (other[0], other[1]):
        of_one, of_other = ((knows(desk, topic), topic != NOTHING, topic) for topic in (one[2], other[2]))
        return of_one > of_other
    size, other_size = one[1] - one[0], other[1] - other[0]
    if one[2] in desk.every_act:  # of two acts the longer words, else the first ones: 往哪|儿, 伤了几|个人, 在哪|个方向
        longer = desk.lang == "zh" and other[2] in desk.every_act and (size, -one[0]) > (other_size, -other[0])
    else:
        longer = other[2] in desk.every_act and size > other_size
    return (one[0] <= other[0] and other[1] <= one[1]) or (longer and one[0] < other[1] and other[0] < one[1])


def knows(desk: Desk, topic: str) -> bool:
    """Whether the call has a fact that is asked for by a topic."""
    return any(topic in (one.asked_by, *one.also_by) for one in desk.scenario.facts.values())


def _gathers(desk: Desk, act: str) -> bool:
    """Whether a turn of the call gathers a fact that is asked for by an act."""
    facts = desk.scenario.facts
    return any(act in (facts[id].asked_by, *facts[id].also_by) for turn in desk.scenario.turns for id in turn.gathers)


def _places(how: Manner, pieces: Iterable[str], flat: str, topic: str) -> Iterator[Cue]:
    """Where words stand in a text: all their pieces, in order."""
    first = at = -1
    for piece in pieces:
        place = how.find(piece, flat, max(at, 0))
        if place < 0:
            return
        first, at = place if first < 0 else first, place + len(piece)
    yield first, at, topic


def listed(desk: Desk, how: Manner, sentence: str) -> list[str]:
    """What a sentence asks for that only lists it: name, car, reg? It is known by a word for a topic that the call has
    a fact for, or by the last or first of several."""
    if ":" in sentence and (about := [topic for side in sentence.split(":") for topic in listed(desk, how, side)]):
        return about  # Location, reg, phone: fire away
    parts = [part.strip(" ?.!").lower() for part in how.pieces.split(sentence) if part.strip(" ?.!")]
    if not how.whole_words or not parts or any(len(part.split()) > 1 or part in ORDERING for part in parts):
        return []
    words = [(topic, word.lower()) for topic, some in desk.scenario.talk.topics.items() if topic in desk.every_act
             for word in some]
    words.sort(key=lambda one: (not knows(desk, one[0]), len(one[1])))  # his facts before all else, plain words first
    about = [next((topic for of in (str, _last, _first) for topic, word in words if of(word) == part), "")
             for part in parts]
    return about if all(about) else []


def _last(word: str) -> str:
    return word.split()[-1]


def _first(word: str) -> str:
    return word.split()[0]
