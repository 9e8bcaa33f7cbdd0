"""Folding English: a unit is a word. Contractions are spelled out, fillers dropped, slips mapped to the word meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from scoring.folding import Folded
from values.flat import flatten

FILLERS = frozenset(
    ("um", "uh", "er", "erm", "hmm", "mm", "ah", "oh", "well", "like", "okay", "ok", "just", "really", "so", "very",
     "quite", "please", "now", "right")
)
LIGHT = frozenset(
    ("a", "an", "the", "to", "of", "for", "in", "on", "at", "and", "that", "this", "it", "is", "are", "be", "am",
     "will", "would", "i", "we", "you", "your", "me", "us", "our", "do", "have", "has", "can", "could", "may",
     "might", "shall", "if", "then", "there", "here", "with", "by", "as", "from", "get", "go")
)
SLIP_CUT = 86.0
"""The similarity (RapidFuzz ratio, 0 to 100) from which an unknown word is taken for one of the bank."""
SHORTEST_SLIP = 5

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_WHOLE = {"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "let's": "let us",
          "it's": "it is", "that's": "that is", "what's": "what is", "where's": "where is", "who's": "who is",
          "there's": "there is", "here's": "here is", "gonna": "going to", "wanna": "want to", "dunno": "do not know",
          "im": "i am", "ive": "i have", "youre": "you are", "youve": "you have", "youll": "you will",
          "theyre": "they are", "theyll": "they will", "weve": "we have", "hes": "he is", "shes": "she is",
          "thats": "that is", "whats": "what is", "wheres": "where is", "whos": "who is", "theres": "there is",
          "lets": "let us", "cant": "can not", "wont": "will not"}
_WITHOUT_MARK = re.compile("^(do|does|did|is|are|was|were|have|has|had|could|would|should|need)nt$")
_ENDINGS = {"n't": " not", "'m": " am", "'re": " are", "'ve": " have", "'ll": " will", "'d": " would", "'s": ""}


@lru_cache(maxsize=20_000)
def spelled_out(word: str) -> tuple[str, ...]:
    """The words behind a contraction: don't is do not."""
    word = word.replace("’", "'")
    if word in _WHOLE:
        return tuple(_WHOLE[word].split())
    if denied := _WITHOUT_MARK.match(word):
        return denied[1], "not"
    for ending, meant in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return tuple((word[: -len(ending)] + meant).split())
    return (word.replace("'", ""),)


class Vocabulary:
    """The words of a phrase bank, one symbol each. Words of a reply that are none of them share one symbol."""

    UNKNOWN = chr(0xF0000)

    def __init__(self, wordings: Iterable[str]):
        found = (match.group() for text in wordings for match in _words(flatten(text)[0]))
        words = sorted({one for word in found for one in spelled_out(word)})
        self._symbols = {word: chr(0xF0001 + number) for number, word in enumerate(words)}

    def fold(self, original: str, particles: bool = False) -> Folded:
        """Fold a reply or a wording; `particles` keeps fillers, which a whole-reply wording may need."""
        flat, flat_at = flatten(original)
        units, places = [], []
        for found in _words(flat):
            for one in spelled_out(found.group()):
                if particles or one not in FILLERS:
                    units.append(one)
                    places.append(found.span())
        text = "".join(map(self._symbol, units))
        return Folded(original, flat, flat_at, text, text, tuple(units), tuple(places),
                      tuple(unit in LIGHT for unit in units))

    def _symbol(self, word: str) -> str:
        known = self._symbols.get(word)
        if known or len(word) < SHORTEST_SLIP:
            return known or self.UNKNOWN
        near = process.extractOne(word, self._symbols.keys(), scorer=fuzz.ratio, score_cutoff=SLIP_CUT)
        return self._symbols[near[0]] if near else self.UNKNOWN


def _words(flat: str):
    return _WORD.finditer(flat.replace("’", "'"))
