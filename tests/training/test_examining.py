"""A result that waits is decided by an examiner, thing by thing; what was made stays, and the candidate sees both."""

from __future__ import annotations

import pytest

from simulator.exam.doubt import CRITICAL
from simulator.exam.result import Result
from simulator.happening import Event, Refused
from storage.corrections import Correction
from storage.records import Person
from tests.exam.test_result import DOUBTED, verdict
from tests.training.candidate import BYE, GREETING, SORRY, Candidate
from tests.training.conftest import EXAM
from training.exams.examining import Examining
from training.exams.outcome import make
from training.exams.papers import Files
from training.people.may import Actor, NotAllowed, Role

KEY = ("reply", 0, "empathy")


@pytest.fixture
def examining(house) -> Examining:
    return Examining(house.store, house.shelf, house.practice, lambda: house.now)


def somebody(house, role: Role) -> Actor:
    person = Person(f"id-{role}", role, 1.0, role=role)
    house.store.people.add(person)
    return Actor(person, frozenset({role}))


@pytest.fixture
def examiner(house) -> Actor:
    return somebody(house, "examiner")


@pytest.fixture
def waiting(house) -> str:
    """A sitting handed in, whose result waits: a point of what is written decides."""
    house.write("exams/first.yaml", EXAM | {"pass_rule": {"overall": 75}})
    sits = Candidate(house)
    sits.answer(sits.slots("single")[0], "o2")
    sits.answer("reply", "对不起，……")
    sits.call(GREETING, SORRY, BYE)
    house.sittings._do(house.person, sits.sitting, sits.window, sits.paper.number, "submitted", {})
    file = Files(house.store, house.shelf, lambda: house.now).get(sits.sitting)
    result = make(file, {slot: house.store.attempts.get(id) for slot, id in file.sitting.calls.items()},
                  {"reply": DOUBTED})
    house.store.sittings.finish(sits.sitting, result.percent, result.passed, result.model_dump_json(),
                                Event(number=file.last + 1, at=file.sitting.now, kind="scored",
                                      data={"percent": result.percent, "passed": result.passed}))
    return sits.sitting


def test_an_examiner_sees_who_sat_what_and_what_waits_first(house, examining, examiner, waiting) -> None:
    house.person = house.people.welcome("韩梅梅").id
    Candidate(house)
    assert [(one.person.name, one.record.exam, one.state) for one in examining.results(examiner)] == [
        ("李雷", "first", "waits"), ("韩梅梅", "first", "running")]


@pytest.mark.parametrize("role", ["trainee", "trainer"])
def test_nobody_else_examines(house, examining, role, waiting) -> None:
    actor = somebody(house, role)
    for deed in (lambda: examining.results(actor), lambda: examining.outcome(actor, waiting),
                 lambda: examining.rule(actor, waiting, KEY, True, "说了")):
        with pytest.raises(NotAllowed):
            deed()


def test_nobody_decides_about_her_own_result(house, examining, waiting) -> None:
    oneself = Actor(house.store.people.get(house.person), frozenset({"examiner"}))
    with pytest.raises(NotAllowed):
        examining.rule(oneself, waiting, KEY, True, "我说了")


def test_what_is_in_doubt_is_shown_with_the_callers_line_and_the_evidence(house, examining, examiner, waiting) -> None:
    outcome = examining.outcome(examiner, waiting)
    (doubt,) = outcome.open
    (reply,) = examining.replies(examiner, outcome, doubt)
    assert (doubt.act, reply.caller, reply.text, reply.verdict) == ("empathy", "你们多收我钱了！", "对不起，……", DOUBTED)


@pytest.mark.parametrize(("said", "state", "percent"), [(True, "passed", 80), (False, "failed", 70)])
def test_a_ruling_settles_the_result_and_what_was_made_stays(house, examining, examiner, waiting, said, state,
                                                             percent) -> None:
    made = house.store.sittings.result(waiting)
    outcome = examining.rule(examiner, waiting, KEY, said, " 她说的是体谅的话 ")
    assert (outcome.result.state, outcome.result.percent) == (state, percent)
    (ruling,) = outcome.rulings
    assert (ruling.by, ruling.at, ruling.reason) == ("id-examiner", house.now, "她说的是体谅的话")
    assert (ruling.before, ruling.after, ruling.state) == (70, percent, state)
    assert house.store.sittings.result(waiting) == made and outcome.made.state == "waits"
    (hers,) = house.register.outcomes(house.person)
    assert (hers.result.state, hers.rulings) == (state, outcome.rulings), "the candidate sees it"
    assert house.register.offers(house.person)[0].passed == said
    assert [one.state for one in examining.results(examiner)] == [state]
    assert list(house.store.findings()) == []


def test_an_examiner_may_find_what_is_suspected_critical(house, examining, examiner, waiting) -> None:
    suspected = verdict(done=("sorry", "empathy"))
    body = Result.model_validate_json(house.store.sittings.result(waiting))
    items = tuple(one.model_copy(update={"verdict": suspected, "points": one.out_of, "least": 0.0, "most": one.out_of})
                  if one.slot == "reply" else one for one in body.items)
    doubtful = body.model_copy(update={"items": items, "percent": 80.0})
    house.store.corrections.add(Correction("sittings", waiting, 1, "regrade", examiner.id, 1.0, "", "engine", 70.0, 80.0,
                                           False, [], doubtful.model_dump_json()))
    with pytest.raises(Refused, match="nothing_to_decide"):
        examining.rule(examiner, waiting, ("reply", 0, CRITICAL), False, "没有")
    outcome = examining.rule(examiner, waiting, ("reply", 0, CRITICAL), True, "骂了人")
    assert (outcome.result.state, outcome.open) == ("failed", ()) and "critical" in outcome.result.failed_by


def test_the_first_ruling_on_a_thing_stands(house, examining, examiner, waiting) -> None:
    examining.rule(examiner, waiting, KEY, True, "说了")
    assert examining.rule(examiner, waiting, KEY, False, "没说").result.state == "passed"
    assert len(house.store.rulings.of(waiting)) == 1


@pytest.mark.parametrize(("key", "reason", "code"), [
    (("reply", 0, "sorry"), "说了", "nothing_to_decide"), (("one0", 0, ""), "说了", "nothing_to_decide"),
    (KEY, "  ", "no_reason")])
def test_what_is_not_in_doubt_and_what_has_no_reason_is_refused(house, examining, examiner, waiting, key, reason,
                                                               code) -> None:
    with pytest.raises(Refused, match=code):
        examining.rule(examiner, waiting, key, True, reason)
    assert house.store.rulings.of(waiting) == ()


def test_a_sitting_that_goes_on_has_nothing_to_decide(house, examining, examiner, candidate) -> None:
    with pytest.raises(Refused, match="exam_not_over"):
        examining.rule(examiner, candidate.sitting, KEY, True, "说了")
    with pytest.raises(Refused, match="not_yours"):
        examining.outcome(examiner, "nobody gave this id out")
