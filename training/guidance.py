"""What the guide of a first call suggests: what the call's own model trainee says, turn by turn."""

from __future__ import annotations

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.content.scenario import Scenario
from simulator.rehearsal.samples import play_sample


def model_lines(scenario: Scenario, standard: Standard, judge: Judge) -> dict[str, tuple[str, ...]]:
    """Turn -> what the model trainee says there, in order; a turn that she never comes to is left out."""
    sample = next((one for one in scenario.samples if one.trainee == "model"), None)
    if sample is None:
        return {}
    call = play_sample(scenario, standard, judge, sample).call
    turns = {visit.number: visit.turn for visit in call.visits}
    said: dict[str, tuple[str, ...]] = {}
    for line in call.lines:
        if line.who == "trainee" and line.verdict and line.visit in turns:
            said[turns[line.visit]] = (*said.get(turns[line.visit], ()), line.text.in_(scenario.lang))
    return said
