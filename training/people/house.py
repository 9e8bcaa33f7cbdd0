"""How people arrive in this house: one setting."""

from __future__ import annotations

import os
from typing import Literal

Mode = Literal["open", "accounts", "oidc"]


class BadMode(ValueError):
    """A setting that there is not, or one that lacks what it needs."""


def mode() -> Mode:
    """`SIGN_IN`: `open` (a name is enough; the default), `accounts` or `oidc`. Raises `BadMode`."""
    told = os.environ.get("SIGN_IN", "").strip() or "open"
    if told not in Mode.__args__:
        raise BadMode(f"SIGN_IN is {told!r}; write open (a name is enough), accounts (login and password) "
                      "or oidc (an OpenID provider)")
    return told
