"""A sitting: one item at a time, a map of all of them, the time left, handing in."""

from __future__ import annotations

import streamlit as st

from simulator.exam.paper import Entry, Paper, Question
from simulator.happening import Refused
from views.frame import draw, go, say, style, words
from views.html import Html, div, span, tag
from views.parts.candidate import Candidate, window
from views.parts.deeds import tell_fault
from views.parts.desk import desk
from views.parts.question import question
from views.parts.seat import ExamSeat
from views.parts.wake import wake
from views.words import Words


def page() -> None:
    w = words()
    style("exam", "call")
    sitting = st.query_params.get("sitting", "")
    try:
        paper = Candidate(sitting, 0).look()
    except Refused:
        say(w("fault.not_yours"), "fault")
        if st.button(w("exam.to_exams"), key="to-exams"):
            go("exams")
        return
    if paper.over:
        go("result", sitting=sitting)
    candidate = Candidate(sitting, paper.number)
    if paper.moved:
        say(w("exam.moved"), "fault")
        st.button(w("exam.go_on_here"), type="primary", key="go-on-here", on_click=candidate.goes_on_here)
        return
    with st.container(key="sitting"):
        _head(w, paper)
        with st.container():
            if not (paper.question and paper.question.attempt):
                tell_fault()
        _map(w, candidate, paper)
        _item(w, candidate, paper)
    wake(paper.seconds_left, sitting)


def _head(w: Words, paper: Paper) -> None:
    draw(div("paper-head", tag("h1", "", paper.title.in_(w.lang)), _time_left(w, paper.seconds_left)))


def _time_left(w: Words, seconds: float) -> Html:
    """The browser counts down from what the server's clock says."""
    since = f"--sec:{-(60 - seconds % 60):.2f}s;--min:{-(36_000 - seconds % 36_000):.2f}s"
    return div("time-left", span("label", w("exam.time_left")), span("countdown", style=since, role="timer"))


def _map(w: Words, candidate: Candidate, paper: Paper) -> None:
    """Every item with its state; the way to each of them."""
    here = paper.question.slot if paper.question else ""
    with st.container(horizontal=True, key="paper-map"):
        for entry in paper.entries:
            st.button(_label(entry), key=f"entry-{entry.number}", help=_state(w, entry),
                      type="primary" if entry.slot == here else "secondary", on_click=candidate.turns_to,
                      args=(entry.slot,))
    done = sum(entry.status == "answered" for entry in paper.entries)
    draw(span("small", w("exam.map", done=done, n=len(paper.entries),
                         flagged=sum(entry.flagged for entry in paper.entries))))


def _label(entry: Entry) -> str:
    return f"{entry.number}{' ✓' if entry.status == 'answered' else ''}{' ⚑' if entry.flagged else ''}"


def _state(w: Words, entry: Entry) -> str:
    return w(f"exam.{entry.status}") + (w("exam.and_flagged") if entry.flagged else "")


def _item(w: Words, candidate: Candidate, paper: Paper) -> None:
    asked = paper.question
    at = next(n for n, entry in enumerate(paper.entries) if entry.slot == asked.slot)
    with st.container(key="item"):
        draw(div("item-head", span("n", w("exam.item", n=at + 1, of=len(paper.entries))),
                 span("kind", w.of("item_kind", asked.kind)),
                 span("points", w("exam.points", n=f"{paper.entries[at].points:g}"))))
        if asked.kind == "call":
            _call(w, candidate, asked)
        else:
            question(w, candidate, asked)
    _ways_on(w, candidate, paper, at)


def _call(w: Words, candidate: Candidate, asked: Question) -> None:
    """An exam call: the telephone that waits to ring, or the desk."""
    draw(tag("p", "asked", asked.text.in_(w.lang)))
    if not asked.attempt:
        draw(tag("p", "small", w("exam.call_once")))
        st.button(w("exam.let_ring"), key="let-ring", type="primary", on_click=candidate.lets_ring, args=(asked.slot,))
        return
    seat = ExamSeat(candidate.sitting, window(), asked.slot)
    desk(w, seat.look(), seat)


def _ways_on(w: Words, candidate: Candidate, paper: Paper, at: int) -> None:
    entry, last = paper.entries[at], len(paper.entries) - 1
    with st.container(horizontal=True, key="paper-ways"):
        st.button(w("exam.back"), key="back", disabled=at == 0, shortcut="Alt+Left", on_click=candidate.turns_to,
                  args=(paper.entries[max(0, at - 1)].slot,))
        st.button(w("exam.unflag" if entry.flagged else "exam.flag"), key="flag", shortcut="Alt+M",
                  on_click=candidate.flags, args=(entry.slot, not entry.flagged))
        st.button(w("exam.next"), key="next", disabled=at == last, shortcut="Alt+Right", on_click=candidate.turns_to,
                  args=(paper.entries[min(last, at + 1)].slot,))
        if st.button(w("exam.hand_in"), key="hand-in", type="primary" if at == last else "secondary"):
            _confirm(w, candidate, paper)


def _confirm(w: Words, candidate: Candidate, paper: Paper) -> None:
    open_ = sum(entry.status == "open" for entry in paper.entries)

    @st.dialog(w("exam.hand_in"))
    def dialog() -> None:
        draw(tag("p", "", w("exam.open_items", n=open_) if open_ else w("exam.all_answered")),
             tag("p", "small", w("exam.for_good")))
        if st.button(w("exam.hand_in_now"), key="hand-in-now", type="primary"):
            candidate.hands_in()
            st.rerun()

    dialog()
