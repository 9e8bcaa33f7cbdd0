"""Stored replies are judged again: who would change is shown, what is corrected is appended, the result stays."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from commands.storage.__main__ import main
from scoring.engine import ENGINE
from storage.records import Person
from tests.training.conftest import BYE, CALL, CURSE, GREETING, SORRY
from tests.training.test_practice import to_the_end
from training.exams.papers import Files
from training.learner import Learner
from training.people.may import Actor, NotAllowed
from training.practice import contents_of
from training.queue import Queue
from training.regrade import Regrade, examine
from training.replay import replay

OLD = "second-ring/1"


@pytest.fixture
def admin(house) -> Actor:
    person = Person("boss", "站长", 1.0, login="boss", role="admin")
    house.store.people.add(person)
    return Actor(person, frozenset({"admin"}))


@pytest.fixture
def regrade(house) -> Regrade:
    return Regrade(house.store, lambda: house.now)


STRICT = CALL | {"id": "strict", "turns": [
    CALL["turns"][0] | {"routes": [{"when": {"verdict": ["violated"]}, "to": "angry"}, {"when": {}, "to": "bye"}]},
    *CALL["turns"][1:]], "samples": []}


def heard_by_an_old_engine(house, id: str, number: int, moment: str, heard: str, call: str = "toll") -> str:
    """A call as it was played, but the reply of that number was heard as if it had been another one."""
    scenario = house.shelf.library().scenarios[call]
    played = house.practice.played(to_the_end(house, GREETING, SORRY, BYE))
    verdict = house.shelf.judge(played.attempt.standard_digest).at(moment, heard).model_dump(mode="json")
    events = [event.model_copy(update={"data": event.data | {"verdict": verdict | {"engine": OLD}}})
              if event.number == number else event for event in played.events]
    house.store.attempts.open(replace(played.attempt, id=id, engine=OLD, scenario=call, scenario_digest=scenario.digest),
                              events, contents_of(scenario, played.standard))
    assert house.practice.debrief(id)
    return id


@pytest.fixture
def deaf(house) -> str:
    """A call with an old engine that heard half of an apology."""
    return heard_by_an_old_engine(house, "deaf", 4, "m2", "对不起")


def examined(house, *attempts: str):
    return examine(house.url, "attempts", attempts, house.root)


def test_who_would_change_is_told_with_turn_act_before_and_after(house, deaf) -> None:
    same = to_the_end(house, GREETING, SORRY, BYE)
    house.practice.debrief(same)
    found, = examined(house, same, deaf)
    assert (found.id, found.person, found.fault) == (deaf, house.person, "")
    change, = found.correction.changes
    assert (change["turn"], change["act"], change["before"], change["after"]) == ("angry", "empathy", "missing", "done")
    assert found.correction.before < found.correction.after == 100.0
    assert (4, SORRY) in found.said
    assert house.store.corrections.of("attempts", deaf) == (), "to examine keeps nothing"


def test_what_is_written_stands_beside_the_result_which_stays_and_proves_itself(house, deaf, regrade, admin) -> None:
    given = house.store.attempts.scored(deaf)
    assert regrade.write(admin, examined(house, deaf), "新引擎听得更准") == 1
    (made, by), = regrade.of(admin, deaf)
    assert (by, made.reason, made.engine, made.at) == ("站长", "新引擎听得更准", ENGINE, house.now)
    assert house.store.attempts.scored(deaf) == given and house.store.attempts.stands(deaf).score == 100.0
    assert list(house.store.findings()) == []
    files = Files(house.store, house.shelf, lambda: house.now)
    assert replay(house.store, house.shelf, house.practice, files, deaf).same
    assert examined(house, deaf) == [], "it is judged as it stands"


def test_what_is_corrected_counts_in_lists_totals_and_progress(house, deaf, regrade, admin) -> None:
    learner = Learner(house.store, house.shelf, house.register)
    standard = house.shelf.library().standard("small")

    def gone_well() -> float:
        clause, = (one for one in learner.of(house.person).progress(standard) if one.clause == "2.1")
        return clause.occasions[0].share
    before = gone_well()
    regrade.write(admin, examined(house, deaf), "")
    assert before < gone_well() == 1.0
    assert house.store.attempts.best(house.person) == {"toll": 100.0}
    listed = next(one for one in house.store.attempts.of(house.person) if one.record.id == deaf)
    assert (listed.score, listed.passed) == (100.0, True)


def test_what_a_person_has_decided_stands_when_it_is_judged_again(house, deaf, regrade, admin) -> None:
    queue = Queue(house.store, house.shelf, house.practice, lambda: house.now)
    queue.decide(admin, deaf, 4, "empathy", "phrase")
    assert house.store.attempts.stands(deaf).score == 100.0
    assert examined(house, deaf) == []


def test_a_call_that_would_have_gone_another_way_is_told_and_not_corrected(house, regrade, admin) -> None:
    house.write("calls/strict.yaml", STRICT)
    rude = heard_by_an_old_engine(house, "rude", 3, "m1", CURSE, "strict")
    found, = examined(house, rude)
    assert (found.fault, found.correction) == ("course", None)
    assert regrade.write(admin, [found], "") == 0


def test_of_two_corrections_that_go_out_from_the_same_the_first_stands(house, deaf, regrade, admin) -> None:
    twice = examined(house, deaf) + examined(house, deaf)
    assert regrade.write(admin, twice, "") == 1


def test_only_an_admin_judges_again(house, deaf, regrade) -> None:
    who = house.store.people.get(house.person)
    for role in ("trainee", "trainer", "examiner"):
        with pytest.raises(NotAllowed):
            regrade.write(Actor(who, frozenset({role})), [], "")


@pytest.fixture
def here(house, monkeypatch) -> None:
    """The command finds the data of the house."""
    monkeypatch.setenv("DATABASE_URL", house.url)


def test_the_command_shows_who_would_change_and_writes_nothing(house, deaf, here, capsys) -> None:
    assert main(["regrade", "--engine", "now", "--jobs", "1"]) == 0
    told = capsys.readouterr().out
    assert "李雷  toll" in told and "turn 2 angry, empathy: missing -> done" in told and SORRY in told
    assert "1 results would change" in told and house.store.corrections.of("attempts", deaf) == ()


@pytest.mark.parametrize(("answer", "corrected"), [("yes\n", 1), ("\n", 0)])
def test_the_command_writes_with_consent_only(house, deaf, here, monkeypatch, answer, corrected) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    main(["regrade", "--write", "--by", "李雷", "--reason", "新引擎", "--jobs", "1"])
    assert len(house.store.corrections.of("attempts", deaf)) == corrected


def test_the_command_wants_an_author_and_a_reason(here, capsys) -> None:
    with pytest.raises(SystemExit):
        main(["regrade", "--write"])
    assert "--by" in capsys.readouterr().err
    assert main(["regrade", "--write", "--by", "nobody", "--reason", "x"]) == 2


def test_only_an_admin_writes_where_there_are_accounts(house, deaf, here, admin, monkeypatch, capsys) -> None:
    monkeypatch.setenv("SIGN_IN", "accounts")
    house.store.people.add(Person("t", "陈老师", 1.0, login="chen", role="trainer"))
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert main(["regrade", "--write", "--by", "chen", "--reason", "x", "--jobs", "1"]) == 2
    assert "admin" in capsys.readouterr().err and house.store.corrections.of("attempts", deaf) == ()


def test_only_calls_since_a_day_are_looked_at(house, deaf, here, capsys) -> None:
    assert main(["regrade", "--since", "2100-01-01"]) == 0
    assert "0 results would change" in capsys.readouterr().out


def test_a_cluster_finds_what_this_machine_finds(house, deaf, here, capsys) -> None:
    from distributed import LocalCluster
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as cluster:
        assert main(["regrade", "--scheduler", cluster.scheduler_address]) == 0
    assert "turn 2 angry, empathy: missing -> done" in capsys.readouterr().out


def test_a_cluster_that_is_not_there_is_told(house, deaf, here, monkeypatch, capsys) -> None:
    monkeypatch.setattr("commands.storage.spread.WAIT_SECONDS", 1)
    assert main(["regrade", "--scheduler", "tcp://127.0.0.1:1"]) == 2
    assert "dask scheduler" in capsys.readouterr().err
