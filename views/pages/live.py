"""Live room: the calls that go on in one's groups; one of them opened is read along, by a timer of its own."""

from __future__ import annotations

import streamlit as st

from training.live import Live
from training.people.may import NotAllowed
from views.frame import draw, go, me, say, style, words
from views.html import Html, div, span, tag
from views.parts.groups import choose_group
from views.parts.talk import conversation, mood
from views.services import services
from views.words import Words

EVERY = 2.0
"""seconds between two looks. They read what is kept in memory; a trainee's press never waits for them."""


def page() -> None:
    w = words()
    style("call", "mine", "classroom")
    with st.container(key="live"):
        if asked := st.query_params.get("attempt"):
            _one(w, asked)
            return
        draw(div("title", tag("h1", "", w("page.live")), tag("p", "lead", w("live.lead"))))
        group = choose_group(w)
        st.fragment(_list, run_every=EVERY)(w, group)


def _list(w: Words, group: str | None) -> None:
    calls = services().live.calls(me(), group)
    if not calls:
        draw(tag("p", "empty", w("live.none")))
    for one in calls:
        id = one.played.attempt.id
        with st.container(horizontal=True, vertical_alignment="center", key=f"live-{id}"):
            draw(_row(w, one))
            if st.button(w("live.read"), key=f"read-{id}"):
                go("live", attempt=id, **dict(st.query_params))


def _row(w: Words, one: Live) -> Html:
    call = one.played.call
    said = sum(line.who == "trainee" for line in call.lines)
    return div("attempt", div("", span("name", one.person.name),
                              span("small", f"{one.played.scenario.title.in_(w.lang)} · {_state(w, one)} · "
                                            + w("live.replies", n=said))))


def _one(w: Words, attempt: str) -> None:
    if st.button(w("live.back"), key="back", type="tertiary"):
        go("live", **{name: value for name, value in st.query_params.items() if name != "attempt"})
    st.fragment(_along, run_every=EVERY)(w, attempt)


def _along(w: Words, attempt: str) -> None:
    try:
        one = services().live.look(me(), attempt)
    except NotAllowed:
        say(w("live.unknown"), "fault")
        return
    played = one.played
    draw(div("title", tag("h1", "", one.person.name),
             tag("p", "lead", f"{played.scenario.title.in_(w.lang)} · {_state(w, one)}")),
         mood(w, played.call), conversation(w, played, gloss=w.lang != played.scenario.lang, trainee=one.person.name))
    if played.over:
        say(w("live.over"))


def _state(w: Words, one: Live) -> str:
    call = one.played.call
    return w("live.writing") if call.after_call else w(f"live.{call.state}")
