"""Groups: who is in them, what they have been given to do, and accounts for people."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import streamlit as st

from storage.groups import MEMBER, TRAINER
from storage.records import Person
from training.people import LONGEST_NAME, BadName
from training.people.groups import KINDS, Members
from views.frame import draw, me, say, style, words
from views.html import div, span, tag
from views.parts import data
from views.parts.accounts import accounts
from views.parts.given import things_of, title_of
from views.parts.times import when
from views.services import services
from views.words import Words


def page() -> None:
    w, house, who = words(), services(), me()
    style("mine", "classroom")
    with st.container(key="groups"):
        draw(div("title", tag("h1", "", w("page.groups")), tag("p", "lead", w("groups.lead"))))
        groups = house.groups.mine(who, "manage_group")
        everybody = house.people.all(who) if who.reach("give_role") else ()
        if not groups:
            draw(tag("p", "empty", w("groups.none")))
        if one := _chosen(w, groups):
            _group(w, one, everybody)
        if who.reach("make_group"):
            _make(w)
        if house.passwords and who.reach("import_class"):
            accounts(w, who, everybody)
        if who.reach("erase_data"):
            data.of_anybody(w, everybody)


def _chosen(w: Words, groups: tuple[Members, ...]) -> Members | None:
    """The group that the address names, else the first: of many only one is drawn."""
    by_id = {one.group.id: one for one in groups}
    if len(groups) < 2:
        return next(iter(groups), None)
    asked = st.query_params.get("group")
    chosen = st.selectbox(w("class.group"), list(by_id), key="group", format_func=lambda id: by_id[id].group.name,
                          index=list(by_id).index(asked) if asked in by_id else 0)
    st.query_params["group"] = chosen
    return by_id[chosen]


def _make(w: Words) -> None:
    with st.form("make", border=False, clear_on_submit=True):
        name = st.text_input(w("groups.name"), max_chars=LONGEST_NAME)
        if st.form_submit_button(w("groups.make"), type="primary"):
            try:
                made = services().groups.make(me(), name)
            except BadName:
                say(w("welcome.no_name"), "fault")
                return
            st.query_params["group"] = made.id
            st.session_state.pop("group", None)
            st.rerun()


def _group(w: Words, one: Members, everybody: tuple[Person, ...]) -> None:
    id = one.group.id
    with st.container(border=True, key=f"group-{id}"):
        draw(tag("h2", "", one.group.name))
        for part, people in ((MEMBER, one.members), (TRAINER, one.trainers)):
            names = [span("chip", person.name) for person in people] or [span("soft", w("groups.nobody"))]
            draw(div("", tag("b", "", w(f"groups.{part}", n=len(people))),
                     tag("ul", "people", *(tag("li", "", name) for name in names))))
        _given(w, id)
        _assign(w, id)
        _join(w, one, everybody)


def _join(w: Words, one: Members, everybody: tuple[Person, ...]) -> None:
    """Let people come and go; whom there is to choose from only an admin sees."""
    id, groups = one.group.id, services().groups
    with st.expander(w("groups.people")):
        there = {person.id for person in (*one.members, *one.trainers)}
        others = {person.id: person for person in everybody if person.id not in there}
        if others:
            with st.form(f"join-{id}", border=False, clear_on_submit=True):
                chosen = st.multiselect(w("groups.choose"), list(others), format_func=lambda p: _named(others[p]),
                                        key=f"who-{id}")
                part = st.segmented_control(w("groups.as"), [MEMBER, TRAINER], default=MEMBER, required=True,
                                            format_func=lambda p: w(f"groups.one_{p}"), key=f"part-{id}")
                if st.form_submit_button(w("groups.join")):
                    for person in chosen:
                        groups.join(me(), id, person, part)
                    st.rerun()
        for person in (*one.members, *one.trainers):
            st.button(w("groups.leave", name=person.name), key=f"leave-{id}-{person.id}", type="tertiary",
                      on_click=groups.leave, args=(me(), id, person.id))


def _given(w: Words, group: str) -> None:
    given = services().groups.given(me(), group)
    if given:
        draw(tag("b", "", w("groups.given")))
    for one in given:
        with st.container(horizontal=True, vertical_alignment="center", key=f"given-{one.id}"):
            due = w("groups.due", when=when(one.due)) if one.due else w("groups.no_due")
            draw(div("attempt", div("", span("name", title_of(w, one)), span("small", due))))
            st.button(w("groups.withdraw"), key=f"withdraw-{one.id}", type="tertiary",
                      on_click=services().groups.withdraw, args=(me(), group, one.id))


def _assign(w: Words, group: str) -> None:
    with st.expander(w("groups.assign")):
        kind = st.segmented_control(w("groups.kind"), list(KINDS), default=KINDS[0], required=True, key=f"kind-{group}",
                                    format_func=lambda kind: w(f"groups.a_{kind}"))
        things = things_of(w, kind)
        with st.form(f"assign-{group}", border=False):
            chosen = st.multiselect(w("groups.what"), list(things), format_func=things.get, key=f"what-{group}-{kind}",
                                    placeholder=w("groups.pick"))
            due = st.date_input(w("groups.until"), value=None, min_value=date.today(), key=f"due-{group}")
            if st.form_submit_button(w("groups.give"), type="primary") and chosen:
                for thing in chosen:
                    services().groups.assign(me(), group, kind, thing, _end_of(due))
                st.rerun()


def _end_of(day: date | None) -> float | None:
    """The end of a day where the browser is, in seconds since 1970."""
    if day is None:
        return None
    local = datetime.combine(day, time(23, 59, 59), UTC) + timedelta(minutes=st.context.timezone_offset or 0)
    return local.timestamp()


def _named(person: Person) -> str:
    return f"{person.name} ({person.login})" if person.login else person.name
