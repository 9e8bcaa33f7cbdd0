"""Which addresses there are. Streamlit would answer every other one with the page, and tell strangers its inside."""

from __future__ import annotations

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from training.people.openid import CALLBACK
from views.frame import PAGES
from views.server.cookies import CHANGE, SIGN_IN, SIGN_OUT
from views.server.files import known
from views.server.page import message
from views.services import services

ADDRESSES = ("/", *(f"/{name}" for name in PAGES))
OURS = (*ADDRESSES, "/first.js", "/desk.js", "/icon.svg", "/favicon.png", CHANGE, "/healthz", "/readyz", "/metrics")
STREAMLITS = ("/_stcore/health", "/_stcore/host-config", "/_stcore/stream")
PROVIDERS = (SIGN_IN, SIGN_OUT, CALLBACK)
BELOW = ("/language/", "/media/", "/_stcore/upload_file/", "/_stcore/bidi-components/")


def is_known(path: str) -> bool:
    return (path in OURS or path in STREAMLITS or path.startswith(BELOW) or path in known()
            or (path in PROVIDERS and services().openid is not None))


class Door:
    """Lets requests for an address of ours in, and tells the others that there is nothing."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or is_known(scope["path"]):
            await self._app(scope, receive, send)
        else:
            await message(Request(scope), 404, "server.not_found")(scope, receive, send)
