"""Rounds: opening an exam for a group, a person or by a code; closing it; releasing its keys."""

from __future__ import annotations

import streamlit as st

from storage.records import Round as Kept
from training.exams.rounds import KINDS, LONGEST_HOURS, Round
from views.frame import draw, me
from views.html import Html, div, span, tag
from views.parts.deeds import attempt
from views.parts.times import when
from views.services import services
from views.words import Words

MOST = 30
"""rounds on the page"""


def rounds(w: Words) -> None:
    """The way to open one, and those there are."""
    draw(tag("h2", "list", w("round.title")))
    _open(w)
    names = _names()
    for one in services().rounds.all(me())[:MOST]:
        _one(w, one, names)


def _open(w: Words) -> None:
    """Only exams that certify need to be opened."""
    exams = {one.id: one.title.in_(w.lang) for one in services().shelf.library().exams.values() if one.certifies}
    if not exams:
        draw(tag("p", "empty", w("round.no_exam")))
        return
    with st.expander(w("round.open")):
        kind = st.segmented_control(w("round.for"), KINDS, default=KINDS[0], required=True, key="round-kind",
                                    format_func=lambda kind: w(f"round.for_{kind}"))
        with st.form("round", border=False):
            exam = st.selectbox(w("examine.exam"), list(exams), format_func=exams.get, key="round-exam")
            whom = _whom(w, kind)
            hours = st.number_input(w("round.hours"), 1, LONGEST_HOURS, 2, key="round-hours")
            if st.form_submit_button(w("round.open"), type="primary", key="open-round"):
                attempt(services().rounds.open, me(), exam, kind, whom or "", float(hours))
                st.rerun()


def _whom(w: Words, kind: str) -> str | None:
    if kind == "code":
        return None
    some = services().rounds.groups(me()) if kind == "group" else services().rounds.people(me())
    names = {one.id: one.name for one in some}
    return st.selectbox(w(f"round.for_{kind}"), list(names), index=None, format_func=names.get,
                        placeholder=w("round.choose"), key=f"round-whom-{kind}")


def _names() -> dict[str, str]:
    return {one.id: one.name for some in (services().rounds.groups(me()), services().rounds.people(me()))
            for one in some}


def _one(w: Words, one: Round, names: dict[str, str]) -> None:
    id = one.round.id
    with st.container(horizontal=True, vertical_alignment="center", key=f"round-{id}"):
        draw(_told(w, one, names))
        if one.open:
            st.button(w("round.close"), key=f"close-{id}", type="tertiary", on_click=services().rounds.close,
                      args=(me(), id))
        if not one.released:
            st.button(w("round.release"), key=f"release-{id}", type="tertiary", on_click=services().rounds.release,
                      args=(me(), id))


def _told(w: Words, one: Round, names: dict[str, str]) -> Html:
    exam = services().shelf.library().exams.get(one.round.exam)
    until = w("round.until" if one.open else "round.over", when=when(one.round.until))
    return div("attempt", div("", span("name", *_who(w, one.round, names)),
                              span("small", exam.title.in_(w.lang) if exam else one.round.exam, " · ", until, " · ",
                                   w("round.released" if one.released else "round.held"))))


def _who(w: Words, round: Kept, names: dict[str, str]) -> tuple[Html | str, ...]:
    if round.kind == "code":
        return w("round.for_code"), " ", tag("code", "code", f"{round.whom[:4]}-{round.whom[4:]}")
    return w(f"round.for_{round.kind}"), " ", names.get(round.whom, "–")
