"""Where there are accounts an exam that certifies is sat when an examiner has opened it, and its keys are hidden until
she releases them."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from simulator.happening import Refused
from storage.groups import MEMBER, TRAINER
from storage.records import Group
from tests.training.candidate import BYE, GREETING, SORRY, WINDOW, Candidate, answer_all
from tests.training.conftest import CALL, EXAM, QUIZ
from tests.training.test_examining import somebody
from training.classroom import Classroom
from training.exams.papers import Files
from training.exams.register import NotNow, Register
from training.exams.rounds import Rounds, tidy_code
from training.learner import Learner
from training.people.data import OwnData
from training.people.groups import Groups
from training.people.may import Actor, NotAllowed
from training.replay import replay

HOUR = 3600


@pytest.fixture
def house(house):
    """A house with accounts, whose exam certifies, from items and a call of its own."""
    house.write("exams/first.yaml", EXAM | {"certifies": True, "calls": [{"scenarios": ["sealed"]}]})
    house.write("quizzes/items.yaml", QUIZ | {"exam_only": True})
    house.write("calls/sealed.yaml", CALL | {"id": "sealed", "exam_only": True})
    house.register = Register(house.store, house.shelf, lambda: house.now, accounts=True)
    return house


@pytest.fixture
def rounds(house) -> Rounds:
    return Rounds(house.store, lambda: house.now)


@pytest.fixture
def examiner(house) -> Actor:
    return somebody(house, "examiner")


def sit(house, code: str = "") -> str:
    return house.register.open(house.person, "first", WINDOW, code)


def test_it_is_not_sat_before_an_examiner_opens_it(house, rounds, examiner) -> None:
    assert house.register.offers(house.person)[0].by_code
    with pytest.raises(NotNow, match="not_admitted"):
        sit(house)
    rounds.open(examiner, "first", "person", house.person, hours=1)
    assert not house.register.offers(house.person)[0].by_code
    assert sit(house)


def test_a_group_is_let_in_and_nobody_else(house, rounds, examiner) -> None:
    house.store.groups.add(Group("class", "一班", 1.0))
    rounds.open(examiner, "first", "group", "class", hours=1)
    with pytest.raises(NotNow, match="not_admitted"):
        sit(house)
    house.store.groups.join("class", house.person, MEMBER)
    assert sit(house)


def test_a_code_lets_in_who_knows_it_for_its_time(house, rounds, examiner) -> None:
    made = rounds.open(examiner, "first", "code", "", hours=2).round
    with pytest.raises(NotNow, match="wrong_code"):
        sit(house, "abcd-efgh")
    house.now += 2 * HOUR
    with pytest.raises(NotNow, match="wrong_code"):
        sit(house, made.whom)
    again = rounds.open(examiner, "first", "code", "", hours=2).round
    assert again.whom != made.whom
    assert sit(house, f" {again.whom[:4].upper()}-{again.whom[4:]} "), "however it is typed"


def test_a_round_that_was_closed_lets_nobody_in_and_who_has_begun_goes_on(house, rounds, examiner) -> None:
    made = rounds.open(examiner, "first", "code", "", hours=2).round
    sitting = sit(house, made.whom)
    rounds.close(examiner, made.id)
    assert not rounds.all(examiner)[0].open
    assert sit(house) == sitting
    house.person = house.people.welcome("韩梅梅").id
    with pytest.raises(NotNow, match="wrong_code"):
        sit(house, made.whom)


def test_a_code_of_another_exam_is_no_code(house, rounds, examiner) -> None:
    made = rounds.open(examiner, "second", "code", "", hours=2).round
    with pytest.raises(NotNow, match="wrong_code"):
        sit(house, made.whom)


def test_attempts_and_waiting_times_are_the_persons_whatever_window_and_code(house, rounds, examiner) -> None:
    codes = [rounds.open(examiner, "first", "code", "", hours=99).round.whom for _ in range(3)]
    Candidate(house, "window-1", sit(house, codes[0])).submit()
    with pytest.raises(NotNow, match="too_early"):
        house.register.open(house.person, "first", "window-2", codes[1])
    house.now += 24 * HOUR
    Candidate(house, WINDOW, sit(house, codes[1])).submit()
    house.now += 24 * HOUR
    with pytest.raises(NotNow, match="no_attempts_left"):
        sit(house, codes[2])


def test_only_examiners_and_admins_open_close_and_release(house, rounds, examiner) -> None:
    made = rounds.open(examiner, "first", "code", "", hours=1).round
    for actor in (somebody(house, "trainee"), somebody(house, "trainer")):
        for deed, given in ((rounds.open, ("first", "code", "", 1)), (rounds.all, ()), (rounds.close, (made.id,)),
                            (rounds.release, (made.id,))):
            with pytest.raises(NotAllowed):
                deed(actor, *given)
    with pytest.raises(Refused, match="nobody_there"):
        rounds.open(examiner, "first", "group", "no such group", 1)


def test_keys_are_hidden_until_they_are_released(house, rounds, examiner) -> None:
    made = rounds.open(examiner, "first", "person", house.person, hours=1).round
    sits = Candidate(house, WINDOW, sit(house))
    answer_all(sits)
    sits.call(GREETING, SORRY, BYE)
    assert sits.submit().passed, "whether she passed she knows at once"
    (outcome,) = house.register.outcomes(house.person)
    assert not outcome.keys and house.sittings.is_secret(sits.sitting)
    rounds.release(examiner, made.id)
    (outcome,) = house.register.outcomes(house.person)
    assert outcome.keys and not house.sittings.is_secret(sits.sitting)
    assert list(house.store.findings()) == []


def test_what_is_hidden_is_in_nobodys_own_data_either(house, rounds, examiner) -> None:
    made = rounds.open(examiner, "first", "person", house.person, hours=1).round
    sits = Candidate(house, WINDOW, sit(house))
    answer_all(sits)
    sits.call(GREETING, SORRY, BYE)
    sits.submit()
    me = Actor(house.store.people.get(house.person), frozenset({"trainee"}))

    def packed() -> str:
        with zipfile.ZipFile(io.BytesIO(OwnData(house.store, lambda: house.now).export(me, me.id))) as file:
            return "".join(file.read(name).decode() for name in file.namelist())
    hidden = packed()
    assert "evidence" not in hidden and '"verdict"' not in hidden and json.dumps(SORRY, ensure_ascii=False) not in hidden
    rounds.release(examiner, made.id)
    assert "evidence" in packed()


def test_her_trainer_does_not_see_what_is_hidden_either_and_the_result_proves_itself(house, rounds, examiner) -> None:
    house.store.groups.add(Group("class", "一班", 1.0))
    trainer = somebody(house, "trainer")
    house.store.groups.join("class", trainer.id, TRAINER)
    house.store.groups.join("class", house.person, MEMBER)
    made = rounds.open(examiner, "first", "group", "class", hours=1).round
    sits = Candidate(house, WINDOW, sit(house))
    sits.call(GREETING, SORRY, BYE)
    sits.submit()

    def clock() -> float:
        return house.now
    classroom = Classroom(house.store, house.practice, Learner(house.store, house.shelf, house.register),
                          Groups(house.store, clock), clock)
    standard = house.shelf.library().standard("small")
    (attempt,) = house.register.outcomes(house.person)[0].file.sitting.calls.values()
    house.now += 3600
    assert house.practice.debrief(attempt), "its scorecard is kept"
    assert classroom.replies(trainer, house.person, standard, "2.1") == ()
    rounds.release(examiner, made.id)
    assert classroom.replies(trainer, house.person, standard, "2.1")
    assert replay(house.store, house.shelf, house.practice, Files(house.store, house.shelf, clock), sits.sitting).same


def test_without_accounts_it_is_sat_at_once_and_keys_are_shown(house) -> None:
    house.register = Register(house.store, house.shelf, lambda: house.now)
    sits = Candidate(house)
    sits.submit()
    assert house.register.outcomes(house.person)[0].keys


def test_nothing_else_is_sat_while_one_sitting_runs(house, rounds, examiner) -> None:
    house.write("quizzes/open.yaml", {"standard": "small", "items": [
        one | {"id": f"{one['id']}-open"} for one in QUIZ["items"]]})
    house.write("exams/second.yaml", EXAM | {"id": "second", "calls": []})
    sits = Candidate(house, WINDOW, house.register.open(house.person, "second", WINDOW))
    rounds.open(examiner, "first", "person", house.person, hours=1)
    with pytest.raises(NotNow, match="another_runs"):
        sit(house)
    sits.submit()
    assert sit(house)


def test_what_is_for_exams_only_is_neither_listed_nor_practised_nor_asked_elsewhere(house, rounds, examiner) -> None:
    assert {one.scenario.id for one in house.practice.catalogue(house.person)} == {"toll", "answer"}
    with pytest.raises(Refused, match="exam_only"):
        house.practice.open(house.person, "sealed")
    library = house.shelf.library()
    assert "sealed" in library.scenarios and "sealed" not in library.practised
    assert not library.items_of("small") and len(library.items_of("small", exam_only=True)) == len(QUIZ["items"])
    made = rounds.open(examiner, "first", "person", house.person, hours=1).round
    sits = Candidate(house, WINDOW, sit(house))
    sits.call(GREETING, SORRY, BYE)
    sits.submit()
    rounds.release(examiner, made.id)
    (outcome,) = house.register.outcomes(house.person)
    with pytest.raises(Refused, match="exam_only"):
        house.practice.retry_turn(next(iter(outcome.file.sitting.calls.values())), 1)


def test_a_code_is_read_however_it_was_typed() -> None:
    assert tidy_code(" ABCD-efgh ") == "abcdefgh"
