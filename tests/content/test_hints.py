"""The hint of a problem leads to its cure."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from simulator.check import check
from simulator.content.library import load_around, load_library
from simulator.content.problems import Problem
from tests.content.conftest import checked


def problem(content: Path, name: str, code: str, *edits: tuple[str, str]) -> Problem:
    """The problem of a code in a file of sound content that has been changed."""
    file = content / name
    text = file.read_text("utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, "utf-8")
    return next(one for one in checked(content) if one.code == code)


def test_a_route_that_no_trainee_takes_can_be_settled_by_a_sample_call(content: Path) -> None:
    found = problem(content, "calls/mini-call.yaml", "F413", ("- when: {acts: [hello]}", "- when: {verdict: [violated]}"))
    assert "a sample call that takes it settles the matter" in found.hint


def test_a_verdict_that_differs_names_the_reply_and_its_turn(content: Path) -> None:
    found = problem(content, "calls/mini-call.yaml", "C507",
                    ("verdicts: [met, met]", "verdicts: [met, missed]"))
    assert found.message == ("reply 2, at turn facts, is judged met, not missed: “Could you tell me your number plate, pl…”")


def test_an_ending_that_differs_says_at_which_turn_each_reply_was_judged_how(content: Path) -> None:
    found = problem(content, "calls/mini-call.yaml", "C507", ("ending: thanked, verdicts: [met, met]", "ending: given-up"))
    assert "the replies are judged: 1 at pick-up met, 2 at facts met" in found.hint


def test_a_silence_that_nobody_ends_names_the_rule_that_would_end_it(content: Path) -> None:
    found = problem(content, "standards/mini/bank.yaml", "F411", ("conduct:\n- {rule: dead_air, clauses: [\"1.1\"], limits: "
                                                                  "{seconds: 30, gives_up: 60}}\n", ""))
    assert "`dead_air` with `gives_up`" in found.hint


@pytest.mark.parametrize("phrase", ["(good … evening|hello)", "hello|(good ~ evening)", "(good + evening) there"])
def test_a_joint_in_a_group_is_told_as_that_and_not_as_a_missing_bracket(content: Path, phrase: str) -> None:
    found = problem(content, "standards/mini/bank.yaml", "C502", ("good evening", phrase))
    assert "joins pieces and cannot stand within ( )" in found.message
    assert f"at character {phrase.index('d ') + 3}" in found.message


def test_a_bracket_that_is_missing_is_told_at_the_one_that_is_open(content: Path) -> None:
    found = problem(content, "standards/mini/bank.yaml", "C502", ("good evening", "good (evening|morning"))
    assert "a ( without its ), at character 6" in found.message


def test_a_hit_that_is_not_recognised_names_the_nearest_phrase_and_how_near(content: Path) -> None:
    found = problem(content, "standards/mini/bank.yaml", "C503", ("What's your number plate?", "What was on your plate?"))
    assert found.hint == ("nearest is what is|what's … <plate_word>, 74 of 100 like it, it lacks “what is|what's” and "
                          "“number plate|licence plate|registration number”")


def test_naming_a_call_reads_its_standard_and_the_knowledge_and_nothing_else(content: Path) -> None:
    library = load_around([content / "calls" / "mini-call.yaml"], content)
    read = [part.place.tree.file for part in library.parts if part.kind not in ("Common", "TalkFile")]
    assert [str(file.relative_to(content)) for file in read] == [
        "calls/mini-call.yaml", "knowledge/mini.yaml", "standards/mini/bank.yaml", "standards/mini/replies/said.jsonl",
        "standards/mini.yaml"]


def test_naming_a_call_of_a_standard_that_is_not_there_reads_all_so_that_the_right_one_is_named(content: Path) -> None:
    file = content / "calls" / "mini-call.yaml"
    file.write_text(file.read_text("utf-8").replace("standard: mini", "standard: minni"), "utf-8")
    told, = check(load_around([file], content), {file})
    assert (told.code, told.hint) == ("X301", "did you mean mini?")


def test_a_draft_elsewhere_with_the_id_of_a_call_that_is_there_is_told_so(content: Path, tmp_path: Path) -> None:
    draft = Path(shutil.copy(content / "calls" / "mini-call.yaml", tmp_path / "mini-call.yaml"))
    for library in (load_around([draft], content), load_library(content, [draft])):
        assert [(one.code, one.line) for one in check(library, {draft})] == [("X320", 1)]
