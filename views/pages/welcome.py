"""The first visit: what this is, and who is there: by a name, by an account, or by a provider."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import NoReturn

import streamlit as st

from storage.database import StorageError
from storage.records import Person
from training.people import LONGEST_NAME, BadName
from training.people.locks import LONGEST, BadSecret
from training.people.may import Actor
from training.people.register import LONGEST_LOGIN
from views.frame import draw, go, say, token, words
from views.html import div, tag
from views.parts.secret import new_password, proof, proves, told
from views.services import services
from views.words import Words

BEGIN = "begin"
"""key of the button that begins: a second press of it comes when the name is known already"""
ASKED = "asked-name"
"""a name that somebody here has already"""
MOST = 8
"""people of one name to choose from"""


def page() -> None:
    w = words()
    if services().openid and st.user.get("is_logged_in") and (person := services().openid.sign_in(st.user.to_dict())):
        _begin(token(), person)
    with st.container(key="welcome"):
        steps = (tag("li", "", tag("b", "", w(f"welcome.step{n}")), div("", w(f"welcome.step{n}_more")))
                 for n in (1, 2, 3))
        draw(tag("h1", "", w("welcome.title")), tag("p", "lead", w("welcome.lead")), tag("ol", "steps", *steps))
        try:
            _way_in()(w)
        except StorageError as fault:
            logging.getLogger("second_ring").error("nothing could be kept", exc_info=fault)
            say(w("fault.not_kept"), "fault")


def first_password(w: Words, who: Actor) -> None:
    """Before anything else somebody changes the password that she was given."""
    with st.container(key="welcome"):
        draw(tag("h1", "", w("secret.first_title")), tag("p", "lead", w("secret.first_lead")))
        new_password(w, who)


def _way_in() -> Callable[[Words], None]:
    if services().openid:
        return _by_provider
    return _by_account if services().accounts else _by_name


def _by_provider(w: Words) -> None:
    draw(tag("p", "", w("welcome.by_provider")))
    st.button(w("secret.sign_in"), type="primary", key="to-provider", on_click=st.login)


def _by_name(w: Words) -> None:
    with st.form("name", border=False):
        name = st.text_input(w("welcome.name"), max_chars=LONGEST_NAME, placeholder=w("welcome.name_hint"))
        sent = st.form_submit_button(w("welcome.start"), type="primary", key=BEGIN)
    draw(tag("p", "small", w("welcome.privacy")))
    if sent:
        try:
            known = services().people.named(name)
            if services().sessions.who(token()):  # by a press before this one: looked for after the name, which comes
                _enter()  # in the same moment, since that run may still be at work
            if not known:
                services().sessions.arrive(token(), name)
                _enter()
            st.session_state[ASKED] = name
        except BadName:
            say(w("welcome.no_name"), "fault")
    if asked := st.session_state.get(ASKED):
        _same_name(w, asked)


def _same_name(w: Words, name: str) -> None:
    """Somebody of that name has been here: the same, or another one?"""
    people = services().people
    draw(tag("h2", "", w("welcome.again")), tag("p", "small", w("welcome.again_lead")))
    for person in people.named(name)[:MOST]:
        with st.form(f"again-{person.id}"):
            since = services().practice.history(person.id)
            draw(tag("p", "", w("welcome.has_practised", name=person.name, n=len(since))))
            given = proof(w, person, person.id) if people.locks.has(person.id) else person.name
            if st.form_submit_button(w("welcome.that_is_me")) and proves(w, person, given):
                _begin(token(), person)
    if st.button(w("welcome.another"), key="another"):
        services().sessions.arrive(token(), name)
        _enter()


def _by_account(w: Words) -> None:
    people = services().people
    first = not people.has_admin()
    if first:
        draw(tag("p", "lead", w("welcome.first_admin")))
    with st.form("account", border=False):
        login = st.text_input(w("secret.login"), max_chars=LONGEST_LOGIN)
        name = st.text_input(w("welcome.name"), max_chars=LONGEST_NAME) if first else ""
        password = st.text_input(w("secret.password"), type="password", max_chars=LONGEST)
        if st.form_submit_button(w("secret.sign_in"), type="primary", key=BEGIN):
            try:
                person = people.first_admin(login, name, password) if first else people.sign_in(login, password)
            except BadName:
                say(w("welcome.no_name"), "fault")
                return
            except BadSecret as fault:
                say(told(w, fault), "fault")
                return
            _begin(token(), person or people.sign_in(login, password))


def _begin(here: str, person: Person) -> None:
    """From now on the browser of a token is hers. That is kept before anything else: where a run looks at the state of
    the page it is left for a press that waits."""
    services().sessions.begin(here, person.id)
    _enter()


def _enter() -> NoReturn:
    st.session_state.pop(ASKED, None)
    go("start")
