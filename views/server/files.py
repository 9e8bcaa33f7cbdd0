"""Streamlit's own scripts, styles and fonts: compressed once, and kept by the browser for good, for their names hold
the digest of what is in them."""

from __future__ import annotations

import asyncio
import gzip
import mimetypes
from functools import cache
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import file_util

FOLDER = Path(file_util.get_static_dir())
PREFIX = "/static/"
FOR_GOOD = "public, max-age=31536000, immutable"
COMPRESSIBLE = (".js", ".css", ".svg", ".json", ".wasm")


class Files:
    """Answers for `/static/…`. What is no file there is nothing; there is no way out of the folder."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] not in known() or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        path = known()[scope["path"]]
        squeezed = path.suffix in COMPRESSIBLE and takes_gzip(scope)
        body = await asyncio.to_thread(compressed if squeezed else content, path)
        headers = {"cache-control": FOR_GOOD, "vary": "Accept-Encoding"}
        if squeezed:
            headers["content-encoding"] = "gzip"
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        await Response(body, media_type=kind, headers=headers)(scope, receive, send)


@cache
def known() -> dict[str, Path]:
    """Every file by its address."""
    return {f"{PREFIX}{path.relative_to(FOLDER / 'static').as_posix()}": path
            for path in (FOLDER / "static").rglob("*") if path.is_file()}


def takes_gzip(scope: Scope) -> bool:
    return "gzip" in Headers(scope=scope).get("accept-encoding", "")


@cache
def compressed(path: Path) -> bytes:
    return gzip.compress(content(path), mtime=0)


def content(path: Path) -> bytes:
    return path.read_bytes()
