"""A caller listens: he answers any question at any turn, hears what settles his needs, and never says a line twice."""

from __future__ import annotations

import dataclasses

import pytest

from simulator.content.scenario import Step
from simulator.rehearsal.manners import unmannerly

HELLO, CALM, ASK = "您好，太原高速。", "对不起，我理解您的心情。", "您的车牌号是多少？电话是多少？"


def t(zh: str, **more) -> dict:
    return {"zh": zh, "en": f"({zh})", **more}


def caller_said(session) -> list[str]:
    return [line.text.zh for line in session.call.lines if line.who == "caller"]


FACTS = {"plate": {"asked_by": "ask_plate", "value": "晋A·12345", "says": t("晋A12345。"), "kind": "plate"},
         "where": {"asked_by": "fetch", "value": "武宿收费站", "says": t("我在武宿收费站外头。"), "yes": ["收费站"],
                   "no": ["服务区"]},
         "stake": {"asked_by": "restate", "says": t("这儿看不见牌子。")}}
NEEDS = {"when": {"settled_by": ["answer_time"], "told_by": ["(只|就)扣了一(笔|次)"],
                  "asks": [t("那你什么时候能回我？"), t("总得有个时间吧？")], "thanks": t("行，我等着。")}}
TURNS = [{"id": "pick-up", "moment": "greet", "says": t("（电话接通）")},
         {"id": "trouble", "moment": "calm", "says": t("多收了我的钱！")},
         {"id": "wait", "says": t("那我这钱呢？"), "asks": {"time": "answer_time"}, "needs": ["when"]},
         {"id": "close", "says": t("那先这样。"), "asks": {"polite": "polite"}}]
TALK = {"unheard": {"neutral": [t("什么意思？"), t("没听懂。")]}, "waits": {"neutral": [t("然后呢？"), t("那我呢？")]},
        "right": {"neutral": [t("对。"), t("没错。")]}, "wrong": {"neutral": [t("不对。"), t("还是不对。")]},
        "again": {"neutral": [t("说过了。"), t("再说一遍。")]}, "unknown": {"neutral": [t("说不上来。")]},
        "interrupted": {"neutral": [t("让我说完。"), t("又打断我。")]}, "offended": {"neutral": [t("什么态度？")]},
        "questions": {"ask_phone": [t("就这个号。")], "ask_consent": [], "waited": [t("我是{caller}。")]},
        "listening": ["嗯", "好的"]}


@pytest.fixture
def call(play):
    """call(replies…): the small call of needs and facts, the greeting said."""
    def run(*replies, **changes):
        return play(HELLO, *replies, **{"turns_": TURNS, "facts": FACTS, "needs": NEEDS, "talk": TALK} | changes)
    return run


def test_facts_are_told_at_any_turn_several_in_one_line(call):
    session = call("您的车牌号是多少？我去请王队长。")
    assert session.call.turn == "trouble"
    assert caller_said(session)[-1] == "晋A12345。我在武宿收费站外头。"


def test_what_he_does_not_know_he_says_and_a_question_without_a_fact_is_answered_too(call):
    assert caller_said(call("跟您核对一下。"))[-1] == "这儿看不见牌子。"
    assert caller_said(call("电话是多少？"))[-1] == "就这个号。"
    assert caller_said(call("电话是多少？", "电话是多少？"))[-1] == "说过了。就这个号。"


def test_his_name_is_told_when_it_is_asked(call):
    assert caller_said(call("让您久等了。"))[-1] == "我是王先生。"


def test_told_again_in_other_words(call):
    assert caller_said(call("车牌号是多少？", "车牌号是多少？"))[-1] == "说过了。晋A12345。"


@pytest.mark.parametrize(("reply", "says"), [
    ("您是在收费站附近吗？", "对。我在武宿收费站外头。"), ("您在服务区是吧？", "不对。我在武宿收费站外头。")])
def test_a_guess_is_confirmed_or_denied(call, reply, says):
    assert caller_said(call(reply))[-1] == says


@pytest.mark.parametrize(("reply", "says"), [
    ("尾号是1178吧？", "对。150-0000-1178。"), ("尾号是1187吧？", "不对。150-0000-1178。"), ("在K121+600，对吧？", "什么意思？"),
    ("要赔一千块钱，是吧？", "什么意思？")])
def test_the_last_digits_of_a_number_are_guessed_and_those_of_a_stake_are_no_guess_at_it(call, reply, says):
    phone = {"asked_by": "ask_phone", "value": "150-0000-1178", "says": t("150-0000-1178。"), "kind": "phone"}
    assert caller_said(call(reply, facts=FACTS | {"phone": phone}))[-1] == says


def test_a_wrong_read_back_is_caught_and_a_right_one_confirmed(call):
    session = call("车牌号是多少？", "您的车是晋A12346，对吗？", "晋A12345，对吧？")
    assert caller_said(session)[-2:] == ["不对。晋A12345。", "对。"]


@pytest.mark.parametrize("reply", ["五点前答复您。", "您放心，只扣了一笔。"])
def test_a_need_settled_early_is_thanked_for_and_never_asked_for(call, reply):
    session = call(CALM + reply)
    assert caller_said(session)[-1] == "行，我等着。那先这样。"
    assert session.call.turn == "close" and not session.card.turns[2].missing


def test_he_asks_for_what_is_missing_in_variants_then_goes_on(call):
    session = call(CALM, "嗯。", "好的。", "嗯，好的。")
    assert caller_said(session)[-3:] == ["那你什么时候能回我？", "总得有个时间吧？", "那先这样。"]


def test_what_was_asked_for_comes_late(call):
    session = call(CALM, "嗯。", "五点前答复您。")
    assert (session.card.turns[2].late, session.card.turns[2].points) == (("time",), 0.5)


def test_nothing_recognised_is_said_honestly_in_variants_and_stands_in_the_transcript(call):
    session = call("今天天气不错。", "红烧肉放点糖。", mood_="neutral")
    assert caller_said(session)[2] == "什么意思？"
    assert [line.unheard for line in session.call.lines if line.who == "trainee"] == [False, True, True]


def test_he_is_offended_then_hangs_up_without_a_route_of_the_author(call):
    session = call("这不关我的事。")
    assert (caller_said(session)[-1], session.call.mood) == ("什么态度？", "furious")
    session.say("不关我的事。")
    assert session.call.ending == "slammed"


def test_interrupted_he_says_so_in_other_words_each_time(call):
    session = call(Step(say="等等。", at=13.0), Step(say="等等。", at=14.5))
    assert [line.interrupts for line in session.call.lines if line.who == "trainee"] == [False, True, True]
    assert [piece for line in caller_said(session) for piece in ("让我说完。", "又打断我。") if piece in line] == [
        "让我说完。", "又打断我。"]


def test_a_silence_is_called_into_in_other_words_each_time(call):
    session = call(talk=TALK | {"silence": {"neutral": [t("听得见吗？"), t("有人吗？")]}})
    session.at(90)
    said = caller_said(session)
    assert len(said) == len(set(said)) and "听得见吗？" in said


def test_no_line_is_said_twice_however_long_nothing_happens(call):
    session = call(*["红烧肉。"] * 2, *["您的车牌号是多少？"] * 4, "嗯。")
    said = [line for line in caller_said(session) if line]
    assert len(said) == len(set(said))


def test_the_bots_notice_a_line_said_twice_and_a_need_asked_for_after_it_was_settled(call):
    session = call(CALM, "嗯。")
    assert unmannerly(session.desk, session.call) == []
    settled = dataclasses.replace(session.call, settled=("when",), lines=(*session.call.lines, session.call.lines[-1]))
    assert [fault for fault, _ in unmannerly(session.desk, settled)] == ["said_twice"]
    asked = dataclasses.replace(session.call.lines[-1], start=99.0, end=99.5)
    early = call(CALM + "五点前答复您。")
    late = dataclasses.replace(early.call, lines=(*early.call.lines, asked))
    assert [fault for fault, _ in unmannerly(early.desk, late)] == ["asked_again"]


def test_calls_of_the_time_before_callers_heard_question_by_question_fold_as_they_did(call):
    replies = ("电话是多少？", "电话是多少？", "您的车是晋A12346，对吗？还有吗？", CALM)
    assert caller_said(call(*replies, talk_=2))[2:] == [
        "就这个号。", "说不上来。那我这钱呢？", "不对。晋A12345。", "那你什么时候能回我？"]
    assert caller_said(call(*replies))[3] == "说过了。就这个号。"


def test_asked_by_yes_or_no_for_what_he_has_told_he_says_yes(call):
    talk = TALK | {"topics": {"alone": ["几个人", "就您"]}, "questions": {"alone": [t("就我一个。")]}}
    session = call("几个人？", "就您一个人是吧？", "几个人？", talk=talk)
    assert caller_said(session)[2:] == ["就我一个。", "对。", "说过了。就我一个。"]


def test_the_words_of_a_topic_decide_what_is_asked_and_longer_words_go_before(call):
    talk = TALK | {"topics": {"ask_phone": ["电话"], "nothing": ["打电话"]}, "fine": {"neutral": [t("行。")]}}
    assert caller_said(call("我再给您打电话，好吗？", talk=talk))[-1] == "行。"
    assert caller_said(call("您的电话呢？", talk=talk))[-1] == "就这个号。"


def test_a_line_is_said_without_the_plate_that_was_told(call):
    turns = [*TURNS[:2], {"id": "look", "says": t("车牌晋A12345，你现在就查！"), "asks": {"time": "answer_time"}}]
    assert caller_said(call("您的车牌号是多少？" + CALM, turns_=turns))[-1] == "晋A12345。你现在就查！"


def test_with_nothing_to_say_he_shows_that_he_listens(call):
    talk = TALK | {"nods": {"neutral": [t("嗯，您说。")]}, "waits": {}}
    facts = [*TURNS[:2], {"id": "facts", "says": t("要什么？"), "gathers": ["plate", "where"]}, *TURNS[3:]]
    session = call(CALM, "您的车牌号是多少？", "我记一下，晋A12345。", turns_=facts, talk=talk)
    assert caller_said(session)[-1] == "嗯，您说。"


def test_at_the_end_he_does_not_hang_up_on_the_first_word_that_is_no_farewell(call):
    turns = [*TURNS[:3], TURNS[3] | {"patience": 1}]
    session = call("对不起，我理解您的心情。", "三点前答复您。", "对不起。", turns_=turns, talk=TALK | {"lingers": {"neutral": [t("没事了吧？")]}})
    assert session.call.turn == "close" and caller_said(session)[-1] == "没事了吧？"


@pytest.mark.parametrize(("reply", "says"), [
    ("对不起，我理解您的心情。您的车牌号是多少？三点前答复您。", "晋A12345。行，我等着。"),
    ("三点前答复您，这样行吗？", "行，我等着。")])
def test_he_acknowledges_once_in_a_line(call, reply, says):
    talk = TALK | {"fine": {"neutral": [t("行。")]}, "nods": {"neutral": [t("嗯，好。")]}, "heard": {"neutral": [t("好，行。")]}}
    assert caller_said(call(reply, talk=talk))[-1].startswith(says)
