"""The content check as an author meets it."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from commands.simulator.__main__ import main
from simulator.content.digest import restored, text_of
from simulator.content.library import ContentError, load_library, load_standard
from simulator.content.scenario import Scenario
from tests.content.conftest import SOUND, checked


def changed(content: Path, *edits: tuple[str, str], name: str = "calls/mini-call.yaml") -> Path:
    file = content / name
    text = file.read_text("utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, "utf-8")
    return file


def line_of(file: Path, part: str) -> int:
    return next(number for number, line in enumerate(file.read_text("utf-8").split("\n"), 1) if part in line)


def test_five_faults_planted_in_one_scenario_are_all_named_at_their_lines(content: Path) -> None:
    file = changed(content,
                   ("title: {en: A breakdown}", "title: {zh: 抛锚}"),
                   ("  mood: anxious", "  moood: anxious\n  mood: anxious"),
                   ("when: {acts: [hello]}", "when: {acts: [hello, helo]}"),
                   ("endings:\n", "- id: aside\n  says: {en: Where was I?}\n  routes: [{to: facts}]\nendings:\n"),
                   ("verdicts: [met, met]", "verdicts: [met, partial]"))
    planted = {("C501", "抛锚"), ("S201", "moood"), ("X305", "helo]"), ("F401", "id: aside"),
               ("C507", "[met, partial]")}

    problems = checked(content, file)

    assert {(problem.code, problem.line) for problem in problems} \
        == {(code, line_of(file, part)) for code, part in planted}, "\n".join(map(str, problems))


def test_a_problem_names_file_line_code_thing_key_and_a_likely_correction(
        content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = changed(content, ("  - to: facts\n", "  - to: fatcs\n"))
    monkeypatch.chdir(content)
    problem = checked(content, file)[0]
    assert str(problem) == (f"calls/mini-call.yaml:{line_of(file, 'fatcs')} X307 error  Turn(pick-up) > routes[3].to  "
                            "there is no turn 'fatcs'  did you mean facts?")


def test_the_command_prints_all_problems_and_fails_on_an_error(
        content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed(content, ("level: 1", "level: easy"))
    assert main(["check", str(content), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(one["code"], one["severity"], one["thing"], one["key"]) for one in told] \
        == [("S203", "error", "Scenario(mini-call)", "level")]


def test_the_command_succeeds_on_sound_content_and_on_warnings(
        content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(content)]) == 0
    changed(content, ("forbidden:\n", '- id: part\n  title: {en: parts}\n  phrases: [goodbye]\n  hits: [Goodbye.]\n'
                      '  misses: [It is a good buy.]\nforbidden:\n'), name="standards/mini/bank.yaml")
    assert main(["check", str(content)]) == 0
    assert "C506 warning" in capsys.readouterr().out


def test_a_path_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "no/such/place"]) == 2
    assert "no/such/place" in capsys.readouterr().err


def test_a_single_file_from_anywhere_is_checked_against_the_content_of_the_checkout(
        tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "draft.yaml"
    file.write_text("id: draft\nstandard: taiyuan-expresway\nturns: []\nendings: []\n", "utf-8")
    assert main(["check", str(file)]) == 1
    told = capsys.readouterr().out
    assert "did you mean taiyuan-expressway?" in told
    assert all(line.startswith(str(file)) for line in told.splitlines()[:-1])


def test_an_unsound_call_is_not_served(content: Path) -> None:
    changed(content, ("level: 1", "level: easy"))
    with pytest.raises(ContentError, match=r"mini-call\.yaml:6 S203"):
        load_library(content).scenario("mini-call")


def test_an_unsound_phrase_bank_leaves_no_standard(content: Path) -> None:
    changed(content, ("phrases:", "phrase:"), name="standards/mini/bank.yaml")
    with pytest.raises(ContentError, match=r"bank\.yaml:4 S202[^\n]*\n.*bank\.yaml:6 S201"):
        load_standard("mini", content)


def test_a_standard_that_is_not_there_is_named_with_what_is_near(content: Path) -> None:
    with pytest.raises(ContentError, match="did you mean mini"):
        load_standard("minni", content)


def test_a_standard_loaded_alone_is_the_one_of_the_library(content: Path) -> None:
    assert load_standard("mini", content) == load_library(content).standard("mini")


def test_the_digest_follows_the_content_and_not_the_layout(content: Path) -> None:
    before = load_library(content).scenario("mini-call").digest
    changed(content, ("level: 1", "# a remark\nlevel:   1"))
    assert load_library(content).scenario("mini-call").digest == before
    changed(content, ("AB12 CDE", "AB12 CDF"))
    assert load_library(content).scenario("mini-call").digest != before


def test_content_comes_back_from_the_text_that_is_kept_of_it(content: Path) -> None:
    scenario = load_library(content).scenario("mini-call")
    assert restored(Scenario, text_of(scenario)) == scenario


def test_what_stands_behind_a_part_that_cannot_be_used_keeps_its_line(content: Path) -> None:
    file = changed(content, ("- id: pick-up\n", "- name: pick-up\n"), ("facts: [plate]}", "facts: [plat]}"))
    found = {(problem.code, problem.line) for problem in checked(content, file)}
    assert {("S201", line_of(file, "name: pick-up")), ("X309", line_of(file, "[plat]"))} <= found


@pytest.mark.parametrize("seed", range(60))
def test_however_content_is_mangled_the_check_tells_problems(content: Path, seed: int) -> None:
    random = Random(seed)
    for _ in range(random.randint(1, 3)):
        mangle(content / random.choice(FILES), random)
    assert all(map(str, checked(content)))


FILES = sorted(str(path.relative_to(SOUND)) for path in SOUND.rglob("*.yaml"))
ODD = ["", "mini", "hello", "[]", "{}", "-1", "x: y", "- a", "{en: x}", "nan", "1e999", "*a", "&a b", "[[1]]", "facts",
       "given-up", "1.1", "9" * 30]


def mangle(file: Path, random: Random) -> None:
    """Drop a line, repeat one elsewhere, or put an odd value for a key."""
    lines = file.read_text("utf-8").split("\n")
    at = random.randrange(len(lines))
    what = random.choice(["drop", "repeat", "odd"])
    if what == "drop":
        del lines[at]
    elif what == "repeat":
        lines.insert(at, random.choice(lines))
    elif ":" in lines[at]:
        lines[at] = f"{lines[at].split(':')[0]}: {random.choice(ODD)}"
    file.write_text("\n".join(lines), "utf-8")
