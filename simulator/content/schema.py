"""Holds a tree of text against a content type: typed data, and every fault in plain words at its line.

A faulty spot is reported, then cut out or filled with a stand-in, so that the rest of the file can still be checked.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from simulator.content.faults import problem_of
from simulator.content.mending import cut, mend
from simulator.content.place import Path, Place
from simulator.content.problems import MOST_TOLD, Problem

Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], place: Place) -> tuple[Model | None, list[Problem]]:
    """The content of the place's file as `model`, mended where faulty, and the faults.

    None when it is past mending, or has more faults than are told.
    """
    tree, problems = place.tree, []
    for attempt in range(20):
        try:
            return model.model_validate(tree.data), problems
        except ValidationError as error:
            faults = _own(place.tree.data, error.errors(include_url=False, include_input=False))
            if not attempt:
                tree.raw = deepcopy(tree.data)
                problems = [problem_of(model, place, fault) for fault in faults[:MOST_TOLD + 1]]
                if len(faults) > MOST_TOLD:
                    return None, problems
            cuts = {mend(model, place, fault) for fault in faults}
            if () in cuts:
                return None, problems
            for loc in sorted(cuts - {None}, key=_order, reverse=True):
                cut(place, loc)
    return None, problems


def _own(data: Any, faults: list[Any]) -> list[Any]:
    """The faults without those that only follow from others.

    A list is called too short when its members are faulty; and of a value that may be text or a mapping both kinds
    complain, though only one was meant.
    """
    faults = [fault for fault in faults if not _beside_the_point(data, fault["loc"])]
    around = {fault["loc"][:size] for fault in faults for size in range(len(fault["loc"]))}
    return [fault for fault in faults if fault["type"] != "too_short" or fault["loc"] not in around]


def _beside_the_point(data: Any, loc: Path) -> bool:
    """Whether `loc` goes through a member of a union that the value there was not meant to be."""
    here = data
    for step in loc:
        if isinstance(step, str) and step == "str" and isinstance(here, dict):
            return True
        if isinstance(step, str) and step[:1].isupper() and isinstance(here, str):
            return True
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            continue
    return False


def _order(loc: Path) -> list[tuple[int, str]]:
    """Later list members first when reversed, so that cutting one out does not move another."""
    return [(step, "") if isinstance(step, int) else (0, step) for step in loc]
