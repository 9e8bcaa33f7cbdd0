"""Who a browser is and which language it chose: cookies that no script of the browser can read."""

from __future__ import annotations

from http.cookies import SimpleCookie
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from training.people.sessions import LIFE
from views.services import services
from views.words import LANGUAGES

PERSON = "second_ring_person"
LANGUAGE = "second_ring_language"
YEAR = 365 * 24 * 3600
SIGN_IN, SIGN_OUT = "/auth/login", "/auth/logout"
"""Streamlit's own addresses on the way to an OpenID provider"""
CHANGE = "/change"
"""where somebody else says that she is somebody else"""


class PersonCookie:
    """Gives every browser a signed token, in an HttpOnly cookie, with the first page it loads, and a later date to one
    that has come back: see `training.people.sessions`."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope) if scope["type"] == "http" else None
        token = services().sessions.renewed(request.cookies.get(PERSON)) if request and _is_page(request) else None
        if token is None:
            await self._app(scope, receive, send)
            return
        fresh = _cookie(PERSON, token, secure=scope["scheme"] == "https")

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], (b"set-cookie", fresh.encode())]}
            await send(message)

        await self._app(scope, receive, send_with_cookie)


def _is_page(request: Request) -> bool:
    """A page of ours that a browser asks for. Scripts, styles and sockets are no pages."""
    return (request.method == "GET" and request.url.path != CHANGE
            and "text/html" in request.headers.get("accept", ""))


def _cookie(name: str, value: str, secure: bool) -> str:
    morsel = SimpleCookie({name: value})[name]
    morsel.update({"max-age": int(LIFE), "path": "/", "httponly": True, "samesite": "Lax", "secure": secure})
    return morsel.OutputString()


async def choose_language(request: Request) -> RedirectResponse:
    """Remember the language and go back to where the link stood."""
    came_from = urlsplit(request.headers.get("referer", ""))
    back = "../"  # the start, wherever a proxy has put us
    if came_from.netloc == request.headers.get("host"):
        back = "/" + came_from.path.lstrip("/") + (f"?{came_from.query}" if came_from.query else "")
    answer = RedirectResponse(back, status_code=303)
    if (code := request.path_params["code"]) in LANGUAGES:
        answer.set_cookie(LANGUAGE, code, max_age=YEAR, httponly=True, samesite="lax",
                          secure=request.url.scheme == "https")
    return answer


async def change(request: Request) -> RedirectResponse:
    """Sign out: the token is nobody's any more, and the browser gets another one. Not at the wish of another site.

    Where a provider says who people are, the way leads on to it: it is told too.
    """
    answer = RedirectResponse(f".{SIGN_OUT}" if services().openid else "./", status_code=303)
    if request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none"):
        services().sessions.end(request.cookies.get(PERSON))
        answer.headers.append("set-cookie", _cookie(PERSON, services().sessions.token(),
                                                    secure=request.url.scheme == "https"))
    return answer
