"""The door of the trainers' pages: a passphrase where a name is enough, a role where there are accounts."""

from __future__ import annotations

import streamlit as st

from training.people.locks import LONGEST, STAFF, BadSecret
from views.frame import draw, say, token, words
from views.html import div, tag
from views.parts.secret import told
from views.services import services
from views.words import Words


def page() -> None:
    w, house = words(), services()
    with st.container(key="door"):
        if house.accounts:
            draw(div("title", tag("h1", "", w("staff.title"))))
            say(w("staff.not_yours"), "fault")
            return
        first = not house.people.locks.has(STAFF)
        draw(div("title", tag("h1", "", w("staff.title")),
                 tag("p", "lead", w("staff.first" if first else "staff.lead"))))
        with st.form("passphrase", border=False):
            given = st.text_input(w("staff.passphrase"), type="password", max_chars=LONGEST)
            again = st.text_input(w("secret.again"), type="password", max_chars=LONGEST) if first else given
            if st.form_submit_button(w("staff.set" if first else "staff.open"), type="primary"):
                _open(w, given, again)


def _open(w: Words, given: str, again: str) -> None:
    if given != again:
        say(w("secret.differ"), "fault")
        return
    try:
        services().sessions.become_staff(token(), given)
    except BadSecret as fault:
        say(told(w, fault), "fault")
        return
    st.rerun()
