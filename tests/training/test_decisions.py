"""What waits for a trainer is decided once, corrects the attempt beside its result, and is offered to the standard."""

from __future__ import annotations

import json

import pytest

from simulator.happening import Refused
from storage.groups import MEMBER, TRAINER
from storage.records import Group, Person
from tests.training.conftest import BYE, GREETING
from tests.training.test_practice import ring, say, to_the_end
from training.comments import Comments
from training.people.may import Actor, NotAllowed
from training.queue import Queue

KIND = "让您受委屈了，我心里也不好受"


@pytest.fixture
def queue(house) -> Queue:
    return Queue(house.store, house.shelf, house.practice, lambda: house.now)


@pytest.fixture
def comments(house) -> Comments:
    return Comments(house.store, lambda: house.now)


@pytest.fixture
def trainer(house) -> Actor:
    """She trains the group that the trainee of the house is in."""
    person = Person("t1", "陈老师", 1.0, role="trainer")
    house.store.people.add(person)
    house.store.groups.add(Group("class", "一班", 1.0))
    house.store.groups.join("class", "t1", TRAINER)
    house.store.groups.join("class", house.person, MEMBER)
    return Actor(person, frozenset({"trainer"}))


@pytest.fixture
def trainee(house) -> Actor:
    return Actor(house.store.people.get(house.person), frozenset({"trainee"}))


@pytest.fixture
def stranger(house) -> Actor:
    """A trainer of nobody here."""
    person = Person("t2", "王老师", 1.0, role="trainer")
    house.store.people.add(person)
    return Actor(person, frozenset({"trainer"}))


@pytest.fixture
def claimed(house, queue) -> tuple[str, int]:
    """An attempt with a claim, and the reply that it is about."""
    attempt = to_the_end(house, GREETING, KIND, BYE)
    event = next(line.event for line in house.practice.played(attempt).call.lines if line.text.zh == KIND)
    queue.claim(house.person, attempt, event, "sorry")
    return attempt, event


def claims_of(queue: Queue, actor: Actor) -> list[tuple[str, int, str]]:
    return [(one.claim.attempt, one.claim.event, one.claim.act) for one in queue.waiting(actor) if one.claimed]


def test_a_claim_waits_for_who_trains_the_person_with_the_nearest_sentence(queue, trainer, stranger, claimed) -> None:
    assert claims_of(queue, trainer) == [(*claimed, "sorry")] and claims_of(queue, stranger) == []
    waiting = next(one for one in queue.waiting(trainer) if one.claimed)
    assert (waiting.person.name, waiting.nearest, waiting.act.id) == ("李雷", "对不起", "sorry")


def test_accepting_gives_the_points_beside_the_result_which_stays(house, queue, trainer, trainee, claimed) -> None:
    total = house.practice.debrief(claimed[0]).card.total
    kept = house.store.attempts.result(claimed[0])
    made = queue.decide(trainer, *claimed, "sorry", "phrase", "让您受委屈了", "这就是道歉")
    assert made.before == total < made.after <= 100
    assert house.store.attempts.result(claimed[0]) == kept
    correction, = queue.corrections(trainee, claimed[0])
    assert (correction.by, correction.decision) == ("陈老师", made)
    assert claims_of(queue, trainer) == []
    assert list(house.store.findings()) == []


def test_a_second_correction_goes_on_from_the_first(house, queue, trainer, claimed) -> None:
    first = queue.decide(trainer, *claimed, "sorry", "phrase")
    second = queue.decide(trainer, *claimed, "empathy", "phrase")
    assert second.before == first.after < second.after


def test_the_first_decision_stands(queue, trainer, claimed) -> None:
    first = queue.decide(trainer, *claimed, "sorry", "dismiss", "", "没有道歉")
    assert queue.decide(trainer, *claimed, "sorry", "phrase") == first
    assert first.before == first.after and first.sentence == ""


def test_only_who_may_decides(queue, trainee, stranger, claimed) -> None:
    for actor in (trainee, stranger):
        with pytest.raises(NotAllowed):
            queue.decide(actor, *claimed, "sorry", "phrase")
        with pytest.raises(NotAllowed):
            queue.corrections(stranger, claimed[0])
    with pytest.raises(NotAllowed):
        queue.waiting(trainee)


@pytest.mark.parametrize(("event", "act", "decision"), [(99, "sorry", "phrase"), (None, "bye", "phrase"),
                                                        (None, "sorry", "party")])
def test_what_is_no_decision_on_an_owed_act_is_refused(queue, trainer, claimed, event, act, decision) -> None:
    with pytest.raises(Refused):
        queue.decide(trainer, claimed[0], event or claimed[1], act, decision)


def test_nothing_is_decided_while_the_call_goes_on(house, queue, trainer) -> None:
    attempt = ring(house)
    say(house, attempt, GREETING)
    with pytest.raises(Refused):
        queue.decide(trainer, attempt, 3, "greeting", "phrase")


def test_what_was_accepted_is_offered_to_the_files_of_the_standard(house, queue, trainer, claimed) -> None:
    queue.decide(trainer, *claimed, "sorry", "phrase", "让您受委屈了")
    (made, standard), = queue.to_teach(trainer)
    assert standard == "small" and made.sentence == "让您受委屈了"


def test_a_comment_waits_until_its_trainee_has_read_it(house, comments, trainer, trainee, stranger, claimed) -> None:
    comments.add(trainer, *claimed, "  先道歉，再说明。\ud800 ")
    comments.add(trainer, *claimed, "   ")
    told, = comments.unread(trainee)
    assert (told.by, told.comment.text) == ("陈老师", "先道歉，再说明。\ufffd")
    comments.read(trainer, claimed[0])
    assert comments.unread(trainee) == (told,), "it counts when the trainee reads it"
    comments.read(trainee, claimed[0])
    assert comments.unread(trainee) == () and len(comments.of(trainee, claimed[0])) == 1
    for verb in (lambda: comments.add(stranger, *claimed, "x"), lambda: comments.of(stranger, claimed[0]),
                 lambda: comments.add(trainee, *claimed, "x"), lambda: comments.of(trainee, "no such attempt")):
        with pytest.raises(NotAllowed):
            verb()


def test_a_reply_that_was_commented_on_stands_in_the_queue_with_what_can_be_decided(
        house, queue, comments, trainer, stranger, claimed) -> None:
    house.practice.debrief(claimed[0])
    comments.add(trainer, *claimed, "很暖心。")
    one, = queue.commented(trainer)
    assert (one.by, one.reply, one.comment.text, [act.id for act in one.acts]) == (
        "陈老师", KIND, "很暖心。", ["sorry", "empathy"])
    assert queue.commented(stranger) == ()
    queue.decide(trainer, *claimed, "sorry", "phrase")
    assert [act.id for act in queue.commented(trainer)[0].acts] == ["empathy"]


def test_the_queue_of_one_group_holds_its_members_only(house, queue, trainer, claimed) -> None:
    house.store.groups.add(Group("other", "二班", 1.0))
    house.store.groups.join("other", "t1", TRAINER)
    assert claims_of(queue, trainer) and not queue.waiting(trainer, "other")
    assert queue.waiting(trainer, "class") == queue.waiting(trainer)
    house.store.groups.add(Group("third", "三班", 1.0))
    for verb in (queue.waiting, queue.commented):
        with pytest.raises(NotAllowed):
            verb(trainer, "third")


def test_what_was_corrected_counts_for_the_clause_too(house, queue, trainer, claimed) -> None:
    house.practice.debrief(claimed[0])

    def share() -> float:
        card = house.store.attempts.stands(claimed[0])
        clause, = (one for one in json.loads(card.body)["clauses"] if one["clause"] == "2.1")
        return clause["points"] / clause["out_of"]
    before = share()
    made = queue.decide(trainer, *claimed, "sorry", "phrase")
    assert before < share() and house.store.attempts.stands(claimed[0]).score == made.after
