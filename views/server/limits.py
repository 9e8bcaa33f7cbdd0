"""How much one visitor may ask for: bodies of bounded size, and requests at a human pace."""

from __future__ import annotations

import asyncio
from collections import OrderedDict

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from views.server import metrics
from views.server.files import PREFIX
from views.server.page import message

LARGEST_BODY = 3 * 1024 * 1024
"""bytes; an upload may have 2 MB (.streamlit/config.toml) and something round it"""
PER_SECOND, AT_ONCE = 200.0, 2000
"""requests of one address, files not counted: a whole province may sit behind one, and come back all at once"""
ADDRESSES = 10_000
"""addresses remembered at a time"""
FREE = (PREFIX, "/healthz", "/readyz", "/metrics")


class Bucket:
    """So many tokens at once, and so many more a second. Times are the event loop's, in seconds."""

    def __init__(self, per_second: float, at_once: float, now: float) -> None:
        self._rate, self._most, self._left, self._at = per_second, at_once, at_once, now

    def wait(self, now: float) -> float:
        """Take a token; the seconds until it is there, 0 if it is there already."""
        self._left = min(self._most, self._left + (now - self._at) * self._rate) - 1
        self._at = now
        return max(0.0, -self._left / self._rate)

    def take(self, now: float) -> bool:
        """Take a token if there is one."""
        if self.wait(now) == 0:
            return True
        self._left += 1
        return False


class Limits:
    """Refuses what is too large or too much, in a sentence."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or scope["path"].startswith(FREE):
            await self._app(scope, receive, send)
        elif not self._in_time(scope["client"][0] if scope.get("client") else ""):
            await _refuse(scope, receive, send, 429, "server.too_many")
        elif scope["type"] == "http" and (status := _size_fault(Headers(scope=scope))):
            await _refuse(scope, receive, send, status, "server.too_large")
        else:
            await self._app(scope, receive, send)

    def _in_time(self, address: str) -> bool:
        now = asyncio.get_running_loop().time()
        bucket = self._buckets.setdefault(address, Bucket(PER_SECOND, AT_ONCE, now))
        self._buckets.move_to_end(address)
        if len(self._buckets) > ADDRESSES:
            self._buckets.popitem(last=False)
        return bucket.take(now)


def _size_fault(headers: Headers) -> int | None:
    """The status that a body of this size, or of a size that is not told, is refused with."""
    if "transfer-encoding" in headers:
        return 411
    told = headers.get("content-length", "0")
    return 413 if not told.isdecimal() or int(told) > LARGEST_BODY else None


async def _refuse(scope: Scope, receive: Receive, send: Send, status: int, key: str) -> None:
    metrics.REFUSED.add()
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1013})
    else:
        later = {"retry-after": "1"} if status == 429 else {}
        await message(Request(scope), status, key, **later)(scope, receive, send)
