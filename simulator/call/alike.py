"""What a question is about that no word decides: the topic of the likest of the questions that the call knows."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from scoring.standard import Lang
from simulator.call import likeness
from simulator.call.desk import Desk
from simulator.call.topics import knows
from simulator.content.library import Library
from values import letters


class Cut(NamedTuple):
    """In thousandths of likeness."""

    near: int
    """from which a question is about a topic"""
    apart: int
    """by how much it has to be liker to it than to the next one"""


CUTS: dict[Lang, Cut] = {"zh": Cut(730, 70), "en": Cut(660, 50)}
"""Chinese questions are short, and so more like each other"""
CHANCE = Cut(850, 250)
"""the same for a question in which the words of another topic stand, by chance if it is liker to this one"""
SHORTEST: dict[Lang, int] = {"zh": 5, "en": 14}
"""letters of a question that says enough to be like another; a shorter one has to be nearly the same"""
NEARLY = 900
"""likeness from which a short question is about a topic"""
FAR: dict[Lang, int] = {"zh": 450, "en": 0}
"""likeness below which the words of a topic stand in a question by chance; English words do not stand in others"""
OTHER = 560
"""likeness below which a question asks for something else of the same"""
RATHER = Cut(760, 280)
"""the same for a part of a question in which the words of another topic stand, which is the less like it"""
WELL, BEHIND = 850, 400
"""likeness from which a part is plainly about one of several topics whose words stand in it, and by how much less like
it is to those whose words stand in it by chance"""
MOST_MEANT = 2
"""topics of a part up to which words may stand in it by chance; more are a list of what is asked for"""
KNOWN_WELL = 3
"""sentences of the act that asks for a topic, from which it is known well enough to say so"""


def alike(desk: Desk, sentence: str, instead_of: Collection[str] = (), surely: int = 0) -> tuple[str, ...]:
    """The topic that a question is about by its likeness; empty where it is like none, or like two alike.

    `instead_of`: topics whose words stand in it, which it is about unless they stand there by chance. `surely`: by how
    much liker than otherwise it has to be.
    """
    likely = desk.known.likeness(sentence)
    ranked = sorted(likely, key=lambda topic: -likely[topic])
    cut = CHANCE if instead_of else CUTS[desk.lang]
    if not ranked or ranked[0] in instead_of:
        return ()
    other = max((likely.get(topic, 0) for topic in (instead_of or ranked[1:2])), default=0)
    near = NEARLY if len(letters(sentence)) < SHORTEST[desk.lang] else cut.near + surely
    return tuple(ranked[:1]) if likely[ranked[0]] >= near and likely[ranked[0]] - other >= cut.apart else ()


def rather(desk: Desk, part: str, topics: list[str]) -> list[str]:
    """What a part of a question is about in which the words of some topics stand: another one that it is much liker
    to, else these, without those that stand there by chance beside one that is plainly meant."""
    likely = desk.known.likeness(part) if topics and len(letters(part)) >= SHORTEST[desk.lang] else {}
    if not likely:
        return topics
    top, best = max(likely, key=lambda one: likely[one]), max(likely.get(topic, 0) for topic in topics)
    by_act = all(topic in desk.every_act for topic in topics)  # where, when: words that many questions hold
    if by_act and top not in topics and likely[top] >= RATHER.near and likely[top] - best >= RATHER.apart and (
            knows(desk, top) or top not in desk.every_act):
        return [top]
    several = len({*topics}) > MOST_MEANT or best < WELL
    return [topic for topic in topics if several or likely.get(topic, 0) >= best - BEHIND]


def by_chance(desk: Desk, sentence: str, topic: str) -> bool:
    """Whether the words of a topic stand in a question only by chance: 伤着哪儿了 asks for no place."""
    return _is_known_well(desk, topic) and desk.known.likeness(sentence).get(topic, 0) < FAR[desk.lang]


def asks_other(desk: Desk, sentence: str, topic: str) -> bool:
    """Whether a question asks for something of a topic that people do not ask for in the first place: which model is
    it?"""
    return _is_known_well(desk, topic) and desk.known.likeness(sentence).get(topic, 0) < OTHER


def _is_known_well(desk: Desk, topic: str) -> bool:
    return any(act.id == topic and len(act.hits) >= KNOWN_WELL for act in desk.standard.acts)


def learn(library: Library) -> None:
    """Encode what all callers of a library are asked, so that no reply has to wait for it."""
    likeness.learn(Desk(call, library.standards[call.standard]).known for call in library.scenarios.values()
                   if call.standard in library.standards)
