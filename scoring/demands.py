"""Which phrasings of a bank a reply may say at all, worked out for thousands of them at once."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np

NOTHING: frozenset[int] = frozenset()
"""needed by what needs nothing else; every reply has it"""


class Demands:
    """What each phrasing needs: sets of atoms, of each of which the reply must have one.

    Phrasings go by number, in the order of their coming.
    """

    def __init__(self) -> None:
        self._sets: dict[frozenset[int], int] = {NOTHING: 0}
        self._of_atom: dict[int, list[int]] = defaultdict(list)
        self._known: dict[int, np.ndarray] = {}
        self._flat, self._ends = array("l"), array("l", [0])
        self._arranged = np.zeros(0, int), np.zeros(1, int)

    def __len__(self) -> int:
        return len(self._ends) - 1

    def packed(self) -> dict[str, list]:
        """All of it, to be kept."""
        return {"sets": list(map(sorted, self._sets)), "flat": self._flat.tolist(), "ends": self._ends.tolist()}

    @classmethod
    def unpacked(cls, kept: Mapping[str, list]) -> Demands:
        """As they were when they were packed."""
        demands = cls()
        for atoms in kept["sets"]:
            demands._number(frozenset(atoms))
        demands._flat, demands._ends = array("l", kept["flat"]), array("l", kept["ends"])
        return demands

    def add(self, needs: Iterable[frozenset[int]]) -> None:
        """What the next phrasing needs."""
        for atoms in dict.fromkeys(needs) or (NOTHING,):
            self._flat.append(self._number(atoms))
        self._ends.append(len(self._flat))

    def met(self, atoms: Iterable[int]) -> np.ndarray:
        """The numbers of the phrasings that have all they need in a reply with these atoms, in order."""
        flat, ends = self._arrays()
        there = np.zeros(len(self._sets), bool)
        there[0] = True
        if having := [self._of(atom) for atom in atoms if atom in self._of_atom]:
            there[np.concatenate(having)] = True
        return np.flatnonzero(np.logical_and.reduceat(there[flat], ends[:-1])) if len(flat) else flat

    def _arrays(self) -> tuple[np.ndarray, np.ndarray]:
        """The sets of all phrasings one after the other, and where those of each begin and end."""
        if len(self._arranged[1]) != len(self._ends):
            ends = np.array(self._ends)
            self._arranged = np.array(self._flat)[: ends[-1]], ends
        return self._arranged

    def _number(self, atoms: frozenset[int]) -> int:
        number = self._sets.get(atoms)
        if number is None:
            number = self._sets[atoms] = len(self._sets)
            for atom in atoms:
                self._of_atom[atom].append(number)
        return number

    def _of(self, atom: int) -> np.ndarray:
        numbers, known = self._of_atom[atom], self._known.get(atom)
        if known is None or len(known) != len(numbers):
            known = self._known[atom] = np.array(numbers, np.int64)
        return known
