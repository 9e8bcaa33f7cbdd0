"""The telephone: two lines, the bell, the timer, and what the hand does."""

from __future__ import annotations

import streamlit as st

from simulator.call.state import Call
from simulator.call.timing import ring_begins, second_of_day
from training.practice import Played
from views.frame import draw
from views.html import Html, div, span
from views.parts.bell import switch
from views.parts.clock import clock
from views.parts.deeds import act
from views.parts.knowledge import departments
from views.parts.seat import Seat
from views.words import Words

KEYS = {"answered": "A", "held": "H", "resumed": "H", "hung_up": "X"}
"""kind of deed -> the key that does it while nothing is being typed"""


def panel(w: Words, played: Played, seat: Seat) -> None:
    call = played.call
    with st.container(key="phone"):
        draw(div("now", w("phone.now"), " ", clock(second_of_day(call.clock, call.now), css="small")),
             _line_1(w, played), _line_2(w, call))
        with st.container(horizontal=True, key="phone-buttons"):
            for kind, style, data in _deeds(call):
                _button(w, played, seat, kind, style, **data)
            _transfer(w, played, seat)
        if not call.finished:
            switch(w)
            draw(span("small keys", w("phone.keys")))


def _deeds(call: Call) -> list[tuple[str, str, dict]]:
    """What the hand can do now: kind of event, weight of the button, data of the event."""
    if call.state == "ringing" and call.ring:
        return [("answered", "primary", {})]
    if call.state == "on_hold":
        return [("resumed", "primary", {}), ("hung_up", "secondary", {})]
    if call.state != "talking":
        return []
    if call.line == 2:
        return [("answered", "primary", {"line": 1})]
    second = [("answered", "primary", {"line": 2})] if call.second_rings else []
    return [*second, ("held", "secondary", {}), ("hung_up", "secondary", {})]


def _button(w: Words, played: Played, seat: Seat, kind: str, style: str, **data) -> None:
    name = f"{kind}_{data['line']}" if "line" in data else kind
    # The key outlives events: a press begun in the middle of writing is what keeps that field of the record, too.
    st.button(w(f"phone.{name}"), key=f"{name}-{played.attempt.id}", type=style, width="stretch",
              shortcut=KEYS[kind], on_click=act, args=(seat, kind), kwargs=data)


def _transfer(w: Words, played: Played, seat: Seat) -> None:
    """Everybody whom a call can be handed over to: to whom this one belongs is for the trainee to know."""
    targets = departments(played.scenario.standard)
    if played.call.state != "talking" or played.call.line == 2 or not targets:
        return
    last = played.number
    # It opens where it stands: a list over the page would take the press that answers the other line.
    with st.expander(w("phone.transferred"), key=f"transfer-{last}"):
        for to, name in targets.items():
            st.button(name.in_(w.lang), key=f"to-{to}-{last}", width="stretch", on_click=act,
                      args=(seat, "transferred"), kwargs={"to": to})


def _line_1(w: Words, played: Played) -> Html:
    call = played.call
    state = "talking" if call.state == "talking" and call.line == 1 else call.state
    state = "waiting" if call.state == "talking" and call.line == 2 else state
    return div(f"line-card {state}", span("lamp"),
               div("", span("label", w("phone.line", n=1)), span("state", w.of("phone.state", state))),
               _bell(w, played) if call.state in ("ringing", "dialling") else _timer(call),
               _on_hold(w, call), role="status", aria_live="polite")


def _bell(w: Words, played: Played) -> Html:
    """The rings so far. The bell swings once a ring, from the moment the server says the ring began."""
    call, rings = played.call, played.scenario.rings
    if not call.ring:
        return div("bell quiet", w("phone.quiet"))
    since = call.now - ring_begins(rings, call.ring, call.series)
    count = w("phone.ring", n=call.ring)
    return div("bell", span("swing", style=f"animation-delay:{-since:.2f}s"), span("count", count),
               div("dots", *(span("on" if n <= call.ring else "off") for n in range(1, rings.patience + 1))))


def _timer(call: Call) -> Html | None:
    """Minutes and seconds of the conversation; the browser counts on from what the server's clock says."""
    if call.answered_at is None:
        return None
    until = call.now if call.ended_at is None else call.ended_at
    elapsed = max(0.0, until - call.answered_at)
    minutes, seconds = divmod(int(elapsed), 60)
    if call.ended_at is not None:
        return span("timer", f"{minutes}:{seconds:02d}")
    return _runs(elapsed)


def _runs(elapsed: float) -> Html:
    return span("timer runs", style=f"--since:{-elapsed:.2f}s", role="timer")


def _on_hold(w: Words, call: Call) -> Html | None:
    """How long the caller has been waiting."""
    if call.state != "on_hold":
        return None
    return div("held", w("phone.held_for"), _runs(max(0.0, call.now - call.holds[-1].at)))


def _line_2(w: Words, call: Call) -> Html:
    on = call.state == "talking" and call.line == 2
    state = "talking" if on else "ringing" if call.second_rings else (
        "on_hold" if call.second and call.second.answered is not None and not call.finished else "free")
    return div(f"line-card two {state}", span("lamp"),
               div("", span("label", w("phone.line", n=2)), span("state", w.of("phone.state", state))))
