"""What comes of a reply."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.standard import Text
from simulator.content.scenario import Route


@dataclass(frozen=True, slots=True)
class Move:
    """What comes of a reply: the route taken, if any, and what he says."""

    route: Route | None = None
    words: tuple[Text, ...] = ()
    asked: tuple[str, ...] = ()
    """roles that the words ask for"""
    done: bool = False
    """everything that the turn waits for was done"""
    patient: bool = False
    """the reply brought something, so that what he asks for after it is not late yet"""
    parting: bool = False
    """the trainee takes leave: he passes over what he can do without"""
