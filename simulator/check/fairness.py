"""Every call is fair and reachable throughout, as simulated trainees show by playing it.

Calls that have other errors are not rehearsed, nor those whose standard does not hear what the trainees would say: what
they show would follow from that.
"""

from __future__ import annotations

from collections.abc import Iterator

from scoring.standard import Standard
from simulator.check.ground import Ground
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem
from simulator.rehearsal.report import MODEL_AT_LEAST, Fault, faults
from simulator.rehearsal.run import rehearse

RUNS = 2
"""of each simulated trainee: enough to show a fault; `python -m simulator rehearse` measures"""
SETTLES = "a sample call that takes it settles the matter"
NO_DEAD_AIR = "the standard has no rule `dead_air` with `gives_up`, so a caller waits for ever: add it to its `conduct`"

F411 = Code("F411", "a call that a simulated trainee cannot bring to its end",
            "a call by the {bot} trainee does not end", "fewer turns, or less patience")
F412 = Code("F412", "a turn that no simulated trainee reaches", "no simulated trainee reaches this turn",
            f"is a condition on the way too narrow? If not, {SETTLES.replace('takes it', 'goes there')}")
F413 = Code("F413", "a route that no simulated trainee takes", "no simulated trainee takes this route",
            f"does its condition ever hold here? If so, {SETTLES}")
F414 = Code("F414", "a line that a caller says twice, or asks with for what he was told",
            "the caller says again: {said}",
            "write variants; what settles a need stands in its `settled_by` or `told_by`")
C511 = Code("C511", f"a call in which a simulated model trainee scores below {MODEL_AT_LEAST:g} or fails",
            "a model trainee scores only {total:g}", "lost at {lost}")
C512 = Code("C512", "a call in which a simulated rude trainee reaches the pass mark",
            "a rude trainee reaches {total:g}", "violations should lead to a bad ending")


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    standard, scenario = ground.standard_of(part), part.content
    faulty = any(problem.severity == "error" for problem in ground.told[part.place.tree.file])
    if not faulty and standard and standard.serves(scenario) and standard.speaks(scenario):
        shown = faults(rehearse(scenario, standard.draft, standard.judge, RUNS, samples=ground.samples(part)), scenario)
        yield from dict.fromkeys(_told(fault, part, standard.draft) for fault in shown)


def _told(fault: Fault, part: Part, standard: Standard) -> Problem:
    here = _place(fault, part)
    match fault.code:
        case "endless":
            waits = fault.data["bot"] == "silent" and not _ends_silence(standard)
            return here.problem(F411, hint=NO_DEAD_AIR if waits else "", **fault.data)
        case "dead":
            return here.problem(F411, f"the {fault.data['bot']} trainee cannot go on: {fault.data['refused']}")
        case "turn_unreached":
            return here.problem(F412)
        case "route_untaken":
            return here.problem(F413)
        case "unmannerly":
            return here.problem(F414, **fault.data)
        case "shuffled_fails":
            return here.problem(C511, f"a trainee who does everything in another order scores only "
                                f"{fault.data['total']:g}", f"lost at {', '.join(fault.data['lost_at'])}")
        case "model_fails":
            return here.problem(C511, "a model trainee does not pass", "see what fails it: play the model sample")
        case "model_below":
            return here.problem(C511, total=fault.data["total"], lost=", ".join(fault.data["lost_at"]))
    return here.problem(C512, total=fault.data["total"])


def _ends_silence(standard: Standard) -> bool:
    return any(rule.rule == "dead_air" and "gives_up" in rule.limits for rule in standard.conduct)


def _place(fault: Fault, part: Part) -> Place:
    """The turn or route that is at fault, or the call as a whole."""
    ids = [turn.id for turn in part.content.turns]
    if "route" in fault.data:
        return part.place.at("turns", ids.index(fault.data["turn"]), "routes", fault.data["route"] - 1)
    return part.place.at("turns", ids.index(fault.data["turn"])) if "turn" in fault.data else part.place
