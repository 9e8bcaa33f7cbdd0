"""A first start learns in two processes: in one, threads would wait for each other, for half of learning is Python.

The other one is begun before the content is read. It learns everything but what the standard that teaches most teaches
the meant ear, which takes about as long as all the rest, and keeps it where it is found by its digest. What callers are
asked it learns last, while the server serves already: until then a call learns its own when it is begun. Nothing but
time is lost where it cannot be begun or dies: what is not kept is made here.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

from scoring.judge import Judge
from scoring.meaning import encoder, progress
from simulator.call import alike
from simulator.content.library import load_library
from training.clock import ticks

FEWEST_PROCESSORS = 2


class Apprentice:
    """The other process, as the server knows it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen([sys.executable, "-m", "training.apprentice"], stdin=subprocess.DEVNULL,
                                         stdout=subprocess.PIPE)

    def learn_beside(self, judges: Sequence[Judge]) -> None:
        """Learn what it does not, and wait until it has learned the rest but what callers are asked; it begins with
        unpacking the encoder."""
        self._process.stdout.readline()
        _hardest(judges).meaning.learned()
        self._process.stdout.readline()

    def is_done(self) -> bool:
        """Whether it has learned all, or is no more."""
        return self._process.poll() is not None


def apprentice() -> Apprentice | None:
    """Begin the other process where this is a first start, so that there is work for two, and a processor for it."""
    if encoder.is_unpacked() or len(os.sched_getaffinity(0)) < FEWEST_PROCESSORS:
        return None
    try:
        return Apprentice()
    except OSError:
        return None


def _hardest(judges: Sequence[Judge]) -> Judge:
    """Of some judges the one whose meant ear is taught most."""
    return max(judges, key=lambda judge: judge.meaning.taught_by)


def _learn() -> None:
    progress.tell(lambda: sys.stderr, ticks)
    encoder.loaded()
    print(flush=True)
    library = load_library()
    judges = [Judge(standard) for standard in library.standards.values()]
    for judge in judges:
        judge.learn_words()
    for judge in judges:
        if judge is not _hardest(judges):
            judge.warm_up()
    print(flush=True)
    alike.learn(library)


if __name__ == "__main__":
    _learn()
