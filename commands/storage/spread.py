"""Work on many calls at once: on the cores of this machine, or on the workers of a Dask cluster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from multiprocessing import get_context

from training.regrade import Found, examine

AT_ONCE = 20
"""calls that a worker is given in one go"""
WAIT_SECONDS = 10
"""for a scheduler to answer"""


class NoCluster(Exception):
    """The workers of a cluster cannot be reached; the message says why and what to do."""


def here(url: str, attempts: Sequence[str], jobs: int) -> Iterator[tuple[int, list[Found]]]:
    """How many calls were looked at, and what was found in them, as the processes are done with them."""
    parts = _parts(attempts)
    if jobs == 1 or len(parts) == 1:
        yield from ((len(part), examine(url, part)) for part in parts)
        return
    # Processes of their own: a connection to the database must not be shared by forking.
    with ProcessPoolExecutor(min(jobs, len(parts)), mp_context=get_context("spawn")) as pool:
        running = {pool.submit(examine, url, part): len(part) for part in parts}
        yield from ((running[done], done.result()) for done in as_completed(running))


def on_cluster(url: str, attempts: Sequence[str], address: str) -> Iterator[tuple[int, list[Found]]]:
    """The same on the cluster whose scheduler is at `address`. Its workers run this program and reach the database.

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
        parts = _parts(attempts)
        running = dict(zip(client.map(partial(examine, url), parts, pure=False), map(len, parts), strict=True))
        yield from ((running[done], done.result()) for done in as_completed(running))


def _parts(attempts: Sequence[str]) -> list[Sequence[str]]:
    return [attempts[at:at + AT_ONCE] for at in range(0, len(attempts), AT_ONCE)]
