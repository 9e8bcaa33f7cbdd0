"""Which group a trainers' page is about: in the address, so that it can be sent to somebody and come back."""

from __future__ import annotations

import streamlit as st

from views.frame import me
from views.services import services
from views.words import Words


def choose_group(w: Words) -> str | None:
    """The id of the group that the address names, chosen among one's own; None for everybody."""
    groups = {one.group.id: one.group.name for one in services().classroom.groups(me())}
    if not groups:
        return None
    asked = st.query_params.get("group")
    chosen = st.selectbox(w("class.group"), ["", *groups], key="group",
                          index=[*groups].index(asked) + 1 if asked in groups else 0,
                          format_func=lambda id: groups.get(id) or w("queue.everybody"))
    if chosen:
        st.query_params["group"] = chosen
    else:
        st.query_params.pop("group", None)
    return chosen or None
