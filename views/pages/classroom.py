"""Class: people by sections of the standard, who needs a word, and the very replies behind a figure."""

from __future__ import annotations

import streamlit as st

from scoring.standard import Standard
from storage.records import Person
from training.classroom import Reply, Standing
from training.people.groups import Members
from training.people.may import NotAllowed
from training.tables import Table
from views.frame import draw, go, me, say, style, words
from views.html import Html, div, span, tag
from views.parts import heat, marks, remarks
from views.parts.clauses import choose, number, own_first
from views.parts.groups import one_group
from views.parts.progress import percent, table
from views.parts.take_along import take_along
from views.parts.talk import heard
from views.parts.times import when
from views.services import services
from views.words import Words


def page() -> None:
    w = words()
    style("mine", "debrief", "classroom")
    with st.container(key="class"):
        standards = own_first(w, services().shelf.library().standards.values())
        asked = st.query_params.get("person")
        draw(div("title", tag("h1", "", w("page.class")), None if asked else tag("p", "lead", w("class.lead"))))
        if asked:
            _person(w, asked, choose(w, standards))
            return
        group = one_group(w)
        if group is None:
            _no_groups(w)
            return
        if not group.members:
            _no_groups(w, w("class.empty"))
            return
        learnings = services().classroom.learnings(me(), group.members)
        practised = [standard for _, learning in learnings for standard in learning.standards]
        standard = choose(w, standards, sorted(practised, key=practised.count, reverse=True))
        _overview(w, group, standard, services().classroom.standings(me(), learnings, standard))


def _no_groups(w: Words, told: str = "") -> None:
    draw(tag("p", "empty", told or w("class.none")))
    if st.button(w("page.groups"), key="to-groups", type="primary"):
        go("groups")


def _overview(w: Words, group: Members, standard: Standard, standings: tuple[Standing, ...]) -> None:
    draw(div("figures", *(div("figure", tag("b", "", str(sum(bool(getattr(one, name)) for one in standings))),
                              span("", w(f"class.{name}"))) for name in ("stuck", "away", "overdue"))))
    draw(tag("h2", "list", w("class.heat")), tag("p", "small", w("class.how_to_read")))
    heat.chart(w, standard, standings)
    draw(heat.table(w, group.group.id, standard, standings, when))
    lead = " · ".join((group.group.name, standard.title.in_(w.lang), when(services().clock())))
    take_along(w, f"class-{standard.id}", w("class.heat"), lead,
               Table(w("page.class"), tuple(map(tuple, heat.rows(w, standard, standings, when)))))


def _person(w: Words, id: str, standard: Standard) -> None:
    back = {"group": st.query_params["group"]} if "group" in st.query_params else {}
    if st.button(w("class.back"), key="back", type="tertiary"):
        go("class", **back)
    try:
        person, learning = services().classroom.learning(me(), id)
    except (NotAllowed, LookupError):
        say(w("class.nobody"), "fault")
        return
    progress = learning.progress(standard)
    draw(tag("h2", "list", person.name))
    if not progress:
        draw(tag("p", "empty", w("class.nothing_yet")))
        return
    clauses = {one.id: one for one in standard.clauses}
    lately = {one.clause: percent(one.lately) for one in progress}
    weakest = sorted(lately, key=lambda id: (lately[id], id))
    asked = st.query_params.get("clause")
    clause = st.selectbox(w("class.clause"), weakest, key="clause",
                          index=weakest.index(asked) if asked in weakest else 0,
                          format_func=lambda id: f"{number(w, standard, clauses[id])} · {lately[id]}% · "
                                                 f"{clauses[id].duty.in_(w.lang)}")
    st.query_params["clause"] = clause
    _replies(w, person, standard, clause)
    draw(table(w, standard, progress))


def _replies(w: Words, person: Person, standard: Standard, clause: str) -> None:
    found = services().classroom.replies(me(), person.id, standard, clause)
    if not found:
        draw(tag("p", "soft", w("class.no_replies")))
    for n, one in enumerate(found):
        with st.container(key=f"turn-{n}"):
            draw(_reply(w, one))
            if services().rights.allows(me(), "comment", whose=person.id):
                remarks.form(w, one.played.attempt.id, one.line.event)


def _reply(w: Words, one: Reply) -> Html:
    played, lang = one.played, one.played.scenario.lang
    before = (heard(w, one.before, lang, played.scenario.caller.name.in_(w.lang), gloss=w.lang != lang)
              if one.before else None)
    return div("exchange",
               div("turn-head", span("kind", played.scenario.title.in_(w.lang)),
                   span("small", when(played.attempt.opened)),
                   span("points", w("debrief.points", points=f"{one.points:.3g}", out_of=f"{one.out_of:g}")),
                   span(f"badge {one.line.verdict.verdict}", w.of("verdict", one.line.verdict.verdict))),
               before,
               div("said mine", marks.reply(w, played.standard, one.line.text.in_(lang), one.line.verdict)))
