"""What can be given to a group, in words."""

from __future__ import annotations

from storage.records import Assignment
from views.services import services
from views.words import Words


def things_of(w: Words, kind: str) -> dict[str, str]:
    """What can be given: id -> title."""
    library = services().shelf.library()
    shelf = {"call": library.practised, "shift": library.shifts, "exam": library.exams}[kind]
    return {one.id: one.title.in_(w.lang) for one in shelf.values()}


def title_of(w: Words, one: Assignment) -> str:
    """What was given."""
    return f"{w(f'groups.a_{one.kind}')} · {things_of(w, one.kind).get(one.thing, one.thing)}"
