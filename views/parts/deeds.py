"""What a trainee does on the page becomes an event, once, or a message that says why not."""

from __future__ import annotations

from typing import Any

import streamlit as st

from simulator.happening import Refused
from training.practice import Played
from training.text import sound
from views.frame import say, words
from views.parts.seat import Seat

FAULT, HANDLED = "fault", "handled"


def act(seat: Seat, seen: int, kind: str, **data: Any) -> None:
    """For a button: it counts only in the call that the trainee saw when pressing it."""
    _try(seat, seen, kind, data)


def reply(seat: Seat, seen: int, key: str) -> None:
    """For the reply box. What was typed is given back when the call had moved on meanwhile."""
    text = st.session_state[HANDLED] = st.session_state[key]
    after = _try(seat, seen, "replied", {"text": text})
    sent = [event.data["text"] for event in after.events[seen:] if event.kind == "replied"] if after else []
    if sound(text) not in sent:
        st.session_state.setdefault(FAULT, words()("fault.moved_on"))
        st.session_state["unsent"] = text


def was_handled(text: str) -> bool:
    """Whether `reply` has seen to a text that was just sent.

    It has not when the page was drawn by a server that is no more: the new one has not drawn the reply box yet when
    the text arrives, and so does not know what to call.
    """
    return st.session_state.pop(HANDLED, None) == text


def note(seat: Seat, kind: str, key: str, name: str, **data: Any) -> None:
    """For the call record and the knowledge, which may be used while the call moves on."""
    if key in st.session_state:
        data[name] = st.session_state[key]
    _try(seat, seat.look().number, kind, data)


def _try(seat: Seat, seen: int, kind: str, data: dict[str, Any]) -> Played | None:
    try:
        return seat.act(seen, kind, data)
    except Refused as fault:
        st.session_state[FAULT] = words().of("fault", fault.code)
    return None


def show_fault() -> None:
    """The message about what could not be done, once, with what was typed."""
    fault, unsent = st.session_state.pop(FAULT, None), st.session_state.pop("unsent", None)
    with st.container():  # with a message or without: what stands below keeps its place, and so what is being typed
        if fault:
            say(f"{fault} {words()('fault.unsent', text=unsent)}" if unsent else fault, "fault")
