"""The debrief of a shift: its picture, its calls, promises kept and broken, what the hand-over told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import altair
import streamlit as st

from simulator.conduct import ConductResult
from training.shifts import NoSuchShift, ShiftDebrief, time_of_day
from views import findings
from views.frame import draw, go, person_id, say, style, words
from views.html import Html, div, span, tag
from views.knowledge import department
from views.services import services
from views.shift import title
from views.words import Words

COLOURS = {"wait": "#C9C2B2", "call": "#0F6B62", "missed": "#B3372B", "call_back": "#3565AC", "private": "#96690F"}


def page() -> None:
    w = words()
    style("debrief")
    try:
        debrief = services().shifts.debrief(st.query_params.get("shift", ""))
    except NoSuchShift:
        debrief = None
    if debrief is None or debrief.working.record.person != person_id():
        say(w("shift.unknown"), "fault")
        return
    with st.container(key="debrief"):
        draw(_verdict(w, debrief))
        draw(tag("h2", "", w("shift.timeline")))
        st.altair_chart(_timeline(w, debrief), width="stretch")
        _calls(w, debrief)
        rows = [findings.item(w, one, _data(w, debrief, one)) for one in debrief.card.findings]
        draw(tag("section", "panel", tag("h2", "", w("debrief.conduct")), tag("ul", "findings", *rows)),
             _promises(w, debrief), _matters(w, debrief))
        if st.button(w("shift.choose"), type="primary"):
            go("shifts")


def _verdict(w: Words, debrief: ShiftDebrief) -> Html:
    card, shift = debrief.card, debrief.working.shift
    result = "passed" if card.passed else "failed"
    reasons = [w(f"reason.{one.code}", total=findings.total(card.total), pass_mark=f"{shift.pass_mark:g}")
               for one in card.reasons]
    return findings.verdict(w, result, card.total, shift.pass_mark, shift.title.in_(w.lang), reasons, ())


def _data(w: Words, debrief: ShiftDebrief, one: ConductResult) -> dict[str, str]:
    """What a finding names, in words."""
    data = {name: value for name, value in one.data.items() if not isinstance(value, list | tuple)}
    if "call" in data:
        data["call"] = title(w, debrief.working, data["call"])
    for name in ("to", "expected"):
        if data.get(name):
            data[name] = department(w, debrief.working.shift.standard, data[name])
    return data


def _timeline(w: Words, debrief: ShiftDebrief) -> altair.LayerChart:
    """One row a call; a tick where a call-back was due within the shift."""
    card, working = debrief.card, debrief.working
    spans = [{"call": title(w, working, one.call), "kind": w(f"shift.span.{one.kind}"),
              "start": _moment(debrief, one.start), "end": _moment(debrief, one.end)} for one in card.timeline]
    due = [{"call": title(w, working, one.call), "due": _moment(debrief, one.due)} for one in card.promises]
    whole = [_moment(debrief, 0), _moment(debrief, max(card.ends, working.duty.left or 0))]
    time = altair.Scale(type="utc", domain=whole)
    rows = altair.Y("call:N", title=None, axis=altair.Axis(labelLimit=150, ticks=False, domain=False),
                    sort=[title(w, working, one.id) for one in working.shift.calls])
    kinds = altair.Scale(domain=[w(f"shift.span.{kind}") for kind in COLOURS], range=list(COLOURS.values()))
    # A line with round ends: a call of a few seconds is a dot that can be seen.
    bars = altair.Chart(altair.Data(values=spans)).mark_rule(strokeWidth=12, strokeCap="round").encode(
        x=altair.X("start:T", title=None, scale=time, axis=altair.Axis(format="%H:%M", grid=True)), x2="end:T", y=rows,
        color=altair.Color("kind:N", title=None, scale=kinds, legend=altair.Legend(orient="top", columns=3)))
    ticks = altair.Chart(altair.Data(values=due)).mark_tick(thickness=3, height=24, color=COLOURS["missed"],
                                                            clip=True).encode(x=altair.X("due:T", scale=time), y=rows)
    return altair.layer(bars, ticks).properties(height=44 * len(working.shift.calls) + 60)


def _moment(debrief: ShiftDebrief, seconds: float) -> str:
    """The time of day as a moment of a day of its own, for the axis."""
    hours, minutes = map(int, debrief.working.shift.clock.split(":"))
    start = datetime(2000, 1, 1, hours, minutes, tzinfo=UTC) - timedelta(minutes=debrief.working.shift.early)
    return (start + timedelta(seconds=seconds)).isoformat()


def _calls(w: Words, debrief: ShiftDebrief) -> None:
    for name, attempt in debrief.calls.items():
        back = name.startswith("back:")
        call_id = name.removeprefix("back:")
        score = debrief.card.calls.get(call_id)
        if back:
            score = next((one.total for one in debrief.card.promises if one.call == call_id), None)
        label = title(w, debrief.working, call_id)
        label = w("shift.back_of", call=label) if back else label
        with st.container(horizontal=True, vertical_alignment="center", key=f"attempt-{attempt}"):
            draw(div("shift-call", tag("b", "", findings.total(score) if score is not None else "–"), span("", label)))
            if st.button(w("mine.debrief"), key=f"see-{attempt}", type="tertiary"):
                go("debrief", attempt=attempt)


def _promises(w: Words, debrief: ShiftDebrief) -> Html:
    if not debrief.card.promises:
        return Html("")
    shift = debrief.working.shift
    rows = []
    for one in debrief.card.promises:
        called = w("shift.called_at", time=time_of_day(shift, one.called)) if one.called is not None else ""
        mark = {"kept": "good", "late": "half", "open": "half"}.get(one.state, "bad")
        rows.append(tag("li", mark, span("mark", w(f"mark.{mark}")),
                        span("", title(w, debrief.working, one.call), " · ",
                             w("shift.due", time=time_of_day(shift, one.due)), " ", called),
                        span("clause"), span("points", w(f"shift.promise.{one.state}"))))
    return tag("section", "panel", tag("h2", "", w("shift.promises")), tag("ul", "findings", *rows))


def _matters(w: Words, debrief: ShiftDebrief) -> Html:
    if not debrief.card.open_matters:
        return Html("")
    shift = debrief.working.shift
    matters = (*shift.taken_over, *(call.matter for call in shift.calls if call.matter))
    titles = {one.id: one.title.in_(w.lang) for one in matters}
    rows = []
    for one in debrief.card.open_matters:
        mark = "good" if one in debrief.card.told_matters else "bad"
        rows.append(tag("li", mark, span("mark", w(f"mark.{mark}")), span("", titles.get(one, one)), span("clause"),
                        span("points", w("shift.told" if mark == "good" else "shift.not_told"))))
    return tag("section", "panel", tag("h2", "", w("shift.note")), tag("ul", "findings", *rows))
