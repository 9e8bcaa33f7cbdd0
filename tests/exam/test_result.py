"""An answer of which the engine is not sure waits for a person where it decides between pass and fail, and only there."""

from __future__ import annotations

import pytest

from scoring.judge import Judge
from scoring.verdict import Evidence, Verdict
from simulator.exam.form import Form, Slot
from simulator.exam.mark import mark
from simulator.exam.result import score
from simulator.exam.state import Sitting


def verdict(*, done: tuple[str, ...] = (), missing: tuple[str, ...] = (), perhaps: tuple[str, ...] = (),
            guard: str = "", sure: bool = False) -> Verdict:
    return Verdict(verdict="partial", points=len(done), out_of=2, acts=done, missing=missing, heard=done, violations=(),
                   perhaps=perhaps, sure=sure, evidence=tuple(
                       Evidence(what="act", id=role, role=role, found=role in done, sure=False, guard=guard)
                       for role in perhaps))


DOUBTED = verdict(done=("sorry",), missing=("empathy",), perhaps=("empathy",))


@pytest.mark.parametrize(("judged", "least", "share", "most"), [
    (DOUBTED, .5, .5, 1),
    (verdict(done=("sorry", "empathy"), perhaps=("sorry",)), .5, 1, 1),
    (verdict(done=("sorry",), missing=("empathy",), perhaps=("empathy",), guard="negated", sure=True), .5, .5, .5),
    (verdict(done=("sorry", "empathy"), sure=True), 1, 1, 1),
    (verdict(done=("sorry", "empathy")), 0, 1, 1),  # suspected of something forbidden
])
def test_what_is_not_sure_spans_from_least_to_most(pool, standard, judged, least, share, most) -> None:
    item = next(one for one in pool.items if one.id == "reply")
    found = mark(item, "……", Judge(standard), judged)
    assert (found.least, found.share, found.most) == (least, share, most)


@pytest.mark.parametrize(("overall", "state"), [(40, "passed"), (60, "waits"), (100, "waits"), (0, "passed")])
def test_it_waits_where_it_decides(pool, standard, exam, overall, state) -> None:
    item = next(one for one in pool.items if one.id == "reply")
    sitting = Sitting(Form((Slot("reply", "2", 2, 1, item),)), 10, answers={"reply": "……"})
    rule = exam.pass_rule.model_copy(update={"overall": overall, "sections": {}})
    result = score(exam.model_copy(update={"pass_rule": rule}), sitting, Judge(standard), {}, {"reply": DOUBTED})
    assert (result.state, result.waits) == (state, ("reply",) if state == "waits" else ())
    assert result.passed == (state == "passed") and result.percent == 50
