"""The three things that would have gained most, each with its words and one press to try it there."""

from __future__ import annotations

import streamlit as st

from simulator.call.gains import Gain, gains
from simulator.call.line import Line
from simulator.call.scorecard import TurnScore
from training.practice import Debrief
from views.frame import draw, take
from views.html import Html, div, span, tag
from views.parts import marks, turns
from views.parts.clauses import named
from views.parts.findings import sentence
from views.parts.written import lacking
from views.words import Words

MOST = 3


def first_things(w: Words, debrief: Debrief) -> None:
    """What to work on first; nothing where nothing was lost."""
    found = gains(debrief.card, debrief.played.call)[:MOST]
    if not found:
        return
    with st.container(key="gains"):
        draw(tag("h2", "", w("debrief.gains")), tag("p", "small", w("debrief.gains_lead")))
        for number, gain in enumerate(found, 1):
            with st.container(key=f"gain-{number}"):
                draw(_told(w, debrief, number, gain))
                if gain.visit is not None:
                    turns.retry(w, debrief, gain.visit, w("debrief.try_here"), f"try-{number}",
                                "primary" if number == 1 else "secondary")
                else:
                    again(w, debrief, f"try-{number}", "secondary")


def again(w: Words, debrief: Debrief, key: str, kind: str) -> None:
    """One press to the same call anew; none for a call for exams only."""
    played = debrief.played
    if not played.scenario.exam_only:
        st.button(w("debrief.again"), type=kind, key=key, on_click=take, args=(played.scenario.id, played.settings))


def _told(w: Words, debrief: Debrief, number: int, gain: Gain) -> Html:
    played = debrief.played
    if gain.turn:
        what, ids, inside = turns.title(w, debrief, gain.turn), gain.turn.clauses, _turn(w, debrief, gain)
    elif gain.finding:
        what, ids = sentence(w, debrief, gain.finding), gain.finding.clauses
        inside = [_said(w, debrief, line) for line in played.call.lines if line.event and line.event in (
            gain.finding.data.get("event"), *gain.finding.data.get("events", ())[:1])]
    else:
        rule = played.world.rules.get("record")
        what, ids = w("record.title"), rule.clauses if rule else ()
        inside = [tag("p", "", w("debrief.record_lacks", fields=lacking(w, debrief)))]
    return div("gain", div("turn-head", span("n", str(number)), tag("h3", "", what),
                           span("clause", named(w, played.standard, ids)),
                           span("points", w("debrief.gain", points=f"{gain.points:.1f}"))), *inside)


def _turn(w: Words, debrief: Debrief, gain: Gain) -> list[Html | None]:
    """The reply that the turn hangs on, what it lacks, what could be said instead."""
    score = gain.turn
    line = _telling(debrief, score)
    broke_off = tag("p", "", w("debrief.broke_off", points=f"{gain.forfeits:.1f}")) if gain.forfeits else None
    return [_said(w, debrief, line) if line else tag("p", "small", w("debrief.said_nothing")),
            turns.owed(w, debrief.played.standard, score), broke_off,
            turns.model(w, debrief, score) if score.owed else None]


def _telling(debrief: Debrief, score: TurnScore) -> Line | None:
    """The reply that broke the standard, else the one that did the most."""
    said = [line for line in debrief.played.call.lines if line.event in score.replies and line.verdict]
    return next((line for line in said if line.verdict.violations),
                next((line for line in said if line.event == score.best), None))


def _said(w: Words, debrief: Debrief, line: Line) -> Html:
    played = debrief.played
    return div("said mine", span("who", w("call.you")),
               marks.reply(w, played.standard, line.text.in_(played.scenario.lang), line.verdict))
