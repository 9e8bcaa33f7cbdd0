"""Approximate alignment: a reply that says an approved sentence with slips, missing or added characters.

RapidFuzz finds the window of the reply that sounds most like the phrasing; the window is then weighed
character by character, because 您, 的 and 请 say little and 退 or 理解 say much.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from scoring.folding import Folded
from scoring.index import SOUND_SHARE
from scoring.match import Match
from scoring.sound import sounds

LIGHT_CHARS = frozenset("您你我咱的了就给来去一下把也先再都这那个会要可还请帮替跟们吗吧是在有么什很上过着地得到")
LIGHT_WEIGHT = 0.35
LEAST_WEIGHT = 3.0
"""Phrasings lighter than this are only ever found literally: too short to bear a slip."""
COARSE_CUT = 68.0
"""Windows that sound less like the phrasing than this (RapidFuzz, 0 to 100) are not weighed at all."""
BEST_CUT, LONG_CUT, LONG_WEIGHT = 86.0, 76.0, 9.0
"""The similarity that a phrasing of LEAST_WEIGHT needs, and that one of LONG_WEIGHT or more does."""


def weight(char: str) -> float:
    """How much a character says, 0 to 1."""
    return LIGHT_WEIGHT if char in LIGHT_CHARS else 1.0


@dataclass(frozen=True)
class Sentence:
    """A phrasing prepared for alignment."""

    source: str
    text: str
    sound: str
    weight: float

    @classmethod
    def of(cls, source: str, text: str) -> Sentence:
        return cls(source, text, sounds(text), sum(map(weight, text)))

    @property
    def needed(self) -> float:
        """The similarity from which on a window says this phrasing: short ones need more."""
        share = min(1.0, (self.weight - LEAST_WEIGHT) / (LONG_WEIGHT - LEAST_WEIGHT))
        return BEST_CUT - share * (BEST_CUT - LONG_CUT)


def coarse(folded: Folded, sentences: list[Sentence]) -> list[Sentence]:
    """The phrasings that some window of the reply sounds like, by RapidFuzz alone."""
    if not folded.sound or not sentences:
        return []
    scores = process.cdist([folded.sound], [s.sound for s in sentences], scorer=fuzz.partial_ratio,
                           score_cutoff=COARSE_CUT)[0]
    size = len(folded.text)
    return [s for s, score in zip(sentences, scores, strict=True) if score and size >= len(s.text) / 2]


def align(folded: Folded, sentence: Sentence) -> Match | None:
    """The best window for one phrasing, when it is similar enough; None otherwise."""
    window = best_window(folded, sentence)
    if window is None:
        return None
    match, similarity = window
    return match if similarity >= sentence.needed else None


def best_window(folded: Folded, sentence: Sentence) -> tuple[Match, float] | None:
    """The best window for one phrasing with its weighed similarity, 0 to 100, however low."""
    found = fuzz.partial_ratio_alignment(sentence.sound, folded.sound)
    if found is None:
        return None
    start, end = (found.dest_start, found.dest_end)
    if len(folded.sound) < len(sentence.sound):
        start, end = 0, len(folded.sound)
    if start >= end:
        return None
    return _weigh(folded, sentence, start, end)


def _weigh(folded: Folded, sentence: Sentence, start: int, end: int) -> tuple[Match, float] | None:
    kept, carried = 0.0, []
    for block in Indel.opcodes(sentence.sound, folded.sound[start:end]):
        if block.tag != "equal":
            continue
        for i, j in zip(range(block.src_start, block.src_end), range(block.dest_start, block.dest_end), strict=True):
            same = sentence.text[i] == folded.text[start + j]
            kept += weight(sentence.text[i]) * (1.0 if same else SOUND_SHARE)
            carried.append(start + j)
    if not carried:
        return None
    low, high = carried[0], carried[-1] + 1
    said = sum(weight(c) for c in folded.text[low:high])
    similarity = 200 * kept / (sentence.weight + said)
    return Match(sentence.source, ((low, high),), round(similarity, 2)), similarity
