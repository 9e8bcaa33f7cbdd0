"""The constants of recognition, swept one at a time on the replies that may be tuned to: what each value would give.

The value in force is marked with *. Figures are act F1, violation F1 and verdict kappa.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bench.agreement import figures, judged, parts
from commands.scoring.common import CONTENT, DEFAULT_STANDARD
from scoring.judge import Judge
from scoring.thresholds import THRESHOLDS
from simulator.content.library import load_standard

SWEPT: dict[str, list[float]] = {
    "best_cut": [80.0, 83.0, 86.0, 89.0, 92.0, 101.0],
    "long_cut": [68.0, 72.0, 76.0, 80.0, 84.0],
    "least_weight": [2.0, 3.0, 4.0, 5.0],
    "coarse_cut": [60.0, 68.0, 76.0],
    "least_same": [0.0, 0.33, 0.5, 1.0],
    "slack": [0, 1, 2, 3],
    "unless_cut": [90.0, 95.0, 99.0],
    "reach": [3, 4, 5, 6, 7, 8],
}


def run() -> dict[str, Any]:
    """For every constant: each value tried, with its figures."""
    standard = load_standard(DEFAULT_STANDARD, CONTENT)
    tuning = [line for name, lines in parts().items() if "aside" not in name for line in lines]
    results = {}
    for name, values in SWEPT.items():
        results[name] = {}
        for value in values:
            got = figures(judged(Judge(standard, replace(THRESHOLDS, **{name: value})), tuning))
            mark = "*" if value == getattr(THRESHOLDS, name) else ""
            results[name][f"{value:g}{mark}"] = f"{got['act_f1']}/{got['violation_f1']}/{got['kappa']}"
    return results
