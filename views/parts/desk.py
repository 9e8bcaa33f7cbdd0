"""The operator's desk: telephone, conversation, call record, knowledge. The same in practice, a shift and an exam."""

from __future__ import annotations

import streamlit as st

from scoring.judge import LONGEST_REPLY
from simulator.call.events import COURSE
from simulator.call.state import Call
from simulator.call.times import filled
from training.practice import Played
from views.frame import draw, go, say
from views.html import Html, div, span, tag
from views.parts import knowledge, phone, record, talk, voice
from views.parts.browser import browser
from views.parts.deeds import LOST, act, attempt, fault_changes, quiet, reply, show_fault, tell_fault, was_handled
from views.parts.piece import WARNED, Piece
from views.parts.seat import Seat
from views.parts.wake import wake
from views.words import Words

MOST_HIGH = 430
"""pixels of the conversation where the browser has not yet said how much room there is (views/style/call.css)"""


def desk(w: Words, played: Played, seat: Seat) -> None:
    """The desk with a call on it."""
    talking = played.call.answered_at is not None and not played.call.finished
    with st.container():
        if not talking:  # in a call it is told at the reply box
            tell_fault()
    papers = played.scenario.record or knowledge.articles(played.scenario.standard)
    # Streamlit copies for each piece all that stands around it, once for each `with` that is open: so there is little.
    phone_side, talk_side, *papers_side = st.columns([1, 2.1, 1.25] if papers else [1, 2.1], gap="medium")
    with phone_side:
        _phone(w, seat, Piece(played, seat, tells_faults=False))
    with talk_side.container(key="conversation"):
        _switches(w, played)
        _talk(w, seat, Piece(played, seat, tells_faults=talking))
    if papers_side:
        with papers_side[0]:
            _papers(w, seat, Piece(played, seat, tells_faults=False))
    if talking:  # on a telephone's screen the briefing above gives way to the conversation
        draw(div("brief-below", tag("p", "small", _brief(w, played))))
    quiet()


def _switches(w: Words, played: Played) -> None:
    """What is shown of the conversation besides; they stand in its corner, and are not drawn again with it."""
    with st.container(horizontal=True, key="talk-head"):
        if played.scenario.lang != w.lang:
            st.toggle(w("call.gloss"), key="gloss")
        st.toggle(w("voice.title"), key="voice", help=w("voice.help"))


@st.fragment
def _phone(w: Words, seat: Seat, piece: Piece) -> None:
    """The telephone, and when it rings again."""
    played = piece.look()
    phone.panel(w, played, seat)
    if played.call.answered_at is None and (due := _due(played)) is not None:
        wake(due, played.attempt.id)


@st.fragment
def _talk(w: Words, seat: Seat, piece: Piece) -> None:
    """The conversation, and when it goes on by itself."""
    _conversation(w, piece.look(converses=True), seat)


def _due(played: Played) -> float | None:
    """Seconds until the call changes by itself."""
    due = COURSE.next_change(played.world, played.call)
    return None if due is None else due - played.call.now


@st.fragment
def _papers(w: Words, seat: Seat, piece: Piece) -> None:
    """The knowledge and the call record."""
    played = piece.look(writes=True)
    if st.session_state.get(WARNED) == played.attempt.id and _is_written(played.call):
        del st.session_state[WARNED]
        st.rerun()
    knowledge.panel(w, played, seat)
    record.panel(w, played, seat)


def title(w: Words, played: Played) -> Html:
    """What the call is about, as far as the trainee may know: what somebody rings for, he has to say himself."""
    scenario, known = played.scenario, played.scenario.direction == "outbound" or played.call.finished
    return div("desk-title", tag("h1", "", scenario.title.in_(w.lang) if known else w("call.incoming")),
               span("kind", w.of("kind", scenario.kind)) if known else None,
               tag("p", "brief", _brief(w, played)))


def _brief(w: Words, played: Played) -> str:
    return filled(played.scenario.brief, played.call.clock).in_(w.lang)


def _conversation(w: Words, played: Played, seat: Seat) -> None:
    call = played.call
    gloss = played.scenario.lang != w.lang and st.session_state.get("gloss", False)
    waiting = call.answered_at is None and not call.finished
    draw(div("talk-top", talk.mood(w, call) if call.answered_at is not None else span("soft", w("call.before"))))
    with st.container(height=200 if waiting else MOST_HIGH, autoscroll=True, border=False, key="lines"):
        draw(talk.conversation(w, played, gloss))
    if waiting:
        browser(w, played, None)  # the telephone looks again
        return
    with st.container(key="speak"):
        browser(w, played, _due(played) if call.answered_at is not None else None)
        if call.finished:
            _after(w, played, seat)
            return
        # What stands above the reply box comes after it here: so the box keeps its place, and its text.
        _reply(w, played, seat)
        _helps(w, played, seat)


def _helps(w: Words, played: Played, seat: Seat) -> None:
    """Nothing, or what helps to find the next reply."""
    hints, voiced = seat.hints and played.settings.hints and played.call.owed, st.session_state.get("voice")
    if not (hints or voiced or fault_changes()):
        return
    with st.container(key="helps"):
        show_fault()
        if hints:
            _hints(w, played, seat)
        if voiced:
            voice.panel(w, played)


def _reply(w: Words, played: Played, seat: Seat) -> None:
    # No `max_chars`: the box would drop a paste beyond it without a word. What is too long is refused and given back.
    key = f"reply-{played.attempt.id}"
    text = st.chat_input(w("call.reply", most=f"{LONGEST_REPLY:,}"), key=key, disabled=played.call.state != "talking",
                         on_submit=reply, args=(seat, played.number, key))
    if text and not was_handled(text):
        reply(seat, played.number, key)
        st.rerun()


def _hints(w: Words, played: Played, seat: Seat) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="hints"):
        if played.events[-1].kind == "hinted":
            titles = {act.id: act.title.in_(w.lang) for act in played.standard.acts}
            draw(div("hint", span("small", w("call.owed")),
                     *(span("chip", titles.get(owed, owed)) for owed in played.call.owed.values())))
        else:
            st.button(w("call.hint"), key=f"hint-{played.number}", type="tertiary", on_click=act,
                      args=(seat, "hinted"))


def _close(seat: Seat, warned: bool) -> None:
    """Finish the record; an empty one only when that was said first. What was just written counts, so look again."""
    now = attempt(seat.look)
    if warned or now in (None, LOST) or _is_written(now.call):
        act(seat, "closed")
    else:
        st.session_state[WARNED] = now.attempt.id


def _is_written(call: Call) -> bool:
    return any(value.strip() for value in call.record.values())


def _after(w: Words, played: Played, seat: Seat) -> None:
    call = played.call
    with st.container(key="after"):
        draw(div("over", tag("b", "", w(f"call.{call.state}_by_{call.hung_up_by or 'nobody'}")),
                 tag("p", "", w("call.record_open")) if call.after_call else None,
                 tag("p", "", w(seat.over)) if seat.over else None))
        if call.after_call:
            warned = st.session_state.get(WARNED) == played.attempt.id and not _is_written(call)
            if warned:
                say(w("call.record_empty"), "fault")
            # The key outlives events: a press begun in the middle of writing is what keeps the last field, too.
            st.button(w("call.close_empty" if warned else "call.close"), key=f"close-{played.attempt.id}",
                      on_click=_close, args=(seat, warned))
        elif seat.debriefs:
            st.button(w("call.debrief"), key="to-debrief", type="primary", on_click=go, args=("debrief",),
                      kwargs={"attempt": played.attempt.id})
