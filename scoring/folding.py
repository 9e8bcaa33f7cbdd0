"""Folding: bringing a text to the form in which wordings are compared, without losing where it came from.

Full and half width, case, traditional and simplified script, punctuation, hesitation and stammer make no
difference to what a reply does. Everything that folding drops is still there in the original, and every
folded character knows its place in it, so that evidence can point at the very characters that were said.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from scoring.script import simplified
from scoring.sound import sounds

SENTENCE_ENDS = frozenset("。！？!?；;\n")
CLAUSE_ENDS = frozenset("，,、：:…—~·") | SENTENCE_ENDS
PARTICLES = frozenset("嗯呃啊呀呢哈嘛哦噢哎诶欸唉哟呦啦喽咯唔嗳哇")
"""Sounds that fill a pause or colour a tone and change nothing of what a sentence does."""
STAMMERED = frozenset("我您你咱他她这那是就会要在给的个真对能请先马")
"""Characters that nobody doubles on purpose: 我我 is a stammer or a slip of a recogniser."""
ERHUA_KEPT_BEFORE, ERHUA_KEPT_AFTER = frozenset("子童女媳科"), frozenset("女婴幼孤小")


@dataclass(frozen=True)
class Folded:
    """A text as it is compared.

    `flat` still has its punctuation; `text` is what wordings are compared with. `flat_at[i]` is the place of
    flat character i in the original, `at[i]` that of text character i in `flat`.
    """

    original: str
    flat: str
    flat_at: tuple[int, ...]
    text: str
    at: tuple[int, ...]

    @cached_property
    def sound(self) -> str:
        """The pronunciation of `text`, one symbol a character."""
        return sounds(self.text)

    @cached_property
    def sentence(self) -> tuple[int, ...]:
        """For every character of `text` the number of the sentence it stands in."""
        return self._parts(SENTENCE_ENDS)

    @cached_property
    def clause(self) -> tuple[int, ...]:
        """For every character of `text` the number of the clause it stands in."""
        return self._parts(CLAUSE_ENDS)

    def _parts(self, ends: frozenset[str]) -> tuple[int, ...]:
        number, numbers = 0, []
        for char in self.flat:
            if char in ends:
                number += 1
            numbers.append(number)
        return tuple(numbers[i] for i in self.at)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the original, [start, end), behind the characters [start, end) of `text`."""
        return self.flat_at[self.at[start]], self.flat_at[self.at[end - 1]] + 1

    def folded_span(self, flat_start: int, flat_end: int) -> tuple[int, int] | None:
        """The characters of `text` that stand within [flat_start, flat_end) of `flat`; None when there are none."""
        inside = [i for i, place in enumerate(self.at) if flat_start <= place < flat_end]
        return (inside[0], inside[-1] + 1) if inside else None


def flatten(original: str) -> tuple[str, tuple[int, ...]]:
    """Width, case and script folded; control, format and unpaired characters dropped; punctuation kept."""
    chars, places = [], []
    for place, char in enumerate(original):
        for one in _flat_char(char):
            chars.append(one)
            places.append(place)
    return "".join(chars), tuple(places)


@lru_cache(maxsize=20_000)
def _flat_char(char: str) -> str:
    if char in "\n\r":
        return "\n"
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me"):
        return " " if char == "\t" else ""
    return simplified(unicodedata.normalize("NFKC", char).casefold())


def fold(original: str, particles: bool = False) -> Folded:
    """Fold a text; `particles` keeps 啊, 呢, 哦 and their like, which a whole-reply wording may need."""
    flat, flat_at = flatten(original)
    text: list[str] = []
    at: list[int] = []
    for place, char in enumerate(flat):
        if not char.isalnum() or (not particles and char in PARTICLES) or _is_erhua(flat, place):
            continue
        if text and text[-1] == char and char in STAMMERED:
            continue
        text.append(char)
        at.append(place)
    return Folded(original, flat, flat_at, "".join(text), tuple(at))


def _is_erhua(flat: str, place: int) -> bool:
    """Whether 儿 only colours the syllable before it (慢慢儿), as against 儿子 or 女儿."""
    if flat[place] != "儿" or place == 0:
        return False
    after = flat[place + 1] if place + 1 < len(flat) else ""
    return after not in ERHUA_KEPT_BEFORE and flat[place - 1] not in ERHUA_KEPT_AFTER and flat[place - 1].isalnum()
