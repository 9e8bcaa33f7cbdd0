"""Choosing a call to practise."""

from __future__ import annotations

from functools import partial

import streamlit as st

from scoring.standard import Standard
from training.learner import Learning
from training.practice import Offer, Played, Settings
from views.frame import draw, go, me, person_id, say, style, take, words
from views.html import div, span, tag
from views.parts.cards import cards
from views.parts.clauses import own_first
from views.services import services
from views.words import Words

PACES = ("normal", "fast", "at_once")


def page() -> None:
    w = words()
    style("catalogue")
    draw(div("title", tag("h1", "", w("practice.title")), tag("p", "lead", w("practice.lead"))))
    for played in services().own.unfinished(me())[:3]:
        _resume(w, played)
    learning = services().learner.of(person_id())
    offers = {one.scenario.id: one for one in services().own.catalogue(me())}
    standards = own_first(w, learning.library.standards.values())
    _way_in(w, learning, standards)
    settings, chosen = _controls(w, tuple(offers.values()))
    for standard in standards:
        order = learning.in_order(standard)
        shown = [offers[one.id] for one in order if one.id in chosen]
        if shown:
            _shelf(w, standard, shown, settings, order[0].id)
    if not chosen:
        draw(tag("p", "empty", w("practice.none")))
    faults = [problem for problem in services().shelf.library().problems if problem.severity == "error"]
    if faults:
        say(w("practice.faults", n=len(faults)), "fault")


def _resume(w: Words, played: Played) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"resume-{played.attempt.id}"):
        draw(div("", span("lamp"), w("practice.unfinished", title=played.scenario.title.in_(w.lang))))
        st.button(w("practice.resume"), key=f"go-{played.attempt.id}", type="primary", on_click=go, args=("call",),
                  kwargs={"attempt": played.attempt.id})


def _way_in(w: Words, learning: Learning, standards: list[Standard]) -> None:
    """Where somebody new is on the way in; nothing once they know their way at one desk."""
    steps = [step for one in standards if (step := learning.next_step(one))]
    if len(steps) < len(standards):
        return
    step = max(steps, key=lambda one: not one.guided)
    with st.container(horizontal=True, vertical_alignment="center", key="resume-way-in"):
        draw(div("", span("lamp"), w("practice.way_in", title=step.scenario.title.in_(w.lang))))
        st.button(w("page.start"), key="to-start", on_click=go, args=("start",),
                  kwargs={"standard": step.scenario.standard})


def _controls(w: Words, offers: tuple[Offer, ...]) -> tuple[Settings, set[str]]:
    """How the trainee wants to practise, and the calls she wants to see."""
    kinds = sorted({offer.scenario.kind for offer in offers}, key=lambda kind: w.of("kind", kind))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="controls"):
        level = st.segmented_control(w("practice.level"), (1, 2, 3), format_func=lambda n: w.of("level", str(n)))
        kind = st.selectbox(w("practice.kind"), kinds, index=None, placeholder=w("practice.any_kind"), width=220,
                            format_func=lambda one: w.of("kind", one))
        pace = st.segmented_control(w("practice.pace"), PACES, default="normal", required=True,
                                    format_func=lambda one: w.of("pace", one), help=w("practice.pace_help"))
        hints = st.toggle(w("practice.hints"), help=w("practice.hints_help"))
    chosen = {offer.scenario.id for offer in offers
              if level in (None, offer.scenario.level) and kind in (None, offer.scenario.kind)}
    return Settings(pace=pace or "normal", hints=hints), chosen


def _shelf(w: Words, standard: Standard, offers: list[Offer], settings: Settings, suits: str) -> None:
    draw(div("shelf", tag("h2", "", standard.title.in_(w.lang)), span("count", w("practice.count", n=len(offers)))))
    cards(w, standard.id, offers, suits, partial(take, settings=settings))
