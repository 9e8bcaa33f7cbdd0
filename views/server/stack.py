"""The order in which a request passes through, and what happens before the first one comes."""

from __future__ import annotations

import asyncio
import ctypes
import gc
import logging
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict

from starlette.middleware import Middleware
from starlette.routing import Route

from scoring.meaning import progress
from storage.database import StorageError
from training.clock import BEAT, ticks
from training.xapi.sender import Sent, again, sender
from views.server import logs, probes
from views.server.cookies import CHANGE, PersonCookie, change, choose_language
from views.server.copies import copy_places_quickly
from views.server.door import ADDRESSES, Door
from views.server.files import Files, compressed, known
from views.server.headers import Headers
from views.server.limits import Limits
from views.server.page import desk_script, first_script, frame, icon, page
from views.server.provider import Silence
from views.server.sockets import Sockets
from views.server.theme import put_together_once
from views.server.values import look_up_one_by_one
from views.words import LANGUAGES

FIRST_REST, WORK, REST = 0.5, 0.004, 0.002
"""seconds: what visitors should not wait for is made from so long after the start on, for so long at a time, and after
such pauses"""
COLLECT_SECONDS = 300
COLLECT_AFTER = 50_000
"""objects after which young garbage is looked for: a run makes thousands that are gone when it ends"""


def middleware() -> list[Middleware]:
    return [Middleware(one) for one in (logs.Requests, Headers, Limits, Door, Files, PersonCookie, Silence, Sockets)]


def routes() -> list[Route]:
    ours = {"/first.js": first_script, "/desk.js": desk_script, "/icon.svg": icon, "/favicon.png": icon,
            "/language/{code}": choose_language, CHANGE: change,
            "/healthz": probes.healthz, "/readyz": probes.readyz, "/metrics": probes.numbers}
    return [Route(path, answer) for path, answer in (dict.fromkeys(ADDRESSES, page) | ours).items()]


@asynccontextmanager
async def keep_warm(_app: object) -> AsyncIterator[None]:
    """Read the content before the first visitor comes, and keep the collector off what will never be garbage."""
    from views.services import warm_up

    logs.set_up()
    look_up_one_by_one()
    put_together_once()
    copy_places_quickly()
    progress.tell(lambda: sys.stderr, ticks)
    gc.disable()  # it would look through all that is read again and again
    await asyncio.gather(asyncio.to_thread(warm_up), asyncio.to_thread(_compress))
    gc.collect()
    gc.freeze()
    _give_back()
    gc.set_threshold(COLLECT_AFTER)
    gc.enable()
    tasks = [asyncio.create_task(one)
             for one in (_settle(), _collect_now_and_then(), _keep_time(), _send_statements())]
    yield
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def _compress() -> None:
    """Squeeze what every first visit loads."""
    pages = [frame(lang) for lang in LANGUAGES]
    for address, path in known().items():
        if f".{address}".encode() in pages[0]:
            compressed(path)


async def _settle() -> None:
    """Make little by little what no visitor should wait for, and leave that too to no collector."""
    from views.services import is_learning, settle

    steps = settle()
    await asyncio.sleep(FIRST_REST)
    while is_learning():
        await asyncio.sleep(FIRST_REST)
    while await asyncio.to_thread(_worked, steps):
        await asyncio.sleep(REST)
    gc.collect()
    gc.freeze()
    _give_back()


def _give_back() -> None:
    """Give the room that only the start took back to the machine, where its C library can: glibc keeps it otherwise."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def _worked(steps: Iterator[None]) -> bool:
    """Whether there is more to do after some milliseconds of steps."""
    until = ticks() + WORK
    return any(ticks() >= until for _ in steps)


async def _keep_time() -> None:
    from views.services import services

    while True:
        with suppress(StorageError):  # whoever does something is told
            await asyncio.to_thread(services().keep_time)
        await asyncio.sleep(BEAT)


async def _send_statements() -> None:
    """Send what people did to the learning record store, if one is named; while it is silent, ever more seldom."""
    from views.services import services

    once, waited = sender(services().store, services().clock, os.environ), 0.0
    while once is not None:
        try:
            sent = await asyncio.to_thread(once)
        except StorageError as fault:
            sent = Sent(0, 0, str(fault))
        if sent.fault or sent.refused:
            logging.getLogger(logs.OURS).warning("statements wait", extra={"told": asdict(sent)})
        await asyncio.sleep(waited := again(waited, sent))


async def _collect_now_and_then() -> None:
    while True:
        await asyncio.sleep(COLLECT_SECONDS)
        gc.collect()
