"""The guide of a first call: a strip above the desk that explains each step as it comes."""

from __future__ import annotations

import streamlit as st

from scoring.standard import Clause
from simulator.call.state import Call
from training.path import announcement, rings
from training.practice import Played
from views.frame import draw
from views.html import Html, div, span, tag
from views.parts.clauses import number
from views.parts.knowledge import articles
from views.services import services
from views.words import HTML_LANG, Words


def strip(w: Words, played: Played) -> None:
    """What to do now, why, and how it may sound. In a container that is always there: what stands below keeps its
    place."""
    with st.container(key="guide"):
        draw(div("guide", span("label", w("guide.title")), *_told(w, played), role="status", aria_live="polite"))


def _told(w: Words, played: Played) -> list[Html | None]:
    call = played.call
    if call.state == "talking" and call.line == 1 and call.turn and not call.ending:
        return _turn(w, played)
    step = _step(played)
    clause = announcement(played.standard) if step == "ringing" else None
    return [tag("p", "", w(f"guide.{step}", **(rings(played.standard) if clause else {}))),
            _why(w, played, clause) if clause else None, _record(w, played) if step == "record" else None]


def _step(played: Played) -> str:
    """Where in the call one stands, as the wording names it."""
    call = played.call
    if call.state == "missed" or played.over:
        return "missed" if call.state == "missed" else "over"
    if call.after_call:
        return "record" if played.world.form else "close"
    if call.state in ("ringing", "dialling"):
        return call.state
    if call.line == 2:
        return "second_line"
    if call.ending:
        return f"hangs_up_{played.world.endings[call.ending].hangs_up}"
    return "waiting"


def _record(w: Words, played: Played) -> Html | None:
    """What the model trainee writes down."""
    model = next((one.record for one in played.scenario.samples if one.trainee == "model"), {})
    fields = played.world.fields
    shown = [(fields[id], value) for id, value in model.items() if id in fields and value]
    told = [span("chip", f"{field.title.in_(w.lang)}{w('guide.colon')}",
                 field.options[value].in_(w.lang) if value in field.options else value) for field, value in shown]
    return div("example owed", span("label", w("guide.example")), *told) if told else None


def _turn(w: Words, played: Played) -> list[Html | None]:
    """The acts that are owed here, the clause that wants them, where the answer stands, a good reply."""
    call, standard = played.call, played.standard
    titles = {act.id: act.title.in_(w.lang) for act in standard.acts}
    chips = [span("chip", titles.get(act, act)) for act in dict.fromkeys(call.owed.values())]
    told = [div("owed", tag("b", "", w("guide.still" if call.visit.replies else "guide.now")), *chips)] if chips else []
    told += [tag("p", "", w("guide.answer", title=title)) for title in _article(w, played)]
    clause = next((one for one in standard.clauses if one.id in played.world.clauses(call.visit)), None)
    return [*(told or [tag("p", "", w("guide.listen"))]), _why(w, played, clause) if clause else None,
            _example(w, played, call)]


def _article(w: Words, played: Played) -> list[str]:
    """Where the answer stands that the caller is waiting for here."""
    call = played.call
    answers = played.world.turns[call.turn].answers
    found = articles(played.scenario.standard)
    if not answers or not answers.article or answers.article not in found or call.visit.answer == "right":
        return []
    return [found[answers.article].title.in_(w.lang)]


def _why(w: Words, played: Played, clause: Clause) -> Html:
    return tag("p", "why", tag("b", "", number(w, played.standard, clause)), " ", clause.duty.in_(w.lang))


def _example(w: Words, played: Played, call: Call) -> Html | None:
    """What the model trainee says here; after a first reply of one's own, what she says next, if anything."""
    lines = services().learner.model_lines(played).get(call.turn, ())
    text = next(iter(lines[len(call.visit.replies):]), lines[-1] if lines and call.owed else None)
    if text is None:
        return None
    return tag("p", "example", span("label", w("guide.example")), " ",
               span("", text, lang=HTML_LANG[played.standard.lang]))
