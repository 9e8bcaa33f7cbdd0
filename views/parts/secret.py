"""PINs and passwords on a page: proving oneself, and choosing a new one."""

from __future__ import annotations

from math import ceil

import streamlit as st

from storage.records import Person
from training.people.locks import LONGEST, BadSecret
from training.people.may import Actor
from views.frame import say, token
from views.server.provider import AGAIN
from views.services import services
from views.words import Words


def told(w: Words, fault: BadSecret) -> str:
    """Why a secret was not taken, in words."""
    return w(f"secret.{fault.code}", **{name: ceil(value) for name, value in fault.data.items()})


def signs_in_again(w: Words, key: str) -> bool:
    """Where a provider says who people are: whether it has to be asked anew who sits here, and the way to it."""
    if not services().openid or services().sessions.is_fresh(token()):
        return False
    say(w("secret.again_lead"))
    st.button(w("secret.sign_in_again"), key=f"again-{key}", type="primary", on_click=_to_provider)
    return True


def _to_provider() -> None:
    """Whoever comes back from there is the one who is signed in."""
    services().sessions.end(token())
    st.login(AGAIN)


def proof(w: Words, person: Person, key: str) -> str:
    """What somebody has to give to prove who she is: a password, a PIN, or her name where she has neither; nothing
    where a provider has just said it."""
    if services().openid:
        return person.name
    if services().passwords or services().people.locks.has(person.id):
        label = w("secret.password" if services().passwords else "secret.pin")
        return st.text_input(label, type="password", max_chars=LONGEST, key=f"proof-{key}")
    return st.text_input(w("secret.your_name"), max_chars=LONGEST, key=f"proof-{key}")


def proves(w: Words, person: Person, given: str) -> bool:
    """Whether that proves it; says why not."""
    locks = services().people.locks
    if not (services().passwords or locks.has(person.id)):
        if given.strip() == person.name:
            return True
        say(w("secret.other_name"), "fault")
        return False
    try:
        locks.open(person.id, given)
    except BadSecret as fault:
        say(told(w, fault), "fault")
        return False
    return True


def new_password(w: Words, who: Actor) -> None:
    """The form by which somebody with an account changes her password."""
    with st.form("password", border=False):
        old = st.text_input(w("secret.old"), type="password", max_chars=LONGEST)
        new = st.text_input(w("secret.new"), type="password", max_chars=LONGEST)
        again = st.text_input(w("secret.again"), type="password", max_chars=LONGEST)
        if st.form_submit_button(w("mine.save"), type="primary"):
            if new != again:
                say(w("secret.differ"), "fault")
                return
            try:
                services().people.change_password(who, old, new)
            except BadSecret as fault:
                say(told(w, fault), "fault")
                return
            services().sessions.begin(token(), who.id)
            st.rerun()


def new_pin(w: Words, who: Actor) -> None:
    """The form by which somebody without an account protects her name."""
    locks = services().people.locks
    has = locks.has(who.id)
    with st.form("pin", border=False):
        old = st.text_input(w("secret.old_pin"), type="password", max_chars=LONGEST) if has else ""
        new = st.text_input(w("secret.new_pin"), type="password", max_chars=LONGEST)
        if st.form_submit_button(w("mine.save")):
            try:
                if has:
                    locks.open(who.id, old)
                locks.set(who.id, new, "pin")
            except BadSecret as fault:
                say(told(w, fault), "fault")
                return
            say(w("secret.pin_kept"))
