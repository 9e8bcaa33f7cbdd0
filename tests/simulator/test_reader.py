"""Reading content files: what the author wrote is kept, with its lines; what is hostile ends in a problem."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.content.reader import MAX_BYTES, MAX_DEPTH, MAX_MEMBERS, MAX_TEXT, MAX_VALUES, parse, read

FILE = Path("content.yaml")


def codes(raw: bytes) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in parse(raw, FILE).problems]


@pytest.mark.parametrize("written", ["NO", "yes", "12:30", "007", "1_000", "0x1F", "1e3", "~", "null", "2026-01-01",
                                     ".inf", "=", "<<"])
def test_a_plain_value_is_kept_as_written(written: str) -> None:
    assert parse(f"key: {written}\n".encode(), FILE).data == {"key": written}


def test_every_value_remembers_its_line() -> None:
    tree = parse(b"a: 1\nlist:\n- x\n-\n  y: 2\n  z: [3,\n    4]\n", FILE)
    assert tree.data == {"a": "1", "list": ["x", {"y": "2", "z": ["3", "4"]}]}
    expected = {("a",): 1, ("list",): 2, ("list", 0): 3, ("list", 1, "z"): 6, ("list", 1, "z", 1): 7}
    assert {path: tree.lines.at(path) for path in expected} == expected


def test_a_path_that_leads_nowhere_has_the_line_of_its_last_step() -> None:
    assert parse(b"a: 1\nb:\n  c: 2\n", FILE).lines.at(("b", "d", 3)) == 2


def test_a_repeated_key_keeps_the_first_value_and_the_rest_is_read_on() -> None:
    tree = parse(b"a: 1\na: {b: [2]}\nc: 3\n", FILE)
    assert tree.data == {"a": "1", "c": "3"}
    assert [(problem.code, problem.line) for problem in tree.problems] == [("R111", 2)]


def test_a_byte_order_mark_is_nothing_to_see() -> None:
    assert parse(b"\xef\xbb\xbfa: 1\n", FILE).data == {"a": "1"}


@pytest.mark.parametrize(("raw", "expected"), [
    (b"", [("R105", 1)]),
    (b"\n# nothing\n", [("R105", 1)]),
    (b"a: 1\nb: \xff\n", [("R103", 2)]),
    ("a: 1\n".encode("utf-16"), [("R103", 1)]),
    (b"a: 1\nb: \0\n", [("R104", 2)]),
    (b'a: "\\0"\n', [("R104", 1)]),
    ("a: 1\nb: left \u202e right\n".encode(), [("R104", 2)]),
    (b"a:\n\tb: 1\n", [("R106", 2)]),
    (b"a: [1\nb: 2\n", [("R107", 1)]),
    (b'a: 1\nb: "never closed\nc: 3\n', [("R107", 2)]),
    (b"%YAML 9.9\n---\na: 1\n", [("R107", 1)]),
    (b"a: &x 1\nb: *x\n", [("R108", 1), ("R108", 2)]),
    (b"a: !!python/object/apply:os.system [ls]\n", [("R109", 1)]),
    (b"a: !!binary aGk=\n", [("R109", 1)]),
    (b"a: 1\n---\nb: 2\n", [("R110", 2)]),
    (b"{a: 1}: 2\n", [("R114", 1)]),
])
def test_what_content_must_not_hold_is_named_with_its_line(raw: bytes, expected: list[tuple[str, int]]) -> None:
    assert codes(raw) == expected


@pytest.mark.parametrize("raw", [b"[" * 10_000, b"{a: " * 10_000, b"- " * 10_000 + b"x", b"a: " + b"[" * 10_000])
def test_deep_nesting_ends_in_a_problem(raw: bytes) -> None:
    assert [code for code, _ in codes(raw)] == ["R112"]


def test_the_deepest_content_allowed_is_read() -> None:
    assert codes(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH) == []


def test_a_bomb_of_aliases_is_not_expanded() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
              for before, name in zip("abcdefgh", "bcdefghi", strict=True)]
    tree = parse("\n".join(lines).encode(), FILE)
    assert len(tree.data["i"]) == 9
    assert {problem.code for problem in tree.problems} == {"R108"}


def test_more_values_than_content_has_end_in_a_problem() -> None:
    some = b"- [" + b"a, " * 100 + b"a]\n"
    assert [code for code, _ in codes(some * (MAX_VALUES // 100 + 1))] == ["R113"]


def test_a_list_or_mapping_with_more_members_than_content_has_ends_in_a_problem() -> None:
    assert codes(b"- a\n" * MAX_MEMBERS) == []
    assert codes(b"- a\n" * (MAX_MEMBERS + 1)) == [("R119", MAX_MEMBERS + 1)]
    assert codes(b"".join(b"k%d: a\n" % at for at in range(MAX_MEMBERS + 1))) == [("R119", MAX_MEMBERS + 1)]


def test_a_text_that_is_too_long_is_told_and_what_follows_is_read() -> None:
    tree = parse(b"a: 1\nb: " + b"x" * (MAX_TEXT + 1) + b"\nc: 3\n", FILE)
    assert [(problem.code, problem.line) for problem in tree.problems] == [("R118", 2)]
    assert tree.data["c"] == "3"


@pytest.mark.parametrize(("encoding", "said", "named"), [
    ("gb18030", "高速公路上有一辆车抛锚", "GBK"), ("big5", "高速公路上有一輛車拋錨", "Big5"), ("utf-16", "您好", "UTF-16"),
    ("utf-16-le", "您好", "UTF-16")])
def test_a_file_in_another_encoding_is_told_which_it_seems_to_be(encoding: str, said: str, named: str) -> None:
    problem, = parse(f"id: a-call\ntitle: {said}\n".encode(encoding), FILE).problems
    assert problem.code == "R103"
    assert named in problem.message


def test_one_broken_byte_is_told_as_that() -> None:
    problem, = parse("title: 您好\nbrief: ".encode() + b"\xff\n", FILE).problems
    assert (problem.line, problem.message) == (2, "no UTF-8 text: the byte FF cannot stand here")


@pytest.mark.parametrize(("written", "code", "message"), [
    ("id: x\nmood：calm\nlevel: 1\n", "R116", "a full-width colon after mood"),
    ("caller:\n  mood：calm\n  age: 4\n", "R116", "a full-width colon after mood"),
    ("says: {zh：您好, en: Hello}\n", "R116", "a full-width colon after zh"),
    ("turns:\n- id：x\n  says: y\n", "R116", "a full-width colon after id"),
    ("caller:\n\u3000mood: calm\n", "R117", "an ideographic space before mood"),
    ("turns:\n-\u3000id: x\n", "R117", "an ideographic space before id"),
    ("turns:\n- id: x\n  \u3000mood: calm\n", "R117", "an ideographic space before mood"),
    ("caller:\n  age: 4\n\xa0 mood: calm\n", "R117", "a no-break space before mood"),
])
def test_a_slip_of_the_keyboard_is_told_as_just_that(written: str, code: str, message: str) -> None:
    assert [(problem.code, problem.message) for problem in parse(written.encode(), FILE).problems] == [(code, message)]


def test_all_slips_of_a_file_are_told_at_once() -> None:
    assert codes("id: x\nmood：calm\nlevel：1\nage: 3\n".encode()) == [("R116", 2), ("R116", 3)]


def test_a_syntax_error_elsewhere_is_not_taken_for_a_slip_in_a_text() -> None:
    assert codes("says: |\n  etc：办理\nmore: 1\neven: [1\nlast: 2\n".encode()) == [("R107", 4)]


def test_a_file_that_is_too_large_is_not_read_on(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    with large.open("wb") as stream:
        stream.truncate(50_000_000)
    tree = read(large)
    assert [(problem.code, problem.line) for problem in tree.problems] == [("R102", 1)]
    assert codes(b"a" * (MAX_BYTES + 1)) == [("R102", 1)]


def test_a_file_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    assert [problem.code for problem in read(tmp_path / "gone.yaml").problems] == ["R101"]
    assert [problem.code for problem in read(tmp_path).problems] == ["R101"]


@settings(deadline=None)
@given(st.binary(max_size=400) | st.text(alphabet="ab:-[]{}&*!|>'\"#%@` \n?,~", max_size=200).map(str.encode))
def test_reading_never_raises(raw: bytes) -> None:
    tree = parse(raw, FILE)
    assert tree.data is not None or tree.problems
    assert all(1 <= problem.line <= raw.count(b"\n") + raw.count(b"\r") + 2 for problem in tree.problems)
