"""My practice: every attempt, with the way to its debrief."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import streamlit as st

from training.people import LONGEST_NAME, BadName
from training.practice import Past
from views.frame import draw, go, person, say, style, words
from views.html import Html, div, span, tag
from views.parts.findings import total
from views.services import services
from views.words import Words


def page() -> None:
    w, who = words(), person()
    style("mine")
    attempts = services().practice.history(who.id)
    with st.container(key="mine"):
        draw(div("title", tag("h1", "", w("page.mine")), tag("p", "lead", w("mine.lead", n=len(attempts)))))
        if not attempts:
            draw(tag("p", "empty", w("mine.none")))
        for one in attempts[:200]:
            _attempt(w, one)
        _rename(w, who.id, who.name)


def _attempt(w: Words, one: Past) -> None:
    attempt = one.attempt
    with st.container(horizontal=True, vertical_alignment="center", key=f"attempt-{attempt.id}"):
        draw(_row(w, one))
        if one.total is None:
            if st.button(w("practice.resume"), key=f"go-{attempt.id}"):
                go("call", attempt=attempt.id)
        elif st.button(w("mine.debrief"), key=f"see-{attempt.id}", type="tertiary"):
            go("debrief", attempt=attempt.id)


def _row(w: Words, one: Past) -> Html:
    scenario = services().shelf.library().scenarios.get(one.attempt.scenario)
    title = scenario.title.in_(w.lang) if scenario else one.attempt.scenario
    result = "open" if one.total is None else "passed" if one.passed else "failed"
    return div("attempt", span(f"total {result}", "–" if one.total is None else total(one.total)),
               div("", span("name", title), span("small", when(one.attempt.opened), " ", w(f"mine.{result}"),
                                                 w("mine.derived") if one.attempt.derived_from else None)))


def when(seconds: float) -> str:
    """The day and the time where the browser is."""
    local = datetime.fromtimestamp(seconds, UTC) - timedelta(minutes=st.context.timezone_offset or 0)
    return f"{local:%Y-%m-%d %H:%M}"


def _rename(w: Words, id: str, name: str) -> None:
    with st.expander(w("mine.rename")), st.form("rename", border=False):
        new = st.text_input(w("welcome.name"), value=name, max_chars=LONGEST_NAME)
        if st.form_submit_button(w("mine.save")):
            try:
                services().people.rename(id, new)
            except BadName:
                say(w("welcome.no_name"), "fault")
                return
            st.rerun()
