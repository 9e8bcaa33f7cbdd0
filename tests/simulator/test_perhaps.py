"""What the engine is not sure of counts in the trainee's favour, and the scorecard says what would be left without it."""

from __future__ import annotations

import pytest

from scoring.verdict import Evidence
from simulator.call.fold import fold
from simulator.call.scorecard import Scorecard, TurnScore, scorecard
from simulator.content.exam import Exam
from simulator.exam.doubt import decided, doubts
from simulator.exam.result import ItemResult, result_of

HELLO, SORRY, CALM, ASK = "您好，太原高速。", "对不起。", "对不起，我理解您的心情。", "您的车牌号是多少？电话是多少？"


def judged(session, act: str, pass_mark: float = 80, first: str = SORRY[:3], **more) -> Scorecard:
    """The scorecard of a call in whose replies that begin like `first` one act is heard otherwise than it was."""
    events = []
    for event in session.events:
        if event.kind == "replied" and event.data["text"].startswith(first):
            verdict = dict(event.data["verdict"])
            others = [one for one in verdict["evidence"] if one["id"] != act]
            verdict["evidence"] = [*others, Evidence(what="act", id=act, role=act, **more).model_dump()]
            event = event.model_copy(update={"data": event.data | {"verdict": verdict}})
        events.append(event)
    scenario = session.scenario.model_copy(update={"pass_mark": pass_mark})
    return scorecard(fold(scenario, session.desk.standard, events, session.call.now), scenario, session.desk.standard)


def trouble(card: Scorecard) -> TurnScore:
    return next(one for one in card.turns if one.turn == "trouble")


def test_an_act_that_is_perhaps_done_counts_and_is_told_apart(play):
    session = play(HELLO, SORRY, "嗯。", ASK)
    session.finish()
    assert (trouble(session.card).verdict, trouble(session.card).missing) == ("partial", ("empathy",))
    card = judged(session, "empathy", found=False, sure=False)
    score = trouble(card)
    assert (score.verdict, score.points, score.done, score.missing, score.perhaps) == (
        "met", 1, ("sorry",), (), ("empathy",))
    assert card.least == session.card.total < card.total


def test_what_is_heard_without_being_sure_counts_as_before(play):
    session = play(HELLO, CALM, ASK)
    session.finish()
    card = judged(session, "empathy", found=True, sure=False)
    assert (trouble(card).done, trouble(card).perhaps, card.total) == (("sorry",), ("empathy",), session.card.total)
    assert card.least < card.total


def test_an_act_that_was_perhaps_done_before_it_was_asked_for_is_not_late(play):
    session = play(HELLO, SORRY, "我理解您的心情。", ASK, turns={"trouble": {"patience": 3, "routes": [
        {"when": {"acts": ["empathy"]}, "to": "facts"},
        {"says": {"zh": "你光说对不起？", "en": "(sorry?)"}}, {"to": "facts"}]}})
    session.finish()
    assert trouble(session.card).late == ("empathy",)
    assert (score := trouble(judged(session, "empathy", found=False, sure=False))).late == ()
    assert score.points == 1


def test_what_a_guard_refused_is_no_perhaps(play):
    session = play(HELLO, SORRY, "嗯。", ASK)
    session.finish()
    card = judged(session, "empathy", found=False, sure=False, guard="negated")
    assert (trouble(card).missing, card.least) == (("empathy",), None)


def test_what_is_said_surely_at_its_turn_is_no_perhaps_though_it_was_one_before(play):
    session = play(HELLO + SORRY, CALM, ASK)
    session.finish()
    assert trouble(judged(session, "sorry", found=True, sure=False, first=HELLO)).perhaps == ()


def test_a_pass_that_hangs_on_perhaps_is_doubtful(play):
    session = play(HELLO, SORRY, "嗯。", ASK)
    session.finish()
    for mark, doubtful in ((session.card.total, ()), (session.card.total + 0.01, ("below_pass_mark",))):
        card = judged(session, "empathy", mark, found=False, sure=False)
        assert (card.passed, card.doubtful) == (True, doubtful)


def test_somebodys_safety_that_hangs_on_perhaps_is_doubtful(play):
    session = play(HELLO, SORRY, "嗯。", ASK, turns={"trouble": {"vital": ["empathy"]}})
    session.finish()
    assert "vital" in [reason.code for reason in session.card.reasons] and not session.card.doubtful
    card = judged(session, "empathy", 10, found=False, sure=False)
    assert (card.passed, card.doubtful) == (True, ("vital",))


def test_in_an_exam_a_person_says_whether_it_was_done_and_what_was_not_and_is_vital_fails(play):
    session = play(HELLO, SORRY, "嗯。", ASK)
    session.finish()
    card, played = judged(session, "empathy", found=False, sure=False), {"call-1": session.scenario}
    text = {"zh": "…"}
    exam = Exam.model_validate({"id": "e", "standard": "small", "title": text, "brief": text, "minutes": 9,
                                "blueprint": [{"count": 1}], "pass_rule": {"overall": card.total - 0.5}})
    made = result_of(exam, (ItemResult(slot="call-1", kind="call", section="calls", points=card.total / 10, out_of=10,
                                       card=card, least=card.least / 10, most=card.total / 10),), "engine")
    (doubt,) = doubts(made, played)
    assert (made.state, doubt.visit, doubt.act) == ("waits", trouble(card).visit, "empathy")
    assert decided(exam, made, played, {doubt.key: True}).state == "passed"
    after = decided(exam, made, played, {doubt.key: False})
    assert after.state == "failed" and after.points == pytest.approx(card.least / 10, abs=0.001)
    turns = tuple(one.model_copy(update={"vital": ("empathy",)}) for one in session.scenario.turns)
    vital = {"call-1": session.scenario.model_copy(update={"turns": turns})}
    assert "critical" in decided(exam, made, vital, {doubt.key: False}).failed_by
