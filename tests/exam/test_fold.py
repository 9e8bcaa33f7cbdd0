"""Where a sitting stands follows from its events and the time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.exam.draw import draw
from simulator.exam.events import COURSE
from simulator.exam.fold import fold
from simulator.exam.form import CALLS, Form, Slot
from simulator.exam.state import Sitting
from simulator.happening import Event, Ignored, Refused

SHOWN, RUNG = ("shown", {"slot": "reply"}), ("shown", {"slot": "call"})


@pytest.fixture
def at(exam, pool, standard):
    """A sitting after these things happened, a second apart."""
    form = draw(exam, pool, standard, {}, "7")
    form = Form((*form.slots, Slot("call", CALLS, 5.0, 2, None, "toll")))

    def after(*happened: tuple[str, dict], now: float = 0.0) -> Sitting:
        events = [Event(number=1, at=0, kind="opened", data={"seed": "7", "window": "w"})]
        events += [Event(number=number, at=number - 1.0, kind=kind, data=data)
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
    assert at(SHOWN, first, second).answers == {"reply": "b"}
    assert at(SHOWN, first, ("changed", {"slot": "reply", "answer": " "})).answers == {}


def test_a_call_rings_in_its_first_attempt_only(at) -> None:
    assert at(RUNG, ("called", {"slot": "call", "attempt": "1"}),
              ("called", {"slot": "call", "attempt": "2"})).calls == {"call": "1"}


def test_a_refusal_changes_nothing(at) -> None:
    refused = at(("refused", {"what": "answered", "why": "not_shown"}))
    assert (refused.answers, refused.over, refused.last_number) == ({}, "", 2)


@pytest.mark.parametrize(("happened", "kind", "data", "code"), [
    ([], "answered", {"slot": "reply", "answer": "x"}, "not_shown"),
    ([SHOWN], "answered", {"slot": "reply", "answer": 1}, "impossible"),
    ([], "shown", {"slot": "nowhere"}, "not_in_form"),
    ([SHOWN], "called", {"slot": "reply", "attempt": "1"}, "no_call"),
    ([], "opened", {"seed": "8", "window": "w"}, "already_opened"),
    ([("submitted", {})], "resumed", {"window": "w"}, "submitted"),
    ([], "time_up", {}, "exam_not_over"),
])
def test_what_is_not_allowed_is_refused_with_a_code_and_changes_nothing_if_it_is_stored(at, happened, kind, data,
                                                                                       code) -> None:
    before, after = at(*happened), at(*happened, (kind, data))
    with pytest.raises(Refused, match=code):
        COURSE.event(before.form, before, kind, 9.0, data)
    assert after.ignored == (Ignored(before.last_number + 1, code),)
    assert replace(after, ignored=(), last_number=0, now=0) == replace(before, last_number=0, now=0)


def test_nothing_but_the_result_comes_after_the_time(at) -> None:
    late = at(SHOWN, now=600.0)
    with pytest.raises(Refused, match="time_over"):
        COURSE.event(late.form, late, "answered", 600.0, {"slot": "reply", "answer": "x"})
    assert COURSE.event(late.form, late, "time_up", 600.0, {}).kind == "time_up"
