"""After a retry: the turn as it was and as it is now, side by side."""

from __future__ import annotations

from simulator.call.scorecard import TurnScore
from training.practice import Debrief
from training.retries import retry_of
from views.frame import draw
from views.html import Html, div, span, tag
from views.parts import findings, turns
from views.services import services
from views.words import Words


def side_by_side(w: Words, debrief: Debrief) -> None:
    """Nothing for a call that was taken from its beginning."""
    retry = retry_of(services().practice, debrief)
    if retry is None:
        return
    title = w("debrief.side_by_side", title=turns.title(w, debrief, retry.now))
    sides = div("sides", _side(w, retry.before, retry.was, w("debrief.before")),
                _side(w, debrief, retry.now, w("debrief.now")))
    draw(tag("section", "panel again", tag("h2", "", title), sides))


def _side(w: Words, debrief: Debrief, score: TurnScore, label: str) -> Html:
    return div("side", div("turn-head", tag("h3", "", label), turns.badge(w, score),
                           span("points", w("debrief.total", total=findings.total(debrief.card.total)))),
               turns.exchange(w, debrief, score), turns.owed(w, debrief.played.standard, score))
