"""Who is there, and what stands behind a role: arriving, changing places, the trainers' pages."""

# ruff: noqa: F811

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from storage.groups import MEMBER
from tests.pages.test_pages import CALL, PERSON, a_press_waits, data, html, known, press, there, visit  # noqa: F401
from training.people.locks import STAFF
from training.people.may import Actor, NotAllowed
from training.practice import Settings
from views.frame import PAGES
from views.services import services

WORDS = "开门见山的口令啊"
PLACES = [name for name, one in PAGES.items() if one.needs != "practise"]


@pytest.fixture
def staff(known) -> Actor:
    """Somebody who has given the passphrase."""
    sessions = services().sessions
    sessions.become_staff(sessions.token(PERSON), WORDS)
    return sessions.who(sessions.token(PERSON))


def failed_call(person: str) -> str:
    """A call answered with a rude word and hung up."""
    practice = services().practice
    attempt = practice.open(person, CALL, Settings(pace="at_once"))
    for seen, (kind, given) in enumerate([("answered", {}), ("replied", {"text": "喂，说。"}), ("hung_up", {}),
                                          ("closed", {})], 1):
        practice.act(attempt, seen, kind, given)
    assert practice.debrief(attempt)
    return attempt


def test_a_name_that_is_taken_leads_back_to_the_same_person_or_to_another(visit):
    old = services().people.welcome("李敏")
    app = visit()
    app.text_input[0].input("李敏")
    app.button[0].click().run()
    assert there() is None, "nobody is let in by a name that somebody has before she says which"
    next(one for one in app.button if one.key and old.id in str(one.form_id or one.key)).click().run()
    assert there() == old


def test_somebody_else_of_the_same_name_starts_afresh(visit):
    old = services().people.welcome("李敏")
    app = visit()
    app.text_input[0].input("李敏")
    app.button[0].click().run()
    press_exactly(app, "another")
    assert there().name == "李敏" and there() != old


def press_exactly(app, key: str) -> None:
    app.button(key=key).click().run()
    assert not app.exception


def test_a_pin_keeps_others_from_taking_a_name(visit):
    old = services().people.welcome("李敏")
    services().people.locks.set(old.id, "2468", "pin")
    app = visit()
    app.text_input[0].input("李敏")
    app.button[0].click().run()
    proof = app.text_input(key=f"proof-{old.id}")
    proof.input("1357")
    app.button[1].click().run()
    assert there() is None and "say fault" in html(app)
    app.text_input(key=f"proof-{old.id}").input("2468")
    app.button[1].click().run()
    assert there() == old


def test_every_page_says_who_is_there_and_offers_to_change(visit, known):
    assert 'href="./change"' in html(visit())


DRAWN = """
import streamlit as st
from views import frame
st.navigation([frame.page_of(name) for name in frame.PAGES], position="hidden")
frame._drawer("{page}")()
"""


@pytest.mark.parametrize("page", PLACES)
def test_the_address_of_a_trainers_page_leads_to_its_door_until_the_passphrase_is_given(visit, known, page):
    app = AppTest.from_string(DRAWN.format(page=page), default_timeout=60).run()
    assert not app.exception and len(app.text_input) == 2, "it is set at the first visit, written twice"
    app.text_input[0].input(WORDS)
    app.text_input[1].input(WORDS + "！")
    app.button[0].click().run()
    assert "say fault" in html(app) and not services().people.locks.has(STAFF)
    app.text_input[1].input(WORDS)
    app.button[0].click().run()
    assert not app.exception and services().sessions.who(services().sessions.token(PERSON)).reach("see_class") == "all"


def test_who_comes_later_has_to_know_the_passphrase(visit, known):
    services().people.locks.set_once(STAFF, WORDS)
    app = AppTest.from_string(DRAWN.format(page="class"), default_timeout=60).run()
    app.text_input[0].input("something else")
    app.button[0].click().run()
    assert "say fault" in html(app)
    assert services().sessions.who(services().sessions.token(PERSON)).reach("see_class") == ""


def test_groups_are_made_filled_and_given_something_to_do(visit, staff):
    app = visit("groups")
    app.text_input[0].input("一班")
    app.button[0].click().run()
    group, = services().groups.mine(staff)
    assert group.group.name == "一班" and "一班" in html(visit("groups"))
    services().groups.join(staff, group.group.id, PERSON)
    services().groups.assign(staff, group.group.id, "call", CALL, None)
    app = visit("groups")
    assert 'class="attempt"' in html(app)
    assigned, = services().groups.assigned(staff, PERSON)
    assert assigned.assignment.thing == CALL and not assigned.done


@pytest.mark.parametrize("page", ["start", "mine"])
def test_what_was_given_stands_on_the_trainees_pages_until_it_is_done(visit, staff, page):
    group = services().groups.make(staff, "一班")
    services().groups.join(staff, group.id, PERSON)
    given = services().groups.assign(staff, group.id, "call", CALL, services().clock() - 60)
    app = visit(page)
    assert f"do-{given.id}" in {button.key for button in app.button} and "badge violated" in html(app), "it is overdue"
    failed_call(PERSON)
    assert f"do-{given.id}" not in {button.key for button in visit(page).button}


def test_the_class_shows_who_is_weak_where_and_leads_to_the_very_words(visit, staff):
    pupil = services().people.welcome("韩<梅>梅")
    group = services().groups.make(staff, "一班")
    services().groups.join(staff, group.id, pupil.id, MEMBER)
    for _ in range(3):
        failed_call(pupil.id)
    app = visit("class", group=group.id, standard="taiyuan-expressway")
    drawn = html(app)
    assert "韩&lt;梅&gt;梅" in drawn and "share weak" in drawn and app.get("vega_lite_chart")
    assert 'badge violated' in drawn, "three failed calls in a row: stuck"
    app = visit("class", group=group.id, person=pupil.id, standard="taiyuan-expressway", clause="2.1")
    assert "，说。" in html(app).split("said mine")[1] and "said theirs" in html(app)


def test_how_a_standard_is_kept_is_drawn_with_its_tables_and_taken_along(visit, staff):
    pupil = services().people.welcome("韩<梅>梅")
    group = services().groups.make(staff, "一班")
    assert "vega" not in html(visit("adherence", group=group.id)) and 'class="empty"' in html(visit("adherence"))
    services().groups.join(staff, group.id, pupil.id, MEMBER)
    failed_call(pupil.id)
    app = visit("adherence", group=group.id, standard="taiyuan-expressway", days="30")
    drawn = html(app)
    assert len(app.get("vega_lite_chart")) >= 3 and drawn.count("<details") == len(app.get("vega_lite_chart"))
    assert "韩&lt;梅&gt;梅" in drawn and {one.proto.label for one in app.get("download_button")}


def test_a_trainer_reads_along_in_a_call_that_goes_on(visit, staff):
    pupil = services().people.welcome("韩<梅>梅")
    group = services().groups.make(staff, "一班")
    services().groups.join(staff, group.id, pupil.id, MEMBER)
    assert 'class="empty"' in html(visit("live"))
    attempt = services().practice.open(pupil.id, CALL, Settings(pace="at_once"))
    services().practice.act(attempt, 1, "answered", {})
    services().practice.act(attempt, 2, "replied", {"text": "喂，<b>说。"})
    app = visit("live", group=group.id)
    assert "韩&lt;梅&gt;梅" in html(app) and f"read-{attempt}" in {button.key for button in app.button}
    drawn = html(visit("live", attempt=attempt))
    assert "喂，&lt;b&gt;说。" in drawn and "said theirs" in drawn and 'class="mood' in drawn
    assert 'class="say fault"' in html(visit("live", attempt="of nobody"))


def test_the_class_of_others_and_people_of_others_are_not_shown(visit, known):
    """A trainer by account sees her groups only."""
    trainer = Actor(known, frozenset({"trainer"}))
    stranger = services().people.welcome("王强")
    with pytest.raises(NotAllowed):
        services().classroom.learning(trainer, stranger.id)
    with pytest.raises(NotAllowed):
        services().classroom.replies(trainer, stranger.id, services().shelf.library().standard("taiyuan-expressway"), "2.1")
    assert services().classroom.groups(trainer) == ()


def test_an_exam_asks_who_one_is_before_its_time_begins(visit, known):
    app = visit("exams")
    press(app, "start")
    app.text_input[0].input("王强")
    press(app, "begin")
    assert not any(offer.running for offer in services().register.offers(PERSON))
    app.text_input[0].input("李敏")
    press(app, "begin")
    assert any(offer.running for offer in services().register.offers(PERSON))


def test_the_queue_decides_and_the_debrief_tells_the_trainee_what_her_trainer_did(visit, staff):
    group = services().groups.make(staff, "一班")
    services().groups.join(staff, group.id, PERSON)
    attempt = failed_call(PERSON)
    owed = next(score for score in services().practice.debrief(attempt).card.turns if score.missing and score.replies)
    event, act = owed.replies[0], owed.owed[owed.missing[0]]
    services().queue.claim(PERSON, attempt, event, act)
    app = visit("queue")
    assert "喂，说。" in html(app)
    next(one for one in app.text_input if one.key.startswith("reason-")).input("下次先问好")
    next(one for one in app.button if one.key == f"dismiss-{attempt}-{event}-{act}").click().run()
    correction, = services().queue.corrections(staff, attempt)
    assert not app.exception and correction.decision.reason == "下次先问好"
    services().comments.add(staff, attempt, event, "慢一点，先听完。")
    assert "慢一点，先听完。" in html(visit("start"))
    debrief = html(visit("debrief", attempt=attempt))
    assert "慢一点，先听完。" in debrief and "下次先问好" in debrief
    assert "慢一点，先听完。" not in html(visit("start")), "it has been read"


def test_a_drill_is_answered_and_the_next_one_stands_there(visit, known):
    app = visit("drills", standard="taiyuan-expressway")
    first = html(app)
    assert 'class="drill"' in first
    app.chat_input[0].set_value("<b>喂</b>，说。").run()
    assert not app.exception and 'class="drill done"' in html(app) and "<b>" not in html(app).split("drill done")[1]
    assert html(app).count('class="drill"') == 1 and 'class="model"' in html(app)
    assert len(services().drills.plan(services().sessions.who(services().sessions.token(PERSON)),
                                      services().shelf.library().standard("taiyuan-expressway")).due) == 1


def test_while_ones_sitting_runs_there_is_nothing_else(visit, known):
    exam = services().register.offers(PERSON)[0].exam.id
    services().register.open(PERSON, exam, "w")
    for page in (name for name, one in PAGES.items() if not one.in_exam and one.needs == "practise"):
        app = AppTest.from_string(DRAWN.format(page=page), default_timeout=60).run()
        assert not app.exception and [button.key for button in app.button] == ["to-sitting"], page


def test_without_accounts_an_exam_is_called_a_self_test(visit, known):
    assert 'class="say note"' in html(visit("exams"))


def test_ones_own_data_are_packed_when_they_are_asked_for(visit, known):
    app = visit("mine")
    app.button(key=f"pack-{PERSON}").click().run()
    assert not app.exception and app.get("download_button")
