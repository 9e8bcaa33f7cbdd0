"""The verbs of `python -m scoring`, run as a person runs them."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile, copytree

import pytest

from commands.scoring import common
from commands.scoring.__main__ import main

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Done:
    """What a command that has ended said."""

    status: int | str
    out: str
    err: str


@pytest.fixture
def scoring(monkeypatch, capsys) -> Callable[..., Done]:
    """Runs a command here: a process of its own, which the first test has, proves nothing more."""
    def run(*args: str, given: str | bytes = b"") -> Done:
        data = given.encode("utf8") if isinstance(given, str) else given
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf8"))
        try:
            status = main(list(args))
        except SystemExit as ended:
            status = ended.code
        said = capsys.readouterr()
        return Done(status, said.out, said.err + (status if isinstance(status, str) else ""))
    return run


def test_every_line_gets_an_answer_and_a_bad_one_stops_nothing():
    lines = [b'{"id": 1, "moment": "2.1", "caller": "", "reply": "\xe6\x82\xa8\xe5\xa5\xbd"}', b"{bad", b"\xff\xfe", b"[]",
             b'{"id": 5, "moment": "9.9", "reply": "x"}', b'{"id": 6, "moment": "2.1"}', b"[" * 100_000,
             b'{"id": 8, "moment": "2.1", "reply": "\\ud800"}', b"", b'{"id": 9, "moment": "2.1", "reply": ""}']
    done = subprocess.run([sys.executable, "-m", "scoring", "judge"], input=b"\n".join(lines), capture_output=True,
                          cwd=ROOT, timeout=60)
    answers = [json.loads(line) for line in done.stdout.decode("utf8").splitlines()]
    assert done.returncode == 0, done.stderr.decode()
    assert len(answers) == 9
    assert [bool(a.get("error")) for a in answers] == [False, True, True, True, True, True, True, False, False]
    assert answers[4]["id"] == 5 and "9.9" in answers[4]["error"]
    assert answers[5]["error"] == "line 6: reply must be given as text"
    assert {"id", "verdict", "points", "out_of", "acts", "violations", "evidence"} <= answers[0].keys()


def test_an_unknown_standard_is_named_without_a_traceback(scoring):
    done = scoring("judge", "--standard", "nowhere")
    assert done.status != 0 and "nowhere" in done.err


def test_explain_underlines_what_was_said_and_says_why_not(scoring):
    out = scoring("explain", "--moment", "6.2.5", "我不理解您的心情，慢慢说").out
    assert "^^^^" in out and "why not: the words around it turn it into its opposite" in out


def test_suggest_groups_what_was_not_recognised(scoring):
    given = json.dumps({"moment": "6.2.5", "reply": "您尽管骂，骂完了咱再聊"}, ensure_ascii=False)
    out = scoring("suggest", "--json", given=given).out
    rows = [json.loads(line) for line in out.splitlines()]
    assert {"act", "replies"} <= rows[0].keys() and "rude" in rows[-1]
    assert all(one["nearest"] for row in rows[:-1] for one in row["replies"])


def test_a_call_without_a_verb_prints_the_verbs(scoring):
    done = scoring()
    assert done.status == 2 and "judge" in done.err and "explain" in done.err


def test_a_byte_order_mark_before_the_first_line_is_no_fault(scoring):
    done = scoring("judge", given=b'\xef\xbb\xbf{"id": 1, "moment": "2.1", "reply": "x"}')
    assert "error" not in json.loads(done.out)


def test_an_id_that_is_no_number_is_answered_with_an_error_in_json(scoring):
    done = scoring("judge", given='{"id": NaN, "moment": "2.1", "reply": "x"}')
    told = json.loads(done.out, parse_constant=lambda name: pytest.fail(f"{name} in the answer"))
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


def test_a_standard_that_was_found_sound_is_not_checked_again_before_it_is_changed(tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    shipped, here = common.CONTENT / "standards", tmp_path / "standards"
    copytree(shipped / "motorway-assist", here / "motorway-assist")
    copyfile(shipped / "motorway-assist.yaml", here / "motorway-assist.yaml")
    monkeypatch.setattr(common, "CONTENT", tmp_path)
    parts = common.sound_parts("motorway-assist")
    assert len(list(tmp_path.glob("data/heads/sound-*.npz"))) == 1
    monkeypatch.setattr(common, "_faults", lambda parts: ["checked again"])
    assert [one.content for one in common.sound_parts("motorway-assist")] == [one.content for one in parts]
    clauses = here / "motorway-assist.yaml"
    clauses.write_text(clauses.read_text("utf8") + "\n# changed\n", "utf8")
    with pytest.raises(SystemExit, match="checked again"):
        common.sound_parts("motorway-assist")
