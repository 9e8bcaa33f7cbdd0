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
from views.run import found

Store = Callable[[Any], Any]
SEEN, LOST_BOXES = "boxes-seen", "boxes-lost"
MOST = 200
"""boxes remembered in a window; for every field that it draws Streamlit walks through all that a window remembers"""


def refresh(key: str, stored: Any) -> None:
    """Show what another window has stored, unless something new stands in the box."""
    if key in st.session_state and st.session_state[key] == _seen().get(key, stored) != stored:
        st.session_state[key] = stored


def changed(key: str, store: Store) -> None:
    """For `on_change`. What is refused leaves the box again; what could not be kept stays, to be tried again."""
    value = st.session_state[key]
    done = store(value)
    if done is None:
        st.session_state[key] = _seen().get(key)
    elif done is LOST:
        _lost().add(key)
    else:
        _sees(key, value)


def settle(key: str, value: Any, stored: Any, store: Store) -> None:
    """Store what no callback has seen, and say so where that is not possible."""
    if value == stored:
        _sees(key, stored)
        return
    if key in _lost() or store(value) is LOST:
        _lost().discard(key)
        say(words()("fault.box_not_kept"), "fault")
        return
    _sees(key, value)
    st.rerun()


def _seen() -> dict[str, Any]:
    """What each box showed last that was dealt with."""
    seen = found().get(SEEN)
    if seen is None:
        seen = found()[SEEN] = st.session_state.setdefault(SEEN, {})
    return seen


def _sees(key: str, value: Any) -> None:
    seen = _seen()
    seen.pop(key, None)
    seen[key] = value
    if len(seen) > MOST:
        del seen[next(iter(seen))]


def _lost() -> set[str]:
    """Boxes in which a change has just been tried in vain."""
    return st.session_state.setdefault(LOST_BOXES, set())
