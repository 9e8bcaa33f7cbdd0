"""A class from a spreadsheet: CSV or XLSX with a column of names and, if there is one, of logins and groups.

Every fault is told at once, by line; nobody is admitted while there is one.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from storage.store import Store
from training.people.groups import Groups
from training.people.may import Actor, Rights
from training.people.names import BadName, tidy_name
from training.people.register import Newcomer, People, tidy_login

LARGEST = 1024 * 1024
"""bytes"""
MOST = 500
"""people in one list"""
COLUMNS = {"name": ("name", "姓名", "名字"), "login": ("login", "账号", "帐号", "工号", "user", "username"),
           "group": ("group", "class", "班级", "小组", "组")}
"""what a column is -> how its head may be written"""


@dataclass(frozen=True)
class Row:
    """A person as the list has her."""

    line: int
    name: str
    login: str
    group: str


@dataclass(frozen=True)
class Fault:
    """What is wrong with a line (0: with the whole list). `code`: unreadable, too_large, no_names, empty, too_many,
    no_name, twice, taken."""

    line: int
    code: str
    value: str = ""


@dataclass(frozen=True)
class Listing:
    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]


def read(file: bytes) -> Listing:
    """The list in a file; what it is, its first bytes tell, not its name."""
    if len(file) > LARGEST:
        return Listing((), (Fault(0, "too_large"),))
    try:
        table = _xlsx(file) if file.startswith(b"PK") else _csv(file)
    except (ValueError, KeyError, OSError, csv.Error, zipfile.BadZipFile):
        return Listing((), (Fault(0, "unreadable"),))
    return _listing(table)


class ClassLists:
    """Lets the people on a list in. Every verb raises `NotAllowed`."""

    def __init__(self, store: Store, people: People, groups: Groups) -> None:
        self._store = store
        self._people = people
        self._groups = groups
        self._rights = Rights(store)

    def taken(self, actor: Actor, listing: Listing) -> tuple[Fault, ...]:
        """The logins of a list that somebody has already."""
        self._rights.check(actor, "import_class")
        return tuple(Fault(row.line, "taken", row.login) for row in listing.rows
                     if self._store.people.by_login(row.login))

    def admit(self, actor: Actor, listing: Listing) -> tuple[Newcomer, ...]:
        """Accounts for everybody on a list without faults, each with a first password, in the groups that it names.

        Raises `Taken` for a login that somebody has; ask `taken` first.
        """
        self._rights.check(actor, "import_class")
        there = {group.name: group.id for group in self._store.groups.all()}
        admitted = []
        for row in listing.rows:
            newcomer = self._people.admit(actor, row.login, row.name)
            if row.group:
                if row.group not in there:
                    there[row.group] = self._groups.make(actor, row.group).id
                self._groups.join(actor, there[row.group], newcomer.person.id)
            admitted.append(newcomer)
        return tuple(admitted)


def _listing(table: Sequence[Sequence[str]]) -> Listing:
    head = [cell.strip().casefold() for cell in table[0]] if table else []
    at = {what: next((n for n, cell in enumerate(head) if cell in names), None) for what, names in COLUMNS.items()}
    if at["name"] is None:
        return Listing((), (Fault(0, "no_names"),))
    lines = [(n, cells) for n, cells in enumerate(table[1:], 2) if any(cell.strip() for cell in cells)]
    if not lines or len(lines) > MOST:
        return Listing((), (Fault(0, "too_many" if lines else "empty"),))
    rows, faults, seen = [], [], set()
    for line, cells in lines:
        name, login, group = (cells[at[what]] if at[what] is not None and at[what] < len(cells) else ""
                              for what in COLUMNS)
        try:
            row = Row(line, tidy_name(name), tidy_login(login) if login.strip() else _free(_login(name), seen),
                      tidy_name(group) if group.strip() else "")
        except BadName:
            faults.append(Fault(line, "no_name"))
            continue
        if row.login in seen:
            faults.append(Fault(line, "twice", row.login))
        seen.add(row.login)
        rows.append(row)
    return Listing(tuple(rows), tuple(faults))


def _login(name: str) -> str:
    """A login made from a name: its letters, Chinese characters by their sound."""
    from pypinyin import lazy_pinyin  # its phrases take longer to read than all the rest of a start

    letters = "".join(lazy_pinyin(tidy_name(name), errors=lambda rest: rest)).casefold()
    return tidy_login("".join(c for c in letters if c.isalnum()) or "x")


def _free(login: str, seen: Iterable[str]) -> str:
    return next(one for n in range(1, MOST + 2) if (one := login if n == 1 else f"{login}{n}") not in seen)


def _csv(file: bytes) -> list[list[str]]:
    """Raises `ValueError` for what is no text. Excel in China writes GB 18030, elsewhere UTF-8 with a mark."""
    try:
        text = file.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = file.decode("gb18030")
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def _xlsx(file: bytes) -> list[list[str]]:
    """The first sheet. What would unpack to more than fifty times the largest list is not unpacked."""
    from openpyxl import load_workbook

    with zipfile.ZipFile(io.BytesIO(file)) as packed:
        if sum(part.file_size for part in packed.infolist()) > 50 * LARGEST:
            raise ValueError("too large")
    sheet = load_workbook(io.BytesIO(file), read_only=True, data_only=True).worksheets[0]
    return [["" if cell is None else str(cell) for cell in row]
            for row in sheet.iter_rows(max_row=2 * MOST, max_col=30, values_only=True)]
