"""Every text is there in the languages it has to be there in.

A call, a standard or an item of a Chinese standard is read by people of both interface languages, so it has Chinese
and an English gloss; of an English standard, English is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from scoring.standard import Text
from simulator.check.ground import Ground
from simulator.content.place import Place
from simulator.content.problems import Problem

OWED = {"zh": ("zh", "en"), "en": ("en",)}
NAMES = {"zh": "Chinese", "en": "English"}


def check(ground: Ground) -> Iterator[Problem]:
    for standard in ground.standards.values():
        lang = standard.part.content.standard.lang if standard.part.content else "zh"
        for part in standard.parts:
            yield from missing(part.content, part.place, lang)
    for kind in ("Scenario", "Quiz", "Exam", "Shift", "Knowledge"):
        for part in ground.of(kind):
            if lang := _lang(ground, part.content):
                yield from missing(part.content, part.place, lang)


def _lang(ground: Ground, content: object) -> str | None:
    """The language of the content: its own, or that of its standard; None when that is not known."""
    standard = ground.standards.get(getattr(content, "standard", ""))
    of_standard = standard.part.content.standard.lang if standard and standard.part.content else None
    return getattr(content, "lang", None) or of_standard


def missing(content: object, place: Place, lang: str) -> Iterator[Problem]:
    """A problem for every text in `content` that lacks a language owed by content in `lang`."""
    if isinstance(content, Text):
        for owed in OWED[lang]:
            if not getattr(content, owed).strip():
                hint = "an English gloss of the line" if (owed, lang) == ("en", "zh") else ""
                yield place.problem("C501", f"the {NAMES[owed]} text is missing ({owed})", hint)
    elif isinstance(content, BaseModel):
        for name in content.model_fields_set:
            yield from missing(getattr(content, name), place.at(name), lang)
    elif isinstance(content, dict):
        for key, value in content.items():
            yield from missing(value, place.at(key), lang)
    elif isinstance(content, tuple):
        for at, value in enumerate(content):
            yield from missing(value, place.at(at), lang)
