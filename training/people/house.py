"""How people arrive in this house: one setting."""

from __future__ import annotations

import os
from typing import Literal

Mode = Literal["open", "accounts"]


class BadMode(ValueError):
    """A setting that there is not."""


def mode() -> Mode:
    """`SIGN_IN`: `open` (a name is enough; the default) or `accounts`. Raises `BadMode`."""
    told = os.environ.get("SIGN_IN", "").strip() or "open"
    if told not in Mode.__args__:
        raise BadMode(f"SIGN_IN is {told!r}; write open (a name is enough) or accounts (login and password)")
    return told
