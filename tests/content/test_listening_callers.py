"""What strangers met in their first minute, on the calls that are written as the pattern for the others."""

from __future__ import annotations

import pytest

from tests.content.conftest import last

GREETING = "Good afternoon, Northern Motorway Assistance, how can I help you?"
CONCERN = "That must be frustrating. Let me get you some help straight away."
SAFETY = "Please put your hazard lights on and wait behind the barrier."
FACTS = "Where are you, what's the registration, what are you driving, and what's your mobile number?"
HALLO = "您好，太原高速，请问有什么可以帮您？"
CALM = "对不起，您的心情我很理解，您先别急，慢慢说，我一定尽力帮您弄清楚。"


def test_who_asks_for_the_plate_hears_the_plate(play):
    assert last(play("flat-battery", GREETING, "What's your registration?")) == "It's AB12 CDE."


def test_hazard_lights_asked_for_one_turn_early_are_not_missing(play):
    session = play("flat-battery", GREETING, CONCERN + " Put your hazard lights on.", "And wait behind the barrier, please.")
    safe = session.card.turns[2]
    assert (safe.turn, safe.missing, safe.late, safe.elsewhere) == ("safe", (), (), {"lights": 4})


def test_several_questions_are_answered_in_one_line_and_his_name_is_told(play):
    session = play("flat-battery", GREETING, "What's your name, and where are you?")
    assert last(session) == "It's Tom Reid. I'm on the M61, just past junction six, northbound, by marker 24/3."


def test_who_reads_facts_back_is_not_told_them_again(play):
    session = play("flat-battery", GREETING, CONCERN, SAFETY, FACTS, "I'm sending a patrol to you now.",
                   "So that's Tom Reid, blue Ford van, AB12 CDE, M61 northbound just past junction six.")
    assert "told you" not in last(session) and "Ford" not in last(session)


@pytest.mark.parametrize(("reply", "says"), [
    ("So that is AB12 CDF?", "No."), ("Your number ends in 0241, right?", "No."), ("It ends in 142, right?", "That's right."),
    ("Are you near junction six?", "That's right."),
    ("Is the van white?", "No. A blue Ford van."), ("How long have you had the van?", "A few years now.")])
def test_what_is_read_back_or_guessed_is_put_right_or_confirmed(play, reply, says):
    assert last(play("flat-battery", GREETING, CONCERN, SAFETY, FACTS, reply)).startswith(says)


def test_the_way_he_went_is_part_of_where_he_is(play):
    session = play("flat-battery", GREETING, CONCERN, SAFETY, FACTS, "Which way were you travelling?")
    assert "M61" in last(session)


def test_a_place_read_back_before_it_was_told_is_confirmed_and_not_told_as_well(play):
    session = play("flat-battery", GREETING, CONCERN, SAFETY, "M61 going north by marker 24/3, have I got that right? And what colour's the van?")
    assert last(session) == "That's right. A blue Ford van."


def test_asked_at_once_whether_it_is_done_she_is_at_it(play):
    session = play("child-on-board", "Good evening, Northern Motorway Assistance, how can I help you?", "How frightening, I'll help you both.",
                   "Please get out on the left and go behind the barrier. Have you done that?")
    assert last(session).startswith("I'm doing it now.")


def test_who_was_told_that_a_patrol_is_on_its_way_does_not_ask_what_happens_now(play):
    session = play("flat-battery", GREETING, CONCERN, SAFETY, "A patrol is on its way to you now. " + FACTS,
                   "I can't say how long he'll take.")
    said = [line.text.en for line in session.call.lines if line.who == "caller"]
    assert not any("what happens now" in line or "anybody actually coming" in line for line in said)
    assert session.call.turn == "close"


def test_who_was_told_that_it_was_charged_once_does_not_ask_whether_it_was_found(play):
    session = play("double-charge", HALLO, CALM, "请您稍等，我查一下。我看到了，昨天只有一笔二十二元。")
    assert "查着没有" not in last(session)
    assert "一条短信二十二" in last(session)


def test_what_a_caller_does_not_understand_he_says(play):
    session = play("double-charge", HALLO, "红烧肉放点糖。")
    assert last(session) == "你说的这叫什么话？听不懂！"
    assert session.call.lines[-2].unheard


def test_asked_whether_there_is_more_he_says_no_and_waits_for_the_farewell(play):
    session = play("flat-battery", GREETING, CONCERN, SAFETY, FACTS, "I'm sending a patrol to you now.",
                   "Is there anything else I can help you with?")
    assert last(session) == "No, that's all." and session.call.lines[-2].verdict.missing == ()
    session.say("Thanks for calling, take care, bye.")
    assert last(session) == "Cheers, bye. (hangs up)"
    assert session.card.turns[-1].missing == () and session.card.turns[-1].points == 1
