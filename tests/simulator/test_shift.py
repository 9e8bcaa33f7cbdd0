"""A shift: its clock, its calls in time, promises, complaints, private calls and the hand-over."""

from __future__ import annotations

from typing import Any

import pytest

from scoring.standard import Standard
from simulator.content.scenario import Step
from simulator.content.shift import Shift
from simulator.happening import Event, Ignored, Refused
from simulator.shift.events import COURSE
from simulator.shift.fold import fold
from simulator.shift.parts import parts, worth
from simulator.shift.score import ShiftCard, shift_card
from simulator.shift.state import summary


def text(zh: str) -> dict[str, str]:
    return {"zh": zh}


def matter(id: str, *words: str) -> dict[str, Any]:
    return {"id": id, "title": text(id), "words": list(words)}


SHIFT = Shift.model_validate({
    "id": "early", "standard": "small", "title": text("早班"), "brief": text("早班"), "level": 1, "early": 10,
    "minutes": 120, "speed": 20, "pass_mark": 75, "taken_over": [matter("fog", "大雾", "旧关")],
    "calls": [
        {"id": "toll", "scenario": "toll", "at": 10, "call_back": "answer", "within": 30,
         "forward_to": "toll-station", "matter": matter("refund", "退费|退款", "龙城")},
        {"id": "wife", "scenario": "wife", "at": 20, "private": True},
        {"id": "fog-call", "scenario": "fog", "at": 30},
        {"id": "fog-too", "scenario": "fog", "at": 31},
    ],
})
RULES = [{"rule": rule, "clauses": ["1"], "weight": 1} for rule in
         ("take_over", "call_back", "complaint_forwarded", "hand_over")]
RULES.append({"rule": "private_call", "clauses": ["1"], "weight": 1, "limits": {"seconds": 180}})
STANDARD = Standard.model_validate({
    "id": "small", "lang": "zh", "title": text("规范"), "desk": text("台"), "greeting_name": "台", "sections": [],
    "clauses": [], "moments": [], "conduct": RULES})


def result(**changes: Any) -> dict[str, Any]:
    return {"outcome": {"missed": False, "good": True, "total": 100, "passed": True, "talked": 60, "free_at": 120,
                        "promises": 0} | changes}


class Day:
    """A shift being worked, event by event."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.do("opened", 0)

    def do(self, kind: str, at: float, **data: Any) -> None:
        self.events.append(COURSE.event(SHIFT, fold(SHIFT, self.events), kind, at, data))

    def ring(self) -> float:
        """The real time at which the next call rings, found by letting the clock go on."""
        duty = fold(SHIFT, self.events, self.events[-1].at + 1000)
        return duty.ringing.real_rang

    def call(self, **changes: Any) -> None:
        self.do("call_done", self.ring() + changes.get("free_at", 120), **result(**changes))

    @property
    def card(self) -> ShiftCard:
        return shift_card(fold(SHIFT, self.events), SHIFT, STANDARD)

    def found(self, rule: str) -> list[tuple[str, float]]:
        return [(one.code, one.points) for one in self.card.findings if one.rule == rule]


@pytest.fixture
def day() -> Day:
    day = Day()
    day.do("took_over", 5, matters=["fog"])
    return day


def test_between_calls_the_clock_runs_at_the_speed_of_the_shift_and_a_call_rings_when_it_is_due(day):
    assert fold(SHIFT, day.events, 30).clock == 600
    assert (day.ring(), fold(SHIFT, day.events, 60).ringing.id) == (60, "toll")


def test_during_a_call_the_clock_runs_as_a_real_one(day):
    assert fold(SHIFT, day.events, 90).clock == 1200 + 30


def test_a_call_that_falls_due_during_another_waits(day):
    day.call()
    day.call()
    day.call()
    duties = {one.id: one for one in fold(SHIFT, day.events, day.ring()).duties}
    assert duties["fog-too"].rang - duties["fog-too"].due == 60
    assert "wait" in [span.kind for span in day.card.timeline]


def test_a_call_that_was_written_up_late_is_over_when_it_was_over(day):
    day.do("call_done", 500, **result(free_at=120))
    assert fold(SHIFT, day.events).duties[0].ended == 1200 + 120


@pytest.mark.parametrize(("called_at", "code", "points"), [(300, "kept", 1), (420, "late", 0.5)])
def test_a_promise_is_kept_or_late_by_the_clock_of_the_shift(day, called_at, code, points):
    day.call(promised=4200.0, promises=1)
    for _ in range(3):
        day.call(free_at=10)
    day.do("called_back", called_at, call="toll")
    day.do("call_done", called_at + 60, **result(free_at=60))
    assert day.found("call_back") == [(code, points)]
    assert day.card.timeline[-1].kind == "call_back"


def test_a_promise_without_end_that_is_kept_from_before_leaves_the_call_back_to_the_limit_of_the_shift(day):
    day.call(promised=float("inf"), promises=1)
    assert fold(SHIFT, day.events).follow_ups[0].due == fold(SHIFT, day.events).duties[0].ended + 60 * 30


def finish(day: Day, note: str, at: float = 600) -> None:
    for _ in range(3):
        day.call(free_at=10)
    day.do("noted", at - 1, text=note)
    day.do("left", at)


def test_a_promise_that_nobody_kept_is_broken(day):
    day.call(promised=600.0, promises=1)
    finish(day, "")
    assert day.found("call_back") == [("broken", 0)]
    assert day.card.promises[0].state == "broken"


def test_what_falls_due_after_the_shift_has_to_be_handed_over(day):
    day.call(promised=50000.0, promises=1)
    finish(day, "龙城站那位司机的退费还没回电；旧关大雾没散。")
    assert day.found("call_back") == [("handed_over", 1)]
    assert day.found("hand_over") == [("complete", 1)]


def test_the_note_is_scored_by_what_is_really_open(day):
    day.call(promised=50000.0, promises=1)
    finish(day, "旧关大雾没散。")
    assert day.found("hand_over") == [("incomplete", 0.5)]
    assert (day.card.open_matters, day.card.told_matters) == (("fog", "refund"), ("fog",))


def test_a_settled_matter_need_not_be_told(day):
    day.do("settled", 10, matter="fog")
    day.call(promises=0, good=False)
    day.do("forwarded", day.events[-1].at, call="toll", to="toll-station")
    finish(day, "一切正常。")
    assert day.found("hand_over") == [("complete", 1)]


def test_leaving_before_the_relief_is_in_place_is_worth_nothing(day):
    day.call()
    finish(day, "旧关大雾没散，龙城退费没办完。", at=300)
    assert day.found("hand_over")[0][0] == "left_unattended"


@pytest.mark.parametrize(("to", "code", "points"), [("toll-station", "forwarded", 1), ("canteen", "wrong_place", 0)])
def test_a_complaint_goes_to_the_department_in_charge(day, to, code, points):
    day.call()
    day.do("forwarded", day.events[-1].at, call="toll", to=to)
    assert day.found("complaint_forwarded") == [(code, points)]


@pytest.mark.parametrize(("talked", "code"), [(179, "short"), (181, "too_long")])
def test_a_private_call_stays_under_the_limit(day, talked, code):
    day.call()
    day.call(talked=talked)
    assert day.found("private_call")[0][0] == code
    assert "wife" not in day.card.calls


def test_taking_over_late_or_without_going_through_the_matters_costs_half_each():
    late = Day()
    late.do("took_over", 40, matters=["fog"])
    skipped = Day()
    skipped.do("took_over", 5, matters=[])
    assert late.found("take_over") == [("late", 0.5)]
    assert skipped.found("take_over") == [("skipped", 0.5)]


def test_what_was_gone_through_is_kept_before_the_shift_is_taken_over():
    early = Day()
    early.do("went_through", 1, matters=["fog", "nothing of ours"])
    assert fold(SHIFT, early.events).matters == ("fog",)
    early.do("went_through", 2, matters=[])
    assert fold(SHIFT, early.events).matters == ()


def test_a_missed_call_is_worth_nothing_and_leaves_no_call_back(day):
    day.call(missed=True, good=False, total=0, passed=False, talked=0)
    assert day.card.calls["toll"] == 0
    assert not fold(SHIFT, day.events).follow_ups
    assert day.card.timeline[0].kind == "missed"


@pytest.mark.parametrize(("kind", "data", "code"), [
    ("opened", {}, "already_opened"), ("called_back", {"call": "toll"}, "nothing_to_call_back"),
    ("call_done", result(), "no_call"), ("forwarded", {"call": "x", "to": "y"}, "no_such_call"),
    ("settled", {"matter": "x"}, "no_such_matter"), ("took_over", {}, "already_taken_over"),
    ("went_through", {}, "already_taken_over")])
def test_what_cannot_happen_is_refused_with_a_code(day, kind, data, code):
    with pytest.raises(Refused) as refused:
        day.do(kind, 20, **data)
    assert refused.value.code == code


def test_nobody_leaves_in_the_middle_of_a_call(day):
    with pytest.raises(Refused, match="busy"):
        day.do("left", 70)


def test_a_stored_event_that_could_not_happen_changes_nothing_and_is_told(day):
    strange = Event(number=3, at=20, kind="settled", data={"matter": "x"})
    assert fold(SHIFT, [*day.events, strange]).ignored == (Ignored(3, "no_such_matter"),)


def test_the_same_events_give_the_same_shift_and_its_card_survives_being_kept(day):
    day.call(promised=600.0, promises=1)
    finish(day, "旧关大雾没散。")
    stored = [Event.model_validate_json(event.model_dump_json()) for event in day.events]
    assert fold(SHIFT, stored) == fold(SHIFT, day.events)
    assert ShiftCard.model_validate_json(day.card.model_dump_json()) == day.card


@pytest.mark.parametrize("called", [False, True])
def test_the_parts_of_a_shift_add_up_to_its_total(day, called):
    day.call(promised=4200.0, promises=1)
    for _ in range(3):
        day.call(free_at=10)
    if called:
        day.do("called_back", 300, call="toll")
        day.do("call_done", 360, **result(free_at=60))
    found = parts(day.card)
    assert sum(one.out_of for one in found) == pytest.approx(100)
    assert sum(one.points for one in found) == pytest.approx(day.card.total, abs=.01)
    assert ("call_back" in {one.kind for one in found}) == called
    duties = next(one for one in found if one.kind == "duties")
    assert duties.out_of == pytest.approx(worth(day.card) * sum(one.out_of for one in day.card.findings))


def test_what_a_shift_knows_of_a_call_follows_from_the_call(play):
    record = {"plate": {"kind": "plate", "title": text("车牌"), "fact": "plate"}}
    session = play("您好，太原高速。", "对不起，我理解您的心情。", "我半小时内答复您。您的车牌号是多少？电话是多少？", record=record)
    session.finish()
    session.take(Step(do="close", after=30))
    known = summary(session.call, session.card, session.scenario)
    call = session.call
    assert (known.good, known.missed, known.total, known.promises) == (True, False, session.card.total, 1)
    assert known.promised == call.promises[0].at + 1800
    assert known.talked == call.ended_at - call.answered_at
    assert known.free_at == call.closed_at > call.ended_at
