"""The scripted calls together train the whole standard. That each leads where its author says, `make check` proves."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from simulator.content.library import Library
from simulator.content.scenario import CallerKind, Sample, Scenario

INVENTED = re.compile(r"1\d\d-0000-\d{4}|0351-000\d{4}|07700 900\d{3}")


@pytest.fixture(scope="module")
def calls(library: Library) -> list[Scenario]:
    return list(library.scenarios.values())


@pytest.fixture(scope="module")
def ours(calls: list[Scenario]) -> list[Scenario]:
    return [call for call in calls if call.standard == "taiyuan-expressway"]


def spoken(sample: Sample) -> int:
    """How many replies the trainee of a sample call says."""
    return sum(isinstance(step, str) or step.do == "say" for step in sample.replies)


def test_the_good_path_takes_5_to_12_replies(calls: list[Scenario]) -> None:
    lengths = {(call.id, sample.id): spoken(sample) for call in calls for sample in call.samples
               if sample.trainee == "model"}
    assert {id: length for id, length in lengths.items() if not 5 <= length <= 12} == {}


def test_a_call_has_a_model_a_rude_and_a_middling_trainee(calls: list[Scenario]) -> None:
    trainees = {call.id: {sample.trainee for sample in call.samples} for call in calls}
    assert [id for id, there in trainees.items()
            if not ({"model", "rude"} <= there and there & {"mediocre", "odd-order"})] == []


def test_telephone_numbers_are_invented(calls: list[Scenario]) -> None:
    numbers = {(call.id, id): fact.value for call in calls for id, fact in call.facts.items()
               if fact.kind == "phone" or fact.asked_by in ("ask_phone", "ask_number")}
    assert {id: value for id, value in numbers.items() if not INVENTED.fullmatch(value)} == {}


def test_every_kind_of_caller_rings(ours: list[Scenario]) -> None:
    assert {call.kind for call in ours} == set(get_args(CallerKind))


def test_every_moment_of_the_standard_comes_up_in_a_call(ours: list[Scenario], library: Library) -> None:
    used = {turn.moment for call in ours for turn in call.turns}
    assert {moment.id for moment in library.standard("taiyuan-expressway").moments} <= used


def test_there_are_thirty_calls_in_three_levels(ours: list[Scenario]) -> None:
    assert len(ours) >= 30
    assert {call.level for call in ours} == {1, 2, 3}
