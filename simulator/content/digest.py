"""The text and the digest of a piece of content, the same for the same content however its file is laid out."""

from __future__ import annotations

from hashlib import sha256
from typing import TypeVar

from scoring.standard import Content

Thing = TypeVar("Thing", bound=Content)


def text_of(thing: Content) -> str:
    """The content as one line of JSON, defaults left out, digest left out: what storage keeps beside an attempt."""
    return thing.model_dump_json(exclude_defaults=True, exclude={"digest"})


def sealed(thing: Thing) -> Thing:
    """The same content with its digest: SHA-256 of `text_of` it, in hexadecimal."""
    return thing.model_copy(update={"digest": sha256(text_of(thing).encode()).hexdigest()})


def restored(model: type[Thing], text: str) -> Thing:
    """Content from the text that was kept of it, under the digest of that very text.

    Raises pydantic.ValidationError when the text was not kept from this type.
    """
    thing = model.model_validate_json(text)
    return thing.model_copy(update={"digest": sha256(text.encode()).hexdigest()})
