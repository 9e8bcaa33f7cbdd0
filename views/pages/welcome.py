"""The first visit: what this is, and the name that is enough to start."""

from __future__ import annotations

import logging

import streamlit as st

from storage.database import StorageError
from training.people import LONGEST_NAME, BadName
from views.frame import draw, go, person_id, say, words
from views.html import div, tag
from views.services import services

BEGIN = "begin"
"""key of the button that begins: a second press of it comes when the name is known already"""


def page() -> None:
    w = words()
    with st.container(key="welcome"):
        steps = (tag("li", "", tag("b", "", w(f"welcome.step{n}")), div("", w(f"welcome.step{n}_more")))
                 for n in (1, 2, 3))
        draw(tag("h1", "", w("welcome.title")), tag("p", "lead", w("welcome.lead")), tag("ol", "steps", *steps))
        with st.form("name", border=False):
            name = st.text_input(w("welcome.name"), max_chars=LONGEST_NAME, placeholder=w("welcome.name_hint"))
            sent = st.form_submit_button(w("welcome.start"), type="primary", key=BEGIN)
        draw(tag("p", "small", w("welcome.privacy")))
        if sent:
            _start(name)


def _start(name: str) -> None:
    try:
        services().people.welcome(name, person_id())
    except BadName:
        say(words()("welcome.no_name"), "fault")
        return
    except StorageError as fault:
        logging.getLogger("second_ring").error("nothing could be kept", exc_info=fault)
        say(words()("fault.not_kept"), "fault")
        return
    go("start")
