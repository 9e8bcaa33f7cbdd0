"""What was written into another field of the record than its own is found there."""

from __future__ import annotations

import pytest

from scoring.standard import Standard
from simulator.call.misplaced import told_in
from simulator.call.session import Session

HELLO, CALM, ASK = "您好，太原高速。", "对不起，我理解您的心情。", "您的车牌号是多少？电话是多少？"
FORM = [{"id": "call", "title": {"zh": "来电"}, "fields": [
    {"id": "time", "kind": "call_time", "title": {"zh": "时间"}},
    {"id": "plate", "kind": "plate", "title": {"zh": "车牌"}},
    {"id": "name", "kind": "name", "title": {"zh": "姓名"}},
    {"id": "promised", "kind": "promised_time", "title": {"zh": "约定时间"}},
    {"id": "cause", "kind": "text", "title": {"zh": "缘由"}},
    {"id": "content", "kind": "text", "title": {"zh": "内容"}, "long": True}]}]
DUE = {"plate": {"fact": "plate"}, "name": {"value": "王建国"}, "cause": {"words": ["退费|退款", "龙城"]}, "promised": {},
       "content": {"words": ["大雾"]}}


@pytest.fixture
def written(standard, judge, scenario):
    """written(field=value): field -> the field in which stands what it lacks."""
    prescribed = Standard.model_validate(standard.model_dump() | {"record": FORM})

    def write(**record: str) -> dict[str, str]:
        session = Session(scenario(record=DUE), prescribed, judge)
        session.answer()
        for reply in (HELLO, CALM, "半小时内答复您。", ASK):
            session.say(reply)
        session.finish()
        for field, value in record.items():
            session.record(field, value)
        found = {one.field: told_in(session.desk, session.call, one) for one in session.card.record}
        return {field: other for field, other in found.items() if other}
    return write


def test_everything_that_was_told_under_contents_is_found_there(written):
    told = written(content="王建国，晋A12345，龙城站多收，要退款，九点半前回电，大雾")
    assert told == dict.fromkeys(("plate", "name", "cause", "promised"), "content")


def test_what_stands_in_its_own_field_or_nowhere_is_not_looked_for(written):
    assert written(plate="晋A12345", content="晋A12345，大雾") == {}
    assert written(content="大雾") == {}


def test_half_of_what_a_field_must_hold_is_not_told_elsewhere(written):
    assert written(content="要退款，大雾") == {}
