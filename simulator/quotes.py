"""What a reply repeats of what the caller has told: rightly, or so that she has to correct it."""

from __future__ import annotations

from simulator.content.scenario import Scenario
from simulator.state import Call
from simulator.values import found, normal


def quoted(scenario: Scenario, call: Call, text: str) -> tuple[list[str], list[str]]:
    """Facts told so far that `text` repeats rightly, and those it repeats wrongly.

    Only facts of a kind that can be compared exactly (telephone number, plate, stake) are watched. A value that is
    right for one fact of the kind is not held against another.
    """
    right: list[str] = []
    wrong: list[str] = []
    told = {fact: scenario.facts[fact].kind for fact in call.facts if scenario.facts[fact].kind}
    for kind in dict.fromkeys(told.values()):
        known = {normal(kind, call.facts[fact]): fact for fact, its in told.items() if its == kind}
        values = found(kind, text)
        right += [known[value] for value in values if value in known]
        if any(value not in known and _could_be(kind, value) for value in values) and len(known) == 1:
            wrong += [fact for fact in known.values() if fact not in right]
    return right, wrong


def _could_be(kind: str, value: str) -> bool:
    """A short service number (110, 12122) is told, not repeated."""
    return kind != "phone" or len(value) >= 7
