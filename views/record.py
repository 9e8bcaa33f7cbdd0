"""The call record, filled in while listening and open for a while after the call."""

from __future__ import annotations

import streamlit as st

from training.practice import Played
from views.deeds import note
from views.frame import draw
from views.html import span, tag
from views.words import Words

LONGEST = 400


def panel(w: Words, played: Played) -> None:
    call, fields = played.call, played.scenario.record
    if not fields:
        return
    with st.container(key="record"):
        draw(tag("h2", "", w("record.title")), span("small", w("record.lead")))
        closed = call.closed or call.state in ("ringing", "dialling", "missed")
        for id, field in fields.items():
            key = f"record-{id}-{played.attempt.id}"
            st.session_state.setdefault(key, call.record.get(id) or (None if field.kind == "choice" else ""))
            change = {"key": key, "disabled": closed, "on_change": note,
                      "args": (played.attempt.id, "recorded", key, "value"), "kwargs": {"field": id}}
            label = field.title.in_(w.lang)
            if field.kind == "choice":
                options = field.options
                st.selectbox(label, list(options), placeholder=w("record.choose"),
                             format_func=lambda one, options=options: options[one].in_(w.lang), **change)
            elif field.kind == "text":
                st.text_area(label, height=80, max_chars=LONGEST, **change)
            else:
                st.text_input(label, max_chars=LONGEST, **change)
