"""Labelled replies teach the meant ear: what was said so is heard, and what only looked like it is not."""

from __future__ import annotations

import pytest

from scoring.judge import Judge
from scoring.standard import Example, Moment, Standard
from simulator.content.library import load_standard
from simulator.content.replies import kept_aside

WANDERED = ("Sit tight, I'm sorting you out a lad with a van.", "Somebody with a van is on the way over to you.",
            "There's a fellow with a van heading your way.")
ASKED = "Was it you who rang for a fellow with a van?"


@pytest.fixture(scope="module")
def standard() -> Standard:
    return load_standard("motorway-assist")


def margin(standard: Standard, act: str, reply: str) -> int:
    meaning = Judge(standard).meaning
    meant = meaning.hear(meaning._fold(reply), lambda *_: False)
    return int(meant.margins[:, meaning.columns[act]].max())


def taught(standard: Standard, *examples: Example) -> Standard:
    """A standard that teaches these examples and, so that it learns in a moment, only what one of its moments owes."""
    moment = helping(standard)
    return standard.model_copy(update={
        "examples": examples, "moments": (moment,), "forbidden": (),
        "acts": tuple(act for act in standard.acts if act.id in moment.owes.values())})


def helping(standard: Standard) -> Moment:
    return next(one for one in standard.moments if "help" in one.owes)


def first(standard: Standard) -> tuple[str, str, str]:
    """A moment, a role that it owes, and the act that fills it."""
    moment = helping(standard)
    return moment.id, "help", moment.owes["help"]


def test_a_reply_that_does_the_act_speaks_for_it_and_one_that_does_not_against(standard: Standard) -> None:
    moment, role, act = first(standard)
    plain = taught(standard)
    for_it = taught(standard, *(Example(moment=moment, reply=text, acts=(role,)) for text in WANDERED))
    against = taught(standard, *(Example(moment=moment, reply=text, acts=()) for text in WANDERED))
    before = margin(plain, act, ASKED)
    assert margin(against, act, ASKED) < before < margin(for_it, act, ASKED)


def test_what_is_kept_aside_teaches_nothing(standard: Standard) -> None:
    assert standard.examples
    assert not [one for one in standard.examples if kept_aside(one.reply)]


def test_the_same_examples_teach_the_same(standard: Standard) -> None:
    examples = [one for one in standard.examples if one.moment == helping(standard).id][:20]
    ears = [Judge(taught(standard, *examples)).meaning for _ in range(2)]
    (one, _), (two, _) = (ear._taught() for ear in ears)
    assert len(examples) > 10 and one.cut == two.cut and (one.weights == two.weights).all()
