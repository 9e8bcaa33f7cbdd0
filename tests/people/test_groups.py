"""What a group has been given, and a class that comes from a spreadsheet."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from tests.people.conftest import Staffed
from training.people import classlist
from training.people.classlist import ClassLists, Fault
from training.people.may import NotAllowed

DAY = 86400.0


def test_what_was_given_is_due_until_it_was_done_since(staffed: Staffed) -> None:
    trainer, groups = staffed.actors["trainer"], staffed.groups
    later = groups.assign(trainer, "class", "call", "toll", staffed.now + DAY)
    sooner = groups.assign(trainer, "class", "exam", "first", staffed.now + 1)
    groups.assign(staffed.actors["admin"], "other", "shift", "early", None)
    staffed.now += 2
    told = groups.assigned(staffed.mei, staffed.mei.id)
    assert [(one.assignment, one.done, one.overdue) for one in told] == [(sooner, False, True), (later, False, False)]
    groups.withdraw(trainer, "class", sooner.id)
    assert [one.assignment for one in groups.assigned(staffed.mei, staffed.mei.id)] == [later]


def test_nothing_is_given_that_is_no_call_shift_or_exam(staffed: Staffed) -> None:
    with pytest.raises(ValueError):
        staffed.groups.assign(staffed.actors["admin"], "class", "party", "x", None)


def test_a_trainer_withdraws_nothing_from_another_group(staffed: Staffed) -> None:
    given = staffed.groups.assign(staffed.actors["admin"], "other", "call", "toll", None)
    staffed.groups.withdraw(staffed.actors["trainer"], "class", given.id)
    assert staffed.store.groups.assignments("other") == (given,)


CSV = "姓名,工号,班级\n 李雷 ,1001,早班\n韩梅梅,1002,早班\n\n王强,1003,\n"


def xlsx(*rows: tuple[object, ...]) -> bytes:
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("file", [
    CSV.encode(), CSV.encode("utf-8-sig"), CSV.encode("gb18030"), CSV.replace(",", ";").encode(),
    xlsx(("姓名", "工号", "班级"), ("李雷", 1001, "早班"), ("韩梅梅", 1002, "早班"), (None, None, None), ("王强", 1003, None))],
    ids=["utf-8", "excel's utf-8", "gb18030", "semicolons", "xlsx"])
def test_a_class_is_read_however_it_was_saved(file: bytes) -> None:
    read = classlist.read(file)
    assert read.faults == ()
    assert [(row.line, row.name, row.login, row.group) for row in read.rows] == [
        (2, "李雷", "1001", "早班"), (3, "韩梅梅", "1002", "早班"), (5, "王强", "1003", "")]


def test_a_login_is_made_from_the_name_where_there_is_none() -> None:
    read = classlist.read("name\n李雷\n李蕾\nMary Jones\n".encode())
    assert [row.login for row in read.rows] == ["lilei", "lilei2", "maryjones"]


@pytest.mark.parametrize(("file", "faults"), [
    (b"\xff\xfe\x00\x00\x81", (Fault(0, "unreadable"),)),
    (b"PK\x03\x04 no zip", (Fault(0, "unreadable"),)),
    (b"", (Fault(0, "no_names"),)),
    (b"login\nx\n", (Fault(0, "no_names"),)),
    (b"name\n\n", (Fault(0, "empty"),)),
    (b"name\n" + b"x\n" * 501, (Fault(0, "too_many"),)),
    (b"x" * 2_000_000, (Fault(0, "too_large"),)),
    (b"name,login\n,a\nLi,b\nMei,B\n", (Fault(2, "no_name"), Fault(4, "twice", "b"))),
])
def test_every_fault_of_a_list_is_told_by_line(file: bytes, faults: tuple[Fault, ...]) -> None:
    assert classlist.read(file).faults == faults


def test_a_class_gets_accounts_first_passwords_and_its_groups(staffed: Staffed) -> None:
    lists = ClassLists(staffed.store, staffed.people, staffed.groups)
    admin, listing = staffed.actors["admin"], classlist.read(CSV.encode())
    assert lists.taken(admin, listing) == ()
    for newcomer in lists.admit(admin, listing):
        assert staffed.people.sign_in(newcomer.person.login, newcomer.password) == newcomer.person
    early = next(one for one in staffed.groups.mine(admin) if one.group.name == "早班")
    assert {person.name for person in early.members} == {"李雷", "韩梅梅"}
    assert lists.taken(admin, listing) == tuple(
        Fault(line, "taken", login) for line, login in ((2, "1001"), (3, "1002"), (5, "1003")))
    with pytest.raises(NotAllowed):
        lists.admit(staffed.actors["trainer"], listing)
