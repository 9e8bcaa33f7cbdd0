"""How long things take: rings, and speech. All times in seconds."""

from __future__ import annotations

import re
from functools import lru_cache
from math import floor

from scoring.standard import Lang
from simulator.call.line import Sentence
from simulator.call.state import Pace
from simulator.content.desk import Rings

RING_TO_RING = 5.0
"""one second of ringing and four of pause (2.1)"""
CHARACTERS, WORDS = 4.5, 2.7
"""spoken in a second at pace 1: Chinese characters, English words"""
REACTION = 0.8
"""from a reply to the caller's first word"""
HANGS_UP = 4.0
"""from the caller's last word to her hanging up: time for a goodbye"""
DAY = 24 * 60
"""minutes"""
FACTOR: dict[Pace, float] = {"normal": 1.0, "fast": 2.0}

_SENTENCE = re.compile(r"（[^（）]*）|\([^()]*\)|(?:[^。！？!?；;.（(]|\.(?=\d))+[。！？!?；;.]*|.", re.S)
_DIRECTION = re.compile(r"^(?:（[^（）]*）|\([^()]*\))$")
_SPOKEN = re.compile(r"[㐀-鿿]|[A-Za-z]+|\d")


def ring_begins(rings: Rings, ring: int, series: int = 1) -> float:
    """When a ring of a series begins."""
    return (series - 1) * _period(rings) + (ring - 1) * RING_TO_RING * rings.pace


def rings_out(rings: Rings, series: int) -> float:
    """When the caller gives a series up, if nobody answers."""
    return (series - 1) * _period(rings) + _length(rings)


def _length(rings: Rings) -> float:
    return RING_TO_RING * rings.pace * rings.patience


def _period(rings: Rings) -> float:
    """From the beginning of one series to that of the next."""
    return _length(rings) + rings.again_after * rings.pace


def second_of_day(clock: str, seconds: float) -> float:
    """Seconds since midnight at `seconds` after the time of day `clock`, hh:mm."""
    hours, minutes = map(int, clock.split(":"))
    return (60 * (60 * hours + minutes) + seconds) % (60 * DAY)


def time_of_day(clock: str, seconds: float) -> str:
    """The same as hh:mm."""
    minutes = floor(second_of_day(clock, seconds) / 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"


def spoken_seconds(text: str, lang: Lang, pace: float = 1.0) -> float:
    """How long a sentence takes to say; stage directions take no time."""
    if _DIRECTION.match(text.strip()):
        return 0.0
    return spoken_units(text, lang) / (WORDS if lang == "en" else CHARACTERS) / pace


def spoken_units(text: str, lang: Lang) -> int:
    """English words, or Chinese characters, of which a word in Latin letters counts two."""
    units = _SPOKEN.findall(text)
    return len(units) if lang == "en" else sum(1 if len(unit) == 1 else 2 for unit in units)


@lru_cache(maxsize=256)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a text begin and end, stage directions among them."""
    return tuple(match.span() for match in _SENTENCE.finditer(text))


def speak(text: str, lang: Lang, start: float, voice: float, pace: Pace) -> tuple[Sentence, ...]:
    """The sentences of a line and when each is spoken; at pace `at_once` none takes any time."""
    spoken = []
    for piece in filter(None, (piece.strip() for piece in _SENTENCE.findall(text))):
        length = 0.0 if pace == "at_once" else spoken_seconds(piece, lang, voice * FACTOR[pace])
        spoken.append(Sentence(piece, start, start + length))
        start += length
    return tuple(spoken)
