"""Queue: replies of which a trainee says, or the engine is not sure, that they did an act; a trainer decides."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from simulator.content.teaching import Refused
from storage.records import Decision
from training.queue import LONGEST, Commented, Waiting
from views.frame import draw, me, say, style, words
from views.html import div, span, tag
from views.parts.deeds import attempt, show_fault
from views.parts.groups import choose_group
from views.parts.times import when
from views.services import services
from views.words import HTML_LANG, Words

MOST = 40
"""replies on the page"""


def page() -> None:
    w = words()
    style("debrief", "mine", "classroom")
    with st.container(key="queue"):
        title = st.container()
        group = choose_group(w)
        waiting = services().queue.waiting(me(), group)
        with title:
            draw(div("title", tag("h1", "", w("page.queue")), tag("p", "lead", w("queue.lead", n=len(waiting)))))
        show_fault()
        if not waiting:
            draw(tag("p", "empty", w("queue.none")))
        for _, alike in groupby(waiting[:MOST], key=lambda one: (one.claim.standard, one.act.id)):
            together = list(alike)
            draw(tag("h2", "list", f"{together[0].act.title.in_(w.lang)} ({len(together)})"))
            for one in together:
                _one(w, one)
        _commented(w, services().queue.commented(me(), group))
        _taught(w)


def _one(w: Words, one: Waiting) -> None:
    claim, lang = one.claim, _lang(one.claim.standard)
    key = f"{claim.attempt}-{claim.event}-{claim.act}"
    with st.container(border=True, key=f"waits-{key}"):
        draw(div("turn-head", span("kind", w("queue.claimed" if one.claimed else "queue.unsure")),
                 span("small", f"{one.person.name} · {when(claim.at)}")),
             div("exchange", div("said theirs", div("words", claim.caller, lang=lang)) if claim.caller else None,
                 div("said mine", div("words", claim.reply, lang=lang))),
             tag("p", "small", w("queue.nearest", phrase=one.nearest)))
        with st.form(f"decide-{key}", border=False):
            _decide(w, key, claim.attempt, claim.event, claim.act, claim.reply)


def _commented(w: Words, commented: tuple[Commented, ...]) -> None:
    """Replies that somebody has commented on, with the acts about which one can still decide."""
    if commented:
        draw(tag("h2", "list", w("queue.commented")), tag("p", "small", w("queue.commented_lead")))
    for one in commented:
        key, comment, lang = f"comment-{one.comment.id}", one.comment, _lang(one.standard)
        with st.container(border=True, key=key):
            read = w("queue.not_read" if comment.read is None else "queue.read")
            draw(div("turn-head", span("kind", one.by),
                     span("small", f"{one.person.name} · {when(comment.at)} · {read}")),
                 div("exchange", div("said theirs", div("words", one.caller, lang=lang)) if one.caller else None,
                     div("said mine", div("words", one.reply, lang=lang))), tag("p", "", comment.text))
            if one.acts:
                titles = {act.id: act.title.in_(w.lang) for act in one.acts}
                with st.form(f"decide-{key}", border=False):
                    act = st.selectbox(w("queue.act"), list(titles), format_func=titles.get, key=f"act-{key}")
                    _decide(w, key, comment.attempt, comment.event, act, one.reply)


def _decide(w: Words, key: str, of: str, event: int, act: str, reply: str) -> None:
    """What one can do about an act of a reply, inside a form."""
    sentence = st.text_input(w("queue.sentence"), value=reply, max_chars=LONGEST, key=f"sentence-{key}")
    reason = st.text_input(w("queue.reason"), max_chars=LONGEST, key=f"reason-{key}")
    with st.container(horizontal=True):
        for decision in ("phrase", "miss", "dismiss"):
            if st.form_submit_button(w(f"queue.{decision}"), key=f"{decision}-{key}",
                                     type="primary" if decision == "phrase" else "secondary"):
                attempt(services().queue.decide, me(), of, event, act, decision, sentence, reason)
                st.rerun()


def _lang(standard: str) -> str:
    return HTML_LANG[services().shelf.library().standard(standard).lang]


def _taught(w: Words) -> None:
    """What was decided, for the standard's files: the change that `scoring teach` would make."""
    decisions = services().queue.to_teach(me())
    if not decisions:
        return
    draw(tag("h2", "list", w("queue.to_teach")), tag("p", "small", w("queue.to_teach_lead")))
    for one, standard in decisions:
        key = f"{one.attempt}-{one.event}-{one.act}"
        with st.expander(f"{one.act} · {w(f'queue.{one.decision}')} · {one.sentence}", key=f"taught-{key}"):
            st.code(_command(one, standard), language="sh")
            if st.button(w("queue.show_change"), key=f"change-{key}"):
                _change(w, one, standard)


def _change(w: Words, one: Decision, standard: str) -> None:
    try:
        st.code(services().queue.change(me(), one, standard).diff, language="diff")
    except Refused as why:
        say(w("queue.not_taught", why=str(why)), "fault")


def _command(one: Decision, standard: str) -> str:
    quoted = "'" + one.sentence.replace("'", "'\\''") + "'"
    miss = " --miss" if one.decision == "miss" else ""
    return f".venv/bin/python -m scoring teach {one.act} {quoted} --standard {standard}{miss}"
