"""The content check: all problems of all files, those of reading first, each at its file and line.

    problems = check(load_library())
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from simulator.check import (
    bank,
    exams,
    flow,
    items,
    languages,
    models,
    references,
    routes,
    samples,
    scenario,
    shifts,
    wording,
)
from simulator.check.ground import ground_of
from simulator.content.library import Library
from simulator.content.problems import Problem

CHECKS = (references.check, scenario.check, languages.check, flow.check, routes.check, wording.check, models.check,
          items.check, bank.check, exams.check, shifts.check)


def check(library: Library, only: Collection[Path] | None = None) -> list[Problem]:
    """All problems, by file and line; with `only`, those of these files.

    A line that could not be read or typed is not looked at further: what else is found there only follows from it.
    """
    ground = ground_of(library)
    problems = _first_told(library.problems)
    misread = {(problem.file, problem.line) for problem in problems}
    problems += [problem for each in CHECKS for problem in each(ground)
                 if (problem.file, problem.line) not in misread]
    problems += samples.check(ground, problems)
    wanted = [problem for problem in problems if only is None or problem.file in only]
    return sorted(dict.fromkeys(wanted), key=lambda one: (str(one.file), one.line, one.code, one.key, one.message))


def _first_told(problems: list[Problem]) -> list[Problem]:
    """What reading found, and what typing found on lines that could be read."""
    unread = {(problem.file, problem.line) for problem in problems if problem.code.startswith("R")}
    return [problem for problem in problems
            if problem.code.startswith("R") or (problem.file, problem.line) not in unread]
