"""What a caller is told to do he says that he does, once, unless his other words show it."""

from __future__ import annotations

import pytest

from simulator.call.fold import fold

HELLO, CALM = "您好，太原高速。", "对不起，我理解您的心情。"


def t(zh: str) -> dict:
    return {"zh": zh, "en": f"({zh})"}


def caller_said(session) -> list[str]:
    return [line.text.zh for line in session.call.lines if line.who == "caller"]


TOLD = {"instructions": {"phone": {"words": ["电话畅通"], "says": [t("手机开着呢。"), t("放心，我听着。")], "taken_up": ["守着"]},
                         "wait": {"words": ["先等一下"], "says": [t("我等着。")], "acts": ["ask_wait"]}},
        "waits": {"neutral": [t("然后呢？"), t("那我呢？"), t("接着呢？")]}}
TURNS = [{"id": "pick-up", "moment": "greet", "says": t("（电话接通）")},
         {"id": "trouble", "moment": "calm", "says": t("多收了我的钱！")},
         {"id": "next", "says": t("那接下来呢？"), "asks": {"fetch": "fetch"}, "settled": t("行，我守着电话。"), "patience": 5},
         {"id": "close", "says": t("那先这样。"), "asks": {"polite": "polite"}}]


@pytest.fixture
def call(play):
    def run(*replies, turns=TURNS):
        return play(HELLO, CALM, *replies, turns_=turns, facts={}, talk=TOLD)
    return run


def test_he_says_that_he_does_it_in_variants(call):
    session = call("您保持电话畅通。", "记得电话畅通。", "电话畅通啊。")
    assert [said.split("。")[0] for said in caller_said(session)[3:]] == ["手机开着呢", "放心，我听着", "接着呢？"]


def test_an_instruction_is_no_unheard_reply(call):
    assert not call("您保持电话畅通。").call.lines[-2].unheard


def test_where_his_other_words_show_it_he_does_not_say_it_again(call):
    assert caller_said(call("我去请王队长，您保持电话畅通。"))[-1] == "行，我守着电话。那先这样。"


@pytest.mark.parametrize(("reply", "taken_up"), [("您电话畅通吗？", False), ("您保持电话畅通，行吗？", True)])
def test_a_question_is_no_instruction_but_a_request_is(call, reply, taken_up):
    assert ("手机开着呢。" in caller_said(call(reply))[-1]) == taken_up


def test_what_a_turn_of_the_call_waits_for_is_left_to_its_lines(call):
    waits = [*TURNS[:2], {"id": "wait", "says": t("要等吗？"), "asks": {"wait": "ask_wait"}, "settled": t("行，那就等会儿。")}, TURNS[3]]
    assert "我等着。" in caller_said(call("请您先等一下。"))[-1]
    assert "我等着。" not in caller_said(call("请您先等一下。", turns=waits))[-1]


def test_a_stored_instruction_that_the_call_does_not_know_is_none(call):
    session = call("您保持电话畅通。")
    stored = [event.model_copy(update={"data": event.data | {"instructs": ["unknown"]}}) if event.kind == "replied" else event
              for event in session.events]
    again = fold(session.scenario, session.desk.standard, stored)
    assert {line.instructs for line in again.lines} == {()}
