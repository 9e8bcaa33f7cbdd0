"""While one's own sitting runs there is nothing else: no practice, no hints, no debriefs, no standard."""

from __future__ import annotations

import streamlit as st

from views.frame import draw, go, me, say, words
from views.html import div, tag
from views.services import services


def page() -> None:
    w = words()
    with st.container(key="door"):
        draw(div("title", tag("h1", "", w("page.sitting"))))
        say(w("exam.runs"))
        if st.button(w("exam.resume"), key="to-sitting", type="primary"):
            go("sitting", sitting=services().register.running(me().id) or "")
