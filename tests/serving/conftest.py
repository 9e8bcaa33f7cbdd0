"""The server as it is served, asked by hand and by a real browser."""

from __future__ import annotations

import http.client
from collections.abc import Callable

import pytest

from tests.pages.server import Server

Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture(scope="session")
def ask(server: Server) -> Callable[..., Answer]:
    """Asks the server for an address: status, headers by lower-case name, body."""
    def asking(path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        told = {name.lower(): value for name, value in answer.getheaders()}
        found = answer.status, told, answer.read()
        connection.close()
        return found
    return asking
