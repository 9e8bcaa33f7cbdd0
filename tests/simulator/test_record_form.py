"""The form of the call record that a standard prescribes: what is due, and what follows from the call itself."""

from __future__ import annotations

import pytest

from scoring.standard import Standard
from simulator.call.session import Session

HELLO, CALM, ASK = "您好，太原高速。", "对不起，我理解您的心情。", "您的车牌号是多少？电话是多少？"
FORM = [
    {"id": "call", "title": {"zh": "来电"}, "fields": [
        {"id": "time", "kind": "call_time", "title": {"zh": "时间"}},
        {"id": "way", "kind": "call_direction", "title": {"zh": "方向"},
         "options": {"inbound": {"zh": "来电"}, "outbound": {"zh": "去电"}}},
        {"id": "plate", "kind": "plate", "title": {"zh": "车牌"}, "weight": 2},
        {"id": "office", "kind": "text", "title": {"zh": "单位"}},
        {"id": "promised", "kind": "promised_time", "title": {"zh": "约定时间"}}]},
    {"id": "rescue", "title": {"zh": "救援"}, "opens": {"way": "inbound"}, "fields": [
        {"id": "stake", "kind": "stake", "title": {"zh": "桩号"}}]},
]


@pytest.fixture
def on_the_form(standard, judge, scenario):
    """on_the_form(said, field, value, **record): the codes of the record after a call in which this was said and written."""
    prescribed = Standard.model_validate(standard.model_dump() | {"record": FORM})

    def written(said, field, value, **record):
        session = Session(scenario(record={"plate": {"fact": "plate"}, **record}), prescribed, judge)
        session.answer()
        for reply in (HELLO, CALM, said, ASK):
            session.say(reply)
        session.finish()
        session.record(field, value)
        return {result.field: result.code for result in session.card.record}
    return written


@pytest.mark.parametrize(("value", "code"), [
    ("09:00", "right"), ("9点零1分", "right"), ("九点", "right"), ("8:57", "wrong"), ("9:10", "wrong"), ("早上", "wrong")])
def test_the_time_of_the_call_is_right_while_it_went_on(on_the_form, value, code):
    assert on_the_form("好的", "time", value)["time"] == code


def test_only_what_is_due_is_scored_but_every_field_of_the_form_can_be_filled(on_the_form):
    assert on_the_form("好的", "office", "一家单位") == {"time": "blank", "way": "blank", "plate": "blank"}
    assert on_the_form("好的", "stake", "5公里", stake={"value": "K5+000"})["stake"] == "right"


@pytest.mark.parametrize(("value", "code"), [
    ("半小时内", "right"), ("09:30", "right"), ("九点半", "right"), ("当天9:30前", "right"), ("10:00", "wrong"), ("尽快", "wrong")])
def test_the_time_promised_is_the_one_that_was_said(on_the_form, value, code):
    assert on_the_form("半小时内答复您。", "promised", value, promised={})["promised"] == code


def test_a_promised_time_is_due_only_where_one_was_named(on_the_form):
    assert "promised" not in on_the_form("我们会答复您。", "plate", "晋A12345", promised={})
    assert "promised" not in on_the_form("半小时内答复您。", "plate", "晋A12345")


@pytest.mark.parametrize(("value", "code"), [("lead", "right"), ("toll", "right"), ("towing", "wrong")])
def test_a_call_that_goes_to_two_departments_is_right_with_either(on_the_form, value, code):
    to = {"kind": "choice", "title": {"zh": "转交"}, "options": {id: {"zh": id} for id in ("lead", "toll", "towing")},
          "value": "lead", "also": ["toll"]}
    assert on_the_form("好的。", "to", value, to=to)["to"] == code
