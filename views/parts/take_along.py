"""Tables of a page as files: CSV at once, spreadsheet and PDF made when they are asked for."""

from __future__ import annotations

from functools import partial

import streamlit as st

from training.tables import Table, as_csv, as_pdf, as_xlsx
from views.words import Words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def take_along(w: Words, name: str, title: str, lead: str, *tables: Table) -> None:
    """A button a kind of file; `name` is that of the files, `lead` says below the title what was looked at."""
    with st.container(horizontal=True, key="take-along"):
        for kind, mime, made in (("csv", "text/csv", partial(as_csv, *tables)),
                                 ("xlsx", XLSX, partial(as_xlsx, *tables)),
                                 ("pdf", "application/pdf", partial(as_pdf, title, lead, *tables))):
            st.download_button(w(f"take_along.{kind}"), made, file_name=f"{name}.{kind}", mime=mime, key=kind,
                               on_click="ignore")
