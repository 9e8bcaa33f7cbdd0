"""What the browser does at the desk (views/desk.js): it rings, puts the cursor into the reply box, fits the window."""

from __future__ import annotations

from typing import Any

import streamlit as st

from simulator.call.timing import RING_TO_RING, ring_begins
from training.practice import Played
from views.words import Words

ALOUD = "aloud"

def switch(w: Words) -> None:
    """Whether it rings aloud; remembered for as long as the page is open."""
    st.toggle(w("bell.title"), aloud(), key="bell", on_change=_remember)


def aloud() -> bool:
    """Whether it rings aloud in this window."""
    return st.session_state.get(ALOUD, True)


def bell(w: Words, played: Played) -> dict[str, Any]:
    """What views/desk.js has to know."""
    call, rings = played.call, played.scenario.rings
    first = call.state == "ringing" and call.ring > 0
    since = call.now - ring_begins(rings, call.ring, call.series) if first else 0.0
    return {
        "call": played.attempt.id, "of": f"{played.attempt.id}-{len(call.holds)}", "talking": call.state == "talking",
        "said": f"{played.attempt.id}-{len(call.lines)}",
        "ringing": first or call.second_rings, "since": since, "every": RING_TO_RING * rings.pace,
        "aloud": aloud(), "title": w("bell.rings")}


def _remember() -> None:
    st.session_state[ALOUD] = st.session_state["bell"]
