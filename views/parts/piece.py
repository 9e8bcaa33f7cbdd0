"""Pieces of the desk that are drawn again by themselves.

A reply draws the conversation and the telephone again, a field of the call record only the papers. Where the page
itself would look different (picked up, over, closed; a message that stands elsewhere), it is drawn as a whole.
"""

from __future__ import annotations

import streamlit as st

from simulator.happening import Refused
from training.practice import Played
from views.parts.deeds import fault_changes
from views.parts.seat import Seat


class Piece:
    """What a piece is drawn from: at first the call as the page has it, afterwards the call as it stands then."""

    def __init__(self, played: Played, seat: Seat, tells_faults: bool) -> None:
        """`tells_faults`: the message about what could not be done stands in this piece."""
        self._page: Played | None = played
        self._stage, self._seat, self._tells_faults = _stage(played), seat, tells_faults

    def look(self, writes: bool = False) -> Played:
        """The call to draw now; does not return where the page is to be drawn instead. `writes`: the call record
        stands in this piece; the others watch whether another window has changed it."""
        played, self._page = self._page, None
        if played is None:
            played = self._look_again(writes)
        if writes:
            st.session_state[_written(played)] = played.call.record
        return played

    def _look_again(self, writes: bool) -> Played:
        if not self._tells_faults and fault_changes():
            st.rerun()
        try:
            played = self._seat.look()
        except Refused:
            st.rerun()
        shown = st.session_state.get(_written(played), played.call.record)
        elsewhere = not writes and shown != played.call.record
        # Once the call is over the guide stays as it is, and a press that leads on must be heard here.
        if (played.settings.guided and not played.over) or elsewhere or _stage(played) != self._stage:
            st.rerun()
        return played


def _stage(played: Played) -> tuple[bool, ...]:
    """How far a call has come, as everything around the desk shows it."""
    call = played.call
    return call.answered_at is None, call.finished, call.after_call, call.closed


def _written(played: Played) -> str:
    return f"written-{played.attempt.id}"
