"""The application: `python app.py` (ADDRESS and PORT), or `uvicorn app:app`, from the root of the checkout."""

from __future__ import annotations

import os
import sys

import streamlit as st
import uvicorn

from storage.database import StorageError
from training.people.house import BadMode
from training.xapi.sender import BadStore, address
from views.apology import apologise
from views.server.provider import secrets
from views.server.stack import keep_warm, middleware, routes
from views.services import services

LARGEST_FRAME = 1024 * 1024
"""bytes that a page may send at once"""

try:
    told = secrets()
    address(os.environ)
    services()
except (BadMode, BadStore, StorageError) as fault:
    sys.exit(str(fault))
app = st.App("views/shell/main.py", lifespan=keep_warm, middleware=middleware(), routes=routes(), secrets=told,
             on_script_error=apologise)

if __name__ == "__main__":
    uvicorn.run(app, host=os.environ.get("ADDRESS", "127.0.0.1"), port=int(os.environ.get("PORT", "8501")),
                log_level="warning", access_log=False, server_header=False, ws_max_size=LARGEST_FRAME)
