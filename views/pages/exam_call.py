"""An exam call: the practice desk inside a sitting, without hints and without a word on how it goes."""

from __future__ import annotations

import streamlit as st

from simulator.call.desk import Desk
from simulator.call.events import COURSE
from simulator.exam.paper import Question
from views.frame import draw, person_id
from views.html import span, tag
from views.parts import deeds, knowledge, phone, record, talk
from views.parts.candidate import Candidate, window
from views.parts.wake import wake
from views.services import services
from views.words import Words

LONGEST_REPLY = 6000


def panel(w: Words, candidate: Candidate, asked: Question) -> None:
    """The call before it rings, and once it does the desk."""
    draw(tag("p", "asked", asked.text.in_(w.lang)))
    if not asked.attempt:
        draw(tag("p", "small", w("exam.call_once")))
        st.button(w("exam.let_ring"), key="let-ring", type="primary", on_click=candidate.lets_ring, args=(asked.slot,))
        return
    played = services().sittings.call(person_id(), candidate.sitting, window(), asked.slot)
    deeds.sit_at(asked.attempt, candidate.sitting, window(), asked.slot)
    deeds.show_fault()
    left, right = st.columns([1, 2.2], gap="medium")
    with left:
        phone.panel(w, played)
        record.panel(w, played)
        knowledge.panel(w, played)
    with right, st.container(key="conversation"):
        draw(talk.mood(w, played.call) if played.call.answered_at is not None else span("soft", w("call.before")))
        with st.container(height=430, autoscroll=True, border=False, key="lines"):
            draw(talk.conversation(w, played, gloss=w.lang != played.scenario.lang))
        key, seen = f"reply-{played.attempt.id}", played.events[-1].number
        if played.call.finished:
            draw(tag("p", "small", w("exam.call_over")))
        else:
            st.chat_input(w("call.reply"), key=key, max_chars=LONGEST_REPLY, disabled=played.call.state != "talking",
                          on_submit=deeds.reply, args=(played.attempt.id, seen, key))
    due = COURSE.next_change(Desk(played.scenario, played.standard), played.call)
    if due is not None:
        wake(due - played.call.now, played.attempt.id)
