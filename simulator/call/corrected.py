"""A scorecard after somebody has decided that a reply does an act, or that it does not. Pure; the given card stays."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from simulator.call.desk import Desk
from simulator.call.gains import worth
from simulator.call.scorecard import ClauseScore, Reason, Scorecard, TurnScore, doubtful, given, neglected

Decided = Literal["phrase", "miss", "dismiss"]
"""the reply does the act; it only looks like it; it does not"""


def decided(card: Scorecard, desk: Desk, event: int, act: str, decision: str) -> Scorecard:
    """The card once it is `Decided` whether the reply of the number `event` does an act that was owed there.

    What was missing, or only perhaps done, is done; or what was only perhaps done is missing. The turn, its clauses,
    the total and the reasons follow. A turn that broke the standard stays worth nothing.
    """
    turn = next((one for one in card.turns if event in one.replies and act in one.owed.values()), None)
    if turn is None or turn.verdict == "violated":
        return card
    new = _with(turn, act) if decision == "phrase" else _without(turn, act)
    gained = new.points - turn.points
    turns = tuple(new if one is turn else one for one in card.turns)
    points = sum(one.points for one in (*turns, *card.conduct, *card.record))
    whole, doubted = _whole(card), sum(map(given, turns))
    total = round(100 * points / whole, 2)
    reasons = _reasons(card, desk, turns, total)
    least = round(100 * (points - doubted) / whole, 2) if doubted else None
    return card.model_copy(update={
        "turns": turns, "clauses": tuple(_clause(one, turn, gained) for one in card.clauses), "total": total,
        "reasons": reasons, "passed": not reasons, "least": least,
        "doubtful": doubtful(desk, turns, total if least is None else least, reasons)})


def _whole(card: Scorecard) -> float:
    """All points that could be had, those included that a call forfeited."""
    parts = (*card.turns, *card.conduct, *card.record)
    there = sum(one.out_of for one in parts)
    return 100 / worth(card) if card.forfeited and card.total else there


def _with(turn: TurnScore, act: str) -> TurnScore:
    missing = _roles(turn, turn.missing, act)
    done = (*turn.done, *missing, *_roles(turn, turn.perhaps, act))
    return _scored(replace(turn, done=done, missing=_but(turn, turn.missing, act),
                           perhaps=_but(turn, turn.perhaps, act)), len(missing))


def _without(turn: TurnScore, act: str) -> TurnScore:
    doubted = _roles(turn, turn.perhaps, act)
    return _scored(replace(turn, missing=(*turn.missing, *doubted), perhaps=_but(turn, turn.perhaps, act)),
                   -len(doubted))


def _scored(turn: TurnScore, more: int) -> TurnScore:
    """The turn with so many more roles filled."""
    points = round(max(0.0, turn.points + turn.out_of * more / len(turn.owed)), 4)
    return replace(turn, points=points, verdict="met" if not turn.missing else "partial" if points else "missed")


def _roles(turn: TurnScore, roles: tuple[str, ...], act: str) -> tuple[str, ...]:
    return tuple(role for role in roles if turn.owed[role] == act)


def _but(turn: TurnScore, roles: tuple[str, ...], act: str) -> tuple[str, ...]:
    return tuple(role for role in roles if turn.owed[role] != act)


def _clause(one: ClauseScore, turn: TurnScore, gained: float) -> ClauseScore:
    return replace(one, points=round(one.points + gained, 4)) if one.clause in turn.clauses else one


def _reasons(card: Scorecard, desk: Desk, turns: tuple[TurnScore, ...], total: float) -> tuple[Reason, ...]:
    kept = [one for one in card.reasons if one.code not in ("vital", "below_pass_mark")]
    if acts := neglected(desk, turns):
        kept.append(Reason("vital", {"acts": acts}))
    if total < desk.scenario.pass_mark:
        kept.append(Reason("below_pass_mark", {"total": total, "pass_mark": desk.scenario.pass_mark}))
    return tuple(kept)
