"""What whoever runs the server asks it: whether it lives, whether it can serve, what it has counted."""

from __future__ import annotations

import asyncio
import hmac
import os
from ipaddress import ip_address

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from storage.database import StorageError
from views.server import metrics
from views.server.page import message

PATIENCE = 3.0
"""seconds that the database may take to answer"""
NOBODY = "0" * 32
FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip")


async def healthz(_request: Request) -> Response:
    """The process lives."""
    return PlainTextResponse("ok\n", headers={"cache-control": "no-store"})


async def readyz(_request: Request) -> Response:
    """The process can serve: the database answers, and there is content to serve."""
    fault = None
    try:
        await asyncio.wait_for(asyncio.to_thread(_try_everything), PATIENCE)
    except TimeoutError:
        fault = "the database does not answer"
    except (StorageError, NoContent) as error:
        fault = "the database cannot be used" if isinstance(error, StorageError) else "there is no call to practise"
    return PlainTextResponse(f"{fault or 'ready'}\n", 503 if fault else 200, {"cache-control": "no-store"})


async def numbers(request: Request) -> Response:
    """The counts, for this machine or for who has the token in `METRICS_TOKEN`."""
    if not (_is_local(request) or _has_token(request)):
        return message(request, 404, "server.not_found")
    return PlainTextResponse(metrics.report(), headers={"cache-control": "no-store"},
                             media_type="text/plain; version=0.0.4")


class NoContent(Exception):
    """No call can be practised."""


def _try_everything() -> None:
    from views.services import services

    services().people.known(NOBODY)
    if not services().shelf.library().scenarios:
        raise NoContent


def _is_local(request: Request) -> bool:
    """Asked on this machine, and not by a proxy on this machine for somebody else."""
    if request.client is None or any(name in request.headers for name in FORWARDED):
        return False
    try:
        return ip_address(request.client.host).is_loopback
    except ValueError:
        return False


def _has_token(request: Request) -> bool:
    token = os.environ.get("METRICS_TOKEN", "")
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    return bool(token) and hmac.compare_digest(given.encode(), token.encode())
