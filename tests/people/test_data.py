"""A person's data leave whole, and are erased so that nobody can be named and every record still proves itself."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from tests.people.conftest import Staffed
from tests.storage.test_ledger import fill
from training.people.data import OwnData
from training.people.locks import BadSecret
from training.people.may import ROLES, Actor, NotAllowed


@pytest.fixture
def data(staffed: Staffed) -> OwnData:
    fill(staffed.store)
    return OwnData(staffed.store, staffed.clock)


def test_everything_that_somebody_did_is_in_the_export(staffed: Staffed, data: OwnData) -> None:
    own = Actor(staffed.store.people.get("p1"), frozenset({"trainee"}))
    with zipfile.ZipFile(io.BytesIO(data.export(own, "p1"))) as packed:
        files = {name: json.loads(packed.read(name)) for name in packed.namelist()}
    assert set(files) == {"person.json", "calls/a1.json", "calls/a2.json", "shifts/h1.json", "exams/s1.json",
                          "drills.json"}
    call = files["calls/a1.json"]
    assert len(call["events"]) == 3 and call["result"] == {"total": 81.25} and len(call["decisions"]) == 1
    assert files["person.json"]["name"] == "李雷" and "argon2" not in str(files)


def test_erasing_leaves_records_that_prove_themselves_and_no_name(staffed: Staffed, data: OwnData) -> None:
    staffed.locks.set(staffed.mei.id, "correct horse")
    data.erase(staffed.actors["admin"], staffed.mei.id)
    data.erase(staffed.actors["admin"], "p1")
    assert [staffed.store.people.get(id).name for id in (staffed.mei.id, "p1")] == ["", ""]
    assert staffed.store.attempts.get("a1") and list(staffed.store.findings()) == []
    assert staffed.mei.id not in {person.id for person in staffed.people.all(staffed.actors["admin"])}
    assert staffed.store.groups.people("class", "member") == ()
    with pytest.raises(BadSecret):
        staffed.people.sign_in("mei", "correct horse")


@pytest.mark.parametrize("role", ROLES)
def test_only_an_admin_takes_or_erases_what_is_another_persons(staffed: Staffed, data: OwnData, role: str) -> None:
    actor, allowed = staffed.actors[role], set()
    for name, verb in (("export", data.export), ("erase", data.erase)):
        try:
            verb(actor, staffed.wang.id)
            allowed.add(name)
        except NotAllowed:
            pass
    assert allowed == ({"export", "erase"} if role == "admin" else set())


def test_no_admin_erases_herself(staffed: Staffed, data: OwnData) -> None:
    with pytest.raises(ValueError):
        data.erase(staffed.actors["admin"], staffed.actors["admin"].id)
