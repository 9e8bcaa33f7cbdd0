"""Tables to take along: CSV, a spreadsheet, and a PDF that holds its own letters, whatever people have called
themselves."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE as UNPRINTABLE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

if TYPE_CHECKING:
    from fpdf import FPDF

WIDEST = 40
"""characters of a column of a spreadsheet"""


@dataclass(frozen=True)
class Table:
    """Rows under a title."""

    title: str
    rows: tuple[tuple[object, ...], ...]
    """the head first; text, numbers, None for what there is not"""


def as_csv(*tables: Table) -> bytes:
    """UTF-8 with the mark that Excel wants. A cell that a spreadsheet would calculate is made text. Of several tables
    each has its title above it and an empty line below."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    for one in tables:
        titled = [(one.title,), *one.rows, ()] if len(tables) > 1 else one.rows
        writer.writerows([_plain(cell) for cell in row] for row in titled)
    return file.getvalue().encode("utf-8-sig")


def as_xlsx(*tables: Table) -> bytes:
    """A sheet a table, its head in bold and in sight. Text is kept as text, also where it looks like a formula."""
    book = Workbook()
    book.remove(book.active)
    for one in tables:
        _fill(book.create_sheet("".join(c for c in one.title if c not in r"[]:*?/\'")[:31] or "1"), one)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def as_pdf(title: str, lead: str, *tables: Table) -> bytes:
    """A4, lying, the head of a table on every page. The letters that are used are in the file."""
    from cvttf_NotoSansCJK_Regular import get_TTF_path
    from fpdf import FPDF
    from fpdf.fonts import FontFace

    paper = FPDF(orientation="landscape", format="A4")
    paper.set_title(_text(title))
    paper.add_page()
    paper.add_font("noto", fname=get_TTF_path())
    _write(paper, 16, title)
    _write(paper, 9, lead)
    for one in tables:
        paper.ln(3)
        if len(tables) > 1:
            _write(paper, 12, one.title)
        paper.set_font("noto", size=8)
        with paper.table(headings_style=FontFace(fill_color=(235, 235, 235)), line_height=5) as table:
            for row in one.rows:
                table.row([_text(cell) for cell in row])
    return bytes(paper.output())


def _fill(sheet: Worksheet, table: Table) -> None:
    for number, row in enumerate(table.rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, _printable(value))
            if isinstance(value, str):
                cell.data_type = "s"
            cell.font = Font(bold=number == 1)
    for cells in sheet.columns:
        longest = max(sum(1 + (c > "ÿ") for c in str(cell.value or "")) for cell in cells)
        sheet.column_dimensions[get_column_letter(cells[0].column)].width = min(WIDEST, longest + 2)
    sheet.freeze_panes = "B2"


def _write(paper: FPDF, size: int, text: str) -> None:
    paper.set_font("noto", size=size)
    paper.multi_cell(0, text=_text(text), new_x="LMARGIN", new_y="NEXT")


def _plain(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and cell else cell


def _printable(cell: object) -> object:
    return UNPRINTABLE.sub("\ufffd", cell) if isinstance(cell, str) else cell


def _text(cell: object) -> str:
    return "" if cell is None else str(_printable(cell))
