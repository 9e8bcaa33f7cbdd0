"""Work on many stored things at once: on the cores of this machine, or on the workers of a Dask cluster.

The work is a function of some ids that gives a list of findings. What comes back is, as each part of the ids is done,
how many they were and what was found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress

F = TypeVar("F")
Work = Callable[[Sequence[str]], list[F]]

AT_ONCE = 20
"""things that a worker is given in one go"""
WAIT_SECONDS = 10
"""for a scheduler to answer"""


class NoCluster(Exception):
    """The workers of a cluster cannot be reached; the message says why and what to do."""


def here(work: Work[F], ids: Sequence[str], jobs: int) -> Iterator[tuple[int, list[F]]]:
    """On so many cores of this machine."""
    parts = _parts(ids)
    if jobs == 1 or len(parts) <= 1:
        yield from ((len(part), work(part)) for part in parts)
        return
    # Processes of their own: a connection to the database must not be shared by forking.
    with ProcessPoolExecutor(min(jobs, len(parts)), mp_context=get_context("spawn")) as pool:
        running = {pool.submit(work, part): len(part) for part in parts}
        yield from ((running[done], done.result()) for done in as_completed(running))


def on_cluster(work: Work[F], ids: Sequence[str], address: str) -> Iterator[tuple[int, list[F]]]:
    """On the cluster whose scheduler is at `address`. Its workers run this program and reach the database.

    Raises `NoCluster`.
    """
    try:
        from distributed import Client, as_completed
    except ImportError as fault:
        raise NoCluster("a cluster needs Dask: pip install -r requirements-dask.txt, here and on its workers"
                        ) from fault
    try:
        client = Client(address, timeout=WAIT_SECONDS)
    except (OSError, ValueError) as fault:
        raise NoCluster(f"no Dask scheduler answers at {address} ({fault}); start one with `dask scheduler`"
                        ) from fault
    with client:
        parts = _parts(ids)
        running = dict(zip(client.map(work, parts, pure=False), map(len, parts), strict=True))
        yield from ((running[done], done.result()) for done in as_completed(running))


def shown(what: str, total: int, results: Iterator[tuple[int, list[F]]]) -> Iterator[F]:
    """The findings, with a bar for who waits."""
    with Progress(console=Console(stderr=True)) as progress:
        task = progress.add_task(what, total=total)
        for done, found in results:
            progress.advance(task, done)
            yield from found


def _parts(ids: Sequence[str]) -> list[Sequence[str]]:
    return [ids[at:at + AT_ONCE] for at in range(0, len(ids), AT_ONCE)]
