"""What is only perhaps forbidden counts in the trainee's favour: the reply is judged as without it, and she is told."""

from __future__ import annotations

import pytest

from scoring.judge import Judge
from scoring.verdict import Verdict
from simulator.call.session import Session
from simulator.content.library import load_library

LIBRARY = load_library()
CALL = LIBRARY.scenario("angry-toll")
STANDARD = LIBRARY.standard(CALL.standard)


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(STANDARD)


def _in_call(judge: Judge, reply: str) -> Verdict:
    session = Session(CALL, STANDARD, judge)
    session.answer()
    session.say("您好，太原高速，请讲。")
    session.say(reply)
    return [line for line in session.call.lines if line.who == "trainee"][-1].verdict


def test_what_only_the_tone_speaks_against_and_not_much_is_told_and_costs_nothing(judge) -> None:
    reply = "那您跟您爱人说一声，今晚就别赶了。"
    alone = judge.reply(reply, {})
    assert alone.violations == ("uncivil",) and not next(one for one in alone.evidence if one.violates).sure
    in_call = _in_call(judge, reply)
    assert (in_call.violations, in_call.warnings, in_call.sure) == ((), ("uncivil",), False)
    assert in_call.points == in_call.out_of - len(in_call.missing)


def test_what_the_tone_speaks_against_surely_counts(judge) -> None:
    reply = "你们这些人就爱占便宜，还好意思打电话来闹"
    assert _in_call(judge, reply).violations


def test_a_rash_promise_counts_however_kindly_it_is_made(judge) -> None:
    assert _in_call(judge, "您放心，我保证半个小时肯定给您退到卡上。").violations == ("rash_guarantee",)


def test_a_pattern_of_an_attitude_in_a_civil_reply_is_told_and_costs_nothing(judge) -> None:
    reply = "您不服这个结论完全可以走别的路：拿着路政的书面答复去找您的保险公司理赔，这是正路子。"
    assert (_in_call(judge, reply).violations, _in_call(judge, reply).warnings) == ((), ("arguing_back",))
