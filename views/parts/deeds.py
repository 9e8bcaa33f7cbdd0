"""What a trainee does on the page becomes an event, once, or a message that says why not."""

from __future__ import annotations

from typing import Any

import streamlit as st

from simulator.happening import Refused
from training.practice import Played
from training.text import sound
from views.frame import person_id, say, words
from views.services import services

FAULT, EXAM_CALLS, HANDLED = "fault", "exam-calls", "handled"


def act(attempt: str, seen: int, kind: str, **data: Any) -> None:
    """For a button: it counts only in the call that the trainee saw when pressing it."""
    _try(attempt, seen, kind, data)


def reply(attempt: str, seen: int, key: str) -> None:
    """For the reply box. What was typed is given back when the call had moved on meanwhile."""
    text = st.session_state[HANDLED] = st.session_state[key]
    after = _try(attempt, seen, "replied", {"text": text})
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


def note(attempt: str, kind: str, key: str, name: str, **data: Any) -> None:
    """For the call record and the knowledge, which may be used while the call moves on."""
    if key in st.session_state:
        data[name] = st.session_state[key]
    _try(attempt, services().practice.played(attempt).events[-1].number, kind, data)


def _try(attempt: str, seen: int, kind: str, data: dict[str, Any]) -> Played | None:
    try:
        if attempt in st.session_state.get(EXAM_CALLS, {}):
            sitting, window, slot = st.session_state[EXAM_CALLS][attempt]
            return services().sittings.act(person_id(), sitting, window, slot, seen, kind, data)
        return services().practice.act(attempt, seen, kind, data)
    except Refused as fault:
        st.session_state[FAULT] = words().of("fault", fault.code)
    return None


def sit_at(attempt: str, sitting: str, window: str, slot: str) -> None:
    """From here on what is done in this call is done in a sitting, by its rules."""
    st.session_state.setdefault(EXAM_CALLS, {})[attempt] = (sitting, window, slot)


def show_fault() -> None:
    """The message about what could not be done, once, with what was typed."""
    fault, unsent = st.session_state.pop(FAULT, None), st.session_state.pop("unsent", None)
    with st.container():  # with a message or without: what stands below keeps its place, and so what is being typed
        if fault:
            say(f"{fault} {words()('fault.unsent', text=unsent)}" if unsent else fault, "fault")
