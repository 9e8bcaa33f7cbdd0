"""Choosing a call to practise."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from simulator.call.times import filled
from simulator.content.scenario import Scenario
from training.practice import Offer, Played, Settings
from views.frame import draw, go, person_id, say, style, words
from views.html import Html, div, span, tag
from views.parts.findings import total
from views.services import services
from views.words import HTML_LANG, Words

PACES = ("normal", "fast", "at_once")
IN_A_ROW = 3


def page() -> None:
    w = words()
    style("catalogue")
    draw(div("title", tag("h1", "", w("practice.title")), tag("p", "lead", w("practice.lead"))))
    for played in services().practice.unfinished(person_id())[:3]:
        _resume(w, played)
    offers = services().practice.catalogue(person_id())
    settings, chosen = _controls(w, offers)
    by_standard = sorted(chosen, key=lambda one: (one.scenario.lang != w.lang, one.scenario.standard))
    for standard, group in groupby(by_standard, key=lambda one: one.scenario.standard):
        _shelf(w, standard, list(group), settings)
    if not chosen:
        draw(tag("p", "empty", w("practice.none")))
    faults = [problem for problem in services().shelf.library().problems if problem.severity == "error"]
    if faults:
        say(w("practice.faults", n=len(faults)), "fault")


def _resume(w: Words, played: Played) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"resume-{played.attempt.id}"):
        draw(div("", span("lamp"), w("practice.unfinished", title=played.scenario.title.in_(w.lang))))
        if st.button(w("practice.resume"), key=f"go-{played.attempt.id}", type="primary"):
            go("call", attempt=played.attempt.id)


def _controls(w: Words, offers: tuple[Offer, ...]) -> tuple[Settings, list[Offer]]:
    """What the trainee wants to see, and how to practise it."""
    kinds = sorted({offer.scenario.kind for offer in offers}, key=lambda kind: w.of("kind", kind))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="controls"):
        level = st.segmented_control(w("practice.level"), (1, 2, 3), format_func=lambda n: w.of("level", str(n)))
        kind = st.selectbox(w("practice.kind"), kinds, index=None, placeholder=w("practice.any_kind"), width=220,
                            format_func=lambda one: w.of("kind", one))
        pace = st.segmented_control(w("practice.pace"), PACES, default="normal", required=True,
                                    format_func=lambda one: w.of("pace", one), help=w("practice.pace_help"))
        hints = st.toggle(w("practice.hints"), help=w("practice.hints_help"))
    chosen = [offer for offer in offers
              if level in (None, offer.scenario.level) and kind in (None, offer.scenario.kind)]
    return Settings(pace=pace or "normal", hints=hints), chosen


def _shelf(w: Words, standard: str, offers: list[Offer], settings: Settings) -> None:
    title = services().shelf.library().standard(standard).title
    draw(div("shelf", tag("h2", "", title.in_(w.lang)), span("count", w("practice.count", n=len(offers)))))
    for start in range(0, len(offers), IN_A_ROW):
        for column, offer in zip(st.columns(IN_A_ROW, gap="medium"), offers[start:start + IN_A_ROW], strict=False):
            with column, st.container(key=f"card-{offer.scenario.id}"):
                draw(_card(w, offer))
                label = w("practice.dial" if offer.scenario.direction == "outbound" else "practice.take")
                if st.button(label, key=f"take-{offer.scenario.id}", width="stretch"):
                    go("call", attempt=services().practice.open(person_id(), offer.scenario.id, settings))


def _card(w: Words, offer: Offer) -> Html:
    call = offer.scenario
    best = span("best none", w("practice.no_best")) if offer.best is None else span(
        "best good" if offer.best >= call.pass_mark else "best", w("practice.best", total=total(offer.best)))
    return div("card", div("over", span("kind", w.of("kind", call.kind)), _level(w, call)),
               tag("h3", "", call.title.in_(w.lang), lang=HTML_LANG[w.lang]),
               tag("p", "brief", filled(call.brief, call.clock).in_(w.lang)),
               div("under", span("", _caller(w, call)), span("", w("practice.minutes", n=call.minutes)), best))


def _level(w: Words, call: Scenario) -> Html:
    return span("level", *(span("on" if n <= call.level else "off") for n in (1, 2, 3)),
                title=w.of("level", str(call.level)), aria_label=w.of("level", str(call.level)), role="img")


def _caller(w: Words, call: Scenario) -> str:
    return w("practice.caller", name=call.caller.name.in_(w.lang), age=call.caller.age)
