"""Accounts on a page: a class from a spreadsheet, the sheet of first passwords, roles, and new passwords."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from storage.records import Person
from training.people import classlist
from training.people.may import ROLES, Actor
from training.people.register import Newcomer
from views.frame import draw, say
from views.html import Html, tag
from views.services import services
from views.words import HTML_LANG, Words

PRINTED = ("table{border-collapse:collapse;font:16px sans-serif}td,th{border:1px solid #999;padding:10px 18px;"
           "text-align:left}td:last-child{font-family:monospace}")
"""style of the printed sheet"""


@dataclass
class GivenOut:
    """What was given out on this page. One object that changes: where a run looks at the state of the page it is left
    for a press that waits, and a password between being made and being put there would be lost."""

    sheet: tuple[Newcomer, ...] = ()
    """the passwords that were just given out: the only time that they can be read"""
    lists: int = 0
    """how many lists were let in: each is chosen in a box of its own, so that none stays in it"""


def _given_out() -> GivenOut:
    return st.session_state.setdefault("given-out", GivenOut())


def accounts(w: Words, who: Actor, everybody: tuple[Person, ...]) -> None:
    draw(tag("h2", "list", w("accounts.title")))
    _sheet(w)
    _import(w, who)
    _one(w, who, everybody)


def _import(w: Words, who: Actor) -> None:
    draw(tag("p", "", w("accounts.import_lead")))
    given = _given_out()
    file = st.file_uploader(w("accounts.file"), type=["csv", "xlsx"], key=f"class-file-{given.lists}")
    if file is None:
        return
    listing = classlist.read(file.getvalue())
    faults = (*listing.faults, *services().class_lists.taken(who, listing))
    if faults:
        say(w("accounts.faults", n=len(faults)), "fault")
        draw(tag("ul", "", *(tag("li", "", w(f"accounts.fault_{one.code}", line=one.line, value=one.value))
                             for one in faults)))
        return
    draw(tag("p", "", w("accounts.ready", n=len(listing.rows), names=", ".join(
        f"{row.name} ({row.login})" for row in listing.rows))))
    if st.button(w("accounts.admit", n=len(listing.rows)), key="admit", type="primary"):
        given.sheet = services().class_lists.admit(who, listing)
        given.lists += 1
        st.rerun()


def _sheet(w: Words) -> None:
    """The first passwords, to be printed, cut up and handed over."""
    given = _given_out()
    if not given.sheet:
        return
    say(w("accounts.once"))
    table = sheet(w, given.sheet)
    draw(table)
    page = tag("html", "", tag("head", "", tag("meta", charset="utf-8"), tag("title", "", w("accounts.sheet")),
                               tag("style", "", PRINTED)), tag("body", "", table), lang=HTML_LANG[w.lang])
    st.download_button(w("accounts.print"), f"<!doctype html>{page}".encode(), file_name="first-passwords.html",
                       mime="text/html", key="print-sheet")
    if st.button(w("accounts.done"), key="sheet-done"):
        given.sheet = ()
        st.rerun()


def sheet(w: Words, given: Iterable[Newcomer]) -> Html:
    head = tag("tr", "", *(tag("th", "", w(f"accounts.{name}"), scope="col") for name in ("name", "login", "password")))
    return tag("table", "sheet", head, *(tag("tr", "", *(tag("td", "", text) for text in (
        one.person.name, one.person.login, one.password))) for one in given))


def _one(w: Words, who: Actor, everybody: tuple[Person, ...]) -> None:
    """One person's role and password."""
    given = _given_out()
    people = {person.id: person for person in everybody}
    id = st.selectbox(w("accounts.person"), list(people), index=None, key="account",
                      placeholder=w("groups.pick"), format_func=lambda id: (
        f"{people[id].name} ({people[id].login or '–'}) · {w(f'role.{people[id].role}')}"))
    if id is None:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        role = st.selectbox(w("accounts.role"), ROLES, index=ROLES.index(people[id].role), key=f"role-{id}",
                            format_func=lambda role: w(f"role.{role}"), disabled=id == who.id)
        if role != people[id].role and st.button(w("mine.save"), key="save-role"):
            services().people.give_role(who, id, role)
            st.rerun()
        if people[id].login and st.button(w("accounts.reset"), key="reset"):
            given.sheet = (Newcomer(people[id], services().people.reset(who, id)),)
            st.rerun()
