"""What differs between two results of one sitting, as plain data: item by item, act by act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scoring.verdict import Verdict
from simulator.call.differences import differences as of_calls
from simulator.exam.result import ItemResult, Result


def differences(before: Result, after: Result) -> list[dict[str, Any]]:
    """Each thing that counts otherwise, in the order of the form; `item` is its slot.

    Of what is written an `act` (before and after: done, missing) or something `forbidden` (said, not said), of an exam
    call what `simulator.call.differences` tells, and of every item whose points changed `points` before and after.
    """
    return [{"item": was.slot} | change for was, now in zip(before.items, after.items, strict=True)
            for change in _of_item(was, now)]


def _of_item(was: ItemResult, now: ItemResult) -> Iterator[dict[str, Any]]:
    if was.verdict and now.verdict:
        yield from _written(was.verdict, now.verdict)
    if was.card and now.card:
        yield from of_calls(was.card, now.card)
    if was.points != now.points:
        yield {"points": now.out_of, "before": round(was.points, 4), "after": round(now.points, 4)}


def _written(was: Verdict, now: Verdict) -> Iterator[dict[str, Any]]:
    names = {one.role: one.id for verdict in (was, now) for one in verdict.evidence if one.what == "act"}
    roles = dict.fromkeys((*was.acts, *was.missing, *now.acts, *now.missing))
    for role in roles:
        states = ["done" if role in verdict.acts else "missing" for verdict in (was, now)]
        if states[0] != states[1]:
            yield {"act": names.get(role, role), "before": states[0], "after": states[1]}
    for id in dict.fromkeys((*was.violations, *now.violations)):
        states = ["said" if id in verdict.violations else "not said" for verdict in (was, now)]
        if states[0] != states[1]:
            yield {"forbidden": id, "before": states[0], "after": states[1]}
