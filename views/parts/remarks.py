"""What a trainer added to an attempt: comments on its replies, and corrections of what was heard in them."""

from __future__ import annotations

import streamlit as st

from training.comments import LONGEST, Told
from training.practice import Debrief
from views.frame import draw, go, me
from views.html import Html, div, span, tag
from views.parts.rejudged import note
from views.parts.times import when
from views.services import services
from views.words import Words


def remarks(w: Words, debrief: Debrief) -> None:
    """Below the verdict of a debrief: corrections and comments, which count as read now."""
    attempt, titles = debrief.played.attempt.id, {one.id: one.title.in_(w.lang) for one in debrief.played.standard.acts}
    corrections = services().queue.corrections(me(), attempt)
    told = services().comments.of(me(), attempt)
    said = {line.event: line.text.in_(debrief.played.scenario.lang) for line in debrief.played.call.lines if line.event}
    again = services().regrade.of(me(), attempt)
    if corrections or told or again:
        draw(*(note(w, one, by, titles) for one, by in again),
             *(_correction(w, one, titles, said) for one in corrections), *(comment(w, one, said) for one in told))
        services().comments.read(me(), attempt)


def _correction(w: Words, one, titles: dict[str, str], said: dict[int, str]) -> Html:
    made = one.decision
    changed = (w("queue.changed", before=f"{made.before:g}", after=f"{made.after:g}")
               if made.before != made.after else w("queue.unchanged"))
    return div("say note", tag("b", "", w(f"queue.was_{made.decision}", act=titles.get(made.act, made.act))), " ",
               span("small", f"“{said.get(made.event, '')}” · {one.by} · {when(made.at)} · {changed}"),
               tag("p", "", made.reason) if made.reason else None)


def comment(w: Words, told: Told, said: dict[int, str]) -> Html:
    """A comment with the reply that it is about."""
    one = told.comment
    return div("say note", tag("b", "", w("remarks.says", name=told.by)), " ",
               span("small", f"“{said[one.event]}” · {when(one.at)}" if one.event in said else when(one.at)),
               tag("p", "", one.text))


def unread(w: Words) -> None:
    """On the trainee's own pages: what was said to her and not read yet, with the way to it."""
    told = services().comments.unread(me())
    if told:
        draw(tag("h2", "list", w("remarks.unread")))
    for one in told:
        with st.container(horizontal=True, vertical_alignment="center", key=f"unread-{one.comment.id}"):
            draw(comment(w, one, {}))
            if st.button(w("remarks.read"), key=f"read-{one.comment.id}"):
                go("debrief", attempt=one.comment.attempt)


def form(w: Words, attempt: str, event: int) -> None:
    """Where a trainer comments on a reply."""
    with st.popover(w("remarks.comment"), key=f"comment-{attempt}-{event}"):
        text = st.text_area(w("remarks.text"), max_chars=LONGEST, key=f"remark-{attempt}-{event}")
        if st.button(w("remarks.send"), key=f"send-{attempt}-{event}", type="primary"):
            services().comments.add(me(), attempt, event, text)
            st.rerun()
