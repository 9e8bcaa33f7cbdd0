"""The way on from a turn that names none: to the next one, from the last to the first good ending."""

from __future__ import annotations

import re
from typing import Any

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def with_ways_on(data: Any) -> Any:
    """A call as it was read, in which the last route of every turn leads on wherever it can be told where to."""
    turns, endings = (data.get(many) for many in ("turns", "endings")) if isinstance(data, dict) else (None, None)
    if not _all_mappings(turns) or not _all_mappings(endings):
        return data
    end = next((one.get("id") for one in endings if one.get("good") in (True, "true")), endings[0].get("id"))
    onward = [*({"to": turn.get("id")} for turn in turns[1:]), {"ends": end}]
    return data | {"turns": [_led_on(turn, way) for turn, way in zip(turns, onward, strict=True)]}


def _led_on(turn: dict[str, Any], way: dict[str, Any]) -> dict[str, Any]:
    routes = turn.get("routes", ())
    known = all(isinstance(id, str) and _ID.fullmatch(id) for id in way.values())
    if not known or not isinstance(routes, list | tuple) or (routes and _leads_on(routes[-1])):
        return turn
    return turn | {"routes": [*routes, way]}


def _leads_on(route: Any) -> bool:
    """Whether a route is a way on by itself; what is no route at all is left to be told as a fault."""
    if not isinstance(route, dict):
        return True
    return bool(route.get("to") or route.get("ends")) and not route.get("when")


def _all_mappings(members: Any) -> bool:
    return isinstance(members, list | tuple) and bool(members) and all(isinstance(one, dict) for one in members)
