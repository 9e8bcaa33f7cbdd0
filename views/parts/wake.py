"""Looks again when something will have changed by itself. The server decides by its own clock what it then is."""

from __future__ import annotations

from typing import Any

import streamlit as st

LATE = 0.06
"""seconds after the change, so that it has happened for certain"""
LONGEST = 24 * 3600

_timer = st.components.v2.component("second_ring_wake", js="""
export default ({ data, parentElement, setTriggerValue }) =>
    window.secondRing.wake(data, parentElement, setTriggerValue);
""")


def wake(seconds: float, of: str) -> None:
    """Draw the page again in so many seconds."""
    _timer(key=f"wake-{of}", data=told(seconds, of), on_due_change=nothing, height=1)


def told(seconds: float, of: str) -> dict[str, Any]:
    """What the browser has to know."""
    return {"of": of, "milliseconds": round((min(max(seconds, 0.0), LONGEST) + LATE) * 1000)}


def nothing() -> None:
    """The run that the trigger starts draws the page; nothing else is to be done."""
