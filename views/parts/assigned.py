"""What one has been given to do, with the way to it."""

from __future__ import annotations

import streamlit as st

from training.people.groups import Assigned
from views.frame import draw, go, me, words
from views.html import div, span, tag
from views.parts.given import title_of
from views.parts.times import when
from views.services import services
from views.words import Words

WAY = {"call": "practice.take", "shift": "page.shifts", "exam": "page.exams"}
"""kind of thing -> key of the button that leads to it"""


def assigned() -> None:
    """What is still to be done, what is due first first; nothing where nothing is."""
    w, who = words(), me()
    due = [one for one in services().groups.assigned(who, who.id) if not one.done]
    if not due:
        return
    draw(tag("h2", "list", w("assigned.title")))
    for one in due:
        _one(w, one)


def _one(w: Words, one: Assigned) -> None:
    given = one.assignment
    told = w("groups.due", when=when(given.due)) if given.due else w("groups.no_due")
    with st.container(horizontal=True, vertical_alignment="center", key=f"assigned-{given.id}"):
        draw(div("attempt", div("", span("name", title_of(w, given)), span("small", told),
                                span("badge violated", w("class.is_overdue")) if one.overdue else None)))
        if st.button(w(WAY[given.kind]), key=f"do-{given.id}"):
            if given.kind == "call":
                go("call", attempt=services().own.open_call(me(), given.thing))
            go({"shift": "shifts", "exam": "exams"}[given.kind])
