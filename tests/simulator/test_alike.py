"""What a question is about that no word decides: by likeness to questions that people ask."""

from __future__ import annotations

import pytest

from simulator.call.alike import alike
from simulator.call.desk import Desk


@pytest.fixture(scope="module")
def about(library):
    """about(call, question): the topic by likeness."""
    def run(call: str, question: str) -> tuple[str, ...]:
        scenario = library.scenario(call)
        return alike(Desk(scenario, library.standards[scenario.standard]), question)
    return run


@pytest.mark.parametrize(("call", "question", "topic"), [
    ("flat-battery", "What were you on your way to?", "destination"), ("flat-battery", "Has it done this before?", "first_time"),
    ("flat-battery", "Is it a company van or your own?", "owner"), ("flat-battery", "Is there anybody sat in the passenger seat?", "alone"),
    ("flat-battery", "Do you know how old the battery is?", "battery_age"), ("child-on-board", "Is your husband able to come?", "fetched"),
    ("child-on-board", "How far were you from home?", "distance"), ("angry-wait", "Is anybody at home worried about you?", "tell_home"),
    ("angry-wait", "Would you rather the patrol towed you home or to a garage?", "tow_to"),
    ("toll-question", "How would you pay, cash or card?", "paid_how"), ("bad-line", "Did you hurt yourself on the steam?", "well"),
    ("rescue-night", "您二位吃晚饭了没有？", "meal"), ("rescue-night", "手机电够不够？", "battery"),
    ("anxious-child", "您丈夫能赶过来吗？", "fetched"),
    ("anxious-child", "雨下得大不大？", "weather"), ("boiling-engine", "车跑了多少公里了？", "car_age"),
    ("cargo-spill", "有没有砸到别的车？", "hit"), ("barrier-on-roof", "您希望我们怎么处理？", "wants")])
def test_a_question_is_about_what_the_likest_question_is_about(about, call, question, topic):
    assert about(call, question) == (topic,)


@pytest.mark.parametrize(("call", "question"), [
    ("flat-battery", "Do you take sugar in your tea?"), ("flat-battery", "Did you see the football last night?"),
    ("flat-battery", "What?"), ("angry-wait", "Was it a flat battery, then, or did it just die?"),
    ("hold-please", "Do you wear glasses for driving?"), ("rescue-night", "您会开飞机吗？"), ("rescue-night", "什么？"),
    ("cargo-spill", "路上有血吗？"), ("kindly-thanks", "锦旗是红的还是黄的？")])
def test_a_question_that_is_like_none_is_about_nothing(about, call, question):
    assert about(call, question) == ()
