"""What strangers said, in their words, and what a caller who listens does then: the causes that they marked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from simulator.content.scenario import Step
from tests.content.conftest import last
from tests.content.strangers_asked_friends_and_officials import ASKED_FRIENDS_AND_OFFICIALS
from tests.content.strangers_asked_in_danger import ASKED_IN_DANGER
from tests.content.strangers_asked_lost_and_delayed import ASKED_LOST_AND_DELAYED
from tests.content.strangers_asked_money_and_people import ASKED_MONEY_AND_PEOPLE
from tests.content.strangers_asked_motorway import ASKED_MOTORWAY
from tests.content.strangers_asked_rung_back import ASKED_RUNG_BACK
from tests.content.strangers_said import BATTERY, HALLO, HELLO, SAID
from tests.content.strangers_since import SINCE

PLAYS = Path(__file__).parents[1] / "replies" / "strangers" / "plays" / "after.jsonl"


@pytest.mark.parametrize(("call", "replies", "says", "never"), SAID + SINCE + ASKED_MONEY_AND_PEOPLE + ASKED_MOTORWAY + ASKED_IN_DANGER + ASKED_LOST_AND_DELAYED + ASKED_RUNG_BACK + ASKED_FRIENDS_AND_OFFICIALS)
def test_a_caller_answers_all_that_is_asked_and_nothing_else(play, call, replies, says, never):
    line = last(play(call, *replies))
    assert [word for word in says if word not in line] + [word for word in never if word in line] == []


def test_hardly_a_reaction_that_strangers_found_unsensible_comes_back(play):
    """Their plays, reply by reply: of the 32 reactions that they marked at most two are given again."""
    plays: dict[tuple[str, str], list[dict]] = {}
    for line in PLAYS.read_text("utf-8").splitlines():
        marked = json.loads(line)
        if "reply" in marked:
            plays.setdefault((marked["by"], marked["scenario"]), []).append(marked)
    again, marks = [], 0
    for (_, call), replies in plays.items():
        session = play(call)
        for marked in replies:
            if session.call.finished or not session.call.visit:
                break
            session.say(marked["reply"])
            marks += not marked["sensible"]
            if not marked["sensible"] and last(session) == marked["reaction"]:
                again.append((call, marked["reaction"]))
    assert marks >= 25 and len(again) <= 2, again


@pytest.mark.parametrize(("reply", "of"), [
    ("Let me read it all back: M61 northbound, AB12 CDE, your number is 07700 900142. Have I got everything right?", "more"),
    ("Have you got all that?", "more")])
def test_nobody_hangs_up_when_asked_whether_something_is_right_and_it_does_not_ask_for_anything_else(play, reply, of):
    session = play("flat-battery", *BATTERY, "What's the reg, the make, and your mobile number?",
                   "I'm sending a patrol to you now.", "I can't promise that, the driver will ring you.", reply)
    assert session.call.ending is None and of in session.call.visit.missing


def test_who_asks_whether_they_are_behind_the_barrier_has_sent_nobody_there(play):
    session = play("child-on-board", HELLO, "How frightening for you. Have you been able to get out and behind the barrier?")
    assert "barrier" in session.call.visit.missing


def test_what_the_next_reply_brings_the_one_before_does_not_lack(play):
    session = play("service-area-food", HALLO, "对不起，让您和孩子受惊了。您在哪个服务区，几点吃的？", "您放心，这事我一定帮您管到底。")
    assert "effort" not in session.call.lines[3].verdict.missing


def test_who_is_told_that_he_is_put_through_waits_and_does_not_ask_for_it_again(play):
    session = play("toll-office-please", HALLO, "请问您是哪个单位的，怎么称呼您？什么事由？", "好的，马上给您转，请您稍等。")
    session.take(Step(do="transfer", to="lead"))
    session.say("实在抱歉林经理，转岔了，我重新给您转收费管理部门，请您稍等。")
    assert "电话转到" not in last(session) and last(session)


def test_who_has_a_corrected_number_or_plate_read_back_to_him_rightly_does_not_ask_for_it_again(play):
    session = play("corrected-direction", HALLO, "您别着急，我马上帮您安排。", "人到护栏外面去，双闪打开，三角牌放到车后150米。",
                   "您在哪条高速什么位置，往哪个方向走？您贵姓，电话多少，车牌和车型告诉我。", "好的，我马上通知清障队。",
                   "不得事，我改过来：太长高速沁县出口前头，长治往太原方向，晋D6F77U，150-0000-1178，邬师傅，黑色商务车，这回对头了嘛？")
    correction = next(visit for visit in session.call.visits if visit.turn == "correction")
    assert (correction.missing, "念一遍" in last(session)) == ((), False)


def test_nobody_hangs_up_at_the_end_on_who_tells_her_something_else(play):
    session = play("angry-wait", HELLO, "I am so sorry, you must be frozen. Can I take your name, registration and number?",
                   "The patrol was held up at another accident, he's on his way to you now. I've written all of that down and I'll pass the "
                   "complaint on.", "I'll phone you by five to say where he is.")
    assert session.desk.turns[session.call.turn].id == "close"
    session.say("Would you mind if I popped you on hold for a minute while I ring the patrol, or shall I let you go?")
    session.say("I've chased the patrol and told them you've been out there for an hour. Your complaint's gone in as well.")
    assert session.call.ending is None


def test_a_reply_that_asks_to_hold_lacks_nothing_at_its_turn(play):
    session = play("flat-battery", *BATTERY, "May I put you on hold for one minute, please?")
    asked = session.call.lines[-2]
    assert (asked.aside, asked.verdict.missing, asked.verdict.out_of) == (True, (), 0)
