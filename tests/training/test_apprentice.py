"""A first start learns in two processes, and one that cannot learns as well in one."""

from __future__ import annotations

import sys
from time import sleep

import pytest

from scoring.judge import Judge
from scoring.standard import Act, Moment, Standard, Text
from tools.heads import share
from training.apprentice import Apprentice, apprentice

SAID = {"thanks": ("谢谢您的来电", "感谢您打来", "非常感谢您", "多谢您的支持"),
        "wait": ("请您稍等", "麻烦您等一下", "请稍候片刻", "您别挂，稍等一会儿")}


@pytest.fixture
def judge() -> Judge:
    text = Text(zh="小标准", en="small")
    acts = [Act(id=id, title=text, phrases=said, unless=(), hits=said, misses=()) for id, said in SAID.items()]
    moment = Moment(id="m1", clause="1", title=text, owes={id: id for id in SAID}, model=("x",))
    return Judge(Standard(id="small", lang="zh", title=text, desk=text, greeting_name="", sections=(), clauses=(),
                          moments=(moment,), classes={}, acts=acts, forbidden=()))


def test_where_something_was_learned_before_there_is_no_other_process(tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    share(tmp_path)
    assert apprentice() is None


def test_another_process_that_dies_costs_nothing_but_time(tmp_path, monkeypatch, judge):
    monkeypatch.setattr(sys, "executable", "/bin/false")
    share(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    other = Apprentice()
    other.learn_beside([judge])
    assert judge.meaning.learned()[0].acts == ("thanks", "wait")
    assert any(other.is_done() or sleep(0.01) for _ in range(1_000))  # nobody waits for what it would have learned last
