"""Who may do what to whom: every action and every role, in one table, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from storage.groups import MEMBER, TRAINER
from storage.records import Person
from storage.store import Store

Role = Literal["trainee", "trainer", "examiner", "admin"]
ROLES: tuple[Role, ...] = Role.__args__
Reach = Literal["", "own", "group", "all"]
"""nobody's; one's own; of members of the groups that one trains, and one's own; everybody's"""

#                     trainee   trainer   examiner   admin
MAY: dict[str, tuple[Reach, Reach, Reach, Reach]] = {
    "practise":       ("own",   "own",    "own",     "own"),
    "sit":            ("own",   "own",    "own",     "own"),
    "see_work":       ("own",   "group",  "own",     "all"),
    "see_results":    ("own",   "group",  "all",     "all"),
    "see_assigned":   ("own",   "group",  "own",     "all"),
    "see_class":      ("",      "group",  "",        "all"),
    "read_along":     ("",      "group",  "",        "all"),
    "manage_group":   ("",      "group",  "",        "all"),
    "assign":         ("",      "group",  "",        "all"),
    "comment":        ("",      "group",  "",        "all"),
    "decide":         ("",      "group",  "",        "all"),
    "reset_password": ("",      "group",  "",        "all"),
    "examine":        ("",      "",       "all",     "all"),
    "make_group":     ("",      "",       "",        "all"),
    "import_class":   ("",      "",       "",        "all"),
    "give_role":      ("",      "",       "",        "all"),
    "correct_name":   ("",      "",       "",        "all"),
    "export_data":    ("own",   "own",    "own",     "all"),
    "erase_data":     ("",      "",       "",        "all"),
    "regrade":        ("",      "",       "",        "all"),
}
"""action -> whose it may be done to, by role"""


class NotAllowed(Exception):
    """Somebody may not do that. `code` is the action."""

    def __init__(self, action: str) -> None:
        super().__init__(action)
        self.code = action


@dataclass(frozen=True)
class Actor:
    """Somebody who does something: a person as she is signed in now."""

    person: Person
    roles: frozenset[Role]
    must_change: bool = False
    """whether the password was given out and has to be changed before anything else"""
    sits: bool = True
    """whether it may be that a sitting of hers goes on: it was begun and has no result"""

    @property
    def id(self) -> str:
        return self.person.id

    def reach(self, action: str) -> Reach:
        """The widest reach that any of the actor's roles has. Raises KeyError for an action that is none."""
        reaches: tuple[Reach, ...] = Reach.__args__
        return max((MAY[action][ROLES.index(role)] for role in self.roles), key=reaches.index, default="")


class Rights:
    """Holds deeds against the table."""

    def __init__(self, store: Store) -> None:
        self._groups = store.groups

    def check(self, actor: Actor, action: str, whose: str | None = None, group: str | None = None) -> None:
        """Raise `NotAllowed` unless the actor may do that to a person, to a group, or at all where neither is named.

        Who has to change her password may do nothing before.
        """
        reach = "" if actor.must_change else actor.reach(action)
        allowed = bool(reach) if whose is None and group is None else (
            reach == "all"
            or (whose is not None and reach in ("own", "group") and whose == actor.id)
            or (reach == "group" and self._trains(actor.id, whose, group)))
        if not allowed:
            raise NotAllowed(action)

    def allows(self, actor: Actor, action: str, whose: str | None = None, group: str | None = None) -> bool:
        """The same as a question."""
        try:
            self.check(actor, action, whose, group)
        except NotAllowed:
            return False
        return True

    def groups(self, actor: Actor, action: str) -> tuple[str, ...]:
        """Ids of the groups that the actor may do that to."""
        reach = actor.reach(action)
        if reach == "all":
            return tuple(group.id for group in self._groups.all())
        return self._groups.of(actor.id, TRAINER) if reach == "group" else ()

    def _trains(self, trainer: str, whose: str | None, group: str | None) -> bool:
        mine = self._groups.of(trainer, TRAINER)
        if group is not None:
            return group in mine
        return bool(set(mine) & set(self._groups.of(whose, MEMBER)))
