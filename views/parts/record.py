"""The call record, filled in while listening and open for a while after the call."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from simulator.call.form import CHOICES, DueField, DueSection
from training.practice import Played
from views.frame import draw
from views.html import span, tag
from views.parts import kept
from views.parts.deeds import done_now, draws_nothing, fault_changes, note
from views.parts.piece import shows_all
from views.parts.seat import Seat
from views.words import Words

LONGEST = 400


def panel(w: Words, played: Played, seat: Seat) -> None:
    """The whole form of the standard: what belongs in it is for the trainee to know."""
    form = played.world.form
    if not form:
        return
    with st.container(key="record"):
        folded = [section.title.in_(w.lang) for section in form
                  if section.opens and not _is_open(section, played.call.record)]
        lead = w("record.folded", sections=w("debrief.and").join(folded)) if folded else ""
        draw(tag("h2", "", w("record.title")), span("small", w("record.lead"), " ", lead))
        for section in form:
            _section(w, played, seat, section)


def _section(w: Words, played: Played, seat: Seat, section: DueSection) -> None:
    """A section that the call so far gives no reason for is folded, but can be opened."""
    if not section.opens:
        for field in section.fields:
            _field(w, played, seat, field)
        return
    with st.expander(section.title.in_(w.lang), expanded=_is_open(section, played.call.record)):
        for field in section.fields:
            _field(w, played, seat, field)


def _is_open(section: DueSection, record: Mapping[str, str]) -> bool:
    return (any(record.get(field) == value for field, value in section.opens.items())
            or any(record.get(field.id) for field in section.fields))


def _field(w: Words, played: Played, seat: Seat, field: DueField) -> None:
    call, key = played.call, f"record-{field.id}-{played.attempt.id}"
    chosen, label = field.kind in CHOICES, field.title.in_(w.lang)
    stored = call.record.get(field.id) or (None if chosen else "")
    store = partial(_store, seat, field.id)
    kept.refresh(key, stored)
    closed = call.closed or call.state in ("ringing", "dialling", "missed")
    box = {"key": key, "disabled": closed, "on_change": _changed, "args": (seat, field.id, key, store)}
    if chosen:
        ids = list(field.options)
        value = st.selectbox(label, ids, index=ids.index(stored) if stored else None, placeholder=w("record.choose"),
                             format_func=lambda one: field.options[one].in_(w.lang), **box)
    elif field.long:
        value = st.text_area(label, stored, height=80, max_chars=LONGEST, **box)
    else:
        value = st.text_input(label, stored, max_chars=LONGEST, **box)
    kept.settle(key, value, stored, store)


def _changed(seat: Seat, field: str, key: str, store: kept.Store) -> None:
    """Keep what was written. Where it shows nowhere but in its field, nothing is drawn again."""
    kept.changed(key, store)
    after = done_now(seat)
    if after is None or fault_changes():
        return
    before, now = shows_all(after, field), after.call.record
    if before is not None and not any(section.opens and _is_open(section, before) != _is_open(section, now)
                                      for section in after.world.form):
        draws_nothing()


def _store(seat: Seat, field: str, value: str | None) -> Any:
    return note(seat, "recorded", field=field, value=value or "")
