"""The constants of recognition, swept one at a time on the replies that may be tuned to: what each value would give.

The value in force is marked with *. Figures are act F1, violation F1 and verdict kappa.
"""

from __future__ import annotations

from typing import Any

import scoring.align
import scoring.chinese.negation
import scoring.ear
import scoring.index
import scoring.match
from bench.agreement import figures, judged, parts
from commands.scoring.common import CONTENT, DEFAULT_STANDARD
from scoring.judge import Judge
from simulator.content.library import load_standard

SWEPT: list[tuple[Any, str, list[float]]] = [
    (scoring.align, "BEST_CUT", [80.0, 83.0, 86.0, 89.0, 92.0, 101.0]),
    (scoring.align, "LONG_CUT", [68.0, 72.0, 76.0, 80.0, 84.0]),
    (scoring.align, "LEAST_WEIGHT", [2.0, 3.0, 4.0, 5.0]),
    (scoring.align, "COARSE_CUT", [60.0, 68.0, 76.0]),
    (scoring.index, "LEAST_SAME", [0.0, 0.33, 0.5, 1.0]),
    (scoring.match, "SLACK", [0, 1, 2, 3]),
    (scoring.ear, "UNLESS_CUT", [90.0, 95.0, 99.0]),
    (scoring.chinese.negation, "REACH", [3, 4, 5, 6, 7, 8]),
]


def run() -> dict[str, Any]:
    """For every constant: each value tried, with its figures."""
    standard = load_standard(DEFAULT_STANDARD, CONTENT)
    tuning = [line for name, lines in parts().items() if "aside" not in name for line in lines]
    results = {}
    for module, name, values in SWEPT:
        in_force = getattr(module, name)
        tried = {}
        for value in values:
            setattr(module, name, value)
            got = figures(judged(Judge(standard), tuning))
            told = f"{got['act_f1']}/{got['violation_f1']}/{got['kappa']}"
            tried[f"{value:g}{'*' if value == in_force else ''}"] = told
        setattr(module, name, in_force)
        results[name] = tried
    return results
