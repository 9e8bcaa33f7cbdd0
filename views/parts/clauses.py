"""Clauses of a standard in words, and which standard is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from scoring.standard import Clause, Standard
from views.words import Words

CHOSEN = "chosen-standard"


def number(w: Words, standard: Standard, clause: Clause) -> str:
    """A clause's number as it is cited: one of a law by the law's name."""
    if clause.id[0].isdigit():
        return w("standard.clause", id=clause.id)
    law = next((section.title.in_(w.lang) for section in standard.sections if section.id == clause.section), "")
    return w("standard.article", law=law, id=clause.id.rpartition(".")[2])


def named(w: Words, standard: Standard, ids: Iterable[str]) -> str:
    """Several clauses as they are cited."""
    clauses = {clause.id: clause for clause in standard.clauses}
    return w("debrief.and").join(number(w, standard, clauses[id]) if id in clauses else id for id in ids)


def own_first(w: Words, standards: Iterable[Standard]) -> list[Standard]:
    """Standards, those in the reader's language first."""
    return sorted(standards, key=lambda one: (one.lang != w.lang, one.id))


def choose(w: Words, standards: Sequence[Standard], first: Sequence[Standard] = ()) -> Standard:
    """The standard to look at: what the address names, else what was chosen last, else the first of `first` or of
    `standards`, which holds one at least. What nobody chose is not remembered: another page may know better."""
    by_id = {one.id: one for one in standards}
    if named := st.query_params.get("standard"):
        st.session_state[CHOSEN] = named
    default = by_id.get(st.session_state.get(CHOSEN), (*first, *standards)[0])
    if len(by_id) == 1:
        return default
    chosen = st.segmented_control(w("standard.which"), list(by_id), default=default.id, required=True, key="which",
                                  format_func=lambda id: by_id[id].desk.in_(w.lang), on_change=_remember)
    return by_id[chosen]


def _remember() -> None:
    """What was chosen by hand goes before what the address named."""
    st.session_state[CHOSEN] = st.session_state["which"]
    st.query_params.pop("standard", None)
