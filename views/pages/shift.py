"""A shift at work: its clock, the call that rings, what is promised, what is open, the hand-over."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from training.people.may import NotAllowed
from training.shifts import NoSuchShift, Working, time_of_day
from views.frame import draw, go, me, say, style, words
from views.html import Html, div, span, tag
from views.parts import desk, kept
from views.parts.clock import clock
from views.parts.deeds import attempt, tell_fault
from views.parts.knowledge import departments
from views.parts.seat import ShiftSeat
from views.parts.wake import wake
from views.services import services
from views.words import Words

LONGEST_NOTE = 2000


def page() -> None:
    w = words()
    style("call", "shift")
    working = asked_for(w)
    if working is None:
        return
    if working.duty.left is not None:
        go("shift-debrief", shift=working.record.id)
    draw(_head(w, working))
    draw(_brief(w, working))
    # A place of its own, so that the papers keep theirs, and with it what is being typed, when the telephone rings.
    with st.container(key="at-hand"):
        _at_hand(w, working)
    _papers(w, working)
    if working.seconds_to_change is not None:
        wake(working.seconds_to_change, working.record.id)


def _at_hand(w: Words, working: Working) -> None:
    """What is to be done now: taking over, the call that goes on."""
    with st.container():
        if not working.call:
            tell_fault()
    with st.container():
        if working.duty.took_over is None:
            _take_over(w, working)
    if working.call:
        draw(desk.title(w, working.call))
        desk.desk(w, working.call, ShiftSeat(working.call.attempt.id))
    elif working.duty.took_over is not None:
        draw(div("line-free", w("shift.line_free", speed=f"{working.speed:g}")))


def asked_for(w: Words) -> Working | None:
    """The shift that the address names, if it is this person's."""
    try:
        return services().own.shift(me(), st.query_params.get("shift", ""))
    except (NoSuchShift, NotAllowed):
        say(w("shift.unknown"), "fault")
        if st.button(w("shift.choose"), key="choose"):
            go("shifts")
        return None


def _act(shift: str, seen: int, kind: str, **data: Any) -> None:
    attempt(services().own.act_on_shift, me(), shift, seen, kind, data)


def _note(shift: str, kind: str, **data: Any) -> Any:
    """For a box, which may be used while the shift moves on."""
    own = services().own
    return attempt(lambda: own.act_on_shift(me(), shift, own.shift(me(), shift).number, kind, data))


def _button(working: Working, label: str, kind: str, name: str, style: str = "secondary", can: bool = True,
            **data: Any) -> None:
    # The key outlives events: a press begun when a note is left must still find its button when the note is kept.
    st.button(label, key=f"{name}-{working.record.id}", type=style, disabled=not can, on_click=_act,
              args=(working.record.id, working.number, kind), kwargs=data)


def _head(w: Words, working: Working) -> Html:
    """The title and the shift's clock."""
    return div("shift-head", tag("h1", "", working.shift.title.in_(w.lang)),
               clock(working.second_of_day, working.speed))


def _brief(w: Words, working: Working) -> Html:
    """What the shift is, open until it is taken over."""
    return tag("details", "shift-brief", tag("summary", "", w("shift.brief")),
               tag("p", "", working.shift.brief.in_(w.lang)), open=working.duty.took_over is None)


def _take_over(w: Words, working: Working) -> None:
    shift = working.shift
    with st.container(key="take-over"):
        draw(tag("h2", "", w("shift.take_over")), tag("p", "small", w("shift.take_over_lead", clock=shift.clock)))
        keys = {matter.id: f"matter-{matter.id}-{working.record.id}" for matter in shift.taken_over}
        store = partial(_went_through, working.record.id, keys)
        ticked = {}
        for matter in shift.taken_over:
            key, stored = keys[matter.id], matter.id in working.duty.matters
            kept.refresh(key, stored)
            ticked[key] = st.checkbox(matter.title.in_(w.lang), stored, key=key, on_change=kept.changed,
                                      args=(key, store)), stored
        for key, (value, stored) in ticked.items():
            kept.settle(key, value, stored, store)
        st.button(w("shift.take_over_now"), key=f"take-{working.record.id}", type="primary", on_click=_took_over,
                  args=(working.record.id, working.number, keys))


def _ticked(keys: dict[str, str]) -> list[str]:
    return [matter for matter, key in keys.items() if st.session_state[key]]


def _took_over(shift: str, seen: int, keys: dict[str, str]) -> None:
    # Looked at now: the last tick may have come with the same press.
    _act(shift, seen, "took_over", matters=_ticked(keys))


def _went_through(shift: str, keys: dict[str, str], _changed: bool) -> Any:
    return _note(shift, "went_through", matters=_ticked(keys))


def _papers(w: Words, working: Working) -> None:
    """What is open: promises, complaints, matters handed over, and the note for the next shift."""
    left, right = st.columns([3, 2], gap="medium")
    with left, st.container(key="open-matters"):
        draw(tag("h2", "", w("shift.open")))
        settled = {matter.id for matter in working.shift.taken_over} <= set(working.duty.settled)
        if settled and not any(one.summary for one in working.duty.duties):
            draw(tag("p", "small", w("shift.quiet")))
        _call_backs(w, working)
        _forward(w, working)
        for matter in working.shift.taken_over:
            if matter.id not in working.duty.settled:
                with st.container(horizontal=True, vertical_alignment="center", key=f"open-{matter.id}"):
                    draw(div("", matter.title.in_(w.lang)))
                    _button(working, w("shift.settled"), "settled", f"settle-{matter.id}", matter=matter.id)
    with right, st.container(key="hand-over"):
        _hand_over(w, working)
        _leave(w, working)


def _call_backs(w: Words, working: Working) -> None:
    for one in working.duty.follow_ups:
        if one.called is None:
            due = w("shift.due" if one.promised else "shift.due_unpromised", time=time_of_day(working.shift, one.due))
            late = w("shift.overdue") if one.due < working.duty.clock else None
            with st.container(horizontal=True, vertical_alignment="center", key=f"due-{one.call}"):
                draw(div("", tag("b", "", title(w, working, one.call)), " · ", due, span("late", late)))
                _button(working, w("shift.call_back"), "called_back", f"back-{one.call}", "primary",
                        can=working.call is None, call=one.call)


def _forward(w: Words, working: Working) -> None:
    """Every call that was taken can be passed on: which ones have to be is for the trainee to know."""
    known = departments(working.shift.standard)
    for one in working.duty.duties:
        if one.summary and not one.summary.missed:
            key, stored, ids = f"forward-{one.id}-{working.record.id}", one.forwarded_to or None, list(known)
            store = partial(_forwarded, working.record.id, one.id)
            kept.refresh(key, stored)
            value = st.selectbox(w("shift.forward", call=title(w, working, one.id)), ids, key=key,
                                 index=ids.index(stored) if stored in ids else None, placeholder=w("shift.nobody"),
                                 on_change=kept.changed, args=(key, store),
                                 format_func=lambda id: known[id].in_(w.lang))
            kept.settle(key, value, stored, store)


def _forwarded(shift: str, call_id: str, to: str | None) -> Any:
    """A complaint that was passed on cannot be called back, only passed on to somebody else."""
    return _note(shift, "forwarded", call=call_id, to=to) if to else None


def _hand_over(w: Words, working: Working) -> None:
    key, stored = f"note-{working.record.id}", working.duty.note
    draw(tag("h2", "", w("shift.hand_over")))
    kept.refresh(key, stored)
    value = st.text_area(w("shift.note"), stored, key=key, height=160, max_chars=LONGEST_NOTE,
                         placeholder=w("shift.note_hint"), on_change=kept.changed,
                         args=(key, store := partial(_noted, working.record.id)))
    kept.settle(key, value, stored, store)


def _noted(shift: str, text: str) -> Any:
    return _note(shift, "noted", text=text)


def _leave(w: Words, working: Working) -> None:
    ends = time_of_day(working.shift, working.shift.ends)
    relief = w("shift.relief_there" if working.relieved else "shift.relief_awaited")
    draw(tag("p", "small", w("shift.leave_sure", ends=ends), " ", tag("b", "", relief), role="status"))
    hindered = "busy" if working.call else "not_taken_over" if working.duty.took_over is None else ""
    with st.popover(w("shift.leave"), width="stretch"):
        draw(tag("p", "", w.of("fault", hindered) if hindered else w("shift.leave_last")))
        _button(working, w("shift.leave_now"), "left", "leave", "primary", can=not hindered)


def title(w: Words, working: Working, call_id: str) -> str:
    """The title of a call of the shift, by its id in the shift."""
    scenario = next(one.scenario for one in working.shift.calls if one.id == call_id)
    return working.scenarios[scenario].title.in_(w.lang)
