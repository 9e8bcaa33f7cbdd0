"""What stands in a box is what is stored.

A change in a box runs a callback, which stores it. Two things come between: another window may have stored something
else meanwhile; and in a session that is new (the connection was gone for long, the server was started again) the first
change runs no callback. So a box is compared with what is stored, before and after it is drawn:

    kept.refresh(key, stored)
    value = st.text_input(…, value=stored, key=key, on_change=kept.changed, args=(key, store))
    kept.settle(key, value, stored, store)

`store` takes a value and gives what `views.parts.deeds.attempt` gives.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from views.frame import say, words
from views.parts.deeds import LOST

Store = Callable[[Any], Any]


def refresh(key: str, stored: Any) -> None:
    """Show what another window has stored, unless something new stands in the box."""
    if key in st.session_state and st.session_state[key] == st.session_state.get(_seen(key), stored) != stored:
        st.session_state[key] = stored


def changed(key: str, store: Store) -> None:
    """For `on_change`. What is refused leaves the box again; what could not be kept stays, to be tried again."""
    value = st.session_state[key]
    done = store(value)
    if done is None:
        st.session_state[key] = st.session_state.get(_seen(key))
    elif done is LOST:
        st.session_state[_lost(key)] = True
    else:
        st.session_state[_seen(key)] = value


def settle(key: str, value: Any, stored: Any, store: Store) -> None:
    """Store what no callback has seen, and say so where that is not possible."""
    if value == stored:
        st.session_state[_seen(key)] = stored
        return
    if st.session_state.pop(_lost(key), False) or store(value) is LOST:
        say(words()("fault.box_not_kept"), "fault")
        return
    st.session_state[_seen(key)] = value
    st.rerun()


def _seen(key: str) -> str:
    """Where it stands what the box showed last that was dealt with."""
    return f"seen-{key}"


def _lost(key: str) -> str:
    """Where it stands that a change has just been tried in vain."""
    return f"lost-{key}"
