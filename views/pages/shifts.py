"""Choosing a shift to work."""

from __future__ import annotations

import streamlit as st

from simulator.call.state import Pace
from training.practice import Settings
from training.shifts import Offer
from views.frame import draw, go, me, style, words
from views.html import Html, div, span, tag
from views.pages.catalogue import PACES
from views.parts.findings import total
from views.services import services
from views.words import Words


def page() -> None:
    w = words()
    style("catalogue")
    with st.container(key="shifts"):
        draw(div("title", tag("h1", "", w("shift.title")), tag("p", "lead", w("shift.lead"))))
        settings = Settings(pace=_pace(w))
        offers = services().own.shift_offers(me())
        for offer in offers:
            _offer(w, offer, settings)
        if not offers:
            draw(tag("p", "empty", w("shift.none")))
        for past in services().own.past_shifts(me()):
            if past.score is not None:
                _past(w, past)


def _offer(w: Words, offer: Offer, settings: Settings) -> None:
    with st.container(key=f"card-{offer.shift.id}"):
        draw(_card(w, offer))
        if offer.running:
            if st.button(w("shift.resume"), key=f"resume-{offer.shift.id}", type="primary"):
                go("shift", shift=offer.running)
        elif st.button(w("shift.start"), key=f"start-{offer.shift.id}", type="primary"):
            go("shift", shift=services().own.open_shift(me(), offer.shift.id, settings))


def _pace(w: Words) -> Pace:
    """How fast the callers of the shift speak."""
    with st.container(key="controls"):
        return st.segmented_control(w("practice.pace"), PACES, default="normal", required=True,
                                    format_func=lambda one: w.of("pace", one), help=w("practice.pace_help"))


def _card(w: Words, offer: Offer) -> Html:
    shift = offer.shift
    best = w("practice.no_best") if offer.best is None else w("practice.best", total=total(offer.best))
    return div("card", tag("h3", "", shift.title.in_(w.lang)), tag("p", "brief", shift.brief.in_(w.lang)),
               div("under", span("", w("shift.from", clock=shift.clock, minutes=f"{shift.minutes:g}")),
                   span("", w.of("level", str(shift.level))), span("", w("practice.count", n=len(shift.calls))),
                   span("best", best)))


def _past(w: Words, past) -> None:
    shift = services().shelf.library().shifts.get(past.record.shift)
    with st.container(horizontal=True, vertical_alignment="center", key=f"past-{past.record.id}"):
        draw(div("", shift.title.in_(w.lang) if shift else past.record.shift, " · ", total(past.score)))
        if st.button(w("mine.debrief"), key=f"see-{past.record.id}", type="tertiary"):
            go("shift-debrief", shift=past.record.id)
