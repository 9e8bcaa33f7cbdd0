"""The calls to choose from, as cards: one element for all of a standard, however many they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache, partial

import streamlit as st

from simulator.call.times import filled
from simulator.content.scenario import Scenario
from training.practice import Offer
from views.html import Html, div, span, tag, text
from views.parts.findings import total
from views.words import HTML_LANG, Words

JS = """
export default function ({ data, parentElement, setTriggerValue }) {
    const place = parentElement.querySelector(".cards");
    if (place.shown !== data.cards) place.innerHTML = place.shown = data.cards;
    place.onclick = event => {
        const call = event.target.closest("button")?.dataset.call;
        if (!call) return;
        place.onclick = null; // a second click takes nothing more
        setTriggerValue("taken", call);
    };
}
"""

_cards = st.components.v2.component("second_ring_cards", js=JS, isolate_styles=False,
                                    html='<div class="cards"></div>')


@dataclass(frozen=True)
class _Face:
    """What a card shows of a call whoever looks: known by the content and the language."""

    digest: str
    lang: str
    call: Scenario = field(compare=False, repr=False)


def cards(w: Words, name: str, offers: Iterable[Offer], suits: str, take: Callable[[str], None]) -> None:
    """Cards in this order; `suits` is the call that suits next. `take` is called with the id of the one that is
    pressed."""
    key = f"cards-{name}"
    drawn = text(_card(w, offer, suits) for offer in offers)
    _cards(key=key, data={"cards": drawn}, on_taken_change=partial(_taken, key, take))


def _taken(key: str, take: Callable[[str], None]) -> None:
    take(st.session_state[key]["taken"])


def _card(w: Words, offer: Offer, suits: str) -> Html:
    call = offer.scenario
    over, told, under, press = _face(_Face(call.digest, w.lang, call))
    suited = span("chip next", w("practice.suits")) if call.id == suits else None
    best = span("best none", w("practice.no_best")) if offer.best is None else span(
        "best good" if offer.best >= call.pass_mark else "best", w("practice.best", total=total(offer.best)))
    return div(f"card-of st-key-card-{call.id}", div("card", div("over", span("", over, suited),
                                                                 _level(w.lang, call.level)),
                                                     told, div("under", under, best)), press)


@lru_cache(maxsize=1024)
def _face(of: _Face) -> tuple[Html, Html, Html, Html]:
    """Its kind, what it is about, who and how long, the button."""
    w, call = Words(of.lang), of.call
    label = w("practice.dial" if call.direction == "outbound" else "practice.take")
    return (span("kind", w.of("kind", call.kind)),
            text((tag("h3", "", call.title.in_(w.lang), lang=HTML_LANG[w.lang]),
                  tag("p", "brief", filled(call.brief, call.clock).in_(w.lang)))),
            text((span("", _caller(w, call)), span("", w("practice.minutes", n=call.minutes)))),
            div(f"st-key-take-{call.id}", tag("button", "take", label, type="button", data_call=call.id)))


@lru_cache(maxsize=16)
def _level(lang: str, level: int) -> Html:
    told = Words(lang).of("level", str(level))
    return span("level", *(span("on" if n <= level else "off") for n in (1, 2, 3)), title=told, aria_label=told,
                role="img")


def _caller(w: Words, call: Scenario) -> str:
    """Whom one calls; who rings tells his name himself."""
    if call.direction == "inbound":
        return ""
    return w("practice.caller", name=call.caller.name.in_(w.lang), age=call.caller.age)
