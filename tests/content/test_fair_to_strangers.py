"""What counts of what strangers said, and how their calls come to an end."""

from __future__ import annotations

import pytest

from simulator.call.memory import done
from simulator.content.scenario import Step
from tests.content.conftest import last
from tests.content.strangers_said import BATTERY, HALLO, HELLO, RESCUE


def test_asked_for_more_where_facts_are_gathered_he_goes_on(play):
    session = play("rescue-night", *RESCUE, "都记下了。还有什么要我帮忙的吗？")
    assert session.call.turn == "how-long" and "十分钟能到不" in last(session)


def test_who_has_done_all_but_courtesies_is_answered_as_one_who_has_done_all(play):
    session = play("kindly-thanks", HALLO, "大姐您太客气了，这是我们应该做的。", "我会帮您打听，把您的感谢转告他们和领导。",
                   "锦旗和油糕真不用了，我们有规定不能收，您的心意我们领了。")
    assert "那我礼拜五来" not in last(session)


def test_there_is_still_time_to_ask_whether_there_is_anything_else(play):
    session = play("wrong-department-street", HALLO, "滨河东路归市政部门管，您可以打市政热线0351-0001234。", "我帮您转达给市政吧。",
                   "胜利桥东头，往南第一个红绿灯，靠右车道，对吗？", "好的，我马上转给市政，提醒他们尽快处理。")
    assert session.call.turn == "farewell" and session.call.lines[-2].verdict.missing == ()


def test_who_takes_leave_is_let_go_and_what_was_not_done_counts(play):
    session = play("rescue-night", *RESCUE, "我马上通知清障队，他们会给您打电话。",
                   "到不到得了我不敢保证。位置是K182加400，太原方向，没错吧？", "好的，注意安全，感谢来电，再见。")
    assert session.call.ending == "truck-sent"
    assert "wrap" in {turn.turn for turn in session.card.turns if turn.missing}


def test_a_name_told_to_who_asked_otherwise_need_not_be_asked_for(play):
    session = play("rescue-night", *RESCUE, "请问您是哪位？")
    assert "name" not in session.call.visits[-1].missing


def test_a_question_at_the_end_is_answered_and_does_not_end_the_call(play):
    session = play("toll-question", HELLO, "Sorry, the line crackled. Did you say a motorhome?",
                   "I'll have to ask the control room, I'll have an answer by three. What number can I reach you on?",
                   "I'll ring you by three o'clock.", "Are you setting off on a nice trip?")
    assert session.call.ending is None and last(session) == "Yes, a week by the sea."


@pytest.mark.parametrize("reply", ["And may I take your first name too, Mr Oakley?", "When are you leaving?"])
def test_nobody_hangs_up_on_a_question(play, reply):
    session = play("toll-question", HELLO, "I'm sorry, could you repeat that?", "I'll check with the control room for you.",
                   "I'll ring you by three o'clock. What's your number?", reply)
    assert session.call.ending is None


def test_he_asks_whether_that_is_all_where_the_trainee_has_not_closed(play):
    session = play("flat-battery", *BATTERY, "What's the reg, the make, and your mobile number?",
                   "I'm sending a patrol to you now.", "The driver will ring you in a few minutes.")
    assert session.call.ending is None


@pytest.mark.parametrize(("reply", "lacks"), [
    ("What's your registration?", ()), ("I see.", ("plate", "vehicle", "number"))])
def test_who_asks_one_thing_at_a_time_lacks_nothing_yet(play, reply, lacks):
    session = play("flat-battery", *BATTERY, reply)
    assert session.call.lines[-2].verdict.missing == lacks


def test_a_reply_is_credited_with_what_it_did_for_a_turn_to_come(play):
    session = play("flat-battery", HELLO, "That must be frustrating, I'll get you help. Put your hazard lights on.")
    assert set(session.call.lines[-2].verdict.acts) == {"empathy", "lights"}


@pytest.mark.parametrize("reply", [
    "Right, 07700 900 is how it starts, isn't it?", "So that's 07700 900142, right?", "Ending in 142, is it?"])
def test_a_right_read_back_is_never_denied(play, reply):
    assert not last(play("flat-battery", *BATTERY, "What number can I reach you on?", reply)).startswith("No")


def test_a_proposal_is_no_request_to_hold(play):
    session = play("angry-toll", HALLO, "您别急，我一定帮您查。您车牌号多少？什么时候的事？您贵姓？电话多少？", "好的，都记下了，谢谢您。",
                   "核实确实多收了，差的三十块原路退给您，五点前给您准信儿，您看行不？")
    assert not session.call.lines[-2].aside


def test_asked_whether_he_has_noted_it_he_does_not_answer_as_to_anything_else(play):
    session = play("wrong-department-street", HALLO, "滨河东路归市政部门养护，市政热线是0351-0001234。", "我帮您转给市政。",
                   "胜利桥东头，往南第一个红绿灯，靠右那股道，对吧？", "市政热线的号码您记下来了没有？")
    assert "没了" not in last(session) and "清楚" in last(session)


def test_who_has_asked_for_anything_else_and_heard_what_there_was_need_not_ask_at_once_again(play):
    session = play("double-charge", HALLO, "对不起，您的心情我很理解，您先别急，慢慢说，我一定帮您查清楚。", "请您稍等，我查一下。",
                   "让您久等了，抱歉，只有一笔二十二元。还有别的要问的吗？",
                   "对不起，是误会，一条是银行的通知，一条是ETC平台的提醒，说的是同一笔。")
    assert "close" not in {role for visit in session.call.visits for role in visit.missing}


def test_nobody_is_offended_by_what_only_may_be_rude(play):
    session = play("wrong-department-street", HALLO, "滨河东路归市政部门养护，市政热线是0351-0001234。",
                   "哎呀，对不起郭先生，是我啰嗦了，没有责怪您的意思，就是怕您记错号码多跑一趟。您车磕了本来就窝火，我再给您道个歉。")
    assert session.call.mood not in ("angry", "furious")


def test_a_question_that_is_no_closing_one_is_not_marked_down_at_the_end(play):
    session = play("tow-dispatch", "您好，我是太原高速客服的李敏，有一台故障车要麻烦你们出车拖一下。",
                   "在二广高速K182加400，往太原方向，应急车道上。灰色面包车，车牌晋B·7K063。车上两个人，没受伤。",
                   "五趟了呀，兄弟们真是辛苦了，还得麻烦您尽快安排一下。", "司机电话139-0000-5518，麻烦您路上直接给他打个电话。",
                   "王师傅稍等一下，咱再核对一遍：二广高速K182加400，往太原方向，灰色面包车，晋B·7K063，没错吧？")
    assert session.call.ending is None and session.call.lines[-2].verdict.verdict == "met"


def test_what_comes_in_the_next_reply_of_the_same_turn_is_in_time(play):
    session = play("holiday-toll", HALLO, "先生您别着急，我理解您的心情，给您添堵了。您几点出的站、车牌号是多少？我帮您看看。",
                   "是这样的，国家规定节假日小客车免费，是以您驶出收费站的时间为准的，所以按正常收了78块钱。")
    assert session.card.turns[1].late == () and session.call.lines[3].verdict.verdict == "met"


def test_who_has_said_that_there_is_nothing_else_has_been_served_though_the_trainee_hangs_up(play):
    session = play("toll-question", HELLO, "Sorry, could you say that again?", "I'll check with the control room.",
                   "I'll ring you by three o'clock. What's your number?", "Is there anything else?")
    assert session.call.ending is None
    session.take(Step(do="hang_up"))
    assert session.call.ending == "will-hear" and "bye" in session.card.turns[-1].missing


def test_is_there_anything_else_counts_in_other_words(play):
    session = play("toll-question", HELLO, "Sorry, could you say that again?", "I'll check with the control room.",
                   "I'll ring you by three o'clock. What's your number?", "Is that everything for now?")
    assert "more" not in session.call.visits[-1].missing


def test_who_has_just_asked_for_anything_else_in_any_words_need_not_ask_again(play):
    session = play("angry-toll", HALLO, "师傅对不起，让您窝火了，我帮您查。车牌多少，几点过的？")
    asked = play("angry-toll", HALLO, "师傅对不起，让您窝火了，我帮您查。您看还有别的要说的没有？")
    closing = set(session.scenario.talk.closing)
    assert closing <= set(done(asked.desk, asked.call)) and not closing <= set(done(session.desk, session.call))
