"""The browser's history: one entry a page, so that Back leads to where one was.

On the way to another page with a query, Streamlit first writes that query behind the path of the page that is left,
which makes an entry of its own for a page that never was: Back would lead there, to a shift by the id of a call.
"""

from __future__ import annotations

import streamlit as st

JS = """
export default function () {
    if (window.secondRingHistory) return;
    window.secondRingHistory = true;
    const push = history.pushState.bind(history);
    let waits;
    history.pushState = (state, title, url) => {
        clearTimeout(waits);
        const samePage = new URL(url, location).pathname === location.pathname;
        if (samePage) waits = setTimeout(() => push(state, title, url), 2000);
        else push(state, title, url);
    };
}
"""

_component = st.components.v2.component("second_ring_history", js=JS)


def keep_history() -> None:
    """Once on every page."""
    _component(key="history", height=1)
