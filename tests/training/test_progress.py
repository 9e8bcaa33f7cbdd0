"""Progress by clause, the weakest clauses, and the call that trains one."""

from __future__ import annotations

import pytest

from simulator.call.scorecard import ClauseScore
from training.progress import (
    ENOUGH,
    LATELY,
    ClauseProgress,
    Done,
    Occasion,
    by_clause,
    call_that_trains,
    level_of,
    occasion_for,
    weakest,
    weakest_of_call,
)


@pytest.fixture(scope="module", params=["taiyuan-expressway", "motorway-assist"])
def standard(request, library):
    return library.standard(request.param)


def scored(clause: str, points: float, out_of: float, violations: int = 0) -> ClauseScore:
    return ClauseScore(clause, points, out_of, violations)


def went(clause: str, *shares: float) -> ClauseProgress:
    return ClauseProgress(clause, tuple(Occasion(float(at), share, 1.0) for at, share in enumerate(shares)))


def test_progress_is_in_the_order_of_the_standard_and_of_time(library):
    standard = library.standard("motorway-assist")
    done = [Done(2.0, standard.id, (scored("1.3", 1, 1), scored("1.1", 2, 2))),
            Done(1.0, standard.id, (scored("1.1", 0, 2),)), Done(3.0, "another", (scored("1.1", 0, 2),))]
    first, second = by_clause(done, standard)
    assert (first.clause, [one.share for one in first.occasions]) == ("1.1", [0.0, 1.0])
    assert (second.clause, len(second.occasions)) == ("1.3", 1)


def test_the_items_of_one_exam_are_one_occasion(library):
    standard = library.standard("motorway-assist")
    done = [Done(1.0, standard.id, (scored("1.1", points, 1),)) for points in (0, 1, 1, 1)]
    (clause,) = by_clause(done, standard)
    assert [(one.points, one.out_of) for one in clause.occasions] == [(3, 4)]


def test_what_was_weak_long_ago_and_is_honoured_now_is_not_weak():
    assert weakest([went("a", 0, 0, 0, *[1] * LATELY)]) == ()


def test_the_lowest_share_is_the_weakest():
    assert [one.clause for one in weakest([went("a", .8), went("b", .1), went("c", .5)])] == ["b", "c", "a"]


def test_half_a_point_lost_once_is_not_weaker_than_half_of_many():
    assert weakest_of_call([scored("ring", 0, .5), scored("care", 2, 4)]) == ("care", "ring")


def test_what_was_only_broken_is_weak():
    assert weakest_of_call([scored("fine", 1, 1), scored("broken", 0, 0, 1)]) == ("broken",)


def test_the_call_that_trains_a_clause_gives_occasion_for_it(library, standard):
    calls = library.scenarios.values()
    for clause in standard.clauses:
        call = call_that_trains(clause.id, standard, calls, {})
        assert call is None or (call.standard == standard.id and occasion_for(clause.id, call, standard) > 0)


def test_every_clause_that_is_said_or_done_in_a_call_has_a_call_that_trains_it(library, standard):
    """What only a shift gives occasion for, and common forbidden wording, are left out."""
    in_calls = {clause for one in library.scenarios.values() if one.standard == standard.id
                for moment in standard.moments if any(turn.moment == moment.id for turn in one.turns)
                for clause in (moment.clause,)}
    assert {id for id in in_calls if call_that_trains(id, standard, library.scenarios.values(), {}) is None} == set()


def test_another_call_than_the_one_just_played_trains_a_clause_where_there_is_one(library, standard):
    calls = library.scenarios.values()
    clause = next(rule for rule in standard.conduct if rule.rule == "pick_up").clauses[0]
    first = call_that_trains(clause, standard, calls, {})
    second = call_that_trains(clause, standard, calls, {}, just_played=first.id)
    assert second.id != first.id
    assert call_that_trains(clause, standard, [first], {}, just_played=first.id) == first


def test_a_call_that_was_passed_gives_way_to_one_that_was_not(library, standard):
    calls = library.scenarios.values()
    clause = next(rule for rule in standard.conduct if rule.rule == "pick_up").clauses[0]
    first = call_that_trains(clause, standard, calls, {})
    assert call_that_trains(clause, standard, calls, {first.id: 100.0}).id != first.id


def test_a_level_suits_until_enough_of_its_incoming_calls_are_passed(library):
    calls = [one for one in library.scenarios.values() if one.standard == "taiyuan-expressway"]
    easy = [one.id for one in calls if one.level == 1 and one.direction == "inbound"]
    assert level_of(calls, {}) == 1
    assert level_of(calls, dict.fromkeys(easy[:ENOUGH - 1], 100.0)) == 1
    assert level_of(calls, dict.fromkeys(easy[:ENOUGH], 100.0)) == 2
    assert level_of(calls, {one.id: 100.0 for one in calls}) == 3
    assert level_of([], {}) == 1
