"""Text as it comes from people and browsers."""

from __future__ import annotations

from typing import Any


def sound(value: Any) -> Any:
    """Text, or lists and mappings of it, without lone surrogates, which no UTF-8 carries.

    Every character keeps its place.
    """
    if isinstance(value, str):
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in value)
    if isinstance(value, list):
        return [sound(one) for one in value]
    if isinstance(value, dict):
        return {sound(key): sound(one) for key, one in value.items()}
    return value
