"""A call for practice, at the desk."""

from __future__ import annotations

import streamlit as st

from training.people.may import NotAllowed
from training.practice import NoSuchAttempt, Played
from views.frame import draw, go, me, say, style, words
from views.parts import guide
from views.parts.desk import desk, title
from views.parts.seat import PracticeSeat
from views.services import services
from views.words import Words


def page() -> None:
    w = words()
    style("call", "guide")
    played = _asked_for(w)
    if played is not None:
        draw(title(w, played))
        if played.settings.guided:
            guide.strip(w, played)
        desk(w, played, PracticeSeat(played.attempt.id))


def _asked_for(w: Words) -> Played | None:
    """The attempt that the address names, if it is this person's, and no part of anything else."""
    try:
        played = services().own.call(me(), st.query_params.get("attempt", ""))
    except (NoSuchAttempt, NotAllowed):
        played = None
    if played is None or played.attempt.part_of:
        say(w("call.unknown"), "fault")
        if st.button(w("call.choose")):
            go("practice")
        return None
    return played
