"""A person says whether what is in doubt was said, and the result follows; nothing else in it changes."""

from __future__ import annotations

import pytest

from scoring.judge import Judge
from simulator.exam.doubt import CRITICAL, decided, doubts
from simulator.exam.form import Form, Slot
from simulator.exam.result import Result, score
from simulator.exam.state import Sitting
from tests.exam.test_result import DOUBTED, verdict

KEY = ("reply", 0, "empathy")


def waiting(pool, standard, exam, judged, overall: float = 60) -> tuple[object, Result]:
    """An exam of one written reply, worth two points, and its result."""
    item = next(one for one in pool.items if one.id == "reply")
    sitting = Sitting(Form((Slot("reply", "2", 2, 1, item),)), 10, answers={"reply": "……"})
    rule = exam.pass_rule.model_copy(update={"overall": overall, "sections": {}})
    exam = exam.model_copy(update={"pass_rule": rule})
    return exam, score(exam, sitting, Judge(standard), {}, {"reply": judged})


@pytest.mark.parametrize(("said", "points", "state"), [(True, 2, "passed"), (False, 1, "failed")])
def test_an_act_that_was_not_counted_is_counted_where_it_was_said(pool, standard, exam, said, points, state) -> None:
    exam, result = waiting(pool, standard, exam, DOUBTED)
    assert [one.key for one in doubts(result, {})] == [KEY]
    after = decided(exam, result, {}, {KEY: said})
    assert (after.points, after.state, after.items[0].least) == (points, state, None)
    assert result.state == "waits", "what was made stays as it is"


@pytest.mark.parametrize(("said", "points"), [(True, 2), (False, 1)])
def test_an_act_that_was_counted_is_taken_away_where_it_was_not_said(pool, standard, exam, said, points) -> None:
    exam, result = waiting(pool, standard, exam, verdict(done=("sorry", "empathy"), perhaps=("empathy",)))
    assert decided(exam, result, {}, {KEY: said}).points == points


@pytest.mark.parametrize(("said", "state", "points"), [(True, "failed", 0), (False, "passed", 2)])
def test_what_is_suspected_to_be_forbidden_earns_nothing_where_it_was_said(pool, standard, exam, said, state,
                                                                           points) -> None:
    exam, result = waiting(pool, standard, exam, verdict(done=("sorry", "empathy")))
    (doubt,) = doubts(result, {})
    assert doubt.key == ("reply", 0, "")
    after = decided(exam, result, {}, {doubt.key: said})
    assert (after.state, after.points) == (state, points)


def test_what_is_suspected_may_be_found_critical_which_fails_whatever_the_points(pool, standard, exam) -> None:
    exam, result = waiting(pool, standard, exam, verdict(done=("sorry", "empathy")))
    exam = exam.model_copy(update={"pass_rule": exam.pass_rule.model_copy(update={"critical_fails": True})})
    (doubt,) = doubts(result, {})
    said = {("reply", 0, CRITICAL): True}
    after = decided(exam, result, {}, said)
    assert (after.items[0].critical, after.points, "critical" in after.failed_by) == (True, 0, True)
    assert doubt.is_settled(said) and not doubt.is_settled({})


def test_a_result_waits_until_what_is_left_in_doubt_decides_nothing_any_more(pool, standard, exam) -> None:
    both = verdict(missing=("sorry", "empathy"), perhaps=("sorry", "empathy"))
    exam, result = waiting(pool, standard, exam, both, overall=60)
    first = decided(exam, result, {}, {KEY: True})
    assert (first.state, first.items[0].least, first.items[0].most) == ("waits", 1, 2)
    assert decided(exam, result, {}, {KEY: False}).state == "failed", "one of two is not enough"


def test_what_did_not_wait_has_nothing_to_decide(pool, standard, exam) -> None:
    exam, result = waiting(pool, standard, exam, DOUBTED, overall=40)
    assert result.state == "passed" and doubts(result, {}) == ()
    assert decided(exam, result, {}, {KEY: True}) == result
