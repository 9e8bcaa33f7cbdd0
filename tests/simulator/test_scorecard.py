"""Points, violations, total, and why a call passed or not."""

from __future__ import annotations

from copy import deepcopy

import pytest

from scoring.standard import Standard
from simulator.call.scorecard import Scorecard, scorecard
from simulator.content.scenario import Step
from tests.simulator.conftest import STANDARD

HELLO, CALM, ASK = "您好，太原高速。", "对不起，我理解您的心情。", "您的车牌号是多少？电话是多少？"


def codes(session):
    return [reason.code for reason in session.card.reasons]


def test_a_violation_makes_the_turn_worth_nothing(play):
    session = play(HELLO, "不关我的事。", CALM, ASK)
    score = session.card.turns[1]
    assert (score.verdict, score.points, score.out_of) == ("violated", 0, 1)
    told = [(one.id, one.clause, one.severity) for one in session.card.violations]
    assert told == [("not_mine", "rude", "violation")]


def test_a_critical_violation_fails_a_call_that_has_the_points(play):
    session = play(HELLO, CALM + "你给我滚。", CALM, ASK, pass_mark=10)
    session.finish()
    assert codes(session) == ["critical"]


def test_a_warning_is_noted_and_costs_nothing(play):
    session = play(HELLO, "快点说。" + CALM, ASK)
    session.finish()
    assert session.card.total == 100
    assert [one.severity for one in session.card.violations] == ["warning"]


def test_a_bad_ending_fails(play):
    assert "bad_ending" in codes(play(HELLO, "不关我的事。", "不关我的事。"))


def test_the_turn_left_open_by_hanging_up_counts_as_missed(play):
    session = play(HELLO, Step(do="hang_up"))
    assert (session.card.turns[1].points, session.card.turns[1].out_of) == (0, 1)


def test_weights_count(play):
    light = play(HELLO, "对不起。", "嗯。", ASK)
    heavy = play(HELLO, "对不起。", "嗯。", ASK, turns={"trouble": {"weight": 5}})
    assert heavy.card.total < light.card.total


def test_points_are_told_by_clause_in_the_order_of_the_standard(play):
    clauses = play(HELLO, CALM, ASK).card.clauses
    assert [one.clause for one in clauses] == ["rings", "finish", "silence", "greet", "calm"]


def test_a_turn_may_name_the_clauses_it_counts_for(play):
    card = play(HELLO, CALM, ASK, turns={"trouble": {"clauses": ["promise", "calm"]}}).card
    assert card.turns[1].clauses == ("promise", "calm")
    assert {"promise", "calm"} <= {one.clause for one in card.clauses}


def test_the_best_reply_is_the_one_that_did_the_most(play):
    session = play(HELLO, "嗯。", CALM, ASK)
    assert session.card.turns[1].best == 5


def test_a_scorecard_survives_being_kept(play):
    card = play(HELLO, "不关我的事。", CALM, ASK).card
    assert Scorecard.model_validate_json(card.model_dump_json()) == card


def test_breaking_a_call_off_forfeits_the_turns_it_would_have_needed(play):
    session = play(HELLO, Step(do="hang_up"))
    assert session.card.forfeited == ("facts",)
    assert session.card.total < play(HELLO).card.total
    assert play(HELLO, CALM, ASK).card.forfeited == ()


def test_leaving_somebody_in_danger_fails_a_call_that_has_the_points(play):
    session = play(HELLO, "对不起。", "对不起。", ASK, pass_mark=10)
    session.finish()
    assert codes(session) == []
    turns = tuple(turn.model_copy(update={"vital": ("empathy",)}) for turn in session.scenario.turns)
    endangering = session.scenario.model_copy(update={"turns": turns})
    card = scorecard(session.call, endangering, session.desk.standard)
    assert [(reason.code, reason.data) for reason in card.reasons] == [("vital", {"acts": ["empathy"]})]


def test_a_caller_who_slams_the_receiver_down_is_no_merit(play):
    def last(*replies):
        session = play(*replies)
        session.finish()
        return next((one.code, one.points) for one in session.card.conduct if one.rule == "hang_up_first")
    assert last(HELLO, "不关我的事。", "不关我的事。") == ("slammed_down", 0)
    assert last(HELLO, CALM, ASK) == ("let_hang_up", 1)


def test_a_clause_of_calls_out_is_none_of_a_call_that_comes_in(play):
    changed = deepcopy(STANDARD)
    next(one for one in changed["clauses"] if one["id"] == "hangup")["calls"] = "outbound"
    for standard, listed in ((STANDARD, True), (changed, False)):
        session = play(HELLO, CALM, ASK, standard=Standard.model_validate(standard))
        session.finish()
        assert ("hangup" in {one.clause for one in session.card.clauses}) == listed
        assert "hang_up_first" in {one.rule for one in session.card.conduct}


@pytest.mark.parametrize(("words", "share"), [(25, 0.5), (40, 0.0), (60, 0.0)], ids=["half beyond", "twice", "thrice"])
def test_a_reply_beyond_the_limit_loses_as_much_as_it_goes_beyond(play, words: int, share: float) -> None:
    brief = Standard.model_validate(STANDARD | {"conduct": [
        {"rule": "brevity", "clauses": ["finish"], "weight": 1, "limits": {"characters": 20 if words > 25 else 16.7}}]})
    result = next(one for one in play(HELLO, "慢" * words, standard=brief).card.conduct if one.rule == "brevity")
    assert (result.code, result.out_of, round(result.points, 1)) == ("long_winded", 2, 2 * share)


def test_a_parroted_reply_counts_as_much_again_for_every_turn_that_is_passed_over_after_it(play) -> None:
    brief = Standard.model_validate(STANDARD | {"conduct": [
        {"rule": "brevity", "clauses": ["finish"], "weight": 1, "limits": {"characters": 200}}]})
    turns = [{"id": "pick-up", "moment": "greet", "says": {"zh": "（电话接通）", "en": "(connected)"}},
             {"id": "trouble", "moment": "calm", "says": {"zh": "多收了我的钱！", "en": "Too much!"}},
             {"id": "next", "says": {"zh": "那接下来呢？", "en": "And now?"}, "asks": {"fetch": "fetch", "wait": "ask_wait"}},
             {"id": "close", "says": {"zh": "那先这样。", "en": "Leave it."}, "asks": {"check": "restate"}}]
    all_at_once = "您好，太原高速。对不起，我理解您的心情。请您先等一下，我去请王队长。"
    found = play(all_at_once, all_at_once, turns_=turns, facts={}, standard=brief).card.conduct
    assert [(one.code, one.points, one.out_of) for one in found if one.rule == "brevity"] == [("parroted", 0, 4)]


def test_in_calls_of_the_time_before_a_reply_beyond_the_limit_loses_all(play) -> None:
    brief = Standard.model_validate(STANDARD | {"conduct": [
        {"rule": "brevity", "clauses": ["finish"], "weight": 1, "limits": {"characters": 20}}]})
    before = play(HELLO, "慢" * 21, standard=brief, talk_=2)
    assert next(one.points for one in before.card.conduct if one.rule == "brevity") == 0
