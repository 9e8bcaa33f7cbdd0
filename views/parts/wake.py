"""Looks again when the call will have changed by itself. The server decides by its own clock what it then is."""

from __future__ import annotations

import streamlit as st

JS = """
export default function ({ data, parentElement, setTriggerValue }) {
    clearTimeout(parentElement.timer);
    parentElement.timer = setTimeout(() => setTriggerValue("due", data.of), data.milliseconds);
    return () => clearTimeout(parentElement.timer);
}
"""
LATE = 0.06
"""seconds after the change, so that it has happened for certain"""
LONGEST = 24 * 3600

_timer = st.components.v2.component("second_ring_wake", js=JS)


def wake(seconds: float, of: str) -> None:
    """Draw the page again in so many seconds."""
    milliseconds = round((min(max(seconds, 0.0), LONGEST) + LATE) * 1000)
    _timer(key=f"wake-{of}", data={"of": of, "milliseconds": milliseconds}, on_due_change=_nothing, height=1)


def _nothing() -> None:
    """The run that the trigger starts draws the page; nothing else is to be done."""
