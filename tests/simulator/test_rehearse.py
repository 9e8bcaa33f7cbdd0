"""Simulated trainees: seeded, fair calls pass, unfair and broken ones are told."""

from __future__ import annotations

import pytest

from simulator.rehearsal.report import as_data, faults
from simulator.rehearsal.run import rehearse


@pytest.fixture
def rehearsed(scenario, standard, judge):
    def run(**changes):
        call = scenario(**changes)
        result = rehearse(call, standard, judge, runs=3, seed=7)
        return result, {fault.code for fault in faults(result, call)}
    return run


def test_a_fair_call_has_no_faults_and_reaches_every_turn_and_route(rehearsed):
    result, found = rehearsed()
    assert not found
    assert all(result.turns.values())
    assert all(result.routes.values())


def test_the_model_passes_with_all_points_the_rude_and_the_silent_fail(rehearsed):
    bots = rehearsed()[0].bots
    assert min(bots["model"].totals) == 100
    assert bots["rude"].passed == bots["silent"].passed == bots["babble"].passed == 0
    assert max(bots["rude"].totals) < min(bots["model"].totals)


def test_the_same_seed_gives_the_same_calls(rehearsed, scenario):
    assert as_data(rehearsed()[0], scenario()) == as_data(rehearsed()[0], scenario())


def test_a_call_that_lets_the_rude_pass_is_told(rehearsed):
    assert "rude_passes" in rehearsed(pass_mark=5)[1]


def test_a_call_in_which_a_model_trainee_cannot_do_well_is_told(rehearsed):
    asks = {"trouble": {"asks": {"fetch": "fetch"}, "model": ["请稍等。"], "routes": [{"to": "facts"}]}}
    result, found = rehearsed(turns=asks)
    assert "model_below" in found
    assert ("trouble", "fetch") in result.bots["model"].lost


def test_a_route_whose_condition_never_holds_is_told(rehearsed):
    routes = [{"when": {"acts": ["sorry"], "lacks": ["sorry"]}, "to": "facts"}, {"to": "facts"}]
    assert "route_untaken" in rehearsed(turns={"trouble": {"routes": routes}})[1]


def test_a_turn_that_nobody_reaches_is_told(rehearsed):
    assert "turn_unreached" in rehearsed(turns={"pick-up": {"routes": [{"to": "facts"}]}})[1]
