"""What went badly comes back soon, what went well late; and the same history always gives the same days."""

from __future__ import annotations

import pytest

from tests.training.conftest import BYE, CURSE, GREETING, SORRY
from tests.training.test_practice import to_the_end
from training.drills import AGAIN, GOOD, Drills, schedule
from training.people.may import Actor

DAY = 86400.0


@pytest.fixture
def drills(house) -> Drills:
    return Drills(house.store, house.shelf, lambda: house.now)


@pytest.fixture
def actor(house) -> Actor:
    return Actor(house.store.people.get(house.person), frozenset({"trainee"}))


@pytest.fixture
def standard(house):
    return house.shelf.library().standard("small")


def test_what_is_new_comes_in_the_order_of_the_standard_each_with_a_callers_line(drills, actor, standard) -> None:
    plan = drills.plan(actor, standard)
    assert [task.moment.id for task in plan.tasks] == ["m1", "m2", "m3"] and plan.back is None
    assert "怎么回事" in plan.tasks[0].caller


def test_a_good_reply_comes_back_later_than_a_poor_one(drills, actor, standard) -> None:
    tasks = {task.moment.id: task for task in drills.plan(actor, standard).tasks}
    good, poor = drills.reply(actor, standard, tasks["m1"], GREETING), drills.reply(actor, standard, tasks["m2"], CURSE)
    assert (good.verdict.verdict, poor.verdict.verdict) == ("met", "violated")
    assert poor.due < good.due


def test_good_replies_make_the_way_longer(house, drills, actor, standard) -> None:
    task, waits = drills.plan(actor, standard).tasks[0], []
    for _ in range(5):
        done = drills.reply(actor, standard, task, GREETING)
        waits.append(done.due - house.now)
        house.now = done.due
        assert drills.plan(actor, standard).tasks[0].due == done.due, "what is due comes before what is new"
    assert waits == sorted(waits) and waits[-1] > 20 * DAY


def test_a_weak_turn_of_a_call_makes_its_moment_due(house, drills, actor, standard) -> None:
    attempt = to_the_end(house, GREETING, "好的。", BYE)
    assert house.practice.debrief(attempt)
    house.now += DAY
    plan = drills.plan(actor, standard)
    assert plan.tasks[0].moment.id == "m2" and plan.tasks[0].due is not None
    done = drills.reply(actor, standard, plan.tasks[0], SORRY)
    assert done.due > house.now and "m2" not in [task.moment.id for task in drills.plan(actor, standard).tasks]
    assert drills.plan(actor, standard).back == done.due


def test_a_section_holds_its_own_moments_only(drills, actor, standard) -> None:
    assert drills.plan(actor, standard, "1").tasks == () and len(drills.plan(actor, standard, "2").tasks) == 3


def test_a_double_click_is_one_reply(house, drills, actor, standard) -> None:
    task = drills.plan(actor, standard).tasks[0]
    for _ in range(2):
        drills.reply(actor, standard, task, GREETING, "d1")
    assert len(house.store.drills.of(house.person)) == 1 and list(house.store.findings()) == []


def test_the_days_follow_from_the_history_alone() -> None:
    history = [("m1", 1e9, AGAIN), ("m2", 1e9 + 5, GOOD), ("m1", 1e9 + 600, GOOD), ("m1", 1e9 + 9e5, GOOD)]
    assert schedule(history) == schedule(history)
