"""The result of a sitting: pass or fail by which rule, by section; and item by item once the keys may be seen."""

from __future__ import annotations

import streamlit as st

from simulator.happening import Refused
from training.exams.outcome import Outcome
from views.frame import draw, go, me, person, person_id, say, style, words
from views.html import Html, div, span, tag
from views.parts import paper
from views.parts.findings import total
from views.parts.rejudged import NONE, rejudged
from views.parts.rulings import rulings, titles
from views.parts.times import when
from views.services import services
from views.words import Words


def page() -> None:
    w = words()
    style("debrief", "exam", "print")
    try:
        outcome = services().own.sittings(me()).result(person_id(), st.query_params.get("sitting", ""))
    except Refused as fault:
        say(w(f"fault.{fault.code}"), "fault")
        if st.button(w("exam.to_exams"), key="to-exams"):
            go("exams")
        return
    with st.container(key="debrief"):
        draw(div("", paper.verdict(w, outcome), _certificate(w, outcome), paper.sections(w, outcome)))
        rejudged(w, outcome.corrections, titles(w, outcome) if outcome.keys else NONE)
        rulings(w, outcome)
        if not services().accounts:
            say(w("exam.self_test"))
        if st.button(w("exam.to_exams"), key="to-exams"):
            go("exams")
        if outcome.keys:
            paper.item_by_item(w, outcome)
        else:
            say(w("exam.keys_later"))
        draw(tag("p", "small engine", w("exam.engine", engine=outcome.result.engine, sitting=outcome.file.record.id)))


def _certificate(w: Words, outcome: Outcome) -> Html | None:
    """For who has passed: a certificate, or what says plainly that it is none."""
    exam, record = outcome.file.exam, outcome.file.record
    if not (outcome.result.passed and exam.certifies):
        return None
    certifies = services().register.certifies(exam)
    rows = (("name", person().name), ("exam", exam.title.in_(w.lang)),
            ("standard", outcome.file.standard.title.in_(w.lang)), ("on", when(record.opened)),
            ("points", f"{total(outcome.result.percent)} / 100"), ("number", record.id))
    return tag("section", "panel certificate",
               tag("h2", "", w("certificate.title" if certifies else "certificate.self_test")),
               *(div("row", span("label", w(f"certificate.{name}")), span("", told)) for name, told in rows),
               tag("p", "small", w("certificate.proof" if certifies else "certificate.no_proof")))
