"""Which group a trainers' page is about: in the address, so that it can be sent to somebody and come back."""

from __future__ import annotations

import streamlit as st

from training.people.groups import Members
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


def one_group(w: Words) -> Members | None:
    """The group that the address names, or the first one; None where there is none."""
    by_id = {one.group.id: one for one in services().classroom.groups(me())}
    if not by_id:
        return None
    asked = st.query_params.get("group")
    chosen = st.selectbox(w("class.group"), list(by_id), key="group", format_func=lambda id: by_id[id].group.name,
                          index=list(by_id).index(asked) if asked in by_id else 0)
    st.query_params["group"] = chosen
    return by_id[chosen]
