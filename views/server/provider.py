"""The OpenID provider: told to Streamlit as secrets that stand in no file, and its silence told to people."""

from __future__ import annotations

import os
from hashlib import sha256
from typing import Any

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from storage.key import key_for
from training.people.house import mode
from training.people.openid import provider
from views.server.cookies import SIGN_IN
from views.server.page import message

AGAIN = "again"
"""the same provider, asked to let nobody in whom it knows already without a new proof"""


def secrets() -> dict[str, Any] | None:
    """What `st.App` is given; None where people do not sign in by a provider. Raises `BadMode`.

    The cookies of a sign-in are signed with a key made from the one that the ledger is signed with: it is the same for
    all processes and over a restart, and lies in `DATA_DIR` or `RECORDS_KEY`.
    """
    if mode() != "oidc":
        return None
    named = provider(os.environ)
    client = {"client_id": named.client_id, "client_secret": named.client_secret,
              "server_metadata_url": named.metadata}
    return {"auth": client | {"redirect_uri": named.callback, AGAIN: client | {"client_kwargs": {"prompt": "login"}},
                              "cookie_secret": sha256(b"sign-in\0" + key_for(None)).hexdigest()}}


class Silence:
    """Says in words that the provider cannot be reached, where Streamlit would say `Authentication error`."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != SIGN_IN:
            await self._app(scope, receive, send)
            return
        failed = False

        async def send_unless_failed(told: Message) -> None:
            nonlocal failed
            failed = failed or told.get("status", 0) >= 400
            if not failed:
                await send(told)

        await self._app(scope, receive, send_unless_failed)
        if failed:
            await message(Request(scope), 502, "server.no_provider")(scope, receive, send)
