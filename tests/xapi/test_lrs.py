"""Statements reach a real learning record store, once, whatever stands in between; the same ones as a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands.training.__main__ import main
from storage.records import Drill
from storage.store import Store
from tests.storage.released import put
from tools.ports import free_ports
from training.xapi.sender import Address, BadStore, Sender, address, again, sender, wait_after
from training.xapi.statements import PARTS

NOW = 1_790_100_000.0
SERVED = {"attempts.opened", "attempts.ended", "sittings.opened", "sittings.ended", "shifts.opened", "drills"}


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A database with calls, shifts and sittings, some finished, and a drill."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    put("schema-3", f"sqlite:///{tmp_path / 'second-ring.db'}", tmp_path)
    opened = Store()
    attempt, _ = opened.attempts.get(opened.outbox.untold("attempts.opened", 1)[0])
    verdict = {"verdict": "met", "points": 2, "out_of": 2, "missing": []}
    opened.drills.add(Drill("d1", attempt.person, "taiyuan-expressway", attempt.standard_digest, "6.2.5", "喂？", "您好。",
                            verdict, 3, NOW))
    yield opened
    opened.close()


def clock() -> float:
    return NOW


def test_everything_is_taken_once_and_the_file_holds_the_same(store, records, monkeypatch, tmp_path, capsys):
    for name, value in records.settings.items():
        monkeypatch.setenv(name, value)
    assert main(["xapi", "send"]) == 0, capsys.readouterr()
    held = records.statements()
    assert "refused: 0, waiting: 0" in capsys.readouterr().out and held
    assert {one["verb"]["id"].rpartition("/")[2] for one in held} >= {"attempted", "answered", "passed"}
    assert main(["xapi", "send"]) == 0 and len(records.statements()) == len(held), "nothing is sent twice"

    assert main(["xapi", "export", "--out", str(tmp_path / "all.json")]) == 0
    written = {one["id"]: one for one in json.loads((tmp_path / "all.json").read_text())}
    assert written.keys() == {one["id"] for one in held}
    for one in held:
        assert {name: one[name] for name in ("actor", "verb", "object", "timestamp")} == {
            name: written[one["id"]][name] for name in ("actor", "verb", "object", "timestamp")}


def test_what_the_record_store_has_already_is_no_fault(store, records):
    once = sender(store, clock, records.settings)
    before = once(), len(records.statements())
    with store._database.write() as connection:
        connection.exec_driver_sql("DELETE FROM statements")
    after = once(), len(records.statements())
    assert before[0].refused == after[0].refused == 0 and before[1] == after[1]


def test_while_the_record_store_is_away_nothing_is_lost(store, records):
    port, = free_ports(1)
    sent = sender(store, clock, records.settings | {"XAPI_URL": f"http://127.0.0.1:{port}/xAPI"})()
    assert sent.taken == 0 and "cannot be reached" in sent.fault and "s3cret" not in repr(sent)
    assert store.outbox.waiting() and [again(waited, sent) for waited in (0, 15, 30, 1e9)] == [15, 30, 60, 3600]
    assert sender(store, clock, records.settings)().fault == "" and store.outbox.waiting() == 0


def test_a_wrong_key_keeps_everything_and_is_told(store, records):
    sent = sender(store, clock, records.settings | {"XAPI_KEY": "ring:wrong"})()
    assert sent.taken == 0 and "40" in sent.fault and store.outbox.waiting()


def test_a_statement_that_is_refused_holds_up_no_other_and_is_tried_ever_later(store, records):
    store.outbox.put("broken", "drills", [("00000000-0000-4000-8000-000000000000", '{"verb":{}}')], 0.0)
    sent = sender(store, clock, records.settings)()
    assert sent.refused == 1 and sent.taken and store.outbox.waiting() == 1
    assert store.outbox.due(NOW, 9) == () and store.outbox.due(NOW + wait_after(1), 9)[0].tries == 1


def test_who_was_erased_is_named_in_nothing_that_is_sent_later(store):
    one = Sender(store, clock, Address("http://x", "a:b", "https://training.example.org"))
    one.collect()
    before = store.outbox.waiting()
    for person in store.people.all():
        store.people.erase(person.id, NOW)
    one.collect()
    told = [json.loads(due.body) for due in store.outbox.due(NOW, 999)]
    assert len(told) == before == store.outbox.waiting() and not any("name" in one["actor"] for one in told)


def test_every_kind_of_thing_has_statements(store):
    Sender(store, clock, Address("http://x", "a:b", "https://training.example.org")).collect()
    with store._database.read() as connection:
        told = set(connection.exec_driver_sql("SELECT DISTINCT part FROM statements").scalars())
    assert set(PARTS) >= told >= SERVED


def test_no_word_that_was_typed_and_no_login_leaves_the_house(store):
    Sender(store, clock, Address("http://x", "a:b", "https://training.example.org")).collect()
    with store._database.read() as connection:
        told = "".join(connection.exec_driver_sql("SELECT body FROM statements").scalars())
        replies = [json.loads(one).get("text", "") for one in connection.exec_driver_sql(
            "SELECT data FROM events WHERE kind = 'replied'").scalars()]
    assert "response" not in told
    assert not [text for text in replies if len(text) > 4 and (text in told or json.dumps(text)[1:-1] in told)]


@pytest.mark.parametrize("settings", [{"XAPI_URL": "ftp://x"}, {"XAPI_URL": "https://lrs.example.org/xAPI"},
                                      {"XAPI_URL": "https://lrs.example.org/xAPI", "XAPI_KEY": "a:b"}])
def test_a_wrong_setting_is_refused_in_a_sentence(settings):
    with pytest.raises(BadStore, match=r"write|user:password"):
        address(settings)
    assert address({}) is None
