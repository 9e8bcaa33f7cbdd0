"""A small exam: a standard of two sections, a bank of every kind of item, a blueprint with room to draw from."""

from __future__ import annotations

import pytest

from scoring.standard import Standard
from simulator.content.digest import sealed
from simulator.content.exam import Exam
from simulator.exam.form import Pool

TEXT = {"zh": "…", "en": "..."}


def act(id: str, phrase: str) -> dict:
    return {"id": id, "title": TEXT, "phrases": [phrase], "hits": [phrase], "misses": ["今天天气很好"]}


@pytest.fixture(scope="session")
def standard() -> Standard:
    return sealed(Standard.model_validate({
        "id": "small", "lang": "zh", "title": TEXT, "desk": TEXT, "greeting_name": "太原高速",
        "sections": [{"id": "1", "title": TEXT}, {"id": "2", "title": TEXT}],
        "clauses": [{"id": "1.1", "section": "1", "kind": ["knowledge"], "duty": TEXT},
                    {"id": "2.1", "section": "2", "kind": ["phrase"], "duty": TEXT}],
        "moments": [{"id": "2.1", "clause": "2.1", "title": TEXT, "model": ["对不起，我非常理解您的心情"],
                     "owes": {"sorry": "sorry", "empathy": "empathy"}}],
        "acts": [act("sorry", "对不起"), act("empathy", "我非常理解您的心情")],
        "forbidden": [{"id": "curse", "clause": "2.1", "title": TEXT, "severity": "critical",
                       "phrases": ["你这个混蛋"], "hits": ["你这个混蛋"], "misses": ["您好"]}],
    }))


def options(prefix: str, count: int) -> list[dict]:
    return [{"id": f"{prefix}{n}", "text": TEXT} for n in range(count)]


def item(id: str, kind: str, clause: str = "1.1", difficulty: int = 2, **more) -> dict:
    return {"id": id, "kind": kind, "clause": clause, "difficulty": difficulty, "text": TEXT,
            "rationale": {"zh": "因为SECRET", "en": "because SECRET"}, **more}


def of_every_kind() -> list[dict]:
    return [
        item("one", "single", options=options("o", 4), key="o2"),
        item("some", "multiple", options=options("o", 4), key=["o1", "o3"]),
        item("truth", "true-false", key=False),
        item("steps", "ordering", options=options("s", 4), key=["s2", "s0", "s3", "s1"]),
        item("pairs", "matching", left=options("l", 3), right=options("r", 4),
             key={"l0": "r2", "l1": "r0", "l2": "r1"}),
        item("words", "wording", "2.1", acts=["empathy"], model="我非常理解您的心情"),
        item("reply", "reply", "2.1", moment="2.1", caller={"zh": "你们多收我钱了！"}),
    ]


@pytest.fixture(scope="session")
def pool() -> Pool:
    """Every kind once, and 60 single choices of three difficulties in two sections."""
    many = [item(f"q{n:02}", "single", "1.1" if n % 2 else "2.1", 1 + n % 3, options=options("o", 4), key="o1")
            for n in range(60)]
    return sealed(Pool.model_validate({"id": "small", "items": of_every_kind() + many}))


@pytest.fixture(scope="session")
def exam() -> Exam:
    return sealed(Exam.model_validate({
        "id": "first", "standard": "small", "title": TEXT, "brief": TEXT, "minutes": 10,
        "blueprint": [{"section": "1", "count": 6}, {"section": "2", "kinds": ["single"], "count": 6},
                      {"kinds": ["reply"], "count": 1, "points": 4}],
        "pass_rule": {"overall": 60, "sections": {"2": 50}}}))
