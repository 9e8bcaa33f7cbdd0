"""What is taken along opens elsewhere, with Chinese, and is never calculated."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from training.tables import Table, as_csv, as_pdf, as_xlsx

TABLE = Table("班级: 一/班", (("姓名", "通数", "2.1 规范用语"), ("韩<梅>梅", 12, 85.5), ("=1+2", 0, None),
                           ("控\x01制", 1, 0)))


def test_a_csv_is_read_back_and_holds_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(TABLE).decode("utf-8-sig"))))
    assert rows[:3] == [["姓名", "通数", "2.1 规范用语"], ["韩<梅>梅", "12", "85.5"], ["'=1+2", "0", ""]]


def test_a_spreadsheet_is_read_back_with_its_numbers_and_holds_no_formula() -> None:
    sheet = load_workbook(io.BytesIO(as_xlsx(TABLE))).active
    rows = [[cell.value for cell in row] for row in sheet.rows]
    assert rows == [*map(list, TABLE.rows[:3]), ["控\ufffd制", 1, 0]] and sheet.title == "班级 一班"
    assert {cell.data_type for row in sheet.rows for cell in row if isinstance(cell.value, str)} == {"s"}


def test_a_pdf_is_read_back_and_brings_its_own_letters() -> None:
    reader = PdfReader(io.BytesIO(as_pdf("班级", "一班 · 太原高速", Table("", TABLE.rows * 30))))
    text = "".join(page.extract_text() for page in reader.pages).replace(" ", "").replace("\x00", "")
    assert "一班·太原高速" in text and "韩<梅>梅" in text and "85.5" in text and "=1+2" in text
    assert len(reader.pages) > 1 and text.count("姓名") > 30, "the head stands on every page"
    font = next(iter(reader.pages[0]["/Resources"]["/Font"].values())).get_object()["/DescendantFonts"][0].get_object()
    assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(font["/FontDescriptor"].get_object())


@pytest.mark.parametrize("write", [as_xlsx, lambda one: as_pdf("x", "", one)])
def test_a_table_with_nothing_but_its_head_is_written(write) -> None:
    assert write(Table("x", (("姓名",),)))


def test_several_tables_are_sheets_of_one_file_and_stand_below_their_titles_in_a_csv() -> None:
    other = Table("另一张", (("a",), (1,)))
    assert load_workbook(io.BytesIO(as_xlsx(TABLE, other))).sheetnames == ["班级 一班", "另一张"]
    rows = list(csv.reader(io.StringIO(as_csv(TABLE, other).decode("utf-8-sig"))))
    assert rows[0] == ["班级: 一/班"] and rows[-4:] == [["另一张"], ["a"], ["1"], []]
