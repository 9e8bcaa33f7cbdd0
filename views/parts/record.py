"""The call record, filled in while listening and open for a while after the call."""

from __future__ import annotations

import streamlit as st

from simulator.call.form import CHOICES, DueField, DueSection
from simulator.call.state import Call
from training.practice import Played
from views.frame import draw
from views.html import span, tag
from views.parts.deeds import note
from views.parts.seat import Seat
from views.words import Words

LONGEST = 400


def panel(w: Words, played: Played, seat: Seat) -> None:
    """The whole form of the standard: what belongs in it is for the trainee to know."""
    form = played.world.form
    if not form:
        return
    with st.container(key="record"):
        draw(tag("h2", "", w("record.title")), span("small", w("record.lead")))
        for section in form:
            _section(w, played, seat, section)


def _section(w: Words, played: Played, seat: Seat, section: DueSection) -> None:
    """A section that the call so far gives no reason for is folded, but can be opened."""
    if not section.opens:
        for field in section.fields:
            _field(w, played, seat, field)
        return
    with st.expander(section.title.in_(w.lang), expanded=_is_open(section, played.call)):
        for field in section.fields:
            _field(w, played, seat, field)


def _is_open(section: DueSection, call: Call) -> bool:
    return (any(call.record.get(field) == value for field, value in section.opens.items())
            or any(call.record.get(field.id) for field in section.fields))


def _field(w: Words, played: Played, seat: Seat, field: DueField) -> None:
    call, key = played.call, f"record-{field.id}-{played.attempt.id}"
    chosen = field.kind in CHOICES
    st.session_state.setdefault(key, call.record.get(field.id) or (None if chosen else ""))
    closed = call.closed or call.state in ("ringing", "dialling", "missed")
    change = {"key": key, "disabled": closed, "on_change": note,
              "args": (seat, "recorded", key, "value"), "kwargs": {"field": field.id}}
    label = field.title.in_(w.lang)
    if chosen:
        st.selectbox(label, list(field.options), placeholder=w("record.choose"),
                     format_func=lambda one: field.options[one].in_(w.lang), **change)
    elif field.long:
        st.text_area(label, height=80, max_chars=LONGEST, **change)
    else:
        st.text_input(label, max_chars=LONGEST, **change)
