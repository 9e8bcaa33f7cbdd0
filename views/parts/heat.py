"""A class at a glance: people by sections, as a picture, as a table that leads on, and as rows to take along."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlencode

import streamlit as st

from scoring.standard import Section, Standard
from training.classroom import Standing
from views.html import Html, div, span, tag
from views.parts.progress import percent
from views.words import Words

WEAK, FAIR = 60, 85
"""percent below which a section is weak, and below which it is fair"""


def sections(standard: Standard, standings: Sequence[Standing]) -> list[Section]:
    """Those that anybody had occasion for, in the order of the standard."""
    there = {id for one in standings for id in one.sections}
    return [section for section in standard.sections if section.id in there]


def chart(w: Words, standard: Standard, standings: Sequence[Standing]) -> None:
    """The picture; nothing while nobody was scored."""
    import altair

    there = [one.id for one in sections(standard, standings)]
    titles = {one.id: one.title.in_(w.lang) for one in standard.sections}
    cells = [{"person": one.person.name, "id": id, "section": titles[id], "percent": percent(lately)}
             for one in standings for id, lately in one.sections.items()]
    if not cells:
        return
    axes = altair.Chart(altair.Data(values=cells)).encode(
        x=altair.X("id:N", sort=there, title=None,
                   axis=altair.Axis(labelAngle=0, labelOverlap=False, orient="top")),
        y=altair.Y("person:N", sort=[one.person.name for one in standings], title=None))
    scale = altair.Scale(domain=[0, WEAK, FAIR, 100], range=["#b02e22", "#e0b566", "#a9cfb2", "#23704a"])
    squares = axes.mark_rect(cornerRadius=3).encode(
        color=altair.Color("percent:Q", scale=scale, legend=None),
        tooltip=[altair.Tooltip(f"{name}:{kind}", title=w(f"class.column.{name}"))
                 for name, kind in (("person", "N"), ("section", "N"), ("percent", "Q"))])
    figures = axes.mark_text(fontSize=12).encode(
        text="percent:Q", color=altair.condition(f"datum.percent < 40 || datum.percent > {FAIR + 9}",
                                                 altair.value("white"), altair.value("#1e2a2c")))
    st.altair_chart((squares + figures).properties(height=60 + 30 * len({one["person"] for one in cells}) + 60),
                    width="stretch", alt=w("class.heat"))
    st.caption(" · ".join(f"{id} {titles[id]}" for id in there))


def table(w: Words, group: str, standard: Standard, standings: Sequence[Standing], when: Callable[[float], str]
          ) -> Html:
    """The same in numbers; a name leads to the person, a figure to what she said there."""
    there = sections(standard, standings)
    head = tag("tr", "", *(tag("th", "", w(f"class.column.{name}"), scope="col")
                           for name in ("person", "state", "calls", "last")),
               *(tag("th", "", one.id, scope="col", title=one.title.in_(w.lang)) for one in there))
    rows = [tag("tr", "", tag("th", "", _link(group, standard, one, one.person.name), scope="row"),
                tag("td", "", *_states(w, one)), tag("td", "", str(one.calls)),
                tag("td", "", when(one.last) if one.last else "–"),
                *(_cell(group, standard, one, section) for section in there)) for one in standings]
    return div("wide", tag("table", "heat", tag("thead", "", head), tag("tbody", "", *rows)))


def rows(w: Words, standard: Standard, standings: Sequence[Standing], when: Callable[[float], str]
         ) -> Iterator[list[object]]:
    """The table as rows, the head first."""
    there = sections(standard, standings)
    yield [*(w(f"class.column.{name}") for name in ("person", "calls", "last", "stuck", "away", "overdue")),
           *(f"{one.id} {one.title.in_(w.lang)}" for one in there)]
    for one in standings:
        yield [one.person.name, one.calls, when(one.last) if one.last else "", int(one.stuck), int(one.away),
               one.overdue, *(percent(one.sections[section.id]) if section.id in one.sections else ""
                              for section in there)]


def _states(w: Words, one: Standing) -> Iterator[Html]:
    for name in ("stuck", "away", "overdue"):
        if getattr(one, name):
            yield span(f"badge {'violated' if name == 'stuck' else 'partial'}", w(f"class.is_{name}"))


def _cell(group: str, standard: Standard, one: Standing, section: Section) -> Html:
    lately = one.sections.get(section.id)
    if lately is None:
        return tag("td", "", "")
    share = percent(lately)
    kind = "weak" if share < WEAK else "fair" if share < FAIR else "good"
    return tag("td", f"share {kind}", _link(group, standard, one, f"{share}%", _weakest(one, standard, section)))


def _weakest(one: Standing, standard: Standard, section: Section) -> str:
    """The clause that brought a section down most lately; of those that did, one that is a matter of words if there is
    one, for behind it stand replies."""
    of_section = {clause.id for clause in standard.clauses if clause.section == section.id}
    worded = {moment.clause for moment in standard.moments}
    found = [each for each in one.learning.progress(standard)
             if each.clause in of_section and each.lately.share <= one.sections[section.id].share + 1e-9]
    return min(found, key=lambda each: (each.clause not in worded, each.lately.share, each.clause)).clause


def _link(group: str, standard: Standard, one: Standing, text: str, clause: str = "") -> Html:
    query = {"group": group, "standard": standard.id, "person": one.person.id} | ({"clause": clause} if clause else {})
    return tag("a", "", text, href=f"class?{urlencode(query)}", target="_self")
