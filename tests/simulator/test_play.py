"""The command that plays calls, and the example that the page on writing calls gives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands.simulator.__main__ import main
from commands.simulator.common import playable
from simulator.rehearsal.samples import mismatches, play_sample

PAGE = Path(__file__).parents[2] / "docs" / "writing-calls.md"


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """The complete call of docs/writing-calls.md, in a file of its own."""
    file = tmp_path_factory.mktemp("call") / "plate-lost.yaml"
    page = PAGE.read_text("utf-8").split("## A complete example")[1]
    file.write_text(page.split("```yaml\n")[1].split("```")[0], "utf-8")
    return file


def test_the_example_of_the_page_holds(example):
    found = playable(str(example))
    for sample in found.scenario.samples:
        assert not mismatches(sample, play_sample(found.scenario, found.standard, found.judge, sample))


def test_a_sample_is_replayed_as_json(example, capsys):
    assert main(["play", str(example), "--sample", "model", "--json"]) == 0
    played = json.loads(capsys.readouterr().out)
    assert played["scorecard"]["passed"]
    assert [event["kind"] for event in played["events"]][:2] == ["opened", "answered"]
    assert played["transcript"][0]["who"] == "caller"


@pytest.mark.parametrize(("name", "script"), [
    ("s.yaml", "- {at: 6, do: answer}\n- 您好，太原高速。\n- {at: 14, say: 您先别说了。}\n- {do: hang_up}\n"),
    ("s.jsonl", '{"at": 6, "do": "answer"}\n{"say": "您好，太原高速。"}\n'
                '{"at": 14, "say": "您先别说了。"}\n{"do": "hang_up"}\n')])
def test_a_script_is_replayed_at_its_times(example, tmp_path, capsys, name, script):
    (tmp_path / name).write_text(script, "utf-8")
    assert main(["play", str(example), "--script", str(tmp_path / name), "--json"]) == 0
    played = json.loads(capsys.readouterr().out)
    assert [event["kind"] for event in played["events"]] == ["opened", "answered", "replied", "replied", "hung_up"]
    assert played["events"][3]["at"] == 14
    assert played["hung_up_by"] == "trainee"


def test_the_transcript_shows_verdicts_and_the_scorecard(example, capsys):
    assert main(["play", str(example), "--sample", "rude"]) == 0
    shown = capsys.readouterr().out
    assert "nothing_to_do_with_us" in shown
    assert "not passed" in shown


@pytest.mark.parametrize(("script", "told"), [
    ("- {do: answer, at: 6}\n- {do: resume}\n", "step 2 (resume): not_on_hold"),
    ("- {do: dance}\n", "step 1: do:"), ("- {at: soon}\n", "step 1: at:"), ("do: answer\n", "a list of steps"),
    ("- {do: answer\n", "no valid YAML")])
def test_a_script_that_cannot_be_played_is_told_by_its_step(example, tmp_path, capsys, script, told):
    (tmp_path / "s.yaml").write_text(script, "utf-8")
    assert main(["play", str(example), "--script", str(tmp_path / "s.yaml")]) == 2
    assert told in capsys.readouterr().err


def test_an_unknown_scenario_or_sample_is_told_with_a_guess(example, capsys):
    assert main(["play", "angry-tol", "--sample", "model"]) == 2
    assert "did you mean angry-toll" in capsys.readouterr().err
    assert main(["play", str(example), "--sample", "modle"]) == 2
    assert "there are model, mediocre, rude" in capsys.readouterr().err
