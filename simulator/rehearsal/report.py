"""What a rehearsal says of a call: figures, and faults with a code."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import mean, median
from typing import Any

from simulator.content.scenario import Route, Scenario
from simulator.rehearsal.run import BotResult, Rehearsal

MODEL_AT_LEAST = 95.0
"""lowest total that a model trainee reaches in a fair call"""


@dataclass(frozen=True)
class Fault:
    """Why a call is unfair or broken. Codes: turn_unreached, route_untaken, model_below, model_fails, rude_passes,
    endless, dead, unmannerly, shuffled_fails."""

    code: str
    data: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.code} " + " ".join(f"{name}={value}" for name, value in self.data.items())


def faults(rehearsal: Rehearsal, scenario: Scenario) -> list[Fault]:
    """The faults that the simulated trainees have shown, worst first."""
    found = [Fault("endless", {"bot": bot, "run": run}) for bot, run in rehearsal.endless[:3]]
    found += [Fault("dead", {"bot": bot, "run": run, "refused": code}) for bot, run, code in rehearsal.dead[:3]]
    routes = {turn.id: turn.routes for turn in scenario.turns}
    model, rude = rehearsal.bots["model"], rehearsal.bots["rude"]
    if min(model.totals) < MODEL_AT_LEAST:
        where = [f"{turn} ({what})" for (turn, what), _ in model.lost.most_common(3)]
        found.append(Fault("model_below", {"total": min(model.totals), "lost_at": where}))
    if model.passed < len(model.totals):
        found.append(Fault("model_fails", {"runs": len(model.totals) - model.passed}))
    if rude.passed or max(rude.totals) >= scenario.pass_mark:
        found.append(Fault("rude_passes", {"total": max(rude.totals)}))
    shuffled = rehearsal.bots["shuffled"]
    if shuffled.passed < len(shuffled.totals) and model.passed == len(model.totals):
        where = [f"{turn} ({what})" for (turn, what), _ in shuffled.lost.most_common(3)]
        found.append(Fault("shuffled_fails", {"total": min(shuffled.totals), "lost_at": where}))
    found += [Fault("unmannerly", {"what": what, "said": line})
              for (what, line), _ in rehearsal.unmannerly.most_common(3)]
    found += [Fault("turn_unreached", {"turn": turn}) for turn, entered in rehearsal.turns.items() if not entered]
    found += [Fault("route_untaken", {"turn": turn, "route": number + 1})
              for (turn, number), taken in rehearsal.routes.items()
              if not taken and rehearsal.turns[turn] and _branches(routes[turn][number])]
    return found


def _branches(route: Route) -> bool:
    """Whether a route is a branch of the call, and no line for waiting, which the caller says only if he has to."""
    return bool(route.to or route.ends or route.when.acts or route.when.facts or route.when.said or route.when.answer)


def as_data(rehearsal: Rehearsal, scenario: Scenario) -> dict[str, Any]:
    """A rehearsal for machines."""
    return {
        "scenario": rehearsal.scenario,
        "turns": dict(rehearsal.turns),
        "routes": [{"turn": turn, "route": number + 1, "taken": taken}
                   for (turn, number), taken in rehearsal.routes.items()],
        "bots": {name: _figures(result) for name, result in rehearsal.bots.items()},
        "faults": [{"code": fault.code, **fault.data} for fault in faults(rehearsal, scenario)],
    }


def _figures(result: BotResult) -> dict[str, Any]:
    return {"runs": len(result.totals), "passed": result.passed, "lowest": min(result.totals),
            "mean": round(mean(result.totals), 2), "median": median(result.totals), "highest": max(result.totals),
            "endings": dict(result.endings.most_common()),
            "lost": [{"where": where, "what": what, "runs": runs}
                     for (where, what), runs in result.lost.most_common(5)]}
