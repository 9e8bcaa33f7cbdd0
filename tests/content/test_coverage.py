"""Coverage counts what a trainee can fail, clause by clause."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands.simulator.coverage import show
from simulator.check.coverage import ClauseCoverage, coverage
from simulator.content.library import load_library


def of(content: Path) -> dict[str, ClauseCoverage]:
    library = load_library(content)
    return {one.clause: one for one in coverage(library, library.standard("mini"))}


def changed(content: Path, name: str, old: str, new: str) -> None:
    file = content / name
    assert old in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def test_a_clause_counts_the_calls_whose_turns_owe_something_under_it(content: Path) -> None:
    assert of(content)["2.1"].calls == ("mini-call", "ring-back")


def test_a_turn_that_owes_nothing_does_not_count(content: Path) -> None:
    changed(content, "standards/mini.yaml", "owes: {hello: hello}\n", "owes: {}\n")
    assert of(content)["1.1"].calls == ()


def test_a_turn_that_no_route_leads_to_does_not_count(content: Path) -> None:
    for call in ("mini-call", "ring-back"):
        changed(content, f"calls/{call}.yaml", "to: facts", "ends: given-up")
    assert of(content)["2.1"].calls == ()


def test_a_rule_of_conduct_counts_when_a_sample_call_gives_it_occasion(content: Path) -> None:
    assert of(content)["1.1"].conduct == ("dead_air",)
    changed(content, "standards/mini/bank.yaml", "rule: dead_air", "rule: second_line")
    assert of(content)["1.1"].conduct == ()


def test_a_shift_gives_occasion_for_the_rules_of_a_shift(content: Path) -> None:
    changed(content, "standards/mini/bank.yaml", "rule: dead_air", "rule: call_back")
    assert of(content)["1.1"].conduct == ("call_back",)


def test_a_field_of_the_call_record_counts_for_its_clauses(content: Path) -> None:
    changed(content, "calls/mini-call.yaml", "opening: pick-up",
            "record: {plate: {kind: plate, title: {en: Plate}, fact: plate, clauses: ['2.1']}}\nopening: pick-up")
    assert of(content)["2.1"].record == ("mini-call.plate",)


def test_an_item_counts_for_its_clause_and_a_clause_to_be_known_needs_one(content: Path) -> None:
    assert of(content)["2.2"].items == ("capitals", "how")
    assert not of(content)["2.2"].unasked
    changed(content, "quizzes/mini.yaml", 'clause: "2.2"', 'clause: "2.1"')
    assert of(content)["2.2"].unasked
    assert not of(content)["2.2"].covered


def test_a_clause_that_nothing_exercises_is_named(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show(load_library(content), "mini", as_json=False) == 0
    changed(content, "standards/mini.yaml", "moments:\n",
            '- {id: "2.3", section: "2", kind: [phrase], duty: {en: Say goodbye.}}\nmoments:\n')
    assert show(load_library(content), "mini", as_json=False) == 1
    told = capsys.readouterr().out
    assert "mini: 3 of 4 clauses exercised" in told
    assert [line.split()[0] for line in told.splitlines() if "nothing exercises it" in line] == ["2.3"]
    assert "the item bank leaves out: 2.3" in told


def test_coverage_is_told_as_json(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    show(load_library(content), None, as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert {one["clause"]: one["covered"] for one in told["mini"]} == {"1.1": True, "2.1": True, "2.2": True}
    assert not told["other"][0]["covered"]


def test_a_standard_that_is_not_there_is_refused(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show(load_library(content), "minni", as_json=False) == 2
    assert "did you mean mini" in capsys.readouterr().err
