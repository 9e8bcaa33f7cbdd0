"""The application: `streamlit run app.py`, or `uvicorn app:app` from the root of the checkout."""

from __future__ import annotations

import streamlit as st

from views.apology import apologise
from views.server import keep_warm, middleware, routes

app = st.App("views/shell/main.py", lifespan=keep_warm, middleware=middleware(), routes=routes(),
             on_script_error=apologise)
