"""What a candidate cannot do is refused with a reason, and written down."""

from __future__ import annotations

import pytest

from simulator.happening import Refused
from tests.training.candidate import CURSE, SORRY, WINDOW, answer_all


@pytest.mark.parametrize(("slot", "answer", "why"), [
    ("call-1", "o1", "not_shown"), ("one9", "o1", "not_in_form"), (None, "o1", "not_in_form"),
    ("reply", 7, "impossible"), ("reply", "很" * 2_001, "impossible"), ("reply", ["o1"], "impossible"),
])
def test_a_form_edited_in_the_browser_is_refused_and_logged(candidate, slot, answer, why: str) -> None:
    candidate.answer("reply", SORRY)
    with pytest.raises(Refused, match=why):
        candidate.do("answer", slot, answer)
    assert candidate.refused() == [("answered", why)]
    assert candidate.house.sittings.look(candidate.house.person, candidate.sitting, WINDOW).question.answer == SORRY


def test_an_option_that_the_item_has_not_is_refused(candidate) -> None:
    slot = candidate.slots("single")[0]
    candidate.answer(slot, "o1")
    with pytest.raises(Refused, match="impossible"):
        candidate.do("answer", slot, "o9")
    assert candidate.refused() == [("answered", "impossible")]


def test_an_item_not_shown_yet_cannot_be_answered(candidate) -> None:
    with pytest.raises(Refused, match="not_shown"):
        candidate.do("answer", candidate.slots("single")[0], "o1")
    assert candidate.refused() == [("answered", "not_shown")]


def test_an_answer_after_time_is_refused_and_what_was_answered_counts(house, candidate) -> None:
    answer_all(candidate)
    house.now += 601
    with pytest.raises(Refused, match="time_over"):
        candidate.do("answer", "reply", CURSE)
    assert candidate.refused() == [("answered", "time_over")]
    result = house.sittings.result(house.person, candidate.sitting).result
    assert (result.points, result.failed_by) == (5.0, ("overall",))
    assert [event.at for event in candidate.events() if event.kind == "time_up"] == [600.0]


def test_a_second_submit_is_refused_and_logged(house, candidate) -> None:
    candidate.submit()
    candidate.paper = house.sittings.look(house.person, candidate.sitting, WINDOW)
    with pytest.raises(Refused, match="submitted"):
        candidate.submit()
    assert candidate.refused() == [("submitted", "submitted")]
    assert len(house.register.outcomes(house.person)) == 1


def test_a_sitting_of_somebody_else_is_refused_and_logged(house, candidate) -> None:
    other = house.people.welcome("韩梅梅").id
    with pytest.raises(Refused, match="not_yours"):
        house.sittings.look(other, candidate.sitting, WINDOW)
    assert candidate.refused() == [("look", "not_yours")]
    assert other not in repr(candidate.events())
    with pytest.raises(Refused, match="not_yours"):
        house.sittings.look(other, "f" * 32, WINDOW)
