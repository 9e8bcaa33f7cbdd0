"""Words and examples by which one call is asked for two things: he would answer one of them by chance, or neither."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.check.ground import Ground
from simulator.content.library import Part
from simulator.content.problems import Code, Problem

F418 = Code("F418", "words, or an example, by which a call is asked for two things",
            "{words!r} asks for {first!r} already",
            "leave it with one of the two; of two examples alike he hears neither", severity="warning")
SECTIONS = ("topics", "besides", "alike")
"""the keys of a call's `talk` in which words for a topic stand; what all calls share is their own to arrange"""


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    """Every word of a call that stands for more than one of its topics."""
    data = part.place.tree.data
    talk = data.get("talk") if isinstance(data, dict) else None
    for section in SECTIONS if isinstance(talk, dict) else ():
        topics = talk.get(section)
        seen: dict[str, str] = {}
        for topic, words in topics.items() if isinstance(topics, dict) else ():
            for at, word in enumerate(words if isinstance(words, list) else ()):
                first = seen.setdefault(str(word).lower(), topic)
                if first != topic:
                    yield part.place.at("talk", section, topic, at).problem(F418, words=str(word), first=str(first))
