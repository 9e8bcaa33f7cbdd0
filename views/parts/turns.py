"""One turn of a debrief: what was said, with its evidence, what was owed, a good reply, what one can do about it."""

from __future__ import annotations

import streamlit as st

from scoring.standard import Standard
from simulator.call.gains import worth
from simulator.call.scorecard import TurnScore
from training.practice import Debrief
from views.frame import draw, go, me
from views.html import Html, div, span, tag
from views.parts import claims, marks
from views.parts.clauses import named
from views.parts.findings import cost
from views.parts.talk import heard
from views.services import services
from views.words import HTML_LANG, Words

MODELS = 2
"""good replies that are shown at a turn"""
TOLD = ("late", "perhaps")
"""what became of an act that is told in words beside its mark"""


def turn(w: Words, debrief: Debrief, score: TurnScore) -> None:
    """A turn of the whole call."""
    with st.container(key=f"turn-{score.visit}"):
        draw(head(w, debrief, score), exchange(w, debrief, score), owed(w, debrief.played.standard, score),
             model(w, debrief, score) if score.points < score.out_of else Html(""))
        with st.container(horizontal=True, key=f"acts-{score.visit}"):
            if score.replies:
                retry(w, debrief, score.visit, w("debrief.again_from_here"), f"retry-{score.visit}", "tertiary")
            claims.buttons(w, debrief, score)


def retry(w: Words, debrief: Debrief, visit: int, label: str, key: str, kind: str) -> None:
    """One press to a call that stands where this one came to a turn; none for a call for exams only."""
    if not debrief.played.scenario.exam_only:
        st.button(label, key=key, type=kind, on_click=_tries_again, args=(debrief.played.attempt.id, visit))


def _tries_again(attempt: str, visit: int) -> None:
    go("call", attempt=services().own.retry_turn(me(), attempt, visit))


def title(w: Words, debrief: Debrief, score: TurnScore) -> str:
    """What a turn is about: its moment where it owes what the moment owes, else the acts that it owes instead."""
    standard = debrief.played.standard
    moment = next((one for one in standard.moments if one.id == score.moment), None)
    owed = set(score.owed.values())
    if moment and (not owed or owed == set(moment.owes.values())):
        return moment.title.in_(w.lang)
    named = [act.title.in_(w.lang) for act in standard.acts if act.id in owed]
    return w("debrief.and").join(named) if named else w("debrief.small_talk")


def head(w: Words, debrief: Debrief, score: TurnScore) -> Html:
    """Its number, what it is about, its clauses, how it went and what it cost."""
    lost = cost(w, worth(debrief.card) * (score.out_of - score.points))
    return div("turn-head", span("n", str(score.visit)), tag("h3", "", title(w, debrief, score)),
               span("clause", named(w, debrief.played.standard, score.clauses)) if score.clauses else None,
               span("points", lost), badge(w, score))


def badge(w: Words, score: TurnScore) -> Html:
    """How a turn went, in one word that says what its points say."""
    if not score.out_of:
        return Html("")
    name = "late" if score.verdict == "met" and score.points < score.out_of else score.verdict
    doubt = span("badge perhaps", w("verdict.perhaps")) if score.perhaps and score.verdict != "violated" else None
    return span("badges", doubt, span(f"badge {name}", w.of("verdict", name)))


def exchange(w: Words, debrief: Debrief, score: TurnScore) -> Html:
    """What was said at a turn, in order, the replies with their evidence."""
    played = debrief.played
    name, lang = played.scenario.caller.name.in_(w.lang), played.scenario.lang
    lines = []
    for line in played.call.lines:
        if line.visit != score.visit:
            continue
        if line.who == "trainee" and line.verdict:
            notes = [w(f"debrief.{note}") for note in ("interrupts", "aside", "unheard") if getattr(line, note)]
            lines.append(div("said mine", span("who", w("call.you")),
                             marks.reply(w, played.standard, line.text.in_(lang), line.verdict),
                             marks.answer(w, line.text.in_(lang), line) if line.answer else None,
                             *(div("note", note) for note in notes)))
        else:
            lines.append(heard(w, line, lang, name, gloss=w.lang != lang))
    if not score.replies and score.elsewhere:
        lines.append(div("small", w("debrief.said_elsewhere")))
    return div("exchange", *lines)


def owed(w: Words, standard: Standard, score: TurnScore) -> Html:
    """The acts owed at a turn: done, perhaps done, done late, missing."""
    if score.points == score.out_of and not score.perhaps:
        return Html("")
    titles = {act.id: act.title.in_(w.lang) for act in standard.acts}
    state = {role: name for name in ("done", "perhaps", "late", "missing") for role in getattr(score, name)}
    return div("owed", span("label", w("debrief.owed")),
               *(span(f"chip {state[role]}", span("mark", w(f"owed.{state[role]}_mark")), titles.get(act, act),
                      span("so" if state[role] in TOLD else "sr", w(f"owed.{state[role]}")))
                 for role, act in score.owed.items()))


def model(w: Words, debrief: Debrief, score: TurnScore) -> Html:
    """Good replies: the turn's own, else what the call's model trainee says there, else those of the moment."""
    played = debrief.played
    own = played.world.turns[score.turn].model or services().learner.model_lines(played).get(score.turn, ())
    if not (texts := own or score.model):
        return Html("")
    return div("model", span("label", w("debrief.model")),
               *(tag("p", "", text, lang=HTML_LANG[played.standard.lang]) for text in texts[:MODELS]))
