"""Who a browser is and which language it chose: cookies that no script of the browser can read."""

from __future__ import annotations

import re
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from training.people import new_id
from views.words import LANGUAGES

PERSON = "second_ring_person"
LANGUAGE = "second_ring_language"
YEAR = 365 * 24 * 3600


def is_person_id(text: str | None) -> bool:
    """Whether a cookie holds an id of the form that we give out."""
    return bool(text and re.fullmatch(r"[0-9a-f]{32}", text))


class PersonCookie:
    """Gives every browser a random id, in an HttpOnly cookie, with the first page it loads."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _first_page(Request(scope)):
            await self._app(scope, receive, send)
            return
        fresh = _cookie(PERSON, new_id(), secure=scope["scheme"] == "https")

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], (b"set-cookie", fresh.encode())]}
            await send(message)

        await self._app(scope, receive, send_with_cookie)


def _first_page(request: Request) -> bool:
    """A page asked for by a browser that has no id of ours yet. Scripts, styles and sockets are no pages."""
    wants_page = request.method == "GET" and "text/html" in request.headers.get("accept", "")
    return wants_page and not is_person_id(request.cookies.get(PERSON))


def _cookie(name: str, value: str, secure: bool) -> str:
    morsel = SimpleCookie({name: value})[name]
    morsel.update({"max-age": YEAR, "path": "/", "httponly": True, "samesite": "Lax", "secure": secure})
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
