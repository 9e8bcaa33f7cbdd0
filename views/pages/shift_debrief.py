"""The debrief of a shift: its picture, its calls, promises kept and broken, what the hand-over told."""

from __future__ import annotations

import streamlit as st

from simulator.call.conduct import ConductResult
from simulator.shift.parts import Part, parts, worth
from training.shifts import ShiftDebrief, time_of_day
from views.frame import draw, go, me, style, words
from views.html import Html, div, span, tag
from views.pages.shift import asked_for, title
from views.parts import findings
from views.parts.knowledge import department
from views.parts.rejudged import rejudged
from views.parts.timeline import timeline
from views.services import services
from views.words import Words


def page() -> None:
    w = words()
    style("debrief", "timeline", "print")
    working = asked_for(w)
    if working is None:
        return
    debrief = services().own.shift_debrief(me(), working.record.id)
    if debrief is None:
        go("shift", shift=working.record.id)
    with st.container(key="debrief"):
        draw(_verdict(w, debrief))
        rejudged(w, debrief.corrections)
        _on(w, "head")
        draw(_sum(w, debrief))
        draw(tag("section", "panel", tag("h2", "", w("shift.timeline")), timeline(w, debrief)))
        if debrief.calls:
            _calls(w, debrief)
        standard, each = working.standard, worth(debrief.card)
        rows = [findings.item(w, standard, one, findings.told(w, one, _data(w, debrief, one)), each)
                for one in debrief.card.findings]
        draw(tag("section", "panel", tag("h2", "", w("shift.conduct")), tag("ul", "findings", *rows)),
             _promises(w, debrief), _matters(w, debrief))
        _on(w, "foot")


def _on(w: Words, where: str) -> None:
    if st.button(w("shift.choose"), type="primary", key=f"choose-{where}"):
        go("shifts")


def _sum(w: Words, debrief: ShiftDebrief) -> Html:
    """How the total comes about, part by part."""
    rows = [div("clause-row part", span("duty", _part(w, debrief, one)),
                span("meter", span("full" if one.points > .995 * one.out_of else "",
                                   style=f"width:{100 * one.points / one.out_of:.0f}%")),
                span("points", w("debrief.points", points=f"{one.points:.1f}", out_of=f"{one.out_of:.1f}")))
            for one in parts(debrief.card)]
    whole = div("clause-row part sum", span("duty", w("shift.sum")), span(""),
                span("points", w("debrief.points", points=findings.total(debrief.card.total), out_of="100")))
    return tag("section", "panel", tag("h2", "", w("shift.how_total")), *rows, whole)


def _part(w: Words, debrief: ShiftDebrief, one: Part) -> str:
    if one.kind == "duties":
        return w("shift.duties")
    name = title(w, debrief.working, one.call)
    return w("shift.back_of", call=name) if one.kind == "call_back" else name


def _verdict(w: Words, debrief: ShiftDebrief) -> Html:
    card, shift = debrief.card, debrief.working.shift
    result = "passed" if card.passed else "failed"
    reasons = [w(f"reason.{one.code}", total=findings.total(card.total), pass_mark=f"{shift.pass_mark:g}")
               for one in card.reasons]
    return findings.verdict(w, result, card.total, shift.pass_mark, shift.title.in_(w.lang), reasons)


def _data(w: Words, debrief: ShiftDebrief, one: ConductResult) -> dict[str, str]:
    """What a finding names, in words."""
    data = {name: value for name, value in one.data.items() if not isinstance(value, list | tuple)}
    if "call" in data:
        data["call"] = title(w, debrief.working, data["call"])
    for name in ("to", "expected"):
        if data.get(name):
            data[name] = department(w, debrief.working.shift.standard, data[name])
    return data


def _calls(w: Words, debrief: ShiftDebrief) -> None:
    """Each call and call-back with its total and its time, and the way to its own debrief."""
    working, card = debrief.working, debrief.card
    spans = {(one.kind == "call_back", one.call): one for one in card.timeline if one.kind != "wait"}
    with st.container(key="shift-calls"):
        draw(tag("h2", "", w("shift.calls")))
        for name, attempt in debrief.calls.items():
            back, call_id = name.startswith("back:"), name.removeprefix("back:")
            one, label = spans[back, call_id], title(w, working, call_id)
            label = w("shift.back_of", call=label) if back else label
            score = card.calls.get(call_id) if not back else one.total
            when = "–".join(time_of_day(working.shift, at) for at in (one.start, one.end))
            with st.container(horizontal=True, vertical_alignment="center", key=f"attempt-{attempt}"):
                draw(div("shift-call", tag("b", "", findings.total(score) if score is not None else "–"),
                         span("", label), span("when", when)))
                if st.button(w("mine.debrief"), key=f"see-{attempt}", type="tertiary"):
                    go("debrief", attempt=attempt)


def _promises(w: Words, debrief: ShiftDebrief) -> Html:
    if not debrief.card.promises:
        return Html("")
    shift = debrief.working.shift
    rows = []
    for one in debrief.card.promises:
        called = None if one.called is None else (" · ", w("shift.called_at", time=time_of_day(shift, one.called)))
        mark = {"kept": "good", "late": "half", "open": "half"}.get(one.state, "bad")
        rows.append(tag("li", mark, span("mark", w(f"mark.{mark}")),
                        span("", title(w, debrief.working, one.call), " · ",
                             w("shift.due", time=time_of_day(shift, one.due)), called),
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
