"""The debrief: what would have gained most, then the whole call: what was right, what was wrong, and why."""

from __future__ import annotations

import streamlit as st

from training.people.may import NotAllowed
from training.practice import Debrief, NoSuchAttempt
from views.frame import draw, go, me, say, style, words
from views.html import Html, tag
from views.parts import findings
from views.parts.again import side_by_side
from views.parts.deeds import show_fault
from views.parts.gains import again, first_things
from views.parts.onward import onward
from views.parts.remarks import remarks
from views.parts.turns import turn
from views.parts.written import record
from views.services import services
from views.words import Words


def page() -> None:
    w = words()
    style("debrief", "onward", "print")
    debrief = _asked_for()
    if debrief is None:
        say(w("debrief.unknown"), "fault")
        if st.button(w("debrief.choose"), key="choose"):
            go("practice")
        return
    with st.container(key="debrief"):
        show_fault()
        draw(_verdict(w, debrief))
        remarks(w, debrief)
        _ways_on(w, debrief, "head")
        side_by_side(w, debrief)
        first_things(w, debrief)
        draw(tag("h2", "", w("debrief.transcript")), tag("p", "small", w("debrief.how_to_read")))
        for score in debrief.card.turns:
            turn(w, debrief, score)
        draw(findings.conduct(w, debrief), record(w, debrief), findings.clauses(w, debrief))
        onward(w, debrief)
        _ways_on(w, debrief, "foot")


def _asked_for() -> Debrief | None:
    """The debrief of the attempt that the address names, if it is this person's and the call is over."""
    try:
        return services().own.debrief(me(), st.query_params.get("attempt", ""))
    except (NoSuchAttempt, NotAllowed):
        return None


def _verdict(w: Words, debrief: Debrief) -> Html:
    card, scenario = debrief.card, debrief.played.scenario
    notes = [w("debrief.hints", n=card.hints)] if card.hints else []
    if debrief.played.attempt.derived_from:
        notes.append(w("debrief.derived"))
    if card.least is not None:
        notes.append(w("debrief.least", least=findings.total(card.least)))
    return findings.verdict(w, "passed" if card.passed else "failed", card.total, scenario.pass_mark,
                            scenario.title.in_(w.lang), [findings.reason(w, debrief, one) for one in card.reasons],
                            notes)


def _ways_on(w: Words, debrief: Debrief, where: str) -> None:
    """The same at the head and at the foot."""
    with st.container(horizontal=True, key=f"ways-on-{where}"):
        shift = debrief.played.attempt.part_of
        if services().shifts.has(shift):
            st.button(w("debrief.shift"), key=f"to-shift-{where}", on_click=go, args=("shift-debrief",),
                      kwargs={"shift": shift})
        again(w, debrief, f"again-{where}", "primary" if where == "head" else "secondary")
        st.button(w("debrief.choose"), key=f"choose-{where}", on_click=go, args=("practice",))
