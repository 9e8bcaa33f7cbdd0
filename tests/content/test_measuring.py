"""Labelled replies are judged by a standard that they did not teach."""

from __future__ import annotations

from pathlib import Path

import pytest

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.content.library import load_standard
from simulator.content.measuring import ENOUGH, measured
from simulator.content.replies import Labelled, examples, fifth, kept_aside

ROOT = Path(__file__).parent / "sound"
SAID = [Labelled(id=f"r-{n}", moment="open", reply=f"Good morning, this is desk {n}.", acts=("hello",))
        for n in range(ENOUGH * 5 + 40)]


@pytest.fixture
def standard() -> Standard:
    return load_standard("mini", ROOT)


def rows(standard: Standard, said: list[Labelled]) -> list[tuple[Standard, set[str]]]:
    """What each judge was taught by, and the replies it judged."""
    taught = standard.model_copy(update={"examples": examples(said)})
    return [(judge.standard, {row.said.reply for row in some}) for judge, some in measured(taught, said)]


def test_of_many_replies_those_kept_aside_are_judged(standard: Standard) -> None:
    [(_, judged)] = rows(standard, SAID)
    assert judged == {one.reply for one in SAID if kept_aside(one.reply)} and len(judged) >= ENOUGH


def test_of_few_replies_each_is_judged_once_and_by_none_that_it_taught(standard: Standard) -> None:
    found = rows(standard, SAID[:40])
    assert sorted(reply for _, judged in found for reply in judged) == sorted(one.reply for one in SAID[:40])
    assert all(not judged & {one.reply for one in taught.examples} for taught, judged in found)
    assert all(len({fifth(reply) for reply in judged}) == 1 for _, judged in found)


def test_replies_that_are_not_the_standards_own_are_all_judged_by_it_as_it_is(standard: Standard) -> None:
    [(judge, some)] = measured(standard, SAID[:3])
    assert isinstance(judge, Judge) and judge.standard is standard and len(some) == 3
