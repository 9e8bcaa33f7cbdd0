"""What would have gained most, dearest first, and where it can be tried again."""

from __future__ import annotations

import pytest

from simulator.call.gains import gains, worth
from simulator.content.scenario import Step

HELLO, SORRY, CALM, ASK = "您好，太原高速。", "对不起。", "对不起，我理解您的心情。", "您的车牌号是多少？电话是多少？"


def test_what_was_lost_and_what_was_reached_make_a_hundred(play):
    for replies in ((HELLO, SORRY, "嗯。", ASK), (HELLO, CALM, "不关我的事。"), (HELLO, Step(do="hang_up")), ("嗯。",)):
        session = play(*replies)
        session.finish()
        found = gains(session.card, session.call)
        assert sum(one.points for one in found) + session.card.total == pytest.approx(100, abs=0.2)
        assert [one.points for one in found] == sorted((one.points for one in found), reverse=True)


def test_the_dearest_turn_stands_first_and_can_be_tried_again(play):
    session = play(HELLO, SORRY, "嗯。", ASK, turns={"trouble": {"weight": 5}})
    session.finish()
    first = gains(session.card, session.call)[0]
    assert (first.turn.turn, first.visit, first.points) == ("trouble", 2, pytest.approx(2.5 * worth(session.card)))


def test_a_bad_end_counts_where_the_call_broke_off(play):
    session = play(HELLO, "不关我的事。", "不关我的事。")
    session.finish()
    first = gains(session.card, session.call)[0]
    assert (first.turn.turn, first.forfeits > 0) == ("trouble", True)


def test_a_late_answer_can_only_be_mended_in_a_new_call(play):
    session = play(HELLO, CALM, ASK, ring=6)
    session.finish()
    late = next(one for one in gains(session.card, session.call) if one.finding and one.finding.rule == "pick_up")
    assert late.visit is None
