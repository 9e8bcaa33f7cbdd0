"""Every trainers' page over two rooms of `bench seed`, one with a tenth of what is in the other.

    python -m bench trainers FULL TENTH

Each is the DATA_DIR of a seeded room, and has a process of its own. A page is drawn, by Streamlit's AppTest, as a
trainer of the first group opens it and as an admin does. Figures are processor time, the median of several drawings;
what only the first one of a server does (reading content, finding doubts) is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from sqlalchemy import event
from sqlalchemy.engine import Engine
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from tools.heads import share
from views.frame import PAGES
from views.server.cookies import PERSON
from views.services import services

TIMES = 5
WORTH = 1.5
"""times the time on a tenth that a page may take on all"""
PAGE = """
from importlib import import_module
import streamlit as st
from views import frame
st.navigation([frame.page_of(name) for name in frame.PAGES], position="hidden")
import_module(frame.PAGES["{page}"].module).page()
"""
STANDARD = "taiyuan-expressway"
WHO = {"trainer": "trainer-001", "admin": "admin"}


def main(argv: list[str]) -> int:
    """Print a line a page; exit status 1 where one is slower than it may be."""
    parser = argparse.ArgumentParser(prog="python -m bench trainers", description=__doc__)
    parser.add_argument("full", type=Path)
    parser.add_argument("tenth", type=Path)
    asked = parser.parse_args(argv)
    full, tenth = map(_measured, (asked.full, asked.tenth))
    print(f"{'page':20} {'all':>8} {'a tenth':>9} {'ratio':>6}   queries; the slowest")
    for page, (took, count, longest, _) in full.items():
        print(f"{page:20} {took:>5.0f} ms {tenth[page][0]:>6.0f} ms {took / tenth[page][0]:>6.2f}   {count}; "
              f"{longest:.0f} ms")
    slowest = max(full, key=lambda page: full[page][2])
    print(f"\nslowest query, {full[slowest][2]:.1f} ms, of {slowest}:\n{full[slowest][3]}")
    return int(any(took > WORTH * tenth[page][0] for page, (took, *_) in full.items()))


def _measured(folder: Path) -> dict[str, list]:
    """Page -> milliseconds, number of queries, milliseconds of the slowest of them, its text."""
    share(folder)
    made = subprocess.run([sys.executable, "-m", "bench.trainers"], capture_output=True, text=True, check=True,
                          env=os.environ | {"DATA_DIR": str(folder), "DATABASE_URL": "", "SIGN_IN": "accounts"})
    return json.loads(made.stdout.splitlines()[-1])


def _measure() -> None:
    """What the process of one room prints."""
    print(json.dumps({f"{who} {name}": _page(WHO[who], page, query) for who in WHO for name, page, query in _pages()}))


def _pages() -> Iterator[tuple[str, str, dict[str, str]]]:
    query = {"group": "group-001", "standard": STANDARD}
    for page, one in PAGES.items():
        if one.in_head and one.needs in ("manage_group", "see_class", "decide"):
            yield page, page, {} if page == "queue" else query
    yield "queue of a group", "queue", query
    yield "person", "class", query | {"person": services().store.groups.people("group-001", "member")[0]}


def _page(who: str, page: str, query: dict[str, str]) -> tuple[float, int, float, str]:
    token = services().sessions.token()
    services().sessions.begin(token, who)
    ContextProxy.cookies = property(lambda self: {PERSON: token})  # AppTest has no browser that would bring it
    times, by_text = [], defaultdict(list)
    for _ in range(TIMES + 1):
        app = AppTest.from_string(PAGE.format(page=page), default_timeout=600)
        app.query_params.update(query)
        with _statements() as statements:
            began = process_time()
            app.run()
            times.append(1000 * (process_time() - began))
        if app.exception:
            raise SystemExit(f"{page}: {app.exception[0].message}")
        for text, longest in _longest(statements).items():
            by_text[text].append(longest)
    slowest = max((median(several[1:]), text) for text, several in by_text.items() if several[1:])
    return median(times[1:]), len(statements), *slowest


def _longest(statements: list[tuple[float, str]]) -> dict[str, float]:
    """Of each statement that was run more than once the longest time."""
    return {text: took for took, text in sorted(statements)}


@contextmanager
def _statements() -> Iterator[list[tuple[float, str]]]:
    """Milliseconds and text of each statement that is run meanwhile: from its start to the next one of its connection,
    or to the end of the transaction, for SQLite finds rows only as they are fetched."""
    found, running = [], {}

    def ends(connection) -> None:
        started = running.pop(id(connection), None)
        if started and not started[1].startswith("BEGIN"):
            found.append((1000 * (perf_counter() - started[0]), started[1]))

    def begins(connection, cursor, statement, parameters, context, many) -> None:
        ends(connection)
        running[id(connection)] = perf_counter(), statement

    heard = (("before_cursor_execute", begins), ("commit", ends), ("rollback", ends))
    for name, listener in heard:
        event.listen(Engine, name, listener)
    yield found
    for name, listener in heard:
        event.remove(Engine, name, listener)


if __name__ == "__main__":
    _measure()
