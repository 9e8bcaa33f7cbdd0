"""What the engine was not sure of in a call that is over, as the trainers' queue shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from simulator.call.state import Call, Line
from storage.records import Claim

if TYPE_CHECKING:
    from training.practice import Played


def doubts(played: Played) -> list[dict[str, str | int | float]]:
    """For each act that was owed and is only perhaps done by a reply: what a claim of it would say, and the approved
    sentence that comes nearest."""
    lang, attempt = played.scenario.lang, played.attempt
    return [{"event": line.event, "act": act, "standard": played.standard.id,
             "moment": played.world.turns[line.turn].moment or "", "caller": before(played.call, line, lang),
             "reply": line.text.in_(lang), "at": attempt.opened + line.start, "nearest": nearest}
            for line in played.call.lines for act, nearest in _doubted(played.call, line)]


def as_claim(attempt: str, person: str, found: dict) -> tuple[Claim, str]:
    """One of `doubts` as if it had been claimed, and its nearest sentence."""
    return Claim(attempt, person=person, **{name: found[name] for name in (
        "event", "act", "standard", "moment", "caller", "reply", "at")}), found["nearest"]


def owed(call: Call, line: Line) -> frozenset[str]:
    """The acts that were owed where a reply was given."""
    return frozenset(act for visit in call.visits if visit.number == line.visit for act in visit.owed.values())


def before(call: Call, line: Line, lang: str) -> str:
    """What the caller said last before a reply."""
    earlier = [one for one in call.lines[:call.lines.index(line)] if one.who == "caller"]
    return earlier[-1].text.in_(lang) if earlier else ""


def _doubted(call: Call, line: Line) -> Iterator[tuple[str, str]]:
    """The acts owed where a reply was given that it only perhaps does, each with the nearest approved sentence."""
    if line.who == "trainee" and line.verdict and line.turn:
        unsure = {one.id: one.phrase for one in line.verdict.evidence
                  if one.what == "act" and not one.sure and not one.guard}
        yield from ((act, unsure[act]) for act in sorted(owed(call, line) & unsure.keys()))
