"""The content check: all problems of all files, each at its file and line.

    problems = check(load_library())

A file goes through five stages. Reading and typing are done when the library is loaded; then what refers to what,
then what is judged (sentences, model replies, sample calls are played), then simulated trainees rehearse the call.
Every check looks at one file, with all content as its ground: naming files limits the work.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from simulator.check import (
    bank,
    claims,
    common,
    exams,
    fairness,
    flow,
    glosses,
    hours,
    items,
    languages,
    models,
    readiness,
    references,
    replies,
    routes,
    samples,
    scenario,
    shifts,
    talk,
    topics,
    wording,
)
from simulator.check.ground import Ground, ground_of
from simulator.content import problems as told
from simulator.content.library import Library, Part
from simulator.content.problems import MOST_TOLD, Code, Problem

Check = Callable[[Part, Ground], Iterator[Problem]]

REFER: dict[str, tuple[Check, ...]] = {
    "Standard": (references.named_once, references.bank, common.uses, languages.check, bank.clauses, glosses.check),
    "Bank": (references.named_once, references.bank, languages.check, bank.clauses, wording.phrasings,
             glosses.check),
    "Replies": (replies.check,),
    "Scenario": (references.named_once, references.standard, scenario.check, languages.check, flow.check, routes.check,
                 wording.contents, samples.trainees, talk.check, claims.check, topics.check, hours.of_call,
                 glosses.check),
    "Quiz": (references.named_once, references.standard, items.check, exams.asked_elsewhere,
             languages.check, bank.check, glosses.check),
    "Exam": (references.named_once, references.standard, exams.check, languages.check, glosses.check),
    "Shift": (references.named_once, references.standard, shifts.check, languages.check, wording.matters,
              hours.of_shift, glosses.check),
    "Knowledge": (references.named_once, references.standard, languages.check, glosses.check),
    "TalkFile": (talk.of_file, languages.check, glosses.check),
}
PLAY: dict[str, tuple[Check, ...]] = {
    "Standard": (models.of_moments, readiness.check),
    "Bank": (models.of_moments, wording.sentences),
    "Scenario": (models.of_turns, samples.check),
    "Quiz": (items.wordings,),
    "Common": (common.sentences,),
}
REHEARSE: dict[str, tuple[Check, ...]] = {"Scenario": (fairness.check,)}
STAGES = (REFER, PLAY, REHEARSE)
"""the stages after reading and typing: kind of file -> its checks"""

FEW = 6
"""calls that are played here and now rather than on all cores"""

R120 = Code("R120", "a file with more faults than are told", f"more than {MOST_TOLD} faults in this file",
            "mend those above and check again")
CODES: dict[str, Code] = dict(sorted(told.CODES.items(), key=lambda one: ("RSXFC".index(one[0][0]), one[0])))
"""all codes, in the order of the stages"""


def check(library: Library, only: Collection[Path] | None = None, stages: Iterable[dict] = STAGES,
          heard: Path | None = None) -> list[Problem]:
    """All problems, by file and line; with `only`, those of these files; `heard`: a folder for what was heard."""
    ground, stages = ground_of(library, heard), tuple(stages)
    parts = [part for part in library.parts if only is None or part.place.tree.file in only]
    problems = [problem for some in _all(ground, parts, stages) for problem in some]
    return sorted(problems, key=lambda one: (str(one.file), one.line, one.code, one.key, one.message))


def _all(ground: Ground, parts: list[Part], stages: tuple[dict, ...]) -> Iterable[list[Problem]]:
    """The problems of each file, found on all cores where there are many."""
    cores, calls = os.cpu_count() or 1, sum(part.kind == "Scenario" for part in parts)
    if calls <= FEW or cores == 1 or REHEARSE not in stages:
        return [_problems(ground, part, stages) for part in parts]
    with ProcessPoolExecutor(cores, initializer=_share.update, initargs=({"ground": ground, "parts": parts},)) as pool:
        return list(pool.map(_nth, range(len(parts)), chunksize=1))


_share: dict = {}
"""in a process of the pool: what it works on"""


def _nth(number: int) -> list[Problem]:
    return _problems(_share["ground"], _share["parts"][number], STAGES)


def _problems(ground: Ground, part: Part, stages: tuple[dict, ...]) -> list[Problem]:
    """The problems of one file, stage by stage.

    A line that could not be read or typed is not looked at further: what else is found there only follows from it.
    """
    problems = ground.told[part.place.tree.file] = _first_told(part.problems)
    misread = {problem.line for problem in problems}
    with ground.remembering(part):
        for checks in stages if part.content is not None else ():
            for each in checks.get(part.kind, ()):
                problems += [problem for problem in each(part, ground) if problem.line not in misread]
    problems = sorted(dict.fromkeys(problems), key=lambda one: one.line)
    if len(problems) > MOST_TOLD:
        return [*problems[:MOST_TOLD], R120.problem(part.place.tree.file, problems[MOST_TOLD].line)]
    return problems


def _first_told(problems: Iterable[Problem]) -> list[Problem]:
    """What reading found, and what typing found on lines that could be read."""
    unread = {problem.line for problem in problems if problem.code.startswith("R")}
    return [problem for problem in problems if problem.code.startswith("R") or problem.line not in unread]
