"""Personal data on a page: taken along as a ZIP, and erased."""

from __future__ import annotations

import streamlit as st

from storage.records import Person
from training.people import LONGEST_NAME, BadName
from views.frame import draw, me, say
from views.html import tag
from views.services import services
from views.words import Words


def export(w: Words, person: str) -> None:
    """Everything that is kept of a person; packed when it is asked for."""
    draw(tag("p", "small", w("data.lead")))
    if st.button(w("data.pack"), key=f"pack-{person}"):
        st.download_button(w("data.download"), services().own_data.export(me(), person), file_name="my-data.zip",
                           mime="application/zip", key=f"zip-{person}", type="primary")


def of_anybody(w: Words, everybody: tuple[Person, ...]) -> None:
    """For who answers for the data: one person's, to be handed over or erased."""
    people = {one.id: one for one in everybody}
    with st.expander(w("data.title")):
        id = st.selectbox(w("accounts.person"), list(people), index=None, key="data-of",
                          placeholder=w("groups.pick"),
                          format_func=lambda id: people[id].name)
        if id is None:
            return
        _name(w, people[id])
        export(w, id)
        if id != me().id:
            draw(tag("p", "small", w("data.erase_lead")))
            sure = st.text_input(w("data.type_name", name=people[id].name), key=f"sure-{id}")
            if st.button(w("data.erase"), key=f"erase-{id}"):
                if sure.strip() != people[id].name:
                    say(w("secret.other_name"), "fault")
                    return
                services().own_data.erase(me(), id)
                st.rerun()


def _name(w: Words, person: Person) -> None:
    """A name that was written wrongly is put right; it stays the same person's."""
    new = st.text_input(w("data.name"), value=person.name, max_chars=LONGEST_NAME, key=f"name-{person.id}")
    if new != person.name and st.button(w("mine.save"), key=f"save-name-{person.id}"):
        try:
            services().people.correct_name(me(), person.id, new)
        except BadName:
            say(w("welcome.no_name"), "fault")
            return
        st.rerun()
