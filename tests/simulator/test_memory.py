"""A caller remembers the call: what was done counts where it was said, and is owed only while it can be said."""

from __future__ import annotations

import pytest

from simulator.content.scenario import Step

HELLO, CALM, ASK = "您好，太原高速。", "对不起，我理解您的心情。", "您的车牌号是多少？电话是多少？"


def t(zh: str, **more) -> dict:
    return {"zh": zh, "en": f"({zh})", **more}


ENDS = {"says": t("那接下来呢？"), "asks": {"fetch": "fetch", "wait": "ask_wait"}}
LAST = [{"id": "pick-up", "moment": "greet", "says": t("（电话接通）")},
        {"id": "trouble", "moment": "calm", "says": t("多收了我的钱！")},
        {"id": "next", **ENDS, "missing": {"fetch": [t("谁来办？"), t("到底谁来办？")], "wait": [t("要我等着吗？")]},
         "settled": t("好，我等着。")},
        {"id": "close", "says": t("那先这样。"), "asks": {"check": "restate", "thanks": "polite"}}]


def test_an_act_done_earlier_is_credited_where_it_was_said_and_the_turn_is_passed_over(play):
    session = play(HELLO, CALM + "请您先等一下，我去请王队长。", turns_=LAST, facts={})
    call, card = session.call, session.card
    assert (call.turn, call.lines[-1].text.zh) == ("close", "好，我等着。那先这样。")
    passed = card.turns[2]
    assert (passed.turn, passed.done, passed.late, passed.elsewhere) == (
        "next", ("fetch", "wait"), (), {"fetch": 4, "wait": 4})


def test_why_he_rings_he_tells_though_all_that_he_waits_for_was_said_before_it(play):
    session = play(HELLO + CALM + "请您先等一下，我去请王队长。", turns_=LAST, facts={})
    assert (session.call.turn, session.call.lines[-1].text.zh) == ("trouble", "多收了我的钱！")


def test_where_part_was_said_before_he_asks_for_the_rest_instead_of_saying_his_line(play):
    session = play(HELLO, CALM + "我去请王队长。", turns_=LAST, facts={})
    assert session.call.lines[-1].text.zh == "要我等着吗？"
    session.say("请您先等一下。")
    assert (session.card.turns[2].done, session.card.turns[2].late) == (("fetch", "wait"), ())


def test_an_act_that_is_owed_each_time_counts_only_there_or_in_the_reply_just_before(play, standard_with):
    again = [*LAST[:2], {"id": "more", "says": t("还有呢，我跑了三趟！"), "asks": {"sorry": "sorry", "fetch": "fetch"}},
             {"id": "worse", "says": t("孩子都冻病了！"), "asks": {"sorry": "sorry", "wait": "ask_wait"}}]
    each = standard_with(sorry={"each_time": True})
    session = play(HELLO, CALM, "我去请王队长。", turns_=again, facts={}, standard=each)
    assert {visit.turn: visit.missing for visit in session.call.visits[2:]} == {"more": (), "worse": ("sorry", "wait")}


def test_what_comes_after_its_turn_counts_the_fraction_of_the_standard_once(play):
    session = play(HELLO, "对不起。", "我理解您的心情。", turns_=LAST, facts={})
    score = session.card.turns[1]
    assert (score.done, score.late, score.points, score.elsewhere) == (("sorry",), ("empathy",), 0.75, {"empathy": 5})


def test_asked_a_turn_early_consent_to_hold_is_consent(play):
    session = play(HELLO, "对不起，麻烦您了，稍等半分钟可以吗？", "我理解您的心情。", Step(do="hold"))
    assert session.call.holds[0].asked == ("consent", "polite")


def test_what_a_caller_has_ruled_out_is_not_owed(play):
    turns = [*LAST[:2], {"id": "close", "says": t("没别的事了。", rules_out=["restate"]),
                         "asks": {"check": "restate", "thanks": "polite"}}]
    assert play(HELLO, CALM, turns_=turns, facts={}).call.owed == {"thanks": "polite"}


def test_an_answer_that_ends_the_call_leaves_nothing_owed_that_could_not_be_said_any_more(play):
    talk = {"closing": ["restate"], "nothing_more": {"neutral": [t("没有了。")]}}
    session = play(HELLO, CALM, "请您先等一下，我去请王队长。", "跟您核对一下。", turns_=LAST, facts={}, talk=talk)
    assert session.call.ending == "done" and session.call.lines[-1].text.zh.startswith("没有了。")
    close = session.card.turns[-1]
    assert (close.done, close.missing, close.points, close.out_of) == (("check",), (), 1, 1)


def test_a_question_whether_there_is_anything_else_is_in_time_however_much_is_said_before_it(play):
    talk = {"closing": ["restate"], "lingers": {"neutral": [t("没别的了吧？"), t("那就这样？")]}}
    turns = [*LAST[:2], {"id": "wrap", "says": t("好，我等着。"), "asks": {"check": "restate"}},
             {"id": "close", "says": t("那先这样。"), "asks": {"thanks": "polite"}}]
    session = play(HELLO, CALM, "对不起。", "对不起啊。", "跟您核对一下。", turns_=turns, facts={}, talk=talk)
    wrap = session.card.turns[2]
    assert (wrap.turn, wrap.done, wrap.late, wrap.points) == ("wrap", ("check",), (), 1)


def test_only_what_was_not_said_is_forfeited_when_a_call_breaks_off(play):
    early = play(HELLO, "请您先等一下，我去请王队长。这不关我的事。", "不关我的事。", turns_=LAST, facts={})
    plain = play(HELLO, "这不关我的事。", "不关我的事。", turns_=LAST, facts={})
    assert early.call.ending == plain.call.ending == "slammed"
    assert early.card.forfeited == ("close",) and plain.card.forfeited == ("next", "close")


def test_calls_of_the_time_before_fold_as_they_did(play):
    session = play(HELLO, "嗯。", "嗯。", talk_=1)
    assert [line.text.zh for line in session.call.lines if line.who == "caller"] == [
        "（电话接通）", "你们多收了我的钱！退给我！", "说话呀！", "你要知道什么？"]
    assert play(HELLO, "您的车牌号是多少？", talk_=1).call.facts == {}


@pytest.mark.parametrize(("reply", "turn"), [(CALM, "next"), ("对不起。", "next"), ("嗯。", "trouble")])
def test_a_linear_call_needs_no_routes(play, reply, turn):
    waits = {"waits": {"neutral": [t("那我这事呢？")], "upset": [t("您还没答我呢。")]}}
    assert play(HELLO, reply, turns_=LAST, facts={}, talk=waits | {"listening": ["嗯"]}).call.turn == turn


def test_a_right_answer_may_be_given_in_several_replies(play):
    turns = [*LAST[:2], {"id": "fee", "says": t("多少钱？到哪天？"), "answers": {"right": ["三十块", "二十八号"]},
              "missing": {"answer": [t("还有呢？"), t("那到哪天？")]}},
             {"id": "close", "says": t("那先这样。"), "asks": {"check": "restate"}}]
    session = play(HELLO, CALM, "是三十块。", turns_=turns, facts={})
    assert (session.call.turn, session.call.visit.answer) == ("fee", "none")
    session.say("到二十八号。")
    assert (session.call.turn, session.call.visits[2].answer) == ("close", "right")
    early = play(HELLO, CALM + "到二十八号。", "是三十块。", turns_=turns, facts={})
    assert early.call.turn == "close"


def test_a_route_that_stays_is_taken_once_where_any_reply_leads_on(play):
    stays = {"when": {"acts": ["fetch"]}, "says": t("那我等你去叫。")}
    turns = [*LAST[:2], {"id": "fetch", "says": t("找王队长。"), "asks": {"wait": "ask_wait"}, "patience": 1,
                         "routes": [stays, {"to": "close"}]},
             {"id": "close", "says": t("那先这样。"), "asks": {"check": "restate"}}]
    session = play(HELLO, CALM, "我去请王队长。", turns_=turns, facts={})
    assert (session.call.turn, session.call.lines[-1].text.zh) == ("fetch", "那我等你去叫。")
    session.say("嗯。")
    assert session.call.turn == "close"


def test_facts_asked_for_after_their_turn_are_not_late(play):
    turns = [*LAST[:2], {"id": "facts", "says": t("要什么？"), "gathers": ["plate", "phone"]}, LAST[3]]
    session = play(HELLO, CALM, "您的车牌号是多少？", turns_=turns, talk={"closing": ["polite"]})
    session.say("麻烦您了。")
    assert (session.call.turn, session.card.turns[2].missing) == ("close", ("phone",))
    session.say("电话是多少？")
    assert (session.card.turns[2].missing, session.card.turns[2].late) == ((), ())
