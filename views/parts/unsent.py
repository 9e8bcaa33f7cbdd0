"""A reply that was sent and never came back: the server died before it was kept. The browser gives it back.

What is sent is remembered in the browser window until the session that it was sent to draws the page again. A server
that was started again has another session, and draws nothing by itself: it is asked to, and where the call has no reply
more the words are shown with the message that they were not sent.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from training.people import new_id
from training.practice import Played
from views.words import Words

HTML = '<div class="unsent" role="status" hidden></div>'


def unsent(w: Words, played: Played) -> dict[str, Any]:
    """What the browser has to know to tell what was sent in this call from this window and is not in it."""
    said = w("fault.unsent", text="\0").split("\0")
    drawn = st.session_state["drawn"] = st.session_state.get("drawn", 0) + 1  # another each time, so that it is told
    return {"attempt": played.attempt.id, "session": st.session_state.setdefault("session", new_id()), "words": said,
            "replies": sum(line.who == "trainee" for line in played.call.lines), "drawn": drawn}
