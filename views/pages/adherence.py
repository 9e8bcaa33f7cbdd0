"""How a standard is kept in a class: missed acts, forbidden wording, calls too easy or too hard, hours practised."""

from __future__ import annotations

import streamlit as st

from scoring.standard import Standard
from training.adherence import Adherence
from training.people.groups import Members
from training.tables import Table
from views.frame import draw, go, me, style, words
from views.html import div, span, tag
from views.parts import figures
from views.parts.clauses import choose, own_first
from views.parts.groups import one_group
from views.parts.take_along import take_along
from views.parts.times import when
from views.services import services
from views.words import Words

DAYS = (7, 30, 90)


def page() -> None:
    w = words()
    style("mine", "classroom")
    with st.container(key="adherence"):
        draw(div("title", tag("h1", "", w("page.adherence")), tag("p", "lead", w("adherence.lead"))))
        group = one_group(w)
        if group is None:
            draw(tag("p", "empty", w("class.none")))
            if st.button(w("page.groups"), key="to-groups", type="primary"):
                go("groups")
            return
        standard, days = choose(w, own_first(w, services().shelf.library().standards.values())), _days(w)
        found = services().adherences.of(me(), group.group.id, group.members, standard, days)
        _all(w, group, standard, days, found)


def _all(w: Words, group: Members, standard: Standard, days: int | None, found: Adherence) -> None:
    if not found.calls:
        draw(tag("p", "empty", w("adherence.none")))
        return
    tables = []
    for name, chart, table in figures.FIGURES:
        rows = table(w, standard, found)
        tables.append(Table(w(f"adherence.{name}"), tuple(rows)))
        draw(tag("h2", "list", tables[-1].title), tag("p", "small", w(f"adherence.{name}_how")))
        if len(rows) == 1:
            draw(tag("p", "soft", w("adherence.nothing")))
            continue
        chart(w, found)
        draw(_table(tables[-1], w("mine.table")))
    since = w("adherence.last", days=days) if days else w("adherence.always")
    lead = " · ".join((group.group.name, standard.title.in_(w.lang), since, when(services().clock())))
    take_along(w, f"adherence-{standard.id}", w("page.adherence"), lead, *tables)


def _days(w: Words) -> int | None:
    """How many last days are looked at, which the address tells; None for all."""
    asked = st.query_params.get("days", "")
    default = int(asked) if asked in map(str, DAYS) else 0
    chosen = st.segmented_control(w("adherence.since"), [0, *DAYS], default=default, required=True, key="days",
                                  format_func=lambda n: w("adherence.last", days=n) if n else w("adherence.always"))
    st.query_params["days"] = str(chosen)
    return chosen or None


def _table(table: Table, label: str):
    head, *rows = table.rows
    return tag("details", "panel", tag("summary", "", tag("h3", "", label)), div("wide", tag(
        "table", "", tag("thead", "", tag("tr", "", *(tag("th", "", str(cell), scope="col") for cell in head))),
        tag("tbody", "", *(tag("tr", "", tag("th", "", str(first), scope="row"),
                               *(tag("td", "", span("", str(cell))) for cell in rest)) for first, *rest in rows)))))
