"""A small standard and a small call to play with, so that rules of the call are tested apart from the phrase bank."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.call.session import Session
from simulator.call.state import TALK
from simulator.content.scenario import Scenario

ACTS = {
    "hello": "您好", "announce": "太原高速", "sorry": "对不起", "empathy": "理解您的心情", "ask_plate": "车牌号是多少",
    "ask_phone": "电话是多少", "ask_consent": "稍等半分钟可以吗", "polite": "麻烦您了", "waited": "让您久等了",
    "ask_wait": "请您先等一下", "fetch": "我去请王队长", "restate": "跟您核对一下", "answer_time": "答复您",
}


def text(zh: str) -> dict[str, str]:
    return {"zh": zh, "en": f"({zh})"}


def rule(rule: str, clause: str, **more: Any) -> dict[str, Any]:
    return {"rule": rule, "clauses": [clause], "weight": 1, **more}


STANDARD = {
    "id": "small", "lang": "zh", "title": text("小规范"), "desk": text("台"), "greeting_name": "太原高速",
    "sections": [{"id": "1", "title": text("一")}],
    "clauses": [{"id": id, "section": "1", "kind": ["phrase"], "duty": text(id)}
                for id in ("rings", "finish", "silence", "hold", "back", "second", "transfer", "hangup", "answer",
                           "repeat", "record", "greet", "calm", "rude", "promise")],
    "moments": [
        {"id": "greet", "clause": "greet", "title": text("问候"), "owes": {"hello": "hello", "name": "announce"},
         "model": ["您好，太原高速。"]},
        {"id": "calm", "clause": "calm", "title": text("安抚"), "owes": {"sorry": "sorry", "empathy": "empathy"},
         "model": ["对不起，我非常理解您的心情。"]},
    ],
    "acts": [{"id": id, "title": text(id), "phrases": [phrase], "hits": [phrase],
              "misses": ["嗯"]} for id, phrase in ACTS.items()],
    "forbidden": [
        {"id": "not_mine", "clause": "rude", "title": text("推诿"), "phrases": ["不关我的事"], "hits": ["这不关我的事"],
         "misses": ["嗯"]},
        {"id": "curse", "clause": "rude", "title": text("骂人"), "severity": "critical", "phrases": ["你给我滚"],
         "hits": ["你给我滚"], "misses": ["嗯"]},
        {"id": "blunt", "clause": "rude", "title": text("生硬"), "severity": "warning", "phrases": ["快点说"],
         "hits": ["快点说"], "misses": ["嗯"]},
    ],
    "conduct": [
        rule("pick_up", "rings", limits={"first": 2, "last": 5, "most": 6}),
        rule("interruption", "finish", limits={"seconds": 0.5}),
        rule("dead_air", "silence", limits={"seconds": 20, "gives_up": 100}),
        rule("hold_consent", "hold", acts={"consent": "ask_consent", "polite": "polite"}),
        rule("hold_return", "back", acts={"sorry": "sorry", "waited": "waited"}, limits={"seconds": 60}),
        rule("second_line", "second", acts={"wait": "ask_wait"}),
        rule("second_line_return", "second", acts={"waited": "waited"}),
        rule("transfer", "transfer", acts={"wait": "ask_wait", "fetch": "fetch"}),
        rule("hang_up_first", "hangup"),
        rule("answer", "answer"),
        rule("repeat_back", "repeat"),
        rule("record", "record") | {"weight": 2},
        rule("promise", "promise", acts={"time": "answer_time"}),
    ],
}
SCENARIO = {
    "id": "toll", "standard": "small", "lang": "zh", "title": text("收费"), "kind": "angry", "level": 1, "minutes": 3,
    "brief": text("一位司机来电"), "clock": "09:00",
    "caller": {"name": text("王先生"), "gender": "male", "age": 40, "mood": "angry"},
    "facts": {
        "plate": {"asked_by": "ask_plate", "value": "晋A·12345", "says": text("晋A12345。"),
                  "again": text("说过了，晋A12345。"), "kind": "plate", "not_so": text("不对，是晋A12345。")},
        "phone": {"asked_by": "ask_phone", "value": "139-0000-1234", "says": text("139-0000-1234。"), "kind": "phone"},
    },
    "talk": {"silence": {"neutral": [text("听得见吗？"), text("怎么没声了？"), text("有人吗？"), text("还在吗？")]}},
    "opening": "pick-up",
    "turns": [
        {"id": "pick-up", "moment": "greet", "says": text("（电话接通）"), "patience": 1,
         "routes": [{"to": "trouble"}]},
        {"id": "trouble", "moment": "calm", "says": text("你们多收了我的钱！退给我！"), "prompt": text("说话呀！"),
         "routes": [
            {"when": {"violations": 2}, "ends": "slammed", "says": text("不跟你说了！"), "mood": "furious"},
            {"when": {"verdict": ["violated"]}, "says": text("你什么态度！"), "mood": "furious"},
            {"when": {"acts": ["empathy"]}, "to": "facts", "mood": "calm"},
            {"to": "facts"}]},
        {"id": "facts", "says": text("你要知道什么？"), "gathers": ["plate", "phone"], "patience": 2,
         "routes": [{"ends": "done", "says": text("好，再见。")}]},
    ],
    "endings": [{"id": "done", "title": text("受理"), "good": True},
                {"id": "slammed", "title": text("挂了"), "good": False}],
    "samples": [{"id": f"s{n}", "trainee": "model", "replies": [], "expects": {"ending": "done", "passed": True}}
                for n in range(3)],
}
HELLO, CALM, ASK = "您好，太原高速。", "对不起，我理解您的心情。", "您的车牌号是多少？电话是多少？"


@pytest.fixture(scope="session")
def standard() -> Standard:
    return Standard.model_validate(STANDARD)


@pytest.fixture(scope="session")
def judge(standard: Standard) -> Judge:
    return Judge(standard)


@pytest.fixture
def scenario() -> Callable[..., Scenario]:
    """scenario(key=value, …, turns={id: {key: value}}): the small call with changes; `turns_`: with other turns."""
    def make(turns: dict[str, dict[str, Any]] | None = None, turns_: list[dict[str, Any]] | None = None,
             mood_: str = "angry", **changes: Any) -> Scenario:
        made = deepcopy(SCENARIO) | changes | ({"turns": deepcopy(turns_)} if turns_ else {})
        made["caller"]["mood"] = mood_
        for turn in made["turns"]:
            turn.update((turns or {}).get(turn["id"], {}))
        return Scenario.model_validate(made)
    return make


@pytest.fixture
def ring_up(standard: Standard, judge: Judge) -> Callable[..., Session]:
    """ring_up(scenario, pace, talk, standard): the call begins to ring."""
    def run(scenario: Scenario, pace: str = "normal", talk: int = TALK, other: Standard | None = None) -> Session:
        return Session(scenario, other or standard, Judge(other) if other else judge, pace, talk)
    return run


@pytest.fixture
def standard_with() -> Callable[..., Standard]:
    """standard_with(act={key: value}): the small standard with changes of its acts."""
    def make(**acts: dict[str, Any]) -> Standard:
        made = deepcopy(STANDARD)
        made["acts"] = [act | acts.get(act["id"], {}) for act in made["acts"]]
        return Standard.model_validate(made)
    return make


@pytest.fixture
def play(ring_up, scenario) -> Callable[..., Session]:
    """play(replies…, **changes of the scenario): answered on ring 3, and said so far as given."""
    def run(*replies: Any, pace: str = "normal", ring: int = 3, talk_: int = TALK, standard: Standard | None = None,
            **changes: Any) -> Session:
        session = ring_up(scenario(**changes), pace, talk_, standard)
        session.answer(ring)
        for reply in replies:
            session.take(reply)
        return session
    return run
