"""Pieces of the desk that are drawn again by themselves.

A reply draws the conversation again, a ring the telephone, a field of the call record the papers. Where other pieces
would look different, too (picked up, on hold, over, closed; a message that stands elsewhere), the page is drawn as a
whole.
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from simulator.happening import Refused
from training.practice import Played
from views.parts.bell import aloud
from views.parts.deeds import done_now, fault_changes, sees
from views.parts.seat import Seat

WRITTEN = "written"
"""the call record that this window shows, and of which call"""
WARNED = "warned"
"""the call of which it was said that its record is empty"""


class Piece:
    """What a piece is drawn from: at first the call as the page has it, afterwards the call as it stands then."""

    def __init__(self, played: Played, seat: Seat, tells_faults: bool) -> None:
        """`tells_faults`: the message about what could not be done stands in this piece."""
        self._page: Played | None = played
        self._stage, self._seat, self._tells_faults = _stage(played), seat, tells_faults

    def look(self, writes: bool = False, converses: bool = False) -> Played:
        """The call to draw now; does not return where the page is to be drawn instead. `writes`: the call record
        stands in this piece; the others watch whether another window has changed it. `converses`: what was said
        stands in it."""
        played, self._page = self._page, None
        if played is None:
            played = self._look_again(writes, converses)
        if writes:
            st.session_state[WRITTEN] = played.attempt.id, played.call.record
        if converses:
            sees(self._seat, played)
        return played

    def _look_again(self, writes: bool, converses: bool) -> Played:
        if not self._tells_faults and fault_changes():
            st.rerun()
        if not (writes or converses) and done_now(self._seat):  # what is done on the telephone shows everywhere
            st.rerun()
        try:
            played = done_now(self._seat) or self._seat.look()
        except Refused:
            st.rerun()
        of, shown = st.session_state.get(WRITTEN, (None, None))
        elsewhere = not writes and of == played.attempt.id and shown != played.call.record
        # Once the call is over the guide stays as it is, and a press that leads on must be heard here.
        if (played.settings.guided and not played.over) or elsewhere or _stage(played) != self._stage:
            st.rerun()
        return played


def shows_all(after: Played, field: str) -> Mapping[str, str] | None:
    """The call record that this window showed before a field was written in it, where nothing else has to be drawn for
    what it is now; None where something has to."""
    of, shown = st.session_state.get(WRITTEN, (None, {}))
    now = after.call.record
    told = after.settings.guided or st.session_state.get(WARNED) == after.attempt.id
    if of != after.attempt.id or told or {**shown, field: now.get(field)} != {**now, field: now.get(field)}:
        return None
    st.session_state[WRITTEN] = of, now
    return shown


def _stage(played: Played) -> tuple[object, ...]:
    """How far a call has come, as more than one piece shows it."""
    call = played.call
    return (call.state, call.ring > 0, call.line, call.second_rings, call.second and call.second.answered,
            call.after_call, call.closed, aloud())
