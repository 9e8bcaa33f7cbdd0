"""The page that every address of ours answers with: Streamlit's scripts, in a frame of our own.

Streamlit's own page has a script in it that a strict policy would have to allow, names Streamlit, loads a font that we
do not use, and stays blank in a browser that is too old.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from views.html import Html, tag, text
from views.server.cookies import LANGUAGE
from views.server.files import FOLDER, FOR_GOOD, takes_gzip
from views.words import HTML_LANG, LANGUAGES, Words, language_of

HERE = Path(__file__).parent
DESK = HERE.parent / "desk.js"
EARLY = ("Html", "TextInput")
"""what Streamlit loads only when the first page draws it: known beforehand, it comes along with the rest"""
IMPORTS = re.compile(r'(?:from|import)"\./([^"]+\.js)"')
SCRIPTS = re.compile(r'<script type="module"[^>]*></script>|<link rel="(?:modulepreload|stylesheet)"[^>]*>')


async def page(request: Request) -> Response:
    """The frame of the pages, in the language of the visitor."""
    body = frame(language(request))
    headers = {"cache-control": "no-cache", "vary": "Accept-Encoding, Accept-Language, Cookie"}
    if takes_gzip(request.scope):
        body = gzip.compress(body)
        headers["content-encoding"] = "gzip"
    return Response(body, media_type="text/html", headers=headers)


async def first_script(_request: Request) -> FileResponse:
    return FileResponse(HERE / "first.js", media_type="text/javascript", headers={"cache-control": FOR_GOOD})


async def desk_script(_request: Request) -> FileResponse:
    return FileResponse(DESK, media_type="text/javascript", headers={"cache-control": FOR_GOOD})


async def icon(_request: Request) -> FileResponse:
    return FileResponse(HERE.parent / "icon.svg", media_type="image/svg+xml",
                        headers={"cache-control": "public, max-age=86400"})


def message(request: Request, status: int, key: str, **headers: str) -> Response:
    """A page of one sentence and the way to the start."""
    w = Words(language(request))
    start = "../" * request.url.path.strip("/").count("/") or "./"
    body = _filled("message.html", w, message=w(key), start=start, onward=w("server.onward"))
    return Response(body, status, {"cache-control": "no-store"} | headers, "text/html")


def language(request: Request) -> str:
    """As the pages choose it: what the visitor chose, else the browser's first language."""
    chosen = request.cookies.get(LANGUAGE)
    first = request.headers.get("accept-language", "").split(",")[0]
    return chosen if chosen in LANGUAGES else language_of(first)


@cache
def frame(lang: str) -> bytes:
    """The page in one language. A browser that is too old is told so in both, for it may not say which it wants."""
    scripts = dict.fromkeys([*SCRIPTS.findall((FOLDER / "index.html").read_text(encoding="utf-8")), *_early()])
    digest, desk = (sha256(file.read_bytes()).hexdigest()[:16] for file in (HERE / "first.js", DESK))
    said = {key: text(tag("p", "", Words(code)(f"server.{key}"), lang=HTML_LANG[code]) for code in LANGUAGES)
            for key in ("too_old", "no_script")}
    w = Words(lang)
    return _filled("page.html", w, scripts=Html("\n".join(scripts)), digest=digest, desk=desk, wait=w("server.wait"),
                   **said)


def _early() -> list[str]:
    """Links that load the scripts in EARLY, and what they import, beforehand."""
    folder = FOLDER / "static" / "js"
    due, found = [next(folder.glob(f"{name}.*.js")).name for name in EARLY], {}
    while due:
        if (name := due.pop()) not in found:
            found[name] = None
            due += IMPORTS.findall((folder / name).read_text(encoding="utf-8"))
    return [f'<link rel="modulepreload" crossorigin href="./static/js/{name}">' for name in found]


def _filled(template: str, w: Words, **values: str) -> bytes:
    html = (HERE / template).read_text(encoding="utf-8")
    escaped = {name: text(value) for name, value in values.items()}
    return html.format(lang=HTML_LANG[w.lang], product=text(w("product")), **escaped).encode()
