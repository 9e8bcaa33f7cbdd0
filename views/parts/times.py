"""Moments as the visitor's clock tells them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import streamlit as st


def when(seconds: float) -> str:
    """The day and the time where the browser is, of seconds since 1970."""
    local = datetime.fromtimestamp(seconds, UTC) - timedelta(minutes=st.context.timezone_offset or 0)
    return f"{local:%Y-%m-%d %H:%M}"
