"""Where somebody stands, and the way in for somebody new."""

from __future__ import annotations

import pytest

from tests.training.conftest import BYE, GREETING, SORRY
from training.learner import Learner
from training.path import FIRST_CALLS, announcement, first_calls, in_order
from training.practice import Settings


@pytest.fixture(scope="module", params=["taiyuan-expressway", "motorway-assist"])
def standard(request, library):
    return library.standard(request.param)


def test_a_new_name_begins_with_easy_incoming_calls_of_which_the_first_is_guided(library, standard):
    first = first_calls(library.scenarios.values(), standard)
    assert len(first) == FIRST_CALLS and {one.direction for one in first} == {"inbound"}
    assert first[0].level == 1 and not {one.level for one in first} & {3}
    assert not {one.caller.mood for one in first} & {"furious", "angry"}


def test_the_desk_is_announced_by_mandated_words(standard):
    assert standard.greeting_name in announcement(standard).say[0]


def test_no_outgoing_call_is_a_first_card(library, standard):
    calls = [one for one in library.scenarios.values() if one.standard == standard.id]
    for best in ({}, {one.id: 100.0 for one in calls}, {one.id: 100.0 for one in calls if one.direction == "inbound"}):
        assert in_order(calls, standard, best)[0].direction == "inbound"


def test_every_call_is_there_once_whatever_suits(library, standard):
    calls = [one for one in library.scenarios.values() if one.standard == standard.id]
    assert sorted(one.id for one in in_order(calls, standard, {}, ("2.1",))) == sorted(one.id for one in calls)


def test_what_suits_next_stands_first(library):
    standard = library.standard("taiyuan-expressway")
    calls = list(library.scenarios.values())
    first = [one.id for one in first_calls(calls, standard)]
    assert [one.id for one in in_order(calls, standard, {})][:FIRST_CALLS] == first
    after = in_order(calls, standard, dict.fromkeys(first, 100.0))
    assert after[0].level == 2 and after[-1].id in first


def test_of_calls_that_suit_alike_the_one_that_trains_a_weak_clause_comes_first(library):
    standard = library.standard("taiyuan-expressway")
    calls = list(library.scenarios.values())
    best = {one.id: 100.0 for one in first_calls(calls, standard)}
    assert in_order(calls, standard, best, ("6.1.3",))[0].id == "look-up-hold"


@pytest.fixture
def learner(house) -> Learner:
    return Learner(house.store, house.shelf, house.register)


def play(house, *replies: str, **settings) -> str:
    """A call played from the first ring to the closed record."""
    id = house.practice.open(house.person, "toll", Settings(**settings))
    house.now += 11
    house.practice.act(id, 1, "answered")
    for text in replies:
        now = house.practice.played(id)
        house.now += max(0.0, now.call.speaking_until - now.call.now) + 1
        house.practice.act(id, now.number, "replied", {"text": text})
    house.now += 600
    assert house.practice.debrief(id)
    return id


def test_somebody_new_has_nothing_behind_them_and_the_way_in_before_them(house, learner):
    standing, standard = learner.of(house.person), house.shelf.library().standard("small")
    assert standing.standards == () and standing.progress(standard) == () and standing.lessons(standard) == ()
    step = standing.next_step(standard)
    assert step.scenario.id == "toll" and step.guided and step.best is None


def test_a_call_counts_for_its_clauses_and_for_the_way_in(house, learner):
    play(house, GREETING, SORRY, BYE)
    standing, standard = learner.of(house.person), house.shelf.library().standard("small")
    assert standing.standards == (standard,)
    assert [one.clause for one in standing.progress(standard)] == ["1.1", "2.1"]
    assert standing.next_step(standard) is None


def test_the_weakest_clause_is_trained_by_a_call(house, learner):
    play(house, GREETING, "嗯", "嗯", "嗯", "嗯", "嗯", "嗯")
    standing, standard = learner.of(house.person), house.shelf.library().standard("small")
    lesson, *_ = standing.lessons(standard)
    assert (lesson.clause, lesson.scenario.id) == ("2.1", "toll")


def test_a_guided_call_and_a_retried_turn_prove_nothing(house, learner):
    guided = play(house, GREETING, SORRY, BYE, guided=True)
    retried = house.practice.retry_turn(guided, 3)
    house.practice.act(retried, house.practice.played(retried).number, "hung_up")
    house.now += 600
    assert house.practice.debrief(retried)
    assert learner.of(house.person).done == ()
    assert learner.of(house.person).next_step(house.shelf.library().standard("small")) is None


def test_after_a_call_its_weakest_clause_is_named_with_the_call_that_trains_it(house, learner):
    weak, fine = play(house, GREETING, *["嗯"] * 6), play(house, GREETING, SORRY, BYE)
    lesson = learner.after(house.practice.debrief(weak))
    assert (lesson.clause, lesson.scenario.id) == ("2.1", "answer"), "another one than that just played"
    assert learner.after(house.practice.debrief(fine)) is None


def test_the_calls_and_the_duties_of_a_shift_count(house, learner, day):
    day.whole()
    assert house.shifts.debrief(day.id)
    progress = learner.of(house.person).progress(house.shelf.library().standard("small"))
    assert {one.clause: len(one.occasions) >= 5 for one in progress} == {"1.1": True, "2.1": True}
