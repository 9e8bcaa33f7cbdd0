"""Statements as xAPI 1.0.3 words them: actor, verb, activity, result. Pure data in, pure data out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5

from storage.records import Person

Statement = dict[str, Any]
OURS = uuid5(NAMESPACE_URL, "https://second-ring.invalid/xapi")
"""name space of the ids: the same deed has the same id wherever and whenever it is told"""
VERBS = {name: f"http://adlnet.gov/expapi/verbs/{name}"
         for name in ("attempted", "answered", "passed", "failed", "completed", "scored")}
TYPES = {"call": "simulation", "shift": "simulation", "exam": "assessment", "moment": "question", "standard": "course"}
"""kind of thing -> its type among http://adlnet.gov/expapi/activities/"""


@dataclass(frozen=True)
class Teller:
    """Words statements of the house at an address."""

    home: str
    """without a slash at its end"""

    def actor(self, person: Person) -> Statement:
        """An account of this house: a random id, and the name in use while there is one."""
        account = {"homePage": self.home, "name": person.id}
        return {"objectType": "Agent", **({"name": person.name} if person.name else {}), "account": account}

    def activity(self, kind: str, *path: str, name: dict[str, str] | None = None) -> Statement:
        """A thing of the house; its id is an address below `/xapi/`."""
        at = "/".join(quote(one, safe="") for one in path)
        return {"objectType": "Activity", "id": f"{self.home}/xapi/{kind}s/{at}", "definition": {
            "type": f"http://adlnet.gov/expapi/activities/{TYPES[kind]}", **({"name": name} if name else {})}}

    def statement(self, key: str, at: float, person: Person, verb: str, thing: Statement, *, about: str,
                  result: Statement | None = None, within: list[Statement] | None = None) -> Statement:
        """One statement. `key` is what it tells, for its id; `about` the attempt, sitting or shift, which all
        statements about it share as their registration; `at` in seconds since 1970."""
        context: Statement = {"registration": str(id_of(about)), "platform": "Second Ring"}
        if within:
            context["contextActivities"] = {"grouping": within}
        return {"id": str(id_of(key)), "actor": self.actor(person),
                "verb": {"id": VERBS[verb], "display": {"en": verb}}, "object": thing,
                **({"result": result} if result else {}), "context": context, "timestamp": timestamp(at)}

    def told(self, **facts: Any) -> Statement:
        """Facts as extensions of a result."""
        return {"extensions": {f"{self.home}/xapi/facts/{name}": fact for name, fact in facts.items()}}


def id_of(key: str) -> UUID:
    return uuid5(OURS, key)


def score(points: float, out_of: float) -> Statement:
    """A score of 0 to `out_of`; what is below or above it, as a deduction may be, is told as the nearest."""
    raw = min(max(points, 0.0), out_of)
    return {"score": {"scaled": round(raw / out_of, 4), "raw": raw, "min": 0, "max": out_of}} if out_of else {}


def duration(seconds: float) -> Statement:
    return {"duration": f"PT{max(seconds, 0.0):.2f}S"}


def timestamp(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
