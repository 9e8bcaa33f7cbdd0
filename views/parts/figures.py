"""The pictures of how a standard is kept, each with its table as rows."""

from __future__ import annotations

import streamlit as st

from scoring.standard import Standard
from training.adherence import Adherence
from views.parts.findings import total
from views.words import Words

MOST = 15
"""bars of a picture; the table holds all"""
NAMED = 5
"""people whose names stand in the picture: the weakest; of all of them they would cover each other"""
BAD, FAIR, GOOD = "#b02e22", "#c9862b", "#23704a"
PLAIN = "#7c8a8c"
"""to be read on light and on dark"""


def missed(w: Words, found: Adherence) -> None:
    _bars(w, "missed", [{"name": one.act.title.in_(w.lang), "value": one.missed, "of": one.owed,
                         "percent": _percent(one.share)} for one in found.missed[:MOST]],
          "missed", BAD, ("of", "percent"))


def missed_rows(w: Words, standard: Standard, found: Adherence) -> list[tuple[object, ...]]:
    return [_head(w, "act", "missed", "of", "percent"),
            *((one.act.title.in_(w.lang), one.missed, one.owed, _percent(one.share)) for one in found.missed)]


def broken(w: Words, found: Adherence) -> None:
    _bars(w, "broken", [{"name": one.rule.title.in_(w.lang), "value": one.times, "people": one.people}
                        for one in found.broken[:MOST]], "times", FAIR, ("people",))


def broken_rows(w: Words, standard: Standard, found: Adherence) -> list[tuple[object, ...]]:
    return [_head(w, "wording", "clause", "severity", "times", "people"),
            *((one.rule.title.in_(w.lang), one.rule.clause, w(f"adherence.{one.rule.severity}"), one.times, one.people)
              for one in found.broken)]


def calls(w: Words, found: Adherence) -> None:
    import altair

    colours = {"hard": BAD, "": PLAIN, "easy": GOOD}
    cells = [{"name": one.scenario.title.in_(w.lang), "total": round(one.total, 1), "percent": _percent(one.passed),
              "calls": one.calls, "fit": w(f"adherence.{one.fit or 'right'}")} for one in found.calls]
    fits = [w(f"adherence.{fit or 'right'}") for fit in colours]
    chart = altair.Chart(altair.Data(values=cells)).mark_circle(opacity=.8).encode(
        x=_axis(altair.X, "total", w("adherence.column.total")),
        y=_axis(altair.Y, "percent", w("adherence.column.passed")),
        size=altair.Size("calls:Q", legend=None, scale=altair.Scale(range=[60, 400])),
        color=altair.Color("fit:N", title=None, scale=altair.Scale(domain=fits, range=[*colours.values()]),
                           legend=altair.Legend(orient="top")),
        tooltip=_tips(w, name="call", total="total", percent="passed", calls="calls"))
    st.altair_chart(chart.properties(height=320), width="stretch", alt=w("adherence.calls"))


def call_rows(w: Words, standard: Standard, found: Adherence) -> list[tuple[object, ...]]:
    return [_head(w, "call", "level", "calls", "passed", "total", "fit"),
            *((one.scenario.title.in_(w.lang), one.scenario.level, one.calls, _percent(one.passed),
               float(total(one.total)), w(f"adherence.{one.fit or 'right'}")) for one in found.calls)]


def people(w: Words, found: Adherence) -> None:
    import altair

    weakest = sorted(found.people, key=lambda one: one.lately)[:NAMED]
    cells = [{"name": one.person.name, "hours": round(one.hours, 2), "lately": round(one.lately, 1), "calls": one.calls,
              "label": one.person.name if one in weakest else ""} for one in found.people]
    points = altair.Chart(altair.Data(values=cells)).encode(
        x=altair.X("hours:Q", title=w("adherence.column.hours")),
        y=_axis(altair.Y, "lately", w("adherence.column.lately")),
        tooltip=_tips(w, name="person", hours="hours", lately="lately", calls="calls"))
    names = points.mark_text(dx=8, align="left", fontSize=11, color=PLAIN).encode(text="label:N")
    st.altair_chart((points.mark_circle(size=90, color=GOOD) + names).properties(height=320), width="stretch",
                    alt=w("adherence.people"))


def people_rows(w: Words, standard: Standard, found: Adherence) -> list[tuple[object, ...]]:
    return [_head(w, "person", "hours", "calls", "lately"),
            *((one.person.name, round(one.hours, 2), one.calls, float(total(one.lately)))
              for one in sorted(found.people, key=lambda one: (one.lately, one.person.name)))]


FIGURES = (("missed", missed, missed_rows), ("broken", broken, broken_rows), ("calls", calls, call_rows),
           ("people", people, people_rows))
"""name of the wording, what draws it, what makes its rows, the head first"""


def _bars(w: Words, name: str, cells: list[dict[str, object]], column: str, colour: str, more: tuple[str, ...]
          ) -> None:
    import altair

    chart = altair.Chart(altair.Data(values=cells)).mark_bar(cornerRadius=3, color=colour).encode(
        x=altair.X("value:Q", title=w(f"adherence.column.{column}"), axis=altair.Axis(tickMinStep=1)),
        y=altair.Y("name:N", sort=None, title=None, axis=altair.Axis(labelLimit=260, labelOverlap=False)),
        tooltip=_tips(w, **({"name": "what", "value": column} | {one: one for one in more})))
    st.altair_chart(chart.properties(height=40 + 26 * len(cells)), width="stretch", alt=w(f"adherence.{name}"))


def _axis(kind, field: str, title: str):
    import altair

    return kind(f"{field}:Q", title=title, scale=altair.Scale(domain=[0, 100]))


def _tips(w: Words, **columns: str) -> list:
    import altair

    return [altair.Tooltip(f"{field}:{'N' if field == 'name' else 'Q'}", title=w(f"adherence.column.{column}"))
            for field, column in columns.items()]


def _head(w: Words, *columns: str) -> tuple[str, ...]:
    return tuple(w(f"adherence.column.{one}") for one in columns)


def _percent(share: float) -> int:
    """Never rounded up to all."""
    return int(100 * share + 1e-9)
