"""A trainer reads along in the calls that go on in her groups, and changes nothing by it."""

from __future__ import annotations

import pytest

from tests.training.conftest import BYE, GREETING, SORRY
from tests.training.test_decisions import stranger, trainee, trainer  # noqa: F401
from tests.training.test_practice import ring, say, to_the_end
from training.live import LONGEST, LiveRoom
from training.people.may import NotAllowed


@pytest.fixture
def live(house) -> LiveRoom:
    return LiveRoom(house.store, house.practice, lambda: house.now)


def test_a_call_that_goes_on_is_there_with_what_was_said_so_far(house, live, trainer) -> None:  # noqa: F811
    attempt = ring(house)
    say(house, attempt, GREETING)
    one, = live.calls(trainer)
    assert (one.person.name, one.played.attempt.id) == ("李雷", attempt)
    assert live.calls(trainer, "class") == live.calls(trainer)
    assert [line.text.zh for line in live.look(trainer, attempt).played.call.lines if line.who == "trainee"] == [GREETING]


def test_to_read_along_writes_nothing(house, live, trainer) -> None:  # noqa: F811
    attempt = ring(house)
    lines, events = house.store.lines(), house.store.attempts.get(attempt)[1]
    live.calls(trainer)
    live.look(trainer, attempt)
    house.now += 600
    assert live.look(trainer, attempt).played.call.now > 600
    assert (house.store.lines(), house.store.attempts.get(attempt)[1]) == (lines, events)


def test_what_is_over_or_was_left_lying_is_not_live(house, live, trainer) -> None:  # noqa: F811
    house.practice.debrief(to_the_end(house, GREETING, SORRY, BYE))
    assert live.calls(trainer) == ()
    ring(house)
    house.now += LONGEST
    assert live.calls(trainer) == ()


def test_a_call_of_an_exam_is_nobodys_to_read_along(house, live, trainer, candidate) -> None:  # noqa: F811
    candidate.call(GREETING)
    attempt = house.store.attempts.parts_of(candidate.sitting)[0].record.id
    assert not house.practice.played(attempt).over and live.calls(trainer) == ()
    with pytest.raises(NotAllowed):
        live.look(trainer, attempt)


def test_only_a_trainer_of_the_group_reads_along(house, live, trainee, stranger) -> None:  # noqa: F811
    attempt = ring(house)
    assert live.calls(stranger) == ()
    for verb in (lambda: live.calls(trainee), lambda: live.look(trainee, attempt), lambda: live.look(stranger, attempt),
                 lambda: live.look(stranger, "no such attempt"), lambda: live.calls(stranger, "class")):
        with pytest.raises(NotAllowed):
            verb()
