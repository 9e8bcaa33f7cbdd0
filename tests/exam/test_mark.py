"""What an answer earns."""

from __future__ import annotations

import pytest

from scoring.judge import Judge
from simulator.exam.form import Slot
from simulator.exam.mark import mark
from simulator.exam.possible import possible


@pytest.fixture(scope="session")
def judge(standard) -> Judge:
    return Judge(standard)


@pytest.fixture(scope="session")
def slots(pool) -> dict[str, Slot]:
    def order(item) -> tuple[str, ...]:
        return tuple(option.id for option in (item.right if item.kind == "matching" else getattr(item, "options", ())))

    return {item.id: Slot(item.id, "1", 1, 1, item, order=order(item)) for item in pool.items}


@pytest.mark.parametrize(("item", "answer", "share"), [
    ("one", "o2", 1), ("one", "o1", 0), ("one", None, 0),
    ("some", ["o3", "o1"], 1), ("some", ["o1"], 0), ("some", ["o1", "o3", "o2"], 0), ("some", [], 0),
    ("truth", False, 1), ("truth", True, 0), ("truth", None, 0),
    ("steps", ["s2", "s0", "s3", "s1"], 1), ("steps", ["s0", "s2", "s3", "s1"], 0),
    ("pairs", {"l0": "r2", "l1": "r0", "l2": "r1"}, 1), ("pairs", {"l0": "r2", "l1": "r3"}, 1 / 3), ("pairs", {}, 0),
    ("words", "我非常理解您的心情", 1), ("words", "今天天气很好", 0), ("words", "  ", 0),
    ("reply", "对不起，我非常理解您的心情", 1), ("reply", "对不起", 0.5), ("reply", "", 0),
    ("reply", "对不起，我非常理解您的心情，你这个混蛋", 0),
])
def test_an_answer_earns_its_share(slots, judge, item: str, answer, share: float) -> None:
    assert mark(slots[item].item, answer, judge).share == pytest.approx(share)


def test_a_written_answer_keeps_its_verdict(slots, judge) -> None:
    verdict = mark(slots["reply"].item, "对不起，你这个混蛋", judge).verdict
    assert verdict.critical
    assert verdict.violations == ("curse",)


@pytest.mark.parametrize(("item", "answer"), [
    ("one", "o9"), ("one", ["o1"]), ("one", 1), ("one", {"a": "b"}),
    ("some", ["o1", "o1"]), ("some", ["o1", "x"]), ("some", "o1"), ("some", [["o1"]]), ("some", [None]),
    ("truth", "true"), ("truth", 1), ("truth", None),
    ("steps", ["s0", "s1"]), ("steps", ["s0", "s1", "s2", "s2"]),
    ("pairs", {"l9": "r1"}), ("pairs", {"l0": "r9"}), ("pairs", {"l0": "r1", "l1": "r1"}), ("pairs", [["l0", "r1"]]),
    ("pairs", {"l0": ["r1"]}),
    ("words", "很" * 2_001), ("words", 7), ("reply", None), ("reply", ["您好"]),
])
def test_what_an_item_cannot_be_answered_with_is_told(slots, item: str, answer) -> None:
    assert not possible(slots[item], answer)


@pytest.mark.parametrize(("item", "answer"), [
    ("one", "o2"), ("some", []), ("some", ["o1"]), ("truth", False), ("steps", ["s3", "s2", "s1", "s0"]),
    ("pairs", {"l0": "r1"}), ("pairs", {}), ("words", ""), ("reply", "您好"),
])
def test_what_it_can_be_answered_with_is_taken(slots, item: str, answer) -> None:
    assert possible(slots[item], answer)
