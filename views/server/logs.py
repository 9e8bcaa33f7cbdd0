"""One line of JSON for everything that whoever runs the server should know, and nothing about who said what.

A fault is told by its kind and by where it was, not by its message: that may quote a reply or a name. The messages of
our own storage, of the operating system and of the server are kept, for they quote neither.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import traceback
from datetime import UTC, datetime

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from storage.database import StorageError
from views.server.door import is_known
from views.server.files import PREFIX

OURS = "second_ring"
TAKEN_OVER = ("uvicorn", "streamlit")
"""packages whose lines go our way, whatever handlers they brought along"""
SPEAKS = ("second_ring", "uvicorn")
"""loggers whose messages hold nothing about people"""
FRAMES = 8


class Lines(logging.Formatter):
    """A record as a line of JSON: time, level, logger, message, what was given as `extra={"told": {…}}`, fault."""

    def format(self, record: logging.LogRecord) -> str:
        line = {"time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
                "level": record.levelname.lower(), "logger": record.name}
        # Of the others only the form is kept, without what fills it.
        line["message"] = record.getMessage() if record.name.split(".")[0] in SPEAKS else str(record.msg)
        line |= getattr(record, "told", {})
        if record.exc_info and record.exc_info[1]:
            line |= told(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def told(fault: BaseException) -> dict[str, object]:
    """What may be said of a fault."""
    where = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(fault.__traceback__)]
    said = {"fault": type(fault).__name__, "where": where[-FRAMES:]}
    if isinstance(fault, StorageError | OSError):
        said["why"] = str(fault)
    return said


def set_up() -> None:
    """Send every line of this process to the standard error stream, from the level in `LOG_LEVEL` (warning) on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    logging.root.handlers[:] = [handler]
    logging.root.setLevel(logging.WARNING)
    for name, logger in logging.root.manager.loggerDict.items():
        if name.split(".")[0] in TAKEN_OVER and isinstance(logger, logging.Logger):
            logger.handlers.clear()
            logger.propagate = True
            logger.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(os.environ.get("LOG_LEVEL", "warning").upper())


class Requests:
    """A line for every request but those for files: the address without its query, the answer, how long it took."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._logger = logging.getLogger(f"{OURS}.request")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(PREFIX) or not self._logger.isEnabledFor(logging.INFO):
            await self._app(scope, receive, send)
            return

        async def send_and_tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                path = scope["path"] if is_known(scope["path"]) else "unknown"
                self._logger.info("request", extra={"told": {"method": scope["method"], "path": path,
                                                             "status": message["status"]}})
            await send(message)

        await self._app(scope, receive, send_and_tell)
