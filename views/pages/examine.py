"""Examining: what waits for a person, rounds that are open, all results; and one result, to be decided."""

from __future__ import annotations

import streamlit as st

from simulator.happening import Refused
from training.exams.examining import STATES, Sat
from views.frame import draw, go, me, say, style, words
from views.html import Html, div, span, tag
from views.parts import paper
from views.parts.deeds import show_fault
from views.parts.doubts import doubts
from views.parts.findings import total
from views.parts.rejudged import rejudged
from views.parts.rounds import rounds
from views.parts.rulings import rulings, titles
from views.parts.times import when
from views.services import services
from views.words import Words

MOST = 200
"""results on the page"""


def page() -> None:
    w = words()
    style("debrief", "mine", "classroom", "exam")
    with st.container(key="examine"):
        sitting = st.query_params.get("sitting")
        _one(w, sitting) if sitting else _all(w)


def _all(w: Words) -> None:
    results = services().examining.results(me())
    waiting = sum(one.state == "waits" for one in results)
    draw(div("title", tag("h1", "", w("page.examine")), tag("p", "lead", w("examine.lead", n=waiting))))
    if services().accounts:
        rounds(w)
    else:
        say(w("exam.self_test"))
    draw(tag("h2", "list", w("examine.results")))
    for one in _chosen(w, results)[:MOST]:
        _row(w, one)


def _chosen(w: Words, results: tuple[Sat, ...]) -> list[Sat]:
    """The results that the choices above the list leave."""
    if not results:
        draw(tag("p", "empty", w("exam.no_results")))
        return []
    with st.container(horizontal=True, vertical_alignment="bottom"):
        exams = sorted({one.record.exam for one in results})
        exam = st.selectbox(w("examine.exam"), exams, index=None, format_func=lambda id: _title(w, id), key="exam",
                            placeholder=w("examine.all"))
        state = st.selectbox(w("examine.state"), STATES, index=None, format_func=lambda one: w(f"examine.{one}"),
                             key="state", placeholder=w("examine.all"))
    return [one for one in results if exam in (None, one.record.exam) and state in (None, one.state)]


def _row(w: Words, one: Sat) -> None:
    id = one.record.id
    with st.container(horizontal=True, vertical_alignment="center", key=f"sat-{id}"):
        draw(_told(w, one))
        if one.state != "running" and st.button(w("examine.decide" if one.state == "waits" else "exam.see"),
                                                key=f"open-{id}",
                                                type="primary" if one.state == "waits" else "tertiary"):
            go("examine", sitting=id)


def _told(w: Words, one: Sat) -> Html:
    points = "–" if one.percent is None else total(one.percent)
    return div("attempt", span(f"total {one.state}", points),
               div("", span("name", one.person.name or w("examine.erased")),
                   span("small", _title(w, one.record.exam), " · ", w("examine.nth", n=one.record.ordinal), " · ",
                        when(one.record.opened), " · ", w(f"examine.{one.state}"))))


def _title(w: Words, exam: str) -> str:
    known = services().shelf.library().exams.get(exam)
    return known.title.in_(w.lang) if known else exam


def _one(w: Words, sitting: str) -> None:
    """A result: what is in doubt in it first, then the whole paper."""
    if st.button(w("examine.back"), key="to-results", type="tertiary"):
        go("examine")
    try:
        outcome = services().examining.outcome(me(), sitting)
    except Refused as fault:
        say(w(f"fault.{fault.code}"), "fault")
        return
    candidate = services().people.known(outcome.file.record.person)
    draw(div("title", tag("h1", "", candidate.name or w("examine.erased")),
             tag("p", "lead", when(outcome.file.record.opened))))
    show_fault()
    draw(paper.verdict(w, outcome))
    doubts(w, outcome)
    rejudged(w, outcome.corrections, titles(w, outcome))
    rulings(w, outcome)
    draw(paper.sections(w, outcome))
    paper.item_by_item(w, outcome, own=False)
