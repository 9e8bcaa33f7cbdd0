"""Progress by clause: the picture, call by call on one scale of time, and its table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scoring.standard import Clause, Standard
from training.progress import ClauseProgress, Occasion
from views.html import Html, div, span, tag
from views.parts.clauses import number
from views.words import Words

COLUMNS = 24
"""of the picture: the last occasions, the oldest on the left"""
HALF, WHOLE = .5, .995
DAY = len("2026-01-31")


def picture(w: Words, standard: Standard, progress: Sequence[ClauseProgress], when: Callable[[float], str]) -> Html:
    """A row a clause, a column for each thing that was scored; the height and the colour of a bar tell the share."""
    times = sorted({one.at for clause in progress for one in clause.occasions})[-COLUMNS:]
    clauses = {clause.id: clause for clause in standard.clauses}
    rows = [_row(w, standard, clauses[one.clause], one, times, when) for one in progress]
    keys = [span("", span(f"bar {kind}"), w(f"mine.{kind}")) for kind in ("whole", "partly", "little")]
    ends = div("ends", f"{when(times[0])[:DAY]} – {when(times[-1])[:DAY]}")
    return div("progress", div("keys", *keys, aria_hidden="true"), tag("ul", "", *rows), ends if times[1:] else None,
               style=f"--columns:{max(len(times), 6)}")


def _row(w: Words, standard: Standard, clause: Clause, progress: ClauseProgress, times: list[float],
         when: Callable[[float], str]) -> Html:
    at = {one.at: one for one in progress.occasions}
    bars = [_bar(w, at[time], when) if time in at else span("none") for time in times]
    told = w("mine.lately", percent=percent(progress.lately))
    return tag("li", "", span("name", tag("b", "", number(w, standard, clause)), " ", clause.duty.in_(w.lang),
                              title=clause.duty.in_(w.lang)),
               span("bars", *bars, aria_hidden="true"), span("now", told))


def _bar(w: Words, one: Occasion, when: Callable[[float], str]) -> Html:
    kind = "whole" if one.share >= WHOLE and not one.violations else "partly" if one.share >= HALF else "little"
    return span("", span(f"bar {kind}", style=f"height:{max(8, round(100 * one.share))}%"),
                title=w("mine.bar", when=when(one.at), percent=percent(one)))


def table(w: Words, standard: Standard, progress: Sequence[ClauseProgress]) -> Html:
    """The same in numbers."""
    clauses = {clause.id: clause for clause in standard.clauses}
    head = tag("tr", "", *(tag("th", "", w(f"mine.column.{name}"), scope="col")
                           for name in ("clause", "times", "first", "lately", "broken")))
    rows = [tag("tr", "", tag("th", "", number(w, standard, clauses[one.clause]), scope="row",
                              title=clauses[one.clause].duty.in_(w.lang)),
                *(tag("td", "", text) for text in _numbers(one))) for one in progress]
    return tag("details", "panel", tag("summary", "", tag("h3", "", w("mine.table"))),
               div("wide", tag("table", "", tag("thead", "", head), tag("tbody", "", *rows))))


def _numbers(one: ClauseProgress) -> tuple[str, ...]:
    broken = sum(each.violations for each in one.occasions)
    return str(len(one.occasions)), f"{percent(one.occasions[0])}%", f"{percent(one.lately)}%", str(broken)


def percent(one: Occasion) -> int:
    """The share in percent, never rounded up to all."""
    return int(100 * one.share + 1e-9)
