"""Exams: what can be sat now, by which rules, and one's results so far."""

from __future__ import annotations

import streamlit as st

from simulator.content.exam import Exam
from training.exams.outcome import Outcome
from training.exams.register import NotNow, Offer
from views.frame import draw, go, me, person, person_id, say, style, words
from views.html import Html, div, span, tag
from views.parts.candidate import window
from views.parts.findings import total
from views.parts.secret import proof, proves, signs_in_again
from views.parts.times import when
from views.services import services
from views.words import Words


def page() -> None:
    w = words()
    style("mine", "exam")
    with st.container(key="exams"):
        draw(div("title", tag("h1", "", w("page.exams")), tag("p", "lead", w("exam.lead"))))
        if not services().accounts:
            say(w("exam.self_test"))
        offers = services().own.exams(me()).offers(person_id())
        if not offers:
            draw(tag("p", "empty", w("exam.none")))
        for offer in offers:
            _offer(w, offer)
        _results(w)


def _offer(w: Words, offer: Offer) -> None:
    exam = offer.exam
    with st.container(key=f"exam-{exam.id}"):
        draw(div("", _what(w, exam), tag("h2", "", exam.title.in_(w.lang)), tag("p", "", exam.brief.in_(w.lang)),
                 _rules(w, exam)))
        wait = offer.not_before if offer.not_before and offer.not_before > services().clock() else None
        if offer.running:
            st.button(w("exam.resume"), key=f"start-{exam.id}", type="primary", on_click=_start, args=(exam.id,))
        elif not offer.attempts_left:
            draw(tag("p", "small", w("exam.no_attempts_left")))
        elif wait:
            draw(tag("p", "small", w("exam.too_early", when=when(wait))))
        else:
            _begin(w, offer)
            draw(span("small", w("exam.attempts_left", n=offer.attempts_left)))
        if st.session_state.get("opened-sitting"):
            go("sitting", sitting=st.session_state.pop("opened-sitting"))


def _what(w: Words, exam: Exam) -> Html | None:
    """What an exam that certifies proves here: nothing more than a self-test where nobody proves who she is."""
    if not exam.certifies:
        return None
    return span("badge", w("exam.certifies" if services().register.certifies(exam) else "exam.is_self_test"))


def _begin(w: Words, offer: Offer) -> None:
    """Before the time begins the candidate says once more who she is: on a borrowed machine it may be another."""
    exam = offer.exam.id
    if offer.by_code:
        draw(tag("p", "small", w("exam.by_examiner")))
    if st.button(w("exam.start"), key=f"start-{exam}", type="primary"):
        st.session_state["identify"] = exam
    if st.session_state.get("identify") != exam:
        return
    if signs_in_again(w, exam):
        return
    who = person()
    with st.form(f"identify-{exam}"):
        draw(tag("p", "", w("exam.who", name=who.name)))
        code = st.text_input(w("exam.code"), max_chars=20, key=f"code-{exam}") if offer.by_code else ""
        given = proof(w, who, exam)
        begins = st.form_submit_button(w("exam.it_is_me"), type="primary", key=f"begin-{exam}")
        if begins and proves(w, who, given) and _start(exam, code):
            del st.session_state["identify"]


def _start(exam: str, code: str = "") -> bool:
    """Begin, or go on; whether that is possible now."""
    try:
        st.session_state["opened-sitting"] = services().own.exams(me()).open(
            person_id(), exam, window(), code)
    except NotNow as fault:
        st.session_state["fault"] = words()(f"exam.{fault.code}", when=when(fault.until or 0.0))
        return False
    return True


def _rules(w: Words, exam: Exam) -> Html:
    """What will happen, before the time begins."""
    rule = exam.pass_rule
    items = sum(row.count for row in exam.blueprint)
    told = [w("exam.items", n=items), w("exam.minutes", n=exam.minutes), w("exam.overall", cut=f"{rule.overall:g}")]
    if exam.calls:
        told.insert(1, w("exam.calls", n=len(exam.calls)))
    told += [w("exam.section_cut", section=_section(w, exam.standard, id), cut=f"{cut:g}")
             for id, cut in rule.sections.items()]
    if rule.critical_fails:
        told.append(w("exam.critical_fails"))
    return tag("ul", "rules", *(tag("li", "", one) for one in told))


def _section(w: Words, standard: str, id: str) -> str:
    sections = services().shelf.library().standard(standard).sections
    return next((one.title.in_(w.lang) for one in sections if one.id == id), id)


def _results(w: Words) -> None:
    outcomes = services().own.exams(me()).outcomes(person_id())
    draw(tag("h2", "results", w("exam.results")))
    if "fault" in st.session_state:
        say(st.session_state.pop("fault"), "fault")
    if not outcomes:
        draw(tag("p", "soft", w("exam.no_results")))
    for outcome in outcomes:
        with st.container(horizontal=True, vertical_alignment="center", key=f"attempt-{outcome.file.record.id}"):
            draw(_row(w, outcome))
            if st.button(w("exam.see"), key=f"see-{outcome.file.record.id}", type="tertiary"):
                go("result", sitting=outcome.file.record.id)


def _row(w: Words, outcome: Outcome) -> Html:
    state = outcome.result.state
    return div("attempt", span(f"total {state}", total(outcome.result.percent)),
               div("", span("name", outcome.file.exam.title.in_(w.lang)),
                   span("small", when(outcome.file.record.opened), " ", w(f"debrief.{state}"))))
