"""How a class keeps a standard is told by its scorecards, to who may see the class and nobody else."""

from __future__ import annotations

import pytest

from tests.training.conftest import BYE, CURSE, GREETING, SORRY
from tests.training.test_decisions import stranger, trainee, trainer  # noqa: F401
from tests.training.test_practice import to_the_end
from training.adherence import Adherence, Adherences
from training.people.may import NotAllowed

DAY = 86_400.0


@pytest.fixture
def of(house, trainer):  # noqa: F811
    """The figures of the class by the small standard."""
    def figures(actor=trainer, days: int | None = None) -> Adherence:
        return Adherences(house.store, house.shelf, lambda: house.now).of(
            actor, "class", [house.store.people.get(house.person)], house.shelf.library().standard("small"), days)
    return figures


def play(house, *replies: str) -> None:
    assert house.practice.debrief(to_the_end(house, *replies))


def test_acts_are_counted_where_they_were_owed_and_missed(house, of) -> None:
    play(house, GREETING, SORRY, BYE)
    play(house, GREETING, "天气不错", BYE)
    found = of()
    assert {(one.act.id, one.owed, one.missed) for one in found.missed} == {("sorry", 2, 1), ("empathy", 2, 1)}
    assert found.broken == ()


def test_forbidden_wording_is_counted_by_times_and_people(house, of) -> None:
    play(house, CURSE, SORRY, BYE)
    assert [(one.rule.id, one.times, one.people) for one in of().broken] == [("curse", 1, 1)]


@pytest.mark.parametrize(("replies", "fit"), [((GREETING, SORRY, BYE), "easy"), ((CURSE, SORRY, BYE), "hard")])
def test_a_call_that_all_pass_is_too_easy_and_one_that_nobody_passes_too_hard(house, of, replies, fit) -> None:
    for _ in range(4):
        play(house, *replies)
    assert [one.fit for one in of().calls] == [""], "of few calls nothing is said"
    play(house, *replies)
    assert [(one.calls, one.fit) for one in of().calls] == [(5, fit)]


def test_hours_are_those_of_the_calls_and_the_result_is_the_mean_of_the_last(house, of) -> None:
    play(house, GREETING, SORRY, BYE)
    one, = of().people
    last = house.store.attempts.get(house.store.attempts.of(house.person)[0].record.id)[1][-1].at
    assert one.hours == pytest.approx(last / 3600) and (one.calls, one.lately) == (1, 100.0)


def test_only_the_last_days_are_looked_at_where_they_are_named(house, of) -> None:
    play(house, GREETING, SORRY, BYE)
    house.now += 8 * DAY
    assert of(days=7).calls == () and of(days=30).calls and of().calls


def test_only_who_may_see_the_class_sees_its_figures(of, trainee, stranger) -> None:  # noqa: F811
    for actor in (trainee, stranger):
        with pytest.raises(NotAllowed):
            of(actor)
