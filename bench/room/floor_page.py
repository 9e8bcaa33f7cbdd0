"""The floor: a page on which one can say something, which is committed and drawn. Nothing can be cheaper than this."""

from __future__ import annotations

from html import escape

import streamlit as st

from bench.room.floor import keep
from views.server.cookies import PERSON

lines = st.session_state.setdefault("lines", [])
place = st.container()
if said := st.chat_input("…", key="reply"):
    keep(st.context.cookies[PERSON], said)
    lines.append(said)
place.html("".join(f"<p>{escape(line)}</p>" for line in lines) or "<p>…</p>")
