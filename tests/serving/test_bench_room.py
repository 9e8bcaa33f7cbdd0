"""The driver of `bench room` plays real calls against the application, and counts what was kept."""

from __future__ import annotations

import asyncio
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

import bench.room
from bench.room.play import figures_of, play
from bench.room.seat import Noted
from bench.room.stage import stage


@pytest.mark.parametrize("product", [True, False], ids=["room", "floor"])
def test_a_small_room_talks_and_nothing_is_lost_or_doubled(library, product):
    # In a thread of its own: the browser of other tests keeps a loop in this one.
    with stage("sqlite", product) as up, ThreadPoolExecutor(1) as aside:
        figures = aside.submit(asyncio.run, play(up, library, n=2, secs=6, every=1)).result()
    assert figures.replies >= 4
    assert (figures.lost, figures.doubled, figures.failed) == (0, 0, 0)
    assert figures.cpu_ms > 0 and figures.bytes > 0


@pytest.mark.parametrize("given", [["--n", "1001"], ["--secs", "601"], ["--n", "0"], ["--on", "oracle"], ["--every", "0"]])
def test_a_room_is_bounded(given, capsys):
    with pytest.raises(SystemExit) as refused:
        bench.room.main(given)
    assert refused.value.code == 2


def test_a_reply_that_was_shown_and_is_not_kept_is_counted_as_lost():
    noted = Noted(seconds=[0.1], bytes=[10])
    noted.sent.update({("a", "one"): 1, ("a", "two"): 1})
    noted.acknowledged.update({("a", "one"): 1, ("a", "two"): 1})
    figures = figures_of(noted, Counter({("a", "two"): 2}), first=1.0, turn=1.0, used=0.1, memory=1.0)
    assert (figures.lost, figures.doubled) == (1, 1)
    assert figures.cpu_ms == 100
