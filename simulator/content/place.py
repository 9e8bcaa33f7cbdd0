"""A place in a content file: what problems point at."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.content.problems import Code, Problem
from simulator.content.reader import Tree

Path = tuple[str | int, ...]

THINGS = {
    "sections": "Section", "clauses": "Clause", "moments": "Moment", "acts": "Act", "forbidden": "Forbidden",
    "turns": "Turn", "endings": "Ending", "facts": "Fact", "samples": "Sample",
    "items": "Item", "options": "Option", "articles": "Article", "calls": "Call", "lines": "Reply",
}
"""what the members of a list or mapping of that name are called"""


@dataclass(frozen=True)
class Place:
    """Something in a file, named by the path of keys and indices that leads to it."""

    tree: Tree
    kind: str
    """what the file as a whole is: Standard, Bank, Scenario, ..."""
    path: Path = ()

    def at(self, *steps: str | int) -> Place:
        """The place that `steps` lead to from here."""
        return Place(self.tree, self.kind, self.path + steps)

    @property
    def line(self) -> int:
        return self.tree.lines.at(self.path)

    def problem(self, code: Code, message: str = "", hint: str = "", **given: object) -> Problem:
        """A problem here, told of the innermost thing with an id and the key in it; the rest as `Code.problem`."""
        thing, key = self._thing()
        return code.problem(self.tree.file, self.line, thing, key, message, hint, **given)

    def _thing(self) -> tuple[str, str]:
        here, name, depth = self.tree.data, self._named(self.kind, self.tree.data), 0
        for at, step in enumerate(self.path):
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                break
            holder = str(self.path[at - 1]) if at else ""
            if holder in THINGS and isinstance(step, int) and isinstance(here, dict):
                name, depth = self._named(THINGS[holder], here, str(step + 1)), at + 1
            elif holder == "facts" and isinstance(step, str) and isinstance(here, dict):
                name, depth = f"Fact({step})", at + 1
        return name, _dotted(self.path[depth:])

    def _named(self, kind: str, data: object, otherwise: str = "") -> str:
        """Kind and id, or kind and what stands for the id where there is none."""
        own = data.get("id") if isinstance(data, dict) else None
        if own is None and isinstance(data, dict) and isinstance(data.get("standard"), dict):
            own = data["standard"].get("id")
        return f"{kind}({own if isinstance(own, str) and own else otherwise or self.tree.file.stem})"


def _dotted(path: Path) -> str:
    """routes[1].when.acts[0]: indices counted from 1, as an author counts."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
