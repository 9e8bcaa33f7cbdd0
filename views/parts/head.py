"""The head of every page: the name of the product, the ways on, who is there, the other language.

It is one element. A press on a way on is told to the server, which draws that page; with a key held down, or without
our script, it is a link like any other.
"""

from __future__ import annotations

import streamlit as st

from training.people.may import Actor
from views.frame import PAGES, draw, go
from views.html import Html, div, span, tag, text
from views.server.cookies import CHANGE
from views.services import services
from views.words import HTML_LANG, LANGUAGES, Words

JS = """
export default function ({ data, parentElement, setTriggerValue }) {
    const head = parentElement.querySelector(".st-key-head");
    if (head.shown !== data.head) head.innerHTML = head.shown = data.head;
    head.onclick = event => {
        const page = event.target.closest("a")?.dataset.page;
        if (!page || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        setTriggerValue("turned", page);
    };
}
"""
KEY = "head-of-page"

_head = st.components.v2.component("second_ring_head", js=JS, isolate_styles=False,
                                   html='<div class="st-key-head"></div>')


def head(w: Words, who: Actor | None, here: str) -> None:
    """`here` is the name of the page that is drawn."""
    brand = tag("a", "brand", span("mark", span("near"), span("far")), w("product"), href="./", target="_self")
    right = div("right", *(_who(w, who) if who else ()), _other_language(w))
    if who is None:  # there is no way on, and the first visit waits for no script
        draw(div("st-key-head", brand, right))
        return
    ways = (_way(w, name, name == here) for name, one in PAGES.items() if one.in_head and who.reach(one.needs))
    _head(key=KEY, data={"head": text((brand, *ways, right))}, on_turned_change=_turned)


def _turned() -> None:
    go(st.session_state[KEY]["turned"])


def _way(w: Words, name: str, here: bool) -> Html:
    address = "./" if name == next(iter(PAGES)) else f"./{name}"
    return tag("a", "to", w(f"page.{name}"), href=address, target="_self", data_page=name,
               aria_current="page" if here else None)


def _who(w: Words, who: Actor) -> tuple[Html | None, ...]:
    """Her name, the way out for who is somebody else, and the trainers' door where no role tells who is one."""
    door = not services().accounts and not who.reach("see_class")
    return (span("name", who.person.name),
            tag("a", "change", w("welcome.change"), href=f".{CHANGE}", target="_self"),
            tag("a", "change door", w("staff.door"), href="./class", target="_self") if door else None)


def _other_language(w: Words) -> Html:
    other = next(code for code in LANGUAGES if code != w.lang)
    return tag("a", "language", LANGUAGES[other], href=f"language/{other}", target="_self", lang=HTML_LANG[other])
