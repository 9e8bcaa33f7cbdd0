"""The verbs of `python -m scoring`, run as a person runs them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from commands.scoring import common

ROOT = Path(__file__).resolve().parents[2]


def scoring(*args: str, given: str | bytes = b"") -> subprocess.CompletedProcess:
    data = given.encode("utf8") if isinstance(given, str) else given
    return subprocess.run([sys.executable, "-m", "scoring", *args], input=data, capture_output=True, cwd=ROOT, timeout=60)


def test_every_line_gets_an_answer_and_a_bad_one_stops_nothing():
    lines = [b'{"id": 1, "moment": "2.1", "caller": "", "reply": "\xe6\x82\xa8\xe5\xa5\xbd"}', b"{bad", b"\xff\xfe", b"[]",
             b'{"id": 5, "moment": "9.9", "reply": "x"}', b'{"id": 6, "moment": "2.1"}', b"[" * 100_000,
             b'{"id": 8, "moment": "2.1", "reply": "\\ud800"}', b"", b'{"id": 9, "moment": "2.1", "reply": ""}']
    done = scoring("judge", given=b"\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.decode("utf8").splitlines()]
    assert done.returncode == 0, done.stderr.decode()
    assert len(answers) == 9
    assert [bool(a.get("error")) for a in answers] == [False, True, True, True, True, True, True, False, False]
    assert answers[4]["id"] == 5 and "9.9" in answers[4]["error"]
    assert answers[5]["error"] == "line 6: reply must be given as text"
    assert {"id", "verdict", "points", "out_of", "acts", "violations", "evidence"} <= answers[0].keys()


def test_an_unknown_standard_is_named_without_a_traceback():
    done = scoring("judge", "--standard", "nowhere")
    assert done.returncode != 0
    assert b"nowhere" in done.stderr and b"Traceback" not in done.stderr


def test_explain_underlines_what_was_said_and_says_why_not():
    out = scoring("explain", "--moment", "6.2.5", "我不理解您的心情，慢慢说").stdout.decode("utf8")
    assert "^^^^" in out and "why not: the words around it turn it into its opposite" in out


def test_suggest_groups_what_was_not_recognised():
    given = json.dumps({"moment": "6.2.5", "reply": "您尽管骂，骂完了咱再聊"}, ensure_ascii=False)
    out = scoring("suggest", "--json", given=given).stdout.decode("utf8")
    rows = [json.loads(line) for line in out.splitlines()]
    assert {"act", "replies"} <= rows[0].keys() and "rude" in rows[-1]
    assert all(one["nearest"] for row in rows[:-1] for one in row["replies"])


def test_a_call_without_a_verb_prints_the_verbs():
    done = scoring()
    assert done.returncode == 2 or b"judge" in done.stdout
    assert b"explain" in done.stdout + done.stderr


def test_a_byte_order_mark_before_the_first_line_is_no_fault():
    done = scoring("judge", given=b'\xef\xbb\xbf{"id": 1, "moment": "2.1", "reply": "x"}')
    assert "error" not in json.loads(done.stdout)


def test_an_id_that_is_no_number_is_answered_with_an_error_in_json():
    done = scoring("judge", given='{"id": NaN, "moment": "2.1", "reply": "x"}')
    told = json.loads(done.stdout, parse_constant=lambda name: pytest.fail(f"{name} in the answer"))
    assert "NaN" in told["error"]


FAULTY = [("      owes: {sorry: sorry}", "      owes: {sorry: nobody}", "nobody"),
          ("phrases: [对不起]", 'phrases: ["(对不起"]', "C502")]


@pytest.mark.parametrize(("sound", "faulty", "told"), FAULTY)
def test_a_standard_with_errors_judges_nothing_and_its_errors_are_named(tmp_path, monkeypatch, capsys, sound, faulty, told):
    folder = tmp_path / "standards" / "small"
    folder.mkdir(parents=True)
    (tmp_path / "standards" / "small.yaml").write_text(SMALL.replace(sound, faulty), encoding="utf8")
    (folder / "acts.yaml").write_text(SMALL_BANK.replace(sound, faulty), encoding="utf8")
    monkeypatch.setattr(common, "CONTENT", tmp_path)
    with pytest.raises(SystemExit) as ended:
        common.judge_of("small")
    assert told in str(ended.value) and "small" in str(ended.value)


SMALL = """
standard: {id: small, lang: zh, title: {zh: 小}, desk: {zh: 台}, greeting_name: 台}
sections: [{id: "1", title: {zh: 一}}]
clauses: [{id: "1.1", section: "1", kind: [phrase], duty: {zh: 道歉}}]
moments:
    - id: "1.1"
      clause: "1.1"
      title: {zh: 道歉}
      owes: {sorry: sorry}
      model: [对不起]
"""
SMALL_BANK = """
acts:
    - {id: sorry, title: {zh: 道歉}, phrases: [对不起], hits: [对不起您], misses: [您好]}
"""
