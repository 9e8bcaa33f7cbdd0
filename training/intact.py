"""Whether what is kept is what was stored: contents by digest, events by number, results by their columns.

Each check gives its findings as sentences, none when all is well.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from simulator.happening import Event, Ignored
from storage.records import Scored
from storage.store import Store
from training.content import content_fault

Wanted = tuple[str, str | None, str]
"""kind of a content, its id (None where only the digest names it), its digest"""


def contents(store: Store, wanted: Iterable[Wanted]) -> Iterator[str]:
    """Every content is there, unchanged, and the one that its owner names."""
    for kind, id, digest in wanted:
        kept = store.contents.get(digest)
        if fault := content_fault(kept, digest):
            yield fault
        elif kept.kind != kind or id not in (None, kept.id):
            yield f"played against is the {kept.kind} {kept.id}, named is the {kind} {id or ''}".rstrip()


def log(events: Sequence[Event]) -> Iterator[str]:
    """The events are numbered 1, 2, 3, … and the first one opens."""
    there = {event.number for event in events}
    if gone := sorted(set(range(1, max(there, default=1) + 1)) - there):
        yield f"event {', '.join(map(str, gone))} is not kept any more"
    elif events[0].kind != "opened":
        yield f"event 1 is {events[0].kind!r}, not 'opened'"


def seed(events: Sequence[Event]) -> Iterator[str]:
    """The first event of a sitting names the seed that its form was drawn by."""
    if events and not isinstance(events[0].data.get("seed"), str):
        yield "event 1 does not say any more by which seed the form was drawn"


def over(kept: Scored | None, over: bool) -> Iterator[str]:
    """What has a result has come to its end."""
    if kept is not None and not over:
        yield "there is a result, and by its events it has not come to its end"


def happened(ignored: Iterable[Ignored]) -> Iterator[str]:
    """Every event could happen when it came: no other is ever stored."""
    for one in ignored:
        yield f"event {one.number} could not have happened ({one.code})"


def result(kept: Scored | None, score: str) -> Iterator[str]:
    """The columns of a result say what the result says. `score` is the key of its score."""
    if kept is None:
        return
    body = parsed(kept.body)
    if not isinstance(body, dict):
        yield "the result is no JSON any more"
    elif (body.get(score), body.get("passed")) != (kept.score, kept.passed):
        yield (f"the columns say {_outcome(kept.score, kept.passed)}, "
               f"the result itself {_outcome(body.get(score), body.get('passed'))}")


def announced(kept: Scored | None, events: Iterable[Event]) -> Iterator[str]:
    """The result of a sitting is there when an event says that it was made, and the one that the event tells of."""
    event = next((event for event in events if event.kind == "scored"), None)
    if event is None:
        if kept is not None:
            yield "there is a result, and no event says that it was made"
        return
    told = event.data.get("percent"), event.data.get("passed")
    if kept is None:
        yield f"event {event.number} says that a result was made ({_outcome(*told)}), and none is kept any more"
    elif told != (kept.score, kept.passed):
        yield (f"event {event.number} says {_outcome(*told)}, "
               f"the columns of the result {_outcome(kept.score, kept.passed)}")


def parsed(text: str | None) -> Any:
    """JSON; None for none, and for what is none."""
    try:
        return json.loads(text) if text else None
    except ValueError:
        return None


def _outcome(score: Any, passed: Any) -> str:
    return f"{score}, {'passed' if passed else 'failed'}"
