"""Every text is there in the languages it has to be there in.

A call, a standard or an item of a Chinese standard is read by people of both interface languages, so it has Chinese
and an English gloss; of an English standard, English is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from scoring.standard import Text
from simulator.check.ground import Ground
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem

C501 = Code("C501", "a text that is missing in one language", "the {lang} text is missing ({short})")
OWED = {"zh": ("zh", "en"), "en": ("en",)}
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
    elif isinstance(content, BaseModel):
        for name in content.model_fields_set:
            yield from texts(getattr(content, name), place.at(name))
    elif isinstance(content, dict):
        for key, value in content.items():
            yield from texts(value, place.at(key))
    elif isinstance(content, tuple):
        for at, value in enumerate(content):
            yield from texts(value, place.at(at))


def missing(content: object, place: Place, lang: str) -> Iterator[Problem]:
    """A problem for every text in `content` that lacks a language owed by content in `lang`."""
    for text, here in texts(content, place):
        for owed in OWED[lang]:
            if not getattr(text, owed).strip():
                hint = "an English gloss beside it: {zh: …, en: …}" if (owed, lang) == ("en", "zh") else ""
                yield here.problem(C501, hint=hint, lang=NAMES[owed], short=owed)
