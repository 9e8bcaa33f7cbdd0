"""The operator's desk: telephone, conversation, call record, knowledge."""

from __future__ import annotations

import streamlit as st

from simulator.call.desk import Desk
from simulator.call.events import COURSE
from training.practice import NoSuchAttempt, Played
from views.frame import draw, go, person_id, say, style, words
from views.html import div, span, tag
from views.parts import knowledge, phone, record, talk, voice
from views.parts.deeds import act, reply, show_fault, was_handled
from views.parts.wake import wake
from views.services import services
from views.words import Words

LONGEST_REPLY = 6000
"""characters; more than anybody says in one go"""


def page() -> None:
    w = words()
    style("call")
    played = _asked_for(w)
    if played is None:
        return
    show_fault()
    desk(w, played)


def desk(w: Words, played: Played) -> None:
    """The desk with a call on it, wherever the call belongs to."""
    draw(_title(w, played))
    papers = played.scenario.record or knowledge.articles(played.scenario.standard)
    columns = st.columns([1, 2.1, 1.25] if papers else [1, 3], gap="medium")
    with columns[0]:
        phone.panel(w, played)
    with columns[1]:
        _conversation(w, played)
    if papers:
        with columns[2]:
            knowledge.panel(w, played)
            record.panel(w, played)
    due = COURSE.next_change(Desk(played.scenario, played.standard), played.call)
    if due is not None:
        wake(due - played.call.now, played.attempt.id)


def _asked_for(w: Words) -> Played | None:
    """The attempt that the address names, if it is this person's."""
    try:
        played = services().practice.played(st.query_params.get("attempt", ""))
    except NoSuchAttempt:
        played = None
    if played is None or played.attempt.person != person_id() or services().sittings.is_secret(played.attempt.part_of):
        say(w("call.unknown"), "fault")
        if st.button(w("call.choose")):
            go("practice")
        return None
    return played


def _title(w: Words, played: Played):
    scenario = played.scenario
    return div("desk-title", tag("h1", "", scenario.title.in_(w.lang)), span("kind", w.of("kind", scenario.kind)),
               tag("p", "brief", scenario.brief.in_(w.lang)))


def _conversation(w: Words, played: Played) -> None:
    call, attempt, seen = played.call, played.attempt.id, played.events[-1].number
    with st.container(key="conversation"):
        gloss = st.session_state.get("gloss", False)
        with st.container(horizontal=True, vertical_alignment="center", key="talk-head"):
            draw(talk.mood(w, call) if call.answered_at is not None else span("soft", w("call.before")))
            if played.scenario.lang != w.lang or w.lang == "en":
                st.toggle(w("call.gloss"), key="gloss")
            st.toggle(w("voice.title"), key="voice", help=w("voice.help"))
        waiting = call.answered_at is None and not call.finished
        with st.container(height=200 if waiting else 430, autoscroll=True, border=False, key="lines"):
            draw(talk.conversation(w, played, gloss))
        if waiting:
            return
        if call.finished:
            _after(w, played)
            return
        with st.container(key="helps"):  # always there: the reply box below must keep its place, and so what is in it
            _hints(w, played)
            if st.session_state.get("voice"):
                voice.panel(w, played)
        key = f"reply-{attempt}"
        text = st.chat_input(w("call.reply"), key=key, max_chars=LONGEST_REPLY, disabled=call.state != "talking",
                             on_submit=reply, args=(attempt, seen, key))
        if text and not was_handled(text):
            reply(attempt, seen, key)
            st.rerun()


def _hints(w: Words, played: Played) -> None:
    if not played.settings.hints or not played.call.owed:
        return
    last = played.events[-1]
    with st.container(horizontal=True, vertical_alignment="center", key="hints"):
        if last.kind == "hinted":
            titles = {act.id: act.title.in_(w.lang) for act in played.standard.acts}
            draw(div("hint", span("small", w("call.owed")),
                     *(span("chip", titles.get(owed, owed)) for owed in played.call.owed.values())))
        else:
            st.button(w("call.hint"), key=f"hint-{last.number}", type="tertiary", on_click=act,
                      args=(played.attempt.id, last.number, "hinted"))


def _after(w: Words, played: Played) -> None:
    call, last = played.call, played.events[-1].number
    with st.container(key="after"):
        draw(div("over", tag("b", "", w(f"call.{call.state}_by_{call.hung_up_by or 'nobody'}")),
                 tag("p", "", w("call.record_open")) if call.after_call else None))
        if call.after_call:
            # The key outlives events: a press begun in the middle of writing is what keeps the last field, too.
            st.button(w("call.close"), key=f"close-{played.attempt.id}", on_click=act,
                      args=(played.attempt.id, last, "closed"))
        elif not played.attempt.part_of and st.button(w("call.debrief"), key="to-debrief", type="primary"):
            go("debrief", attempt=played.attempt.id)
