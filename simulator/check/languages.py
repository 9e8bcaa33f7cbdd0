"""Every text is there in the languages it has to be there in.

A call, a standard or an item of a Chinese standard is read by people of both interface languages, so it has Chinese
and an English gloss; of an English standard, English is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from scoring.standard import Text
from simulator.check.ground import Ground
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem

C501 = Code("C501", "a text that is missing in one language", "the {lang} text is missing ({short})")
OWED = {"zh": ("zh", "en"), "en": ("en",)}
HOLDERS = (BaseModel, dict, tuple)
"""what may hold a text, or be one"""
NAMES = {"zh": "Chinese", "en": "English"}


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    if lang := language_of(part, ground):
        yield from missing(part.content, part.place, lang)


def language_of(part: Part, ground: Ground) -> str | None:
    """The language of the content: its own, or that of its standard; None when that is not known."""
    standard = ground.standard_of(part)
    of_standard = standard.part.content.standard.lang if standard and standard.part.content else None
    in_bank = "zh" if standard and part.kind in ("Standard", "Bank") else None
    return getattr(part.content, "lang", None) or of_standard or in_bank


def texts(content: object, place: Place) -> Iterator[tuple[Text, Place]]:
    """Every text that an author wrote in `content`, with its place."""
    if isinstance(content, Text):
        yield content, place
    else:
        for step, value in _within(content):
            if isinstance(value, HOLDERS):
                yield from texts(value, place.at(step))


def _within(content: object) -> Iterable[tuple[str | int, object]]:
    """What `content` is made of, with the step that leads there."""
    if isinstance(content, BaseModel):
        return ((name, getattr(content, name)) for name in content.model_fields_set)
    return content.items() if isinstance(content, dict) else enumerate(content)


def missing(content: object, place: Place, lang: str) -> Iterator[Problem]:
    """A problem for every text in `content` that lacks a language owed by content in `lang`."""
    for text, here in texts(content, place):
        for owed in OWED[lang]:
            if not getattr(text, owed).strip():
                hint = "an English gloss beside it: {zh: …, en: …}" if (owed, lang) == ("en", "zh") else ""
                yield here.problem(C501, hint=hint, lang=NAMES[owed], short=owed)
