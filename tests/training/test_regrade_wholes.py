"""Exams and shifts are judged again as calls are: what is written, the calls in them, and what a person has ruled on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from commands.storage.__main__ import main
from storage.records import Ruling
from tests.training.candidate import BYE, CURSE, GREETING, SORRY, Candidate, answer_all
from tests.training.conftest import EXAM
from tests.training.test_examining import KEY, examiner, examining, waiting  # noqa: F401
from tests.training.test_regrade import STRICT, admin, regrade  # noqa: F401
from training.regrade import examine

# ruff: noqa: F811


class OldEar:
    """An engine of old: it took some sentences for others."""

    def __init__(self, judge: Any, mishears: dict[str, str]) -> None:
        self._judge, self._mishears = judge, mishears

    def reply(self, reply: str, *rest: Any, **more: Any) -> Any:
        return self._judge.reply(self._mishears.get(reply, reply), *rest, **more)

    def at(self, moment: str, reply: str) -> Any:
        return self._judge.at(moment, self._mishears.get(reply, reply))


@pytest.fixture
def old_ear(house, monkeypatch):
    """Makes the house hear with it until it is started again."""
    def wears(mishears: dict[str, str]) -> None:
        judge = house.shelf.judge
        monkeypatch.setattr(house.shelf, "judge", lambda digest: OldEar(judge(digest), mishears))
    return wears


def sat(house) -> str:
    sits = Candidate(house)
    answer_all(sits)
    sits.call(GREETING, SORRY, BYE)
    sits.submit()
    house.restart()
    return sits.sitting


def again(house, book: str, *ids: str):
    return examine(house.url, book, ids, house.root)


def test_what_is_written_in_an_exam_and_its_call_are_judged_again(house, old_ear) -> None:
    old_ear({SORRY: "对不起"})
    sitting = sat(house)
    found, = again(house, "sittings", sitting)
    acts = {(one["item"], one["act"], one["before"], one["after"]) for one in found.correction.changes if "act" in one}
    assert acts == {("reply", "empathy", "missing", "done"), ("call-1", "empathy", "missing", "done")}
    assert found.correction.before < found.correction.after == 100.0 and ("reply", SORRY) in found.said
    assert house.store.corrections.of("sittings", sitting) == (), "to examine keeps nothing"


def test_an_exam_stands_as_corrected_wherever_it_counts_and_what_was_made_stays(house, old_ear, regrade, admin) -> None:
    house.write("exams/first.yaml", EXAM | {"pass_rule": {"overall": 90}})
    old_ear({SORRY: "对不起"})
    sitting = sat(house)
    made = house.store.sittings.scored(sitting)
    assert not made.passed and not house.register.offers(house.person)[0].passed
    assert regrade.write(admin, again(house, "sittings", sitting), "新引擎") == 1
    (outcome,) = house.register.outcomes(house.person)
    assert (outcome.result.state, outcome.made.state, outcome.corrections[0].reason) == ("passed", "failed", "新引擎")
    assert house.register.offers(house.person)[0].passed and house.store.sittings.scored(sitting) == made
    assert (house.store.sittings.of(house.person)[0].score, list(house.store.findings())) == (100.0, [])
    assert again(house, "sittings", sitting) == [], "it is judged as it stands"


def test_what_waited_is_settled_where_the_engine_is_sure_now(house, examining, examiner, waiting, regrade, admin
                                                             ) -> None:
    found, = again(house, "sittings", waiting)
    assert regrade.write(admin, [found], "新引擎") == 1
    assert [one.state for one in examining.results(examiner)] == ["failed"]
    assert examining.outcome(examiner, waiting).open == ()


@pytest.mark.parametrize(("said", "state"), [(True, "passed"), (False, "failed")])
def test_what_an_examiner_has_ruled_on_is_not_judged_again(house, examining, examiner, waiting, regrade, admin, said,
                                                           state) -> None:
    examining.rule(examiner, waiting, KEY, said, "听得清楚")
    regrade.write(admin, again(house, "sittings", waiting), "新引擎")
    assert examining.outcome(examiner, waiting).result.state == state


def test_what_an_examiner_is_deciding_about_is_left_to_her(house, waiting) -> None:
    house.store.rulings.add(Ruling(waiting, "another", 0, "sorry", True, "说了", house.person, 1.0, 70, 70, "waits"))
    found, = again(house, "sittings", waiting)
    assert (found.fault, found.correction) == ("waits", None)


def test_what_waits_after_it_was_judged_again_is_decided_by_an_examiner(house, examining, examiner, waiting) -> None:
    found, = again(house, "sittings", waiting)
    doubtful = house.store.sittings.result(waiting)
    house.store.corrections.add(replace(found.correction, by=examiner.id, after=70.0, passed=False, body=doubtful))
    assert [one.state for one in examining.results(examiner)] == ["waits"]
    assert examining.rule(examiner, waiting, KEY, True, "说了").result.state == "passed"
    assert [one.state for one in examining.results(examiner)] == ["passed"]


def test_an_exam_whose_call_would_have_gone_another_way_is_told_and_not_corrected(house, old_ear) -> None:
    house.write("calls/strict.yaml", STRICT)
    house.write("exams/first.yaml", EXAM | {"calls": [{"scenarios": ["strict"], "points": 5}]})
    old_ear({CURSE: GREETING})
    sits = Candidate(house)
    sits.call(CURSE, BYE)
    sits.submit()
    found, = again(house, "sittings", sits.sitting)
    assert (found.fault, found.correction) == ("course", None)


def worked(house, day) -> str:
    day.whole()
    assert house.shifts.debrief(day.id).card.total < 100
    house.restart()
    return day.id


def test_a_shift_follows_its_calls_whether_they_are_corrected_yet_or_not(house, day, old_ear, regrade, admin) -> None:
    old_ear({SORRY: "对不起"})
    shift = worked(house, day)
    found, = again(house, "shifts", shift)
    assert {one["call"] for one in found.correction.changes} == {"first", "later0", "later1", "later2", "back:first"}
    assert (found.correction.after, found.correction.passed) == (100.0, True)
    regrade.write(admin, again(house, "attempts", *house.shifts.debrief(shift).calls.values()), "新引擎")
    same, = again(house, "shifts", shift)
    assert same.correction.after == 100.0 and regrade.write(admin, [same], "新引擎") == 1
    debrief = house.shifts.debrief(shift)
    assert (debrief.card.total, len(debrief.corrections)) == (100.0, 1)
    assert (house.shifts.offers(house.person)[0].best, list(house.store.findings())) == (100.0, [])
    assert again(house, "shifts", shift) == []


def test_the_command_shows_exams_and_shifts_too(house, day, old_ear, monkeypatch, capsys) -> None:
    old_ear({SORRY: "对不起"})
    worked(house, day)
    old_ear({SORRY: "对不起"})
    sat(house)
    monkeypatch.setenv("DATABASE_URL", house.url)
    assert main(["regrade", "--jobs", "1"]) == 0
    told = capsys.readouterr().out
    assert f"item reply, empathy: missing -> done  “{SORRY}”" in told
    assert "item call-1, turn 2 angry, empathy: missing -> done" in told and "call first: " in told
