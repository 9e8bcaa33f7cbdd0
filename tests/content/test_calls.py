"""The scripted calls: every sample call leads where its author says, and the calls together train the whole standard."""

from __future__ import annotations

import re
from functools import cache
from typing import get_args

import pytest

from scoring.judge import Judge
from simulator.content.library import Library, load_library
from simulator.content.scenario import CallerKind, Sample, Scenario
from simulator.rehearsal.report import MODEL_AT_LEAST
from simulator.rehearsal.samples import Played, mismatches, play_sample

INVENTED = re.compile(r"1\d\d-0000-\d{4}|0351-000\d{4}|07700 900\d{3}")


@cache
def library() -> Library:
    return load_library()


@cache
def judge(standard: str) -> Judge:
    return Judge(library().standard(standard))


@cache
def played(call: str, sample: str) -> Played:
    scenario = library().scenario(call)
    one = next(one for one in scenario.samples if one.id == sample)
    return play_sample(scenario, library().standard(scenario.standard), judge(scenario.standard), one)


def calls() -> list[Scenario]:
    return list(library().scenarios.values())


def samples(*trainees: str) -> list[object]:
    return [pytest.param(scenario, sample, id=f"{scenario.id}-{sample.id}")
            for scenario in calls() for sample in scenario.samples if not trainees or sample.trainee in trainees]


@pytest.mark.parametrize(("scenario", "sample"), samples())
def test_a_sample_call_leads_where_its_author_says(scenario: Scenario, sample: Sample) -> None:
    assert mismatches(sample, played(scenario.id, sample.id)) == []


@pytest.mark.parametrize(("scenario", "sample"), samples("model"))
def test_a_model_trainee_scores_95_or_more_to_a_good_ending(scenario: Scenario, sample: Sample) -> None:
    card = played(scenario.id, sample.id).card
    assert card.passed
    assert card.total >= MODEL_AT_LEAST


@pytest.mark.parametrize(("scenario", "sample"), samples("rude", "failing"))
def test_a_rude_trainee_and_a_failing_one_do_not_pass(scenario: Scenario, sample: Sample) -> None:
    assert not played(scenario.id, sample.id).card.passed


@pytest.mark.parametrize(("scenario", "sample"), samples("model"))
def test_the_good_path_takes_5_to_12_replies(scenario: Scenario, sample: Sample) -> None:
    replies = [line for line in played(scenario.id, sample.id).call.lines if line.who == "trainee"]
    assert 5 <= len(replies) <= 12


@pytest.mark.parametrize("scenario", [pytest.param(scenario, id=scenario.id) for scenario in calls()])
def test_a_call_has_a_model_a_rude_and_a_middling_trainee(scenario: Scenario) -> None:
    trainees = {sample.trainee for sample in scenario.samples}
    assert {"model", "rude"} <= trainees
    assert trainees & {"mediocre", "odd-order"}


@pytest.mark.parametrize("scenario", [pytest.param(scenario, id=scenario.id) for scenario in calls()])
def test_telephone_numbers_are_invented(scenario: Scenario) -> None:
    for fact in scenario.facts.values():
        if fact.kind == "phone" or fact.asked_by in ("ask_phone", "ask_number"):
            assert INVENTED.fullmatch(fact.value), fact.value


@pytest.mark.parametrize("standard", ["taiyuan-expressway"])
def test_every_kind_of_caller_rings(standard: str) -> None:
    assert {call.kind for call in calls() if call.standard == standard} == set(get_args(CallerKind))


@pytest.mark.parametrize("standard", ["taiyuan-expressway"])
def test_every_moment_of_the_standard_comes_up_in_a_call(standard: str) -> None:
    used = {turn.moment for call in calls() if call.standard == standard for turn in call.turns}
    assert {moment.id for moment in library().standard(standard).moments} <= used


def test_there_are_thirty_calls_in_three_levels() -> None:
    ours = [call for call in calls() if call.standard == "taiyuan-expressway"]
    assert len(ours) >= 30
    assert {call.level for call in ours} == {1, 2, 3}
