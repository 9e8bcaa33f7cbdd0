"""A server that is killed in the middle of a call has lost nothing that it acknowledged."""

from __future__ import annotations

import subprocess
import sys

SERVER = """
import sys
from pathlib import Path
from storage.store import Store
from training.content import Shelf
from training.practice import Practice
store = Store(sys.argv[1])
practice = Practice(store, Shelf(store, Path(sys.argv[2])), lambda: 1_700_000_500.0)
seen = 2
while True:
    seen = practice.act(sys.argv[3], seen, "hinted").events[-1].number
    print(seen, flush=True)
"""


def test_every_acknowledged_event_outlives_the_server(house) -> None:
    attempt = house.practice.open(house.person, "toll")
    house.now += 11
    house.practice.act(attempt, 1, "answered", {"line": 1})
    with subprocess.Popen([sys.executable, "-c", SERVER, house.url, str(house.root), attempt], text=True,
                          stdout=subprocess.PIPE) as server:
        acknowledged = [int(server.stdout.readline()) for _ in range(20)]
        server.kill()
        acknowledged += [int(line) for line in server.stdout]
    house.restart()
    numbers = [event.number for event in house.practice.played(attempt).events]
    assert numbers == list(range(1, len(numbers) + 1))
    assert set(acknowledged) <= set(numbers)
