"""The text and the digest of a piece of content, the same for the same content however its file is laid out."""

from __future__ import annotations

from hashlib import sha256
from typing import TypeVar

from scoring.standard import Content

Thing = TypeVar("Thing", bound=Content)


def text_of(thing: Content) -> str:
    """The content as one line of JSON, defaults left out, digest left out: what storage keeps beside an attempt."""
    return thing.model_dump_json(exclude_defaults=True, exclude={"digest"})


def digest_of(text: str) -> str:
    """The digest of the text of a piece of content: SHA-256 in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def sealed(thing: Thing) -> Thing:
    """The same content with its digest."""
    return thing.model_copy(update={"digest": digest_of(text_of(thing))})


def restored(model: type[Thing], text: str) -> Thing:
    """Content from the text that was kept of it, under the digest of that very text.

    Raises pydantic.ValidationError when the text was not kept from this type.
    """
    thing = model.model_validate_json(text)
    return thing.model_copy(update={"digest": digest_of(text)})
