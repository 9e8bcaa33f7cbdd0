"""Where a sitting stands follows from its events and the time."""

from __future__ import annotations

import pytest

from simulator.exam.admission import refusal
from simulator.exam.draw import draw
from simulator.exam.events import SittingEvent
from simulator.exam.fold import Sitting, fold


@pytest.fixture
def at(exam, pool, standard):
    """A sitting after these things happened, a second apart."""
    form = draw(exam, pool, standard, {}, "7")

    def after(*happened: tuple[str, dict], now: float = 0.0) -> Sitting:
        events = [SittingEvent(number=1, at=0, kind="opened", data={"seed": "7", "window": "w"})]
        events += [SittingEvent(number=number, at=number - 1.0, kind=kind, data=data)
                   for number, (kind, data) in enumerate(happened, 2)]
        return fold(form, exam.minutes, events, now)

    return after


def test_the_time_goes_on_while_the_candidate_is_away(at) -> None:
    assert at(("left", {}), now=100.0).seconds_left == 500.0
    assert at(("left", {}), now=100.0).away
    assert not at(("left", {}), ("resumed", {"window": "w"}), now=100.0).away


def test_the_time_is_over_on_the_second(at) -> None:
    assert at(now=599.9).over == ""
    assert at(now=600.0).over == "time"


def test_a_paper_handed_in_stays_so_whatever_the_time(at) -> None:
    assert at(("submitted", {}), now=9_999.0).over == "submitted"


def test_the_last_answer_counts_and_an_empty_one_opens_the_item(at) -> None:
    first, second = ("answered", {"slot": "reply", "answer": "a"}), ("changed", {"slot": "reply", "answer": "b"})
    assert at(first, second).answers == {"reply": "b"}
    assert at(first, ("changed", {"slot": "reply", "answer": " "})).answers == {}


def test_a_call_rings_in_its_first_attempt_only(at) -> None:
    assert at(("called", {"slot": "c", "attempt": "1"}), ("called", {"slot": "c", "attempt": "2"})).calls == {"c": "1"}


def test_a_refusal_changes_nothing(at) -> None:
    refused = at(("refused", {"what": "answered", "why": "not_shown"}))
    assert (refused.answers, refused.over, refused.last) == ({}, "", 2)


@pytest.mark.parametrize(("happened", "window", "kind", "data", "code"), [
    ([], "w", "answered", {"slot": "reply", "answer": "x"}, "not_shown"),
    ([("shown", {"slot": "reply"})], "w", "answered", {"slot": "reply", "answer": "x"}, None),
    ([("shown", {"slot": "reply"})], "old", "answered", {"slot": "reply", "answer": "x"}, "old_window"),
    ([("shown", {"slot": "reply"})], "w", "answered", {"slot": "reply", "answer": 1}, "impossible"),
    ([], "w", "shown", {"slot": "nowhere"}, "not_in_form"),
    ([("shown", {"slot": "reply"})], "w", "called", {"slot": "reply"}, "no_call"),
    ([], "new", "resumed", {"window": "new"}, None),
    ([("submitted", {})], "w", "resumed", {"window": "w"}, "submitted"),
    ([("time_up", {})], "w", "submitted", {}, "time_over"),
])
def test_what_is_not_allowed_has_a_code(at, happened, window, kind, data, code) -> None:
    assert refusal(at(*happened), window, kind, data) == code
