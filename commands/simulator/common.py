"""What the commands that play calls share: finding a scenario with its standard and judge."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.content.library import ContentError, Library, load_library
from simulator.content.scenario import Scenario


@dataclass(frozen=True)
class Playable:
    """A scenario with what is needed to play it."""

    scenario: Scenario
    standard: Standard
    judge: Judge


def playable(name: str) -> Playable:
    """The scenario of this id, or in this file. Raises ContentError with every fault that stands in the way."""
    path = Path(name)
    library = load_library(more=[path]) if path.suffix == ".yaml" else load_library()
    if path.suffix == ".yaml":
        name = _id_in(library, path)
    scenario = library.scenario(name)
    standard = library.standard(scenario.standard)
    return Playable(scenario, standard, Judge(standard))


def _id_in(library: Library, path: Path) -> str:
    """The id of the scenario in a file."""
    part = next((part for part in library.parts if part.place.tree.file == path.resolve()), None)
    if part is None or part.content is None or part.kind != "Scenario":
        faults = [str(problem) for problem in part.problems] if part else []
        raise ContentError("\n".join([f"no scenario in {path}", *faults]))
    return part.content.id
