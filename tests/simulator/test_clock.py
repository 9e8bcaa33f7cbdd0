"""Rings, speech, interruptions, silence, who hangs up first."""

from __future__ import annotations

import pytest

from simulator.call.events import COURSE
from simulator.call.timing import speak
from simulator.content.scenario import Step
from simulator.happening import Refused

HELLO, CALM, ASK = "您好，太原高速。", "对不起，我理解您的心情。", "您的车牌号是多少？电话是多少？"


def finding(session, rule):
    return next((found for found in session.card.conduct if found.rule == rule), None)


@pytest.mark.parametrize(("at", "ring", "changes"), [(0, 1, 5), (4.9, 1, 5), (5, 2, 10), (22, 5, 25), (39.9, 8, 40)])
def test_ring_n_begins_five_times_n_minus_one_seconds_after_the_first(ring_up, scenario, at, ring, changes):
    session = ring_up(scenario())
    assert (session.at(at).ring, COURSE.next_change(session.desk, session.call)) == (ring, changes)


def test_a_missed_caller_rings_again_and_then_gives_up_for_good(ring_up, scenario):
    session = ring_up(scenario())
    assert [(call.series, call.ring) for call in (session.at(45), session.at(60))] == [(1, 0), (2, 1)]
    assert (session.at(120).state, session.call.ended_at) == ("missed", 100)


def test_a_call_changes_at_no_other_time_than_it_says(play):
    second = {"turn": "trouble", "after": 2, "says": {"zh": "喂，你好。"}}
    session = play(HELLO, second_line=second)
    seen = []
    while (due := COURSE.next_change(session.desk, session.call)) is not None:
        before, just_before = session.call, COURSE.advance(session.desk, session.call, due - 1e-6)
        assert (just_before.lines, just_before.state, just_before.second_rings) == (
            before.lines, before.state, before.second_rings)
        seen.append((len(session.at(due).lines), session.call.state, session.call.second_rings))
    assert len(set(seen)) == len(seen) == 7
    assert session.call.state == "ended"


@pytest.mark.parametrize(("ring", "code", "points"), [
    (1, "early", 0.5), (2, "in_time", 1), (5, "in_time", 1), (6, "late", 0.5), (7, "late", 0)])
def test_picking_up_counts_by_the_ring(play, ring, code, points):
    found = finding(play(HELLO, ring=ring), "pick_up")
    assert (found.code, found.points) == (code, points)


def test_a_caller_who_rings_again_is_angrier_and_picking_up_is_worth_nothing(ring_up, scenario):
    session = ring_up(scenario())
    session.take(Step(do="answer", at=66))
    assert (session.call.mood, session.call.pickup.series) == ("furious", 2)
    assert finding(session, "pick_up").code == "rang_again"


def test_between_two_series_nobody_can_answer(ring_up, scenario):
    with pytest.raises(Refused, match="not_ringing"):
        ring_up(scenario()).take(Step(do="answer", at=45))


def test_a_call_that_nobody_answers_is_missed_and_worth_nothing(ring_up, scenario):
    session = ring_up(scenario())
    assert session.at(101).state == "missed"
    assert (session.card.total, [reason.code for reason in session.card.reasons]) == (0, ["missed", "below_pass_mark"])


def test_sentences_follow_one_another_at_a_human_pace():
    first, direction, second = speak("你们多收了我的钱！（拍桌子）退给我！", "zh", 10, 1.0, "normal")
    assert first.end == pytest.approx(10 + 8 / 4.5)
    assert direction.start == direction.end == second.start == first.end
    assert speak("Help me, please.", "en", 0, 1.0, "fast")[-1].end == pytest.approx(3 / 2.7 / 2)
    assert speak("你们多收了我的钱！", "zh", 3, 1.0, "at_once")[-1].end == 3


def test_a_reply_before_she_has_finished_is_an_interruption(play):
    session = play(HELLO, Step(say=CALM, at=14))
    assert session.call.lines[2].interrupted
    assert (finding(session, "interruption").code, finding(session, "interruption").points) == ("interrupted", 0.5)


def test_a_caller_who_will_not_stop_may_be_talked_over(play):
    session = play(HELLO, Step(say=CALM, at=14), turns={"trouble": {"unstoppable": True}})
    assert finding(session, "interruption").code == "let_finish"


def test_at_once_neither_interruptions_nor_silence_are_scored(play):
    session = play(HELLO, Step(say=CALM, at=200), pace="at_once")
    assert session.call.turn == "facts"
    assert finding(session, "interruption") is finding(session, "dead_air") is None


def test_the_caller_calls_into_a_silence_and_then_hangs_up(play):
    session = play(HELLO)
    quiet = session.call.speaking_until
    call = session.at(quiet + 21)
    assert call.lines[-1].text.zh == "喂？您还在听吗？"
    assert finding(session, "dead_air").points == 0.5
    call = session.at(quiet + 101)
    assert (call.state, call.ended_at) == ("ended", quiet + 100)
    assert finding(session, "hang_up_first").code == "caller_gave_up"


def test_no_silence_on_hold(play):
    session = play(HELLO, Step(do="hold"), Step(do="resume", after=55))
    assert session.call.silences == ()


def test_hanging_up_before_the_caller_does_counts(play):
    session = play(HELLO, CALM, ASK, Step(do="hang_up"))
    assert (finding(session, "hang_up_first").code, session.call.hung_up_by) == ("hung_up_first", "trainee")
    session = play(HELLO, Step(do="hang_up"))
    assert finding(session, "hang_up_first").code == "hung_up_on_caller"
    assert "no_ending" in [reason.code for reason in session.card.reasons]


def test_where_the_operator_has_to_end_the_call_she_may_hang_up(play):
    endings = [{"id": "done", "title": {"zh": "挂机"}, "good": True, "hangs_up": "trainee"},
               {"id": "slammed", "title": {"zh": "挂了"}, "good": False}]
    session = play(HELLO, CALM, ASK, endings=endings)
    assert session.at(session.call.now + 60).state == "talking"
    session.finish()
    assert (session.call.hung_up_by, finding(session, "hang_up_first").code) == ("trainee", "let_hang_up")


def test_in_an_outbound_call_the_other_side_picks_up(play):
    session = play(direction="outbound")
    assert (session.call.state, session.call.answered_at, session.call.turn) == ("talking", 5.0, "pick-up")
    assert finding(session, "pick_up") is None


def test_talking_on_does_not_keep_a_caller_who_is_leaving(play):
    session = play(HELLO, CALM, ASK, "再见。")
    leaves = session.call.speaking_until + 4
    session.say("您慢走。")
    assert session.at(leaves + 1).ended_at == leaves
