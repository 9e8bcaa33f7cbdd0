"""What a trainee claims to have said waits for a trainer: once, and only where it was owed in a call of her own."""

from __future__ import annotations

import pytest

from simulator.happening import Refused
from tests.training.conftest import BYE, GREETING
from tests.training.test_practice import ring, say, to_the_end
from training.queue import Queue

KIND = "让您受委屈了，我心里也不好受"


@pytest.fixture
def queue(house) -> Queue:
    return Queue(house.store, house.shelf, house.practice, lambda: house.now)


def test_a_claim_holds_what_a_trainer_needs_and_is_kept_once(house, queue: Queue) -> None:
    attempt = to_the_end(house, GREETING, KIND, BYE)
    event = next(line.event for line in house.practice.played(attempt).call.lines if line.text.zh == KIND)
    queue.claim(house.person, attempt, event, "sorry")
    first = queue.all()
    house.now += 60
    queue.claim(house.person, attempt, event, "sorry")
    assert queue.all() == first
    assert queue.claimed(attempt) == {(event, "sorry")}
    claim, = first
    assert (claim.person, claim.standard, claim.moment, claim.reply, claim.at) == (
        house.person, "small", "m2", KIND, house.now - 60)
    assert "怎么回事" in claim.caller


@pytest.mark.parametrize(("number", "act"), [(3, "sorry"), (99, "greeting"), (2, "greeting")])
def test_what_was_not_owed_there_cannot_be_claimed(house, queue: Queue, number: int, act: str) -> None:
    attempt = to_the_end(house, GREETING, KIND, BYE)
    with pytest.raises(Refused, match="nothing_to_claim"):
        queue.claim(house.person, attempt, number, act)
    assert queue.all() == ()


def test_nobody_claims_in_a_call_that_goes_on_or_is_somebody_elses(house, queue: Queue) -> None:
    attempt = ring(house)
    say(house, attempt, GREETING)
    with pytest.raises(Refused):
        queue.claim(house.person, attempt, 3, "greeting")
    over = to_the_end(house, GREETING, KIND, BYE)
    with pytest.raises(Refused):
        queue.claim(house.people.welcome("韩梅梅").id, over, 3, "greeting")
