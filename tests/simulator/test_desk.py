"""Hold, second line, transfer, answers, repeating back, promises, the call record."""

from __future__ import annotations

import pytest

from simulator.call.promises import promised
from simulator.content.scenario import Step
from simulator.happening import Refused

HELLO, CALM, ASK = "您好，太原高速。", "对不起，我理解您的心情。", "您的车牌号是多少？电话是多少？"
HOLD, BACK = "麻烦您了，稍等半分钟可以吗？", "对不起，让您久等了。"
SECOND = {"turn": "trouble", "after": 2, "says": {"zh": "喂，你好。"}}


def findings(session, rule):
    return [found for found in session.card.conduct if found.rule == rule]


def test_holding_with_consent_and_greeting_on_return_counts_full_and_costs_nothing(play):
    session = play(HELLO, HOLD, Step(do="hold"), Step(do="resume", after=20), BACK, CALM)
    assert session.call.turn == "facts"
    assert [line.aside for line in session.call.lines if line.who == "trainee"] == [False, True, True, False]
    assert session.card.turns[1].points == 1
    assert [(f.code, f.points) for rule in ("hold_consent", "hold_return") for f in findings(session, rule)] == [
        ("asked", 1), ("greeted", 1)]


def test_holding_without_a_word_counts_for_nothing(play):
    session = play(HELLO, "嗯。", Step(do="hold"), Step(do="resume", after=90), CALM)
    assert [(f.code, f.points) for f in findings(session, "hold_consent")] == [("not_asked", 0)]
    assert [(f.code, f.points) for f in findings(session, "hold_return")] == [("too_long", 0.25)]


def test_hanging_up_on_a_caller_on_hold_is_hanging_up_on_her(play):
    session = play(HELLO, Step(do="hold"), Step(do="hang_up"))
    assert findings(session, "hang_up_first")[0].code == "hung_up_on_caller"
    assert findings(session, "hold_return")[0].code == "not_back"


def test_a_second_line_is_answered_asked_to_wait_and_left_with_an_apology(play):
    session = play(HELLO, second_line=SECOND)
    assert session.at(17).second_rings
    for step in (Step(do="answer", line=2), "您好，请您先等一下。", Step(do="line", line=1), "让您久等了。", CALM):
        session.take(step)
    assert session.call.turn == "facts"
    assert [f.code for f in findings(session, "second_line")] == ["asked_to_wait"]
    assert [f.code for f in findings(session, "second_line_return")] == ["greeted"]
    assert [line.text.zh for line in session.call.lines if line.who == "second"] == ["喂，你好。", "好的，我等着。"]


def test_a_second_line_that_is_ignored_counts(play):
    session = play(HELLO, Step(say=CALM, at=55), second_line=SECOND)
    assert [f.code for f in findings(session, "second_line")] == ["ignored"]


def test_a_second_line_cannot_be_answered_before_it_rings(play):
    with pytest.raises(Refused, match="no_second_line"):
        play(HELLO, Step(do="answer", line=2, at=13.5), second_line=SECOND)


def test_a_call_is_handed_over_only_to_those_whom_the_turn_names(play):
    turns = {"trouble": {"transfers": {"crew": {"ends": "done"}}}}
    right = play(HELLO, "请您先等一下，我去请王队长。", Step(do="transfer", to="crew"), turns=turns)
    assert (right.call.ending, findings(right, "transfer")[0].code) == ("done", "announced")
    wrong = play(HELLO, Step(do="transfer", to="canteen"), turns=turns)
    assert (wrong.call.turn, findings(wrong, "transfer")[0].code) == ("trouble", "wrong_place")


def test_a_caller_who_was_handed_to_the_wrong_place_may_react(play):
    turns = {"trouble": {"transfers": {"crew": {"ends": "done"}}, "misdirected": {"ends": "slammed"}}}
    wrong = play(HELLO, Step(do="transfer", to="canteen"), turns=turns)
    assert (wrong.call.ending, findings(wrong, "transfer")[0].code) == ("slammed", "wrong_place")


@pytest.mark.parametrize(("reply", "answer", "points"), [
    ("收费是四十五元。", "right", 1), ("收费是三十元。", "wrong", 0), ("这个嘛。", "none", 0)])
def test_an_answer_is_right_wrong_or_none(play, reply, answer, points):
    answers = {"article": "toll", "right": ["四十五元"], "wrong": ["三十元"]}
    session = play(HELLO, reply, CALM, turns={"trouble": {"answers": answers, "routes": [{"to": "facts"}]}})
    assert session.call.visits[1].answer == answer
    assert findings(session, "answer")[0].points == points


def test_a_fact_repeated_back_wrongly_is_noticed_and_put_right_counts_half(play):
    asked = play(HELLO, CALM, "您的车牌号是多少？", "跟您核对一下，晋A12346，对吗？")
    assert asked.call.lines[-1].text.zh == "不对，是晋A12345。"
    assert findings(asked, "repeat_back")[0].points == 0
    asked.say("跟您核对一下，晋A12345，对吗？")
    assert findings(asked, "repeat_back")[0].points == 0.5


def test_a_fact_repeated_back_rightly_counts_however_it_is_written(play):
    session = play(HELLO, CALM, "您的车牌号是多少？", "跟您核对一下，晋A·12345，对吗？")
    assert [(f.code, f.points) for f in findings(session, "repeat_back")] == [("quoted", 1)]


@pytest.mark.parametrize(("said", "minutes"), [
    ("半小时内答复您", 30), ("一个半小时之内", 90), ("二十分钟后", 20), ("下午三点之前", 360), ("明天上午", 27 * 60),
    ("今天下班前", 9 * 60), ("within 30 minutes", 30), ("by 3 pm", 360), ("in half an hour", 30),
    ("一两个小时之内", 120), ("七八分钟", 8), ("1小时20分后", 80), ("后天上午", 51 * 60), ("今晚十二点前", 15 * 60),
    ("明天下午四點前", 31 * 60), ("一周内", 7 * 24 * 60)])
def test_a_promised_time_is_understood(said, minutes):
    assert promised(said, 0, "09:00")["due"] == minutes * 60


def test_only_the_sentence_that_promises_tells_the_time(play):
    promises = play(HELLO, "东西我们保管三十天。半小时内答复您。").call.promises
    assert [(one.said, one.due - one.at) for one in promises] == [("半小时", 1800)]


@pytest.mark.parametrize("said", ["好的，我核实后" + "9" * 320 + "分钟之内给您回复电话", "一" * 1800 + "分钟之内答复您",
                                  "一" * 1800, "999999天之内", "周五上午答复您", "晚点给您回电话"])
def test_what_nobody_can_wait_for_and_what_the_calendar_has_to_tell_is_no_promised_time(said):
    assert promised(said, 0, "09:00") == {"due": None, "said": ""}


def test_a_reply_with_an_endless_numeral_is_heard(play):
    promises = play(HELLO, "好的，我核实后" + "9" * 320 + "分钟之内给您回复电话").call.promises
    assert all(one.due is None for one in promises)


def test_a_promise_without_a_time_has_none(play):
    assert promised("尽快给您答复", 0, "09:00")["due"] is None


@pytest.mark.parametrize(("said", "minutes"), [
    ("您昨晚八点四十那一笔，我下午五点前给您答复", 480), ("昨天下午三点的事，我给您回电话", None)])
def test_a_time_that_is_over_is_read_back_and_not_promised(said, minutes):
    assert promised(said, 0, "09:00")["due"] == (minutes and minutes * 60)


def test_a_later_promise_by_the_day_does_not_replace_one_by_the_hour(play):
    session = play(HELLO, CALM, "下午四点前答复您。", "那您放心，下午就答复您。")
    assert session.call.promise.said == "下午四点"
    promises = play(HELLO, "半小时内答复您。").call.promises
    assert [(one.event, one.due - one.at) for one in promises] == [(4, 1800)]


RECORD = {
    "caller": {"kind": "name", "title": {"zh": "来电人"}, "value": "王建国"},
    "plate": {"kind": "plate", "title": {"zh": "车牌"}, "fact": "plate"},
    "content": {"kind": "text", "title": {"zh": "内容"}, "words": ["多收|收费", "退费|退款"]},
    "kind": {"kind": "choice", "title": {"zh": "类别"}, "value": "complaint",
             "options": {"complaint": {"zh": "投诉"}, "enquiry": {"zh": "咨询"}}},
}


def written(play, field, value, **changes):
    session = play(HELLO, CALM, ASK, record=RECORD, **changes)
    session.finish()
    session.record(field, value)
    return next((result.code, result.points) for result in session.card.record if result.field == field)


@pytest.mark.parametrize(("field", "value", "code", "points"), [
    ("caller", "王建国先生", "half", 0.25), ("caller", "王建国", "right", 0.5), ("caller", "李四", "wrong", 0),
    ("plate", "晋a 12345", "right", 0.5), ("plate", "晋A12346", "wrong", 0), ("plate", "", "blank", 0),
    ("plate", "车牌晋Ａ-12345", "right", 0.5), ("content", "司机反映多收，要求退款", "right", 0.5), ("content", "司机反映多收", "half", 0.25),
    ("kind", "complaint", "right", 0.5), ("kind", "enquiry", "wrong", 0)])
def test_the_record_is_scored_field_by_field(play, field, value, code, points):
    assert written(play, field, value) == (code, points)



def test_a_corrected_fact_has_to_stand_corrected_in_the_record(play):
    corrects = {"facts": {"corrects": {"plate": "晋A·54321"}}}
    assert written(play, "plate", "晋A12345", turns=corrects) == ("outdated", 0)
    assert written(play, "plate", "晋A54321", turns=corrects) == ("right", 0.5)


def test_the_record_is_open_until_it_is_closed(play):
    session = play(HELLO, CALM, ASK, record=RECORD)
    session.finish()
    assert session.call.after_call
    session.take(Step(do="close"))
    with pytest.raises(Refused, match="closed"):
        session.record("plate", "晋A12345")
    assert not session.call.after_call


def test_an_unknown_field_or_choice_is_refused(play):
    session = play(HELLO, record=RECORD)
    for field, value, code in (("speed", "1", "no_such_field"), ("kind", "joke", "no_such_choice")):
        with pytest.raises(Refused, match=code):
            session.record(field, value)


def test_another_number_that_is_told_is_no_slip_of_the_callers(play):
    session = play(HELLO, CALM, "电话是多少？", "收费站的电话是0351-4567890。")
    assert not findings(session, "repeat_back")


def test_what_stands_in_the_record_is_watched_without_more_words(play):
    facts = {"plate": {"asked_by": "ask_plate", "value": "晋A·12345", "says": {"zh": "晋A12345。"}},
             "phone": {"asked_by": "ask_phone", "value": "139-0000-1234", "says": {"zh": "139-0000-1234。"}}}
    session = play(HELLO, CALM, "您的车牌号是多少？", "晋A12346，对吗？", facts=facts, record=RECORD)
    assert session.call.lines[-2].misquoted == ("plate",)


def test_a_time_of_today_that_is_over_is_no_promise():
    assert promised("您的手机下午一点落在加油站", 60, "15:05") == {"due": None, "said": ""}
    assert promised("今天下午四点之前给您回电话", 60, "15:05")["due"] == 55 * 60
