"""What the browser does at the desk, in one element: it rings and fits the window (`views.parts.bell`), gives back what
was sent and never came (`views.parts.unsent`), and looks again when the call will have changed (`views.parts.wake`).

How it does that stands in views/desk.js, which comes with the page: with the element it would be sent for every reply.
What it is told is a list: in a mapping Streamlit looks for tables, and brings pandas into memory to know one.
"""

from __future__ import annotations

import streamlit as st

from training.practice import Played
from views.parts import unsent, wake
from views.parts.bell import bell
from views.words import Words

_browser = st.components.v2.component("second_ring_desk", js="export default window.secondRing.atDesk;",
                                      isolate_styles=False, html=unsent.HTML)


def browser(w: Words, played: Played, due: float | None) -> None:
    """`due`: seconds until the call changes by itself; None where it does not."""
    id = played.attempt.id
    _browser(key=f"desk-{id}", on_asked_change=wake.nothing, on_due_change=wake.nothing, data=[
        bell(w, played), unsent.unsent(w, played), None if due is None else wake.told(due, id)])
