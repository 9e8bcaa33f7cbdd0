"""However large or deep a file is, the check ends, in a problem that says what is too much."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.content.problems import MOST_TOLD
from tests.content.conftest import checked

ITEM = '- {{id: i{at}, kind: true-false, clause: "1.1", difficulty: 1, text: {{en: x}}, rationale: {{en: y}}, key: true{more}}}'


def quiz(content: Path, *items: str) -> Path:
    file = content / "quizzes" / "more.yaml"
    file.write_text("\n".join(["standard: mini", "items:", *items]), "utf-8")
    return file


def told(content: Path, file: Path) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in checked(content, file)]


def test_thousands_of_items_are_too_many_for_a_file(content: Path) -> None:
    wording = '- {{id: i{at}, kind: wording, clause: "1.1", difficulty: 1, text: {{}}, acts: [hello], model: Good morning}}'
    file = quiz(content, *(wording.format(at=at) for at in range(18_000)))
    assert [code for code, _ in told(content, file)] == ["R119"]


def test_thousands_of_options_are_too_many_for_an_item(content: Path) -> None:
    options = ", ".join(f"{{id: o{at}, text: {{en: t{at}}}}}" for at in range(20_000))
    single = 'id: i, kind: single, clause: "1.1", difficulty: 1, text: {en: x}, rationale: {en: y}, key: o1'
    file = quiz(content, f"- {{{single}, options: [{options}]}}")
    assert told(content, file) == [("R119", 3)]


def test_of_a_file_full_of_faults_the_first_are_told_and_that_there_are_more(content: Path) -> None:
    file = quiz(content, *(ITEM.format(at=at, more=", odd: 1") for at in range(900)))
    expected = [("S201", 3 + at) for at in range(MOST_TOLD)]
    assert told(content, file) == [*expected, ("R120", 3 + MOST_TOLD)]


def test_faults_that_only_the_check_finds_are_bounded_too(content: Path) -> None:
    file = quiz(content, *(ITEM.format(at=at, more="").replace('"1.1"', '"9.9"') for at in range(900)))
    assert told(content, file) == [*(("X302", 3 + at) for at in range(MOST_TOLD)), ("R120", 3 + MOST_TOLD)]


def test_brackets_that_are_never_closed_in_a_text_end_in_a_problem(content: Path) -> None:
    file = content / "calls" / "mini-call.yaml"
    file.write_text(file.read_text("utf-8").replace("My car has broken down.", "My (car. " * 100_000), "utf-8")
    assert [code for code, _ in told(content, file)] == ["R118"]


@pytest.mark.parametrize("phrase", ["(" * 330 + "x" + ")" * 330, "(" * 799 + "x", "(a|" * 190 + "b" + ")" * 190])
def test_groups_nested_hundreds_deep_end_in_a_problem(content: Path, phrase: str) -> None:
    file = content / "standards" / "mini" / "bank.yaml"
    file.write_text(file.read_text("utf-8").replace("good evening", phrase), "utf-8")
    assert [code for code, _ in told(content, file)] == ["C502"]


def test_a_blueprint_of_hundreds_of_rows_ends_in_a_problem(content: Path) -> None:
    file = content / "exams" / "mini-exam.yaml"
    row = '- {section: "2", difficulty: [1, 2], count: 200}\n'
    file.write_text(file.read_text("utf-8").replace("blueprint:\n", "blueprint:\n" + row * 900), "utf-8")
    assert [code for code, _ in told(content, file)] == ["S206"]


def test_a_blueprint_of_many_large_rows_is_told_row_by_row(content: Path) -> None:
    file = content / "exams" / "mini-exam.yaml"
    row = '- {section: "2", difficulty: [1, 2], count: 200}\n'
    file.write_text(file.read_text("utf-8").replace("blueprint:\n", "blueprint:\n" + row * 90), "utf-8")
    assert {code for code, _ in told(content, file)} == {"C541"}
