"""A direction that is repeated back wrongly is noticed, and so is a name that is not his."""

from __future__ import annotations

import pytest

from tests.content.conftest import last, play  # noqa: F401

HALLO, HELLO = "您好，太原高速，很高兴为您服务，请讲。", "Good afternoon, Northern Motorway Assistance, how can I help?"


@pytest.mark.parametrize(("call", "asks", "reply", "denied"), [
    ("flat-battery", "Where are you?", "So you're southbound on the M61.", True),
    ("flat-battery", "Where are you?", "So you're northbound on the M61.", False),
    ("child-on-board", "Where are you?", "M6 northbound past junction thirty-eight, is that right?", True),
    ("rescue-night", "您在哪条高速，往哪个方向？", "好，二广高速往大同方向。", True),
    ("rescue-night", "您在哪条高速，往哪个方向？", "好，二广高速大同往太原方向。", False),
    ("rescue-night", "您在哪条高速，往哪个方向？", "您的行车方向我记下了。", False),
    ("rescue-night", "您在哪条高速，往哪个方向？", "跟您确认一下，二广高速太原方向，对吧？", False),
    ("anxious-child", "您往哪个方向走？", "京昆高速往太原方向，对不对？", True),
    ("official-closure", "哪个路段？", "太原绕城东北环，杨家峪到东社，对吧？", True),
    ("official-closure", "哪个路段？", "太原绕城西北环，杨家峪到东社，对吧？", False)])
def test_a_wrong_direction_is_put_right(play, call, asks, reply, denied):  # noqa: F811
    greets = HALLO if call in ("rescue-night", "anxious-child", "official-closure") else HELLO
    said = last(play(call, greets, asks, reply))
    assert any(no in said for no in ("不对", "不是", "错了", "No")) == denied, said


@pytest.mark.parametrize(("call", "reply", "name"), [
    ("flat-battery", "Right, Mr Smith, I'll get somebody out to you.", "Tom Reid"),
    ("flat-battery", "Right, Mr Reid, I'll get somebody out to you.", ""),
    ("angry-wait", "I'm so sorry, Mrs Ross.", "Linda Moss"),
    ("rescue-night", "好的，张先生，您别着急，我马上帮您。", "郝志远"),
    ("rescue-night", "好的，郝师傅，您别着急，我马上帮您。", ""),
    ("refund-query", "您放心，我们会请那位师傅处理。", "")])
def test_called_by_another_name_he_puts_it_right_once(play, call, reply, name):  # noqa: F811
    said = last(play(call, HALLO if call in ("rescue-night", "refund-query") else HELLO, reply))
    assert (name in said) if name else not any(one in said for one in ("Tom Reid", "郝志远", "No.", "不对"))
