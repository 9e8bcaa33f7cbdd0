"""The server of the bare page: the same settings, the same kind of database, one commit a turn."""

from __future__ import annotations

import gc
import os
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from threading import Lock

import psycopg
import streamlit as st
import uvicorn

LARGEST_FRAME = 1024 * 1024
_one_at_a_time = Lock()


def keep(conversation: str, words: str) -> None:
    """Commit what was said; it is on the disk when this returns."""
    connection = _connection()
    mark = "?" if isinstance(connection, sqlite3.Connection) else "%s"
    with _one_at_a_time:
        connection.execute(f"INSERT INTO said VALUES ({mark}, {mark})", (conversation, words))
        connection.commit()


def kept(url: str) -> Counter[tuple[str, str]]:
    """How often each text was kept, by conversation."""
    connection = _open(url)
    try:
        return Counter(connection.execute("SELECT conversation, words FROM said").fetchall())
    finally:
        connection.close()


def _open(url: str) -> sqlite3.Connection | psycopg.Connection:
    if url.startswith("postgresql"):
        connection = psycopg.connect(url)
    else:
        connection = sqlite3.connect(url.removeprefix("sqlite:///"), check_same_thread=False)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS said (conversation TEXT NOT NULL, words TEXT NOT NULL)")
    connection.commit()
    return connection


@cache
def _connection() -> sqlite3.Connection | psycopg.Connection:
    return _open(os.environ["DATABASE_URL"])


@asynccontextmanager
async def _freeze(_app: object) -> AsyncIterator[None]:
    """As the product does: what is there at the start is never garbage."""
    _connection()
    gc.collect()
    gc.freeze()
    yield


def main() -> None:
    """Serve the bare page at PORT, from the root of the checkout."""
    uvicorn.run(st.App("bench/room/floor_page.py", lifespan=_freeze), host="127.0.0.1", port=int(os.environ["PORT"]),
                log_level="warning", access_log=False, ws_max_size=LARGEST_FRAME)


if __name__ == "__main__":
    from bench.room import floor  # the page imports it by this name, and there must be one connection only

    floor.main()
