"""The call as a fold: routes, facts, refusals, determinism."""

from __future__ import annotations

import pytest

from scoring.judge import LONGEST_REPLY
from simulator.call.fold import fold
from simulator.call.say import do, say
from simulator.content.scenario import Step
from simulator.happening import Event, Refused

HELLO, CALM, ASK = "您好，太原高速。", "对不起，我理解您的心情。", "您的车牌号是多少？电话是多少？"


def test_a_call_runs_from_the_first_ring_to_the_caller_hanging_up(play):
    session = play(HELLO, CALM, ASK)
    call = session.finish()
    assert (call.state, call.ending, call.hung_up_by) == ("ended", "done", "caller")
    assert [visit.turn for visit in call.visits] == ["pick-up", "trouble", "facts"]
    assert session.card.total == 100
    assert session.card.passed


def test_the_same_events_give_the_same_call_however_often_and_from_json(play, standard):
    session = play(HELLO, "快点说。", CALM, ASK)
    session.finish()
    stored = [Event.model_validate_json(event.model_dump_json()) for event in session.events]
    folded = fold(session.scenario, standard, stored)
    assert folded == fold(session.scenario, standard, session.events)
    assert folded.lines == session.call.lines


def test_folding_needs_no_judge_so_a_stored_verdict_stays(play, standard):
    session = play(HELLO)
    verdict = session.events[-1].data["verdict"] | {"verdict": "missed", "acts": [], "heard": []}
    changed = session.events[-1].model_copy(update={"data": {"text": HELLO, "verdict": verdict}})
    assert fold(session.scenario, standard, [*session.events[:-1], changed]).visits[0].verdict == "missed"


def test_a_fact_is_told_only_when_it_is_asked_for(play):
    session = play(HELLO, CALM, "您的车牌号是多少？")
    assert session.call.facts == {"plate": "晋A·12345"}
    assert session.call.lines[-1].text.zh == "晋A12345。"
    assert session.call.owed == {"phone": "ask_phone"}


def test_facts_asked_for_together_are_told_in_one_line(play):
    assert play(HELLO, CALM, ASK).call.lines[-1].facts == ("plate", "phone")


def test_a_fact_asked_for_again_is_told_in_short_and_costs_patience(play):
    session = play(HELLO, CALM, "您的车牌号是多少？", "车牌号是多少？")
    assert session.call.lines[-1].text.zh == "说过了，晋A12345。"
    assert session.call.visit.tries == 1


def test_getting_facts_one_by_one_costs_no_patience(play):
    session = play(HELLO, CALM, "您的车牌号是多少？", "电话是多少？")
    assert session.call.ending == "done"
    assert session.card.turns[-1].points == 1


def test_a_fact_told_unasked_is_owed_by_nobody(play):
    session = play(HELLO, CALM, turns={"trouble": {"tells": ["phone"]}})
    assert session.call.owed == {"plate": "ask_plate"}


def test_a_caller_corrects_what_she_told(play):
    session = play(HELLO, CALM, ASK, turns={"facts": {"corrects": {"plate": "晋A·54321"}}})
    assert session.call.facts["plate"] == "晋A·54321"


def test_the_caller_waits_further_until_her_patience_ends(play):
    session = play(HELLO, "嗯。")
    assert (session.call.turn, session.call.lines[-1].text.zh) == ("trouble", "说话呀！")
    session.say("嗯。")
    assert session.call.turn == "facts"


def test_an_act_that_came_only_after_she_had_to_wait_in_vain_counts_half(play):
    score = play(HELLO, "嗯。", CALM, ASK).card.turns[1]
    assert (score.done, score.late, score.points) == ((), ("sorry", "empathy"), 0.5)


def test_an_act_in_the_reply_after_one_that_brought_something_is_in_time_and_that_one_does_not_lack_it(play):
    asks = {"trouble": {"missing": {"empathy": [{"zh": "光说对不起顶什么用？", "en": "Sorry is no use."}]}}}
    session = play(HELLO, "对不起。", "我理解您的心情。", turns=asks)
    assert (session.card.turns[1].late, session.card.turns[1].points) == ((), 1)
    assert [line.verdict.missing for line in session.call.lines if line.who == "trainee"] == [(), (), ()]


def test_who_is_asked_twice_is_late(play):
    asks = {"trouble": {"patience": 4, "missing": {"empathy": [
        {"zh": "光说对不起顶什么用？", "en": "Sorry is no use."}, {"zh": "你倒是说句话呀。", "en": "Say something."}]}}}
    score = play(HELLO, "对不起。", "您的车牌号是多少？", "嗯。", "我理解您的心情。", turns=asks).card.turns[1]
    assert score.late == ("empathy",)


def test_the_first_route_that_holds_is_taken(play):
    session = play(HELLO, "这不关我的事。")
    assert (session.call.turn, session.call.mood) == ("trouble", "furious")
    session.say("不关我的事。")
    assert (session.call.ending, session.card.turns[1].points) == ("slammed", 0)


def test_acts_add_up_over_the_replies_to_one_turn(play):
    asks = {"trouble": {"missing": {"empathy": [{"zh": "光说对不起顶什么用？", "en": "Sorry is no use."}]}}}
    assert play(HELLO, "对不起。", turns=asks).call.turn == "trouble"
    assert play(HELLO, "对不起。", "我理解您的心情。", turns=asks).call.turn == "facts"


@pytest.mark.parametrize(("kind", "data", "code"), [
    ("replied", {"text": "您好"}, "not_talking"),
    ("held", {}, "not_talking"), ("hung_up", {}, "not_talking"), ("resumed", {}, "not_on_hold"),
    ("answered", {"line": 2}, "not_talking"), ("opened", {}, "already_opened"),
    ("recorded", {"field": "x", "value": ""}, "not_talking"), ("closed", {}, "not_over"),
])
def test_what_cannot_happen_while_it_rings_is_refused_with_a_code(ring_up, scenario, standard, kind, data, code):
    session = ring_up(scenario())
    with pytest.raises(Refused) as refused:
        do(session.scenario, standard, session.events, kind, 6.0, **data)
    assert refused.value.code == code


def test_nothing_can_be_said_on_hold_or_after_the_end(play, standard, judge):
    session = play(HELLO, Step(do="hold"))
    with pytest.raises(Refused, match="on_hold"):
        say(session.scenario, standard, judge, session.events, "喂", 30)
    over = play(HELLO, CALM, ASK)
    over.finish()
    with pytest.raises(Refused, match="call_over"):
        say(over.scenario, standard, judge, over.events, "喂", 500)


def test_a_reply_is_refused_beyond_what_is_judged_and_an_older_longer_one_still_counts(play, standard):
    session = play(HELLO)
    with pytest.raises(Refused, match="too_long"):
        session.say("您" * (LONGEST_REPLY + 1))
    session.say("您" * LONGEST_REPLY)
    longer = session.events[-1].data | {"text": "您" * 2 * LONGEST_REPLY}
    call = fold(session.scenario, standard, [*session.events[:-1], session.events[-1].model_copy(
        update={"data": longer})])
    assert not call.ignored and [line.event for line in call.lines if line.who == "trainee"] == [3, 4]


def test_a_stored_event_that_could_not_happen_changes_nothing_and_is_told(play, standard):
    session = play(HELLO)
    early = Event(number=4, at=1.0, kind="replied", data=session.events[-1].data)
    gap = Event(number=9, at=40.0, kind="hung_up")
    call = fold(session.scenario, standard, [*session.events, early, gap])
    assert [(one.number, one.code) for one in call.ignored] == [(4, "earlier"), (9, "not_next")]
    assert call.lines == fold(session.scenario, standard, session.events).lines


@pytest.mark.parametrize(("kind", "data", "code"), [
    ("replied", {"text": "  ", "verdict": {}}, "nothing_said"), ("replied", {"text": 7, "verdict": {}}, "nothing_said"),
    ("replied", {"text": "啊" * 5000, "verdict": {}}, "too_long"), ("replied", {"text": "您好"}, "no_verdict"),
    ("answered", {"line": "2; DROP"}, "malformed"), ("transferred", {}, "malformed"),
    ("recorded", {"field": "plate", "value": ["x"]}, "malformed"), ("looked_up", {"article": None}, "malformed")])
def test_what_no_page_sends_is_refused_with_a_code(play, standard, kind, data, code):
    session = play(HELLO)
    with pytest.raises(Refused) as refused:
        do(session.scenario, standard, session.events, kind, 60.0, **data)
    assert refused.value.code == code
