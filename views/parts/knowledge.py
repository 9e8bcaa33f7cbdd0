"""What an operator may look up during a call. Opening an article is an event: an answer should come from there."""

from __future__ import annotations

import streamlit as st

from scoring.standard import Text
from simulator.content.knowledge import Article
from training.practice import Played
from views.frame import draw
from views.html import div, span, tag
from views.parts.deeds import note
from views.parts.seat import Seat
from views.services import services
from views.words import HTML_LANG, Words

KINDS = ("road", "department", "policy", "service")


def panel(w: Words, played: Played, seat: Seat) -> None:
    found = articles(played.scenario.standard)
    if not found:
        return
    with st.container(key="knowledge"):
        draw(tag("h2", "", w("knowledge.title")), span("small", w("knowledge.lead")))
        key = f"article-{played.attempt.id}"
        st.selectbox(w("knowledge.title"), list(found), index=None, key=key, placeholder=w("knowledge.search"),
                     label_visibility="collapsed", format_func=lambda id: _label(w, found[id]), on_change=_open,
                     args=(seat, key))
        opened = found.get(st.session_state[key])
        if opened:
            draw(div("article", span("kind", w.of("knowledge.kind", opened.kind)),
                     tag("p", "", opened.text.in_(w.lang), lang=HTML_LANG[w.lang])))


def articles(standard: str) -> dict[str, Article]:
    """The articles at hand under a standard, by id, in the order of their kinds."""
    at_hand = services().shelf.library().at_hand.get(standard, ())
    return {one.id: one for one in sorted(at_hand, key=lambda one: KINDS.index(one.kind))}


def departments(standard: str) -> dict[str, Text]:
    """Those whom a call or a complaint can be handed over to, by id."""
    return {id: one.title for id, one in articles(standard).items() if one.kind == "department"}


def department(w: Words, standard: str, id: str) -> str:
    """The name of one of them."""
    return departments(standard).get(id, Text(en=id)).in_(w.lang)


def _open(seat: Seat, key: str) -> None:
    if st.session_state[key] is not None:
        note(seat, "looked_up", article=st.session_state[key])


def _label(w: Words, article: Article) -> str:
    return f"{w.of('knowledge.kind', article.kind)} · {article.title.in_(w.lang)}"
