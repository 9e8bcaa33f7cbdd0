"""The script of the pages: run by Streamlit for every visitor and every action."""

from __future__ import annotations

import streamlit as st

from views import frame
from views.pages import welcome
from views.parts.head import head

words = frame.words()
st.set_page_config(page_title=words("product"), page_icon=str(frame.HERE / "icon.svg"), layout="wide",
                   initial_sidebar_state="collapsed")
frame.style("base")
page = st.navigation([frame.page_of(name) for name in frame.PAGES], position="hidden")
who = frame.actor()
head(words, who, page.url_path or next(iter(frame.PAGES)))
if who is None:
    welcome.page()
elif who.must_change:
    welcome.first_password(words, who)
elif st.session_state.get(welcome.BEGIN):
    frame.go("start")
else:
    page.run()
