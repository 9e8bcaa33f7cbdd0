"""The pattern language of the phrase bank: reading a phrasing as its author wrote it.

    我非常理解您的心情                a literal, aligned approximately
    对不起|抱歉                       alternatives
    (我|咱|)(马上|这就)帮您            groups; an empty alternative makes the group optional
    (跟|向)<lead>(反映|汇报)           word classes
    留|报 … 电话|号码                  pieces in this order, at most 10 characters between (…20: at most 20)
    司机 ~ 感谢                        the same, with no comma between
    电话|号码 + 留|报                  pieces in any order, within 24 characters
    ^喂        …再见$                 at the reply's start, at its end
    我会在{time}之前给您答复            slots

A pattern is pieces; a piece is alternatives; an alternative is a sequence of elements; an element is the
set of atoms (literals and slots) that may stand there. Authors write no regular expressions, and a pattern
always ends in a bounded number of comparisons.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from scoring.slots import SLOTS

ORDERED_GAP, ANY_ORDER_GAP, LARGEST_GAP = 10, 24, 40
MOST_EXPANSIONS = 400
MOST_NESTED = 12
"""groups within groups"""

_JOINT = re.compile(r"\s*[…~](\d*)\s*|\s+\+\s+")
_GROUPED = re.compile(r"[(){}<>]")
_SPECIAL = re.compile(r"[(){}<>|^$]")
_CLASS = re.compile(r"<([^<>]*)>")
_TOKEN = re.compile(
    r"\{(?P<slot>[^{}]*)\}|<(?P<cls>[^<>]*)>|\((?P<plain>[^{}<>()]*)\)|(?P<open>\()|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<text>[^{}<>()|]+)"
)
"""`plain`: a group of nothing but texts, as most are"""


class PatternError(ValueError):
    """A phrasing that cannot be read. `position` counts the characters before the fault."""

    def __init__(self, message: str, pattern: str, position: int = 0):
        super().__init__(f"{message}, at character {position + 1} of {pattern!r}")
        self.message, self.pattern, self.position = message, pattern, position


class Element(NamedTuple):
    """The literals and slots one of which stands at a place; optional where none need stand there."""

    literals: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True)
class Pattern:
    """A phrasing, read. `gaps[i]` is the most characters between piece i and piece i+1; `close[i]`: no comma there."""

    source: str
    pieces: tuple[tuple[tuple[Element, ...], ...], ...]
    gaps: tuple[int, ...] = ()
    close: tuple[bool, ...] = ()
    any_order: bool = False
    at_start: bool = False
    at_end: bool = False

    @property
    def anchored(self) -> bool:
        """Whether the phrasing must stand at the reply's start or end."""
        return self.at_start or self.at_end

    @property
    def literals(self) -> tuple[str, ...]:
        """The plain sentences among its alternatives: what may be aligned approximately."""
        if len(self.pieces) > 1 or self.anchored:
            return ()
        single = [sequence[0] for sequence in self.pieces[0] if len(sequence) == 1 and not sequence[0].slots]
        return tuple(literal for element in single for literal in element.literals)


def is_plain(source: str) -> bool:
    """Whether a phrasing is a sentence and nothing else."""
    return not (_JOINT.search(source) or _SPECIAL.search(source))


def is_anchored(source: str) -> bool:
    """Whether a phrasing must stand at the reply's start or end."""
    return source.strip().startswith("^") or source.strip().endswith("$")


def parse(source: str, classes: Mapping[str, tuple[str, ...]] | None = None) -> Pattern:
    """Read a phrasing. Raises PatternError, which quotes it."""
    named = _CLASS.findall(source) if classes and "<" in source else ()
    return _read(source, tuple((name, tuple(classes[name])) for name in named if name in classes))


@lru_cache(maxsize=16_384)
def _read(source: str, named: tuple[tuple[str, tuple[str, ...]], ...]) -> Pattern:
    """A phrasing with the classes that it names: three ears and the check read each of them."""
    classes, text = dict(named), source.strip()
    at_start, at_end = text.startswith("^"), text.endswith("$")
    body = text[at_start : len(text) - at_end]
    if "^" in body or "$" in body:
        raise PatternError("^ stands only at the very start of a phrasing, $ only at its very end", source)
    parts, gaps, close, any_order = _split(body, source)
    pieces = tuple(_piece(part, source, classes) for part in parts)
    return Pattern(source, pieces, tuple(gaps), tuple(close), any_order, at_start, at_end)


def _split(body: str, source: str) -> tuple[list[str], list[int], list[bool], bool]:
    parts, gaps, close, kinds, start = [], [], [], set(), 0
    for joint in _JOINT.finditer(body):
        before, after = body[:joint.start()], body[joint.end():]
        if before.count("(") > before.count(")") and ")" in after:
            mark = joint.group().strip()
            raise PatternError(f"{mark} joins pieces and cannot stand within ( ): write each alternative as a phrasing "
                               "of its own", source, source.find(body) + body.index(mark, joint.start()))
        parts.append(body[start : joint.start()])
        start = joint.end()
        ordered = "+" not in joint.group()
        kinds.add(ordered)
        gaps.append(int(joint.group(1) or ORDERED_GAP) if ordered else ANY_ORDER_GAP)
        close.append("~" in joint.group())
    parts.append(body[start:])
    if len(kinds) > 1:
        raise PatternError("… and + cannot stand in one phrasing", source)
    if any(gap > LARGEST_GAP for gap in gaps):
        raise PatternError(f"a gap is {LARGEST_GAP} characters at most", source)
    if False in kinds and len(parts) > 3:
        raise PatternError("at most three pieces may come in any order", source)
    if not all(part.strip() for part in parts):
        raise PatternError("an empty piece", source)
    return parts, gaps, close, False in kinds


def _piece(part: str, source: str, classes: Mapping[str, tuple[str, ...]]) -> tuple[tuple[Element, ...], ...]:
    if not _GROUPED.search(part):
        plain = part.split("|")
        if all(map(str.strip, plain)):
            return tuple((Element(literals=(text,)),) for text in plain)
    offset = source.find(part)
    tokens = []
    position = 0
    for token in _TOKEN.finditer(part):
        if token.start() != position:
            raise PatternError(f"{part[position]!r} stands alone", source, offset + position)
        tokens.append((token.lastgroup, token.group(token.lastgroup), offset + token.start()))
        position = token.end()
    if position != len(part):
        raise PatternError(f"{part[position]!r} stands alone", source, offset + position)
    reader = _Reader(tokens, source, classes)
    alternatives = reader.alternatives(nested=False)
    if any(all(e.optional for e in sequence) for sequence in alternatives):
        raise PatternError("a piece that may be empty", source, offset)
    return tuple(tuple(sequence) for sequence in alternatives)


class _Reader:
    """Reads the tokens of one piece: alternatives of sequences of literals, slots, classes and groups."""

    def __init__(self, tokens: list[tuple[str, str, int]], source: str, classes: Mapping[str, tuple[str, ...]]):
        self.tokens, self.source, self.classes, self.next = tokens, source, classes, 0
        self.open: list[int] = []

    def alternatives(self, nested: bool) -> list[list[Element]]:
        sequences: list[list[Element]] = [[]]
        while self.next < len(self.tokens):
            kind, value, position = self.tokens[self.next]
            self.next += 1
            if kind == "bar":
                sequences.append([])
            elif kind == "close":
                if not nested:
                    raise PatternError("a ) without its (", self.source, position)
                return sequences
            else:
                sequences[-1].append(self._element(kind, value, position))
        if nested:
            raise PatternError("a ( without its )", self.source, self.open[-1])
        if any(not sequence for sequence in sequences):
            raise PatternError("an empty alternative outside a group", self.source)
        return sequences

    def _element(self, kind: str, value: str, position: int) -> Element:
        if kind == "text":
            return Element(literals=(value,)) if value.strip() else Element(optional=True)
        if kind == "slot":
            if value not in SLOTS:
                raise PatternError(f"no slot {{{value}}}; there are {', '.join(SLOTS)}", self.source, position)
            return Element(slots=(value,))
        if kind == "cls":
            return Element(literals=self._class(value, position))
        return self._plain(value, position) if kind == "plain" else self._group(position)

    def _class(self, name: str, position: int) -> tuple[str, ...]:
        if name not in self.classes:
            raise PatternError(f"no word class <{name}>", self.source, position)
        return self.classes[name]

    def _plain(self, group: str, position: int) -> Element:
        """What `_group` makes of a group of texts, in one step."""
        self._nested(len(self.open) + 1, position)
        texts = group.split("|")
        literals = [text for text in texts if text.strip()]
        self._bounded(literals, position)
        return Element(tuple(dict.fromkeys(literals)), (), len(literals) < len(texts))

    def _nested(self, groups: int, position: int) -> None:
        if groups > MOST_NESTED:
            raise PatternError(f"more than {MOST_NESTED} groups within each other", self.source, position)

    def _group(self, position: int) -> Element:
        self.open.append(position)
        self._nested(len(self.open), position)
        element = self._expanded(self.alternatives(nested=True), position)
        self.open.pop()
        return element

    def _expanded(self, alternatives: list[list[Element]], position: int) -> Element:
        literals: list[str] = []
        slots: list[str] = []
        optional = False
        for sequence in alternatives:
            if len(sequence) == 1 and sequence[0].slots and not sequence[0].literals:
                slots.extend(sequence[0].slots)
                continue
            if len(sequence) == 1 and not sequence[0].optional and not sequence[0].slots:
                literals.extend(sequence[0].literals)
                self._bounded(literals, position)
                continue
            if any(e.slots for e in sequence):
                raise PatternError("a slot in a group stands alone in its alternative", self.source, position)
            for choice in product(*((*e.literals, "") if e.optional else e.literals for e in sequence)):
                joined = "".join(choice)
                optional = optional or not joined
                if joined:
                    literals.append(joined)
                self._bounded(literals, position)
        return Element(tuple(dict.fromkeys(literals)), tuple(slots), optional)

    def _bounded(self, literals: list[str], position: int) -> None:
        if len(literals) > MOST_EXPANSIONS:
            raise PatternError(f"a group with more than {MOST_EXPANSIONS} wordings", self.source, position)
