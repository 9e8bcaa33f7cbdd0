"""The debrief: what was right, what was wrong, why, and what a good reply sounds like."""

from __future__ import annotations

import streamlit as st

from simulator.call.scorecard import TurnScore
from training.practice import Debrief, NoSuchAttempt
from views.frame import draw, go, person_id, say, style, words
from views.html import Html, div, span, tag
from views.parts import findings, marks
from views.parts.onward import onward
from views.parts.talk import heard
from views.services import services
from views.words import HTML_LANG, Words


def page() -> None:
    w = words()
    style("debrief", "onward")
    debrief = _asked_for()
    if debrief is None:
        say(w("debrief.unknown"), "fault")
        if st.button(w("debrief.choose"), key="choose"):
            go("practice")
        return
    with st.container(key="debrief"):
        draw(_verdict(w, debrief))
        _ways_on(w, debrief)
        draw(tag("h2", "", w("debrief.transcript")), tag("p", "small", w("debrief.how_to_read")))
        for score in debrief.card.turns:
            _turn(w, debrief, score)
        draw(findings.conduct(w, debrief), findings.record(w, debrief), findings.clauses(w, debrief))
        onward(w, debrief)


def _asked_for() -> Debrief | None:
    """The debrief of the attempt that the address names, if it is this person's and the call is over."""
    practice = services().practice
    try:
        debrief = practice.debrief(st.query_params.get("attempt", ""))
    except NoSuchAttempt:
        return None
    if debrief is None or debrief.played.attempt.person != person_id():
        return None
    return None if services().sittings.is_secret(debrief.played.attempt.part_of) else debrief


def _verdict(w: Words, debrief: Debrief) -> Html:
    card, scenario = debrief.card, debrief.played.scenario
    notes = [w("debrief.hints", n=card.hints)] if card.hints else []
    if debrief.played.attempt.derived_from:
        notes.append(w("debrief.derived"))
    return findings.verdict(w, "passed" if card.passed else "failed", card.total, scenario.pass_mark,
                            scenario.title.in_(w.lang), [findings.reason(w, debrief, one) for one in card.reasons],
                            notes)


def _ways_on(w: Words, debrief: Debrief) -> None:
    played = debrief.played
    with st.container(horizontal=True, key="ways-on"):
        shift = played.attempt.part_of
        if services().shifts.has(shift) and st.button(w("debrief.shift"), key="to-shift"):
            go("shift-debrief", shift=shift)
        if st.button(w("debrief.again"), type="primary", key="again"):
            go("call", attempt=services().practice.open(played.attempt.person, played.scenario.id, played.settings))
        if st.button(w("debrief.choose"), key="choose"):
            go("practice")


def _turn(w: Words, debrief: Debrief, score: TurnScore) -> None:
    played = debrief.played
    weak = score.out_of > 0 and (score.verdict != "met" or bool(score.late))
    with st.container(key=f"turn-{score.visit}"):
        draw(_turn_head(w, debrief, score), _exchange(w, debrief, score),
             findings.owed(w, played.standard, score), _model(w, debrief, score) if weak else Html(""))
        if score.replies and st.button(w("debrief.again_from_here"), key=f"retry-{score.visit}", type="tertiary"):
            go("call", attempt=services().practice.retry_turn(played.attempt.id, score.visit))


def _turn_head(w: Words, debrief: Debrief, score: TurnScore) -> Html:
    moment = next((one for one in debrief.played.standard.moments if one.id == score.moment), None)
    points = findings.points(w, score) if score.out_of else ""
    return div("turn-head", span("n", str(score.visit)),
               tag("h3", "", moment.title.in_(w.lang) if moment else w("debrief.small_talk")),
               span("clause", w("debrief.clause", id=", ".join(score.clauses))) if score.clauses else None,
               span("points", points),
               span(f"badge {score.verdict}", w.of("verdict", score.verdict)) if score.out_of else None)


def _exchange(w: Words, debrief: Debrief, score: TurnScore) -> Html:
    """What was said at a turn, in order, the replies with their evidence."""
    played = debrief.played
    name, lang = played.scenario.caller.name.in_(w.lang), played.scenario.lang
    lines = []
    for line in played.call.lines:
        if line.visit != score.visit:
            continue
        if line.who == "trainee" and line.verdict:
            notes = [w(f"debrief.{note}") for note in ("interrupts", "aside") if getattr(line, note)]
            lines.append(div("said mine", span("who", w("call.you")),
                             marks.reply(w, played.standard, line.text.in_(lang), line.verdict),
                             marks.answer(w, line.text.in_(lang), line) if line.answer else None,
                             *(div("note", note) for note in notes)))
        else:
            lines.append(heard(w, line, lang, name, gloss=w.lang != lang))
    return div("exchange", *lines)


def _model(w: Words, debrief: Debrief, score: TurnScore) -> Html:
    if not score.model:
        return Html("")
    return div("model", span("label", w("debrief.model")),
               *(tag("p", "", text, lang=HTML_LANG[debrief.played.standard.lang]) for text in score.model[:2]))

