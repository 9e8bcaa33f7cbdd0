"""A small house: a standard, a call of two turns, an item bank and an exam, in files; a clock that a test sets."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from storage.store import Store
from tests.training.candidate import Candidate
from training.content import Shelf
from training.exams.register import Register
from training.exams.sit import Sittings
from training.people import People
from training.practice import Practice
from training.shifts import Shifts, Working

TEXT = {"zh": "……", "en": "..."}
GREETING, SORRY, BYE, CURSE = "您好，太原高速", "对不起，我非常理解您的心情", "感谢您的来电，再见", "你这个混蛋"


def _act(id: str, phrase: str) -> dict[str, Any]:
    return {"id": id, "title": TEXT, "phrases": [phrase], "hits": [phrase], "misses": ["今天天气很好"]}


STANDARD = {
    "standard": {"id": "small", "lang": "zh", "title": TEXT, "desk": TEXT, "greeting_name": "太原高速"},
    "sections": [{"id": "1", "title": TEXT}, {"id": "2", "title": TEXT}],
    "clauses": [{"id": "1.1", "section": "1", "kind": ["conduct", "knowledge"], "duty": TEXT},
                {"id": "2.1", "section": "2", "kind": ["phrase"], "duty": TEXT}],
    "moments": [
        {"id": "m1", "clause": "2.1", "title": TEXT, "owes": {"greeting": "greeting"}, "model": [GREETING]},
        {"id": "m2", "clause": "2.1", "title": TEXT, "owes": {"sorry": "sorry", "empathy": "empathy"},
         "model": [SORRY]},
        {"id": "m3", "clause": "2.1", "title": TEXT, "owes": {"bye": "bye"}, "model": [BYE]}],
}
BANK = {
    "acts": [_act("greeting", GREETING), _act("sorry", "对不起"), _act("empathy", "我非常理解您的心情"),
             _act("bye", BYE)],
    "forbidden": [{"id": "curse", "clause": "2.1", "title": TEXT, "severity": "critical", "phrases": [CURSE],
                   "hits": [CURSE], "misses": [GREETING]}],
    "conduct": [{"rule": "pick_up", "clauses": ["1.1"], "limits": {"first": 2, "last": 5, "most": 6}},
                *({"rule": rule, "clauses": ["1.1"]} for rule in
                  ("take_over", "call_back", "complaint_forwarded", "hand_over"))],
}


def _turn(id: str, moment: str, **route: str) -> dict[str, Any]:
    return {"id": id, "moment": moment, "says": {"zh": f"（{id}）怎么回事？", "en": f"({id}) What is this?"},
            "routes": [{"when": {}, **route}]}


def _sample(trainee: str, replies: list[str], passed: bool) -> dict[str, Any]:
    return {"id": trainee, "trainee": trainee, "replies": replies, "expects": {"ending": "done", "passed": passed}}


CALL = {
    "id": "toll", "standard": "small", "lang": "zh", "title": TEXT, "kind": "angry", "level": 2, "minutes": 2,
    "brief": TEXT, "caller": {"name": TEXT, "gender": "female", "age": 40, "mood": "angry"},
    "opening": "hello",
    "turns": [_turn("hello", "m1", to="angry"), _turn("angry", "m2", to="bye"), _turn("bye", "m3", ends="done")],
    "endings": [{"id": "done", "title": TEXT, "good": True, "hangs_up": "caller"}],
    "samples": [_sample("model", [GREETING, SORRY, BYE], True), _sample("mediocre", ["喂"] * 6, False),
                _sample("rude", [CURSE] * 6, False)],
}


def _item(id: str, kind: str, clause: str = "1.1", **more: Any) -> dict[str, Any]:
    return {"id": id, "kind": kind, "clause": clause, "difficulty": 2, "text": TEXT,
            "rationale": {"zh": "理由：SECRET", "en": "because SECRET"}, **more}


def _options(count: int) -> list[dict[str, Any]]:
    return [{"id": f"o{n}", "text": {"zh": f"选项{n}", "en": f"option {n}"}} for n in range(count)]


QUIZ = {"standard": "small", "items": [
    *(_item(f"one{n}", "single", options=_options(4), key="o2") for n in range(6)),
    _item("reply", "reply", "2.1", moment="m2", caller={"zh": "你们多收我钱了！", "en": "You overcharged me!"}),
    _item("truth", "true-false", key="true"),
]}
EXAM = {
    "id": "first", "standard": "small", "title": TEXT, "brief": TEXT, "minutes": 10,
    "blueprint": [{"kinds": ["single"], "count": 3}, {"kinds": ["reply"], "count": 1, "points": 2}],
    "calls": [{"scenarios": ["toll"], "points": 5}],
    "pass_rule": {"overall": 60, "sections": {"1": 50}}, "attempts": 2, "wait_hours": 24,
}

BACK = CALL | {"id": "answer", "direction": "outbound", "kind": "follow-up",
               "caller": CALL["caller"] | {"mood": "neutral"}}
SHIFT = {
    "id": "early", "standard": "small", "title": TEXT, "brief": TEXT, "level": 1, "early": 10, "minutes": 60,
    "speed": 20, "pass_mark": 75,
    "taken_over": [{"id": "fog", "title": TEXT, "words": ["大雾"]}],
    "calls": [
        {"id": "first", "scenario": "toll", "at": 10, "call_back": "answer", "within": 30, "forward_to": "station",
         "matter": {"id": "refund", "title": TEXT, "words": ["退费"]}},
        *({"id": f"later{n}", "scenario": "toll", "at": 20 + n} for n in range(3)),
    ],
}


FILES = {"standards/small.yaml": STANDARD, "standards/small/bank.yaml": BANK, "calls/toll.yaml": CALL,
         "calls/answer.yaml": BACK, "quizzes/items.yaml": QUIZ, "shifts/early.yaml": SHIFT, "exams/first.yaml": EXAM}
"""the content of a house as a test finds it"""


@dataclass
class House:
    """The whole house of one test."""

    root: Path
    url: str
    now: float = 1_700_000_000.0
    person: str = field(init=False)

    def __post_init__(self) -> None:
        self.restart()
        self.person = self.people.welcome("李雷").id

    def restart(self) -> None:
        """As after the server was killed and started again: nothing but the database is left."""
        self.store = Store(self.url)
        self.shelf = Shelf(self.store, self.root, look_every=0)
        self.people = People(self.store, lambda: self.now)
        self.practice = Practice(self.store, self.shelf, lambda: self.now)
        self.register = Register(self.store, self.shelf, lambda: self.now)
        self.sittings = Sittings(self.store, self.shelf, self.practice, lambda: self.now)
        self.shifts = Shifts(self.store, self.shelf, self.practice, lambda: self.now)

    def write(self, path: str, content: dict[str, Any]) -> None:
        file, text = self.root / path, json.dumps(content, ensure_ascii=False)
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def scenarios(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where all houses have their content: what a test does not change is not read again."""
    return tmp_path_factory.mktemp("house") / "scenarios"


@pytest.fixture
def house(tmp_path: Path, scenarios: Path, empty_database: Callable[[Path], None]) -> House:
    empty_database(tmp_path)
    made = House(scenarios, f"sqlite:///{tmp_path / 'test.db'}")
    for file in set(scenarios.rglob("*.yaml")) - {scenarios / path for path in FILES}:
        file.unlink()
    for path, content in FILES.items():
        made.write(path, content)
    assert [str(problem) for problem in made.shelf.library().problems] == []
    return made


class Day:
    """A trainee's shift, worked as a test says."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.id = house.shifts.open(house.person, "early")

    def look(self) -> Working:
        return self.house.shifts.look(self.id)

    def do(self, kind: str, **data) -> Working:
        return self.house.shifts.act(self.id, self.look().number, kind, data)

    def until_it_rings(self) -> Working:
        self.house.now += (self.look().seconds_to_ring or 0.0) + 0.01
        return self.look()

    def talk(self, *replies: str) -> None:
        """Play the call that goes on, politely, until the caller has hung up."""
        practice, id = self.house.practice, self.look().call.attempt.id
        if practice.played(id).scenario.direction == "inbound":
            self.house.now += 11
            practice.act(id, 1, "answered", {"line": 1})
        else:
            self.house.now += 6
        for reply in replies:
            now = practice.played(id)
            self.house.now += max(0.0, now.call.speaking_until - now.call.now) + 1
            practice.act(id, now.events[-1].number, "replied", {"text": reply})
        self.house.now += 10

    def take(self) -> None:
        self.until_it_rings()
        self.talk(GREETING, SORRY, BYE)

    def whole(self) -> None:
        """Everything is done as it should be."""
        self.do("took_over", matters=["fog"])
        self.take()
        self.do("forwarded", call="first", to="station")
        self.do("called_back", call="first")
        self.talk(GREETING, SORRY, BYE)
        for _ in range(3):
            self.take()
        self.do("noted", text="旧关大雾没散。")
        self.house.now += 600
        self.do("left")


@pytest.fixture
def day(house: House) -> Day:
    return Day(house)


@pytest.fixture
def candidate(house) -> Candidate:
    return Candidate(house)
