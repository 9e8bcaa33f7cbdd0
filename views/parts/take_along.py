"""Tables of a page as files, made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count

import streamlit as st
from streamlit.runtime import get_instance

from training.tables import Table, as_csv, as_pdf, as_xlsx
from views.words import Words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HELD = 50
"""files made last that stay until browsers have come for them"""
_place = count()


def take_along(w: Words, name: str, title: str, lead: str, *tables: Table) -> None:
    """A button a kind of file; `name` is that of the files, `lead` says below the title what was looked at."""
    with st.container(horizontal=True, key="take-along"):
        for kind, mime, made in (("csv", "text/csv", partial(as_csv, *tables)),
                                 ("xlsx", XLSX, partial(as_xlsx, *tables)),
                                 ("pdf", "application/pdf", partial(as_pdf, title, lead, *tables))):
            file = f"{name}.{kind}"
            # A press that drew the page anew would take away what the next press asks for.
            st.download_button(w(f"take_along.{kind}"), partial(_held, made, mime, file), file_name=file, mime=mime,
                               key=kind, on_click="ignore")


def _held(made: Callable[[], bytes], mime: str, file: str) -> bytes:
    """Make a file and hold it. Streamlit drops what was made at a press as soon as two pages were drawn, whoever's: in
    a full room that is before a browser on a slow line has come for it."""
    data = made()
    get_instance().media_file_mgr.add(data, mime, f"taken-along-{next(_place) % HELD}", file,
                                      is_for_static_download=True)
    return data
