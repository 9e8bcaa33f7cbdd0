"""Asking and telling: what is read back asks for nothing, however near it comes to the question."""

from __future__ import annotations

import pytest

from commands.scoring.common import CONTENT
from scoring.judge import Judge
from scoring.language import language
from simulator.content.library import load_standard

ASKS = [
    ("zh", "您的车是什么颜色的", True), ("zh", "麻烦报一下车型", True), ("zh", "轿车还是货车", True), ("zh", "车型？", True),
    ("zh", "看见桩号没", True), ("zh", "您说，我记着", True),
    ("zh", "红色小轿车，我都记下了", False), ("zh", "太长高速往长治方向", False), ("zh", "您说的是白色越野车", False),
    ("en", "What are you driving", True), ("en", "I'll need your registration", True), ("en", "the make, please", True),
    ("en", "your registration?", True), ("en", "Go ahead", True),
    ("en", "that's a silver Corsa", False), ("en", "you're on the M6 southbound", False), ("en", "AB12 CDE", False),
    ("en", "and your registration", None), ("en", "a silver Corsa", None),
]
READ_BACK = [
    ("taiyuan-expressway", "ask_vehicle", "好的靳姐，红色小轿车，我都记下来了。"),
    ("taiyuan-expressway", "ask_direction", "太长高速往长治方向，对面没有车。"),
    ("taiyuan-expressway", "ask_phone", "电话我记下了，师傅会打您这个电话。"),
    ("motorway-assist", "ask_number", "Got it, and your number's 07700 900817."),
    ("motorway-assist", "ask_location", "You're on the M6 southbound, just past junction thirty-eight."),
]


@pytest.fixture(scope="module")
def judges() -> dict[str, Judge]:
    return {id: Judge(load_standard(id, CONTENT)) for id in ("taiyuan-expressway", "motorway-assist")}


@pytest.mark.parametrize(("lang", "said", "asked"), ASKS, ids=[said for _, said, _ in ASKS])
def test_a_stretch_asks_or_tells(lang, said, asked):
    spoken = language(lang, ())
    folded = spoken.fold(said)
    assert spoken.asks(folded, 0, len(folded.units)) is asked


@pytest.mark.parametrize(("standard", "act", "said"), READ_BACK, ids=[said for *_, said in READ_BACK])
def test_what_is_read_back_does_no_act_that_is_done_by_asking(judges, standard, act, said):
    heard = judges[standard].reply(said, {act: act})
    assert act not in heard.acts and not heard.perhaps


def test_an_act_is_done_by_asking_where_nearly_all_of_its_sentences_ask(judges):
    asking = judges["taiyuan-expressway"].meaning.asking
    assert {"ask_name", "ask_phone", "ask_vehicle", "anything_else", "confirm"} <= asking
    assert not {"sorry", "empathy", "read_back", "restate", "tell_step"} & asking
