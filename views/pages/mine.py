"""My practice: what is weak and what trains it, progress by clause, and every call, shift and exam so far."""

from __future__ import annotations

import streamlit as st

from scoring.standard import Standard
from storage.records import Listed, Shift
from training.exams.outcome import Outcome
from training.learner import Learning, Lesson
from training.people import LONGEST_NAME, BadName
from training.people.locks import LONGEST, BadSecret
from training.people.may import Actor
from training.practice import Past
from views.frame import draw, go, me, person, say, style, words
from views.html import Html, div, span, tag
from views.parts.assigned import assigned
from views.parts.clauses import choose, number
from views.parts.data import export
from views.parts.findings import total
from views.parts.progress import percent, picture, table
from views.parts.remarks import unread
from views.parts.secret import new_password, new_pin, told
from views.parts.times import when
from views.services import services
from views.words import Words

MOST = 200
"""of a list"""


def page() -> None:
    w, who, house = words(), person(), services()
    style("mine")
    calls, shifts = house.own.history(me()), house.own.past_shifts(me())
    exams = house.own.exams(me()).outcomes(who.id)
    with st.container(key="mine"):
        lead = w("mine.lead", calls=len(calls), shifts=len(shifts), exams=len(exams))
        draw(div("title", tag("h1", "", w("page.mine")), tag("p", "lead", lead)))
        if not (calls or shifts or exams):
            _nothing_yet(w)
        unread(w)
        assigned()
        _progress(w, house.learner.of(who.id))
        for name, rows, row in (("calls", calls, _call), ("shifts", shifts, _shift), ("exams", exams, _exam)):
            if rows:
                draw(tag("h2", "list", w(f"mine.{name}")))
            for one in rows[:MOST]:
                row(w, one)
        if house.openid is None:  # else the provider says the name, and knows the password
            _rename(w, me())
            with st.expander(w("secret.change" if house.accounts else "secret.protect")):
                (new_password if house.accounts else new_pin)(w, me())
        with st.expander(w("data.mine")):
            export(w, who.id)


def _nothing_yet(w: Words) -> None:
    draw(tag("p", "empty", w("mine.none")))
    if st.button(w("page.start"), key="to-start", type="primary"):
        go("start")


def _progress(w: Words, learning: Learning) -> None:
    """The weakest clauses, then all of them over time; nothing before something was scored."""
    if not learning.standards:
        return
    standard = choose(w, learning.standards, learning.standards)
    progress, lessons = learning.progress(standard), learning.lessons(standard)
    draw(tag("h2", "list", w("mine.weakest")))
    if not lessons:
        draw(tag("p", "soft", w("mine.nothing_weak")))
    for lesson in lessons:
        _lesson(w, standard, lesson)
    draw(tag("h2", "list", w("mine.progress")), tag("p", "small", w("mine.how_to_read")),
         picture(w, standard, progress, when), table(w, standard, progress))


def _lesson(w: Words, standard: Standard, lesson: Lesson) -> None:
    clause = next(one for one in standard.clauses if one.id == lesson.clause)
    with st.container(horizontal=True, vertical_alignment="center", key=f"lesson-{clause.id.replace('.', '-')}"):
        now = w("mine.lately", percent=percent(lesson.progress.lately))
        draw(div("lesson", tag("b", "", number(w, standard, clause)), " ", span("duty", clause.duty.in_(w.lang)),
                 tag("p", "small", now, " · ", w("mine.trained_by", title=lesson.scenario.title.in_(w.lang)))))
        if st.button(w("practice.take" if lesson.scenario.direction == "inbound" else "practice.dial"),
                     key=f"train-{clause.id}"):
            go("call", attempt=services().own.open_call(me(), lesson.scenario.id))


def _call(w: Words, one: Past) -> None:
    attempt = one.attempt
    scenario = services().shelf.library().scenarios.get(attempt.scenario)
    title = scenario.title.in_(w.lang) if scenario else attempt.scenario
    note = w("mine.derived") if attempt.derived_from else ""
    with st.container(horizontal=True, vertical_alignment="center", key=f"attempt-{attempt.id}"):
        draw(_row(w, title, attempt.opened, one.total, _state(one.passed), note))
        if one.total is None:
            if st.button(w("practice.resume"), key=f"go-{attempt.id}"):
                go("call", attempt=attempt.id)
        elif st.button(w("mine.debrief"), key=f"see-{attempt.id}", type="tertiary"):
            go("debrief", attempt=attempt.id)


def _shift(w: Words, one: Listed[Shift]) -> None:
    record = one.record
    shift = services().shelf.library().shifts.get(record.shift)
    with st.container(horizontal=True, vertical_alignment="center", key=f"attempt-{record.id}"):
        draw(_row(w, shift.title.in_(w.lang) if shift else record.shift, record.opened, one.score, _state(one.passed)))
        if one.score is None:
            if st.button(w("shift.resume"), key=f"on-shift-{record.id}"):
                go("shift", shift=record.id)
        elif st.button(w("mine.debrief"), key=f"see-shift-{record.id}", type="tertiary"):
            go("shift-debrief", shift=record.id)


def _exam(w: Words, one: Outcome) -> None:
    record, result = one.file.record, one.result
    with st.container(horizontal=True, vertical_alignment="center", key=f"attempt-{record.id}"):
        draw(_row(w, one.file.exam.title.in_(w.lang), record.opened, result.percent, result.state))
        if st.button(w("exam.see"), key=f"see-exam-{record.id}", type="tertiary"):
            go("result", sitting=record.id)


def _state(passed: bool | None) -> str:
    return "open" if passed is None else "passed" if passed else "failed"


def _row(w: Words, title: str, opened: float, points: float | None, state: str, note: str = "") -> Html:
    return div("attempt", span(f"total {state}", "–" if points is None else total(points)),
               div("", span("name", title), span("small", when(opened), " ", w(f"mine.{state}"), note)))


def _rename(w: Words, who: Actor) -> None:
    """One's own name; who has done something under it goes on under it, unless a password says that it is she."""
    people = services().people
    with st.expander(w("mine.rename")):
        if not who.person.login and people.has_history(who.id):
            draw(tag("p", "", w("mine.no_rename")))
            return
        with st.form("rename", border=False):
            new = st.text_input(w("welcome.name"), value=who.person.name, max_chars=LONGEST_NAME)
            given = st.text_input(w("secret.password"), type="password", max_chars=LONGEST) if who.person.login else ""
            if st.form_submit_button(w("mine.save")):
                try:
                    people.rename(who, new, given)
                except BadName:
                    say(w("welcome.no_name"), "fault")
                except BadSecret as fault:
                    say(told(w, fault), "fault")
                else:
                    st.rerun()
