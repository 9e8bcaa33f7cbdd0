"""What next, after a call: the next call of the way in, the call that trains the weakest clause, else what suits."""

from __future__ import annotations

import streamlit as st

from simulator.content.scenario import Scenario
from training.learner import Learning
from training.practice import Debrief, Settings
from views.frame import draw, take
from views.html import div, tag
from views.parts.clauses import number
from views.services import services
from views.words import Words


def onward(w: Words, debrief: Debrief) -> None:
    """There is always something next for a call of practice; a call of a shift or an exam leads back there."""
    played, learner = debrief.played, services().learner
    learning = learner.of(played.attempt.person)
    standard = learning.library.standards.get(played.standard.id)
    if played.attempt.part_of or standard is None:
        return
    steps = learning.way_in(standard)
    step = learning.next_step(standard) if played.scenario.id in [one.scenario.id for one in steps] else None
    lesson = learner.after(debrief)
    usual = Settings(hints=True) if played.settings.guided else played.settings
    with st.container(key="onward"):
        draw(tag("h2", "", w("next.title")))
        if step:
            _offer(w, debrief, step.scenario, w("next.step"), step.settings, primary=True)
        if lesson and not (step and step.scenario.id == lesson.scenario.id):
            clause = next(one for one in standard.clauses if one.id == lesson.clause)
            why = w("next.lesson", clause=number(w, standard, clause), duty=clause.duty.in_(w.lang))
            _offer(w, debrief, lesson.scenario, why, usual, not step)
        if not (step or lesson) and (call := _suits(learning, debrief)):
            _offer(w, debrief, call, w("practice.suits"), usual, primary=True)


def _suits(learning: Learning, debrief: Debrief) -> Scenario | None:
    order = learning.in_order(learning.library.standards[debrief.played.standard.id])
    return next((one for one in order if one.id != debrief.played.scenario.id), None)


def _offer(w: Words, debrief: Debrief, call: Scenario, why: str, settings: Settings, primary: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"next-{call.id}"):
        draw(div("", tag("b", "", call.title.in_(w.lang)), div("small", why)))
        label = w("practice.dial" if call.direction == "outbound" else "practice.take")
        st.button(label, key=f"onward-{call.id}", type="primary" if primary else "secondary", on_click=take,
                  args=(call.id, settings))
