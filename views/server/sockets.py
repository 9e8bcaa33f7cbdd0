"""The socket that a page holds: from pages of our own only, in the form that Streamlit reads, at a human pace."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

from google.protobuf.message import DecodeError
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from views.server import metrics
from views.server.limits import Bucket

PER_SECOND, AT_ONCE = 20.0, 60
"""frames of one page; faster ones wait their turn"""
LONGEST_READ = 64 * 1024
"""bytes of a frame that is looked at to tell a reply from other actions"""
SHORT = 160
"""bytes; the message that a page is drawn is shorter, nearly everything else is longer"""
REFUSED, UNREADABLE = 1008, 1003


class Sockets:
    """Refuses pages of other origins, refuses text, slows down floods, and measures how long an action takes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self._app(scope, receive, send)
        elif scope["path"] != "/_stcore/stream" or not is_own_origin(Headers(scope=scope)):
            metrics.REFUSED.add()
            await send({"type": "websocket.close", "code": REFUSED})
        else:
            line = Line(receive, send)
            metrics.SESSIONS.add()
            try:
                await self._app(scope, line.receive, line.send)
            finally:
                metrics.SESSIONS.add(-1)


def is_own_origin(headers: Headers) -> bool:
    """Whether the page that opens the socket came from the address that the socket is opened at."""
    return urlsplit(headers.get("origin", "")).netloc.lower() == headers.get("host", "").lower() != ""


class Line:
    """One open socket."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send, self._closed = receive, send, False
        self._bucket = Bucket(PER_SECOND, AT_ONCE, _now())
        self._drawn = False
        """whether the page was drawn over this socket: before that a server that was started again has none"""
        self._waiting: list[tuple[float, bool]] = []
        """when each action came that is not drawn yet, and whether it is a reply"""

    async def receive(self) -> Message:
        message = await self._receive()
        if message["type"] != "websocket.receive":
            return message
        if message.get("bytes") is None:
            await self.send({"type": "websocket.close", "code": UNREADABLE})
            return {"type": "websocket.disconnect", "code": UNREADABLE}
        if (seconds := self._bucket.wait(_now())) > 0:
            await asyncio.sleep(seconds)
        if not self._drawn:
            message = {**message, "bytes": of_the_whole_page(message["bytes"])}
        if (reply := is_reply(message["bytes"])) is not None:
            self._waiting.append((_now(), reply))
        return message

    async def send(self, message: Message) -> None:
        if self._closed:
            return
        self._closed = message["type"] == "websocket.close"
        await self._send(message)
        if message["type"] == "websocket.send" and self._waiting and is_drawn(message.get("bytes") or b""):
            for since, reply in self._waiting:
                metrics.RUNS.add(_now() - since)
                if reply:
                    metrics.TURNS.add(_now() - since)
            self._waiting.clear()
            self._drawn = True


def of_the_whole_page(frame: bytes) -> bytes:
    """An action in a piece of the page, as one that draws all of it: Streamlit drops, without a word, what was done in
    a piece that it has not drawn."""
    try:
        message = BackMsg.FromString(frame)
    except DecodeError:
        return frame
    if not message.rerun_script.fragment_id:
        return frame
    message.rerun_script.fragment_id = ""
    return message.SerializeToString()


def is_reply(frame: bytes) -> bool | None:
    """Whether an action is a reply of the trainee's; None for a frame that is no action."""
    if len(frame) > LONGEST_READ:
        return False
    try:
        message = BackMsg.FromString(frame)
    except DecodeError:
        return None
    if message.WhichOneof("type") != "rerun_script":
        return None
    return any(widget.HasField("chat_input_value") for widget in message.rerun_script.widget_states.widgets)


def is_drawn(frame: bytes) -> bool:
    """Whether a message to the browser says that the page is drawn, and will not be drawn anew at once."""
    if len(frame) > SHORT:
        return False
    message = ForwardMsg.FromString(frame)
    return message.WhichOneof("type") == "script_finished" and (
        message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN)


def _now() -> float:
    return asyncio.get_running_loop().time()
