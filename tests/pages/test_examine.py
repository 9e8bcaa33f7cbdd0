"""Examining on its pages: results in a list, one that waits decided with a reason, and what the candidate sees of it."""

# ruff: noqa: F811

from __future__ import annotations

import re

import pytest

from simulator.happening import Event
from tests.exam.test_result import DOUBTED
from tests.pages.test_accounts import with_accounts  # noqa: F401
from tests.pages.test_pages import PERSON, data, html, known, visit  # noqa: F401
from tests.pages.test_people import staff  # noqa: F401
from tests.training.candidate import right
from tests.training.test_our_exams import Candidate as Sits
from training.exams.outcome import make
from training.exams.papers import Files
from training.people.may import Actor
from training.regrade.sittings import sitting_again
from training.workshop import Workshop
from views.services import services

REPLY = "实在<b>不好意思</b>，……"


@pytest.fixture
def waiting() -> tuple[str, str]:
    """A candidate, and her quiz that waits: half a point of what she wrote decides."""
    house = services()
    person = house.people.welcome("韩梅梅").id
    sitting = house.register.open(person, "warm-up", "w")
    files = Files(house.store, house.shelf, house.clock)
    form = files.get(sitting).sitting.form
    reply = next(slot for slot in form.slots if slot.item.kind == "reply")
    for slot in [*(one for one in form.slots if one != reply)][:4]:
        house.sittings.show(person, sitting, "w", 0, slot.id)
        house.sittings.answer(person, sitting, "w", 0, slot.id, right(slot.item, files.get(sitting).standard))
    house.sittings.show(person, sitting, "w", 0, reply.id)
    house.sittings.answer(person, sitting, "w", 0, reply.id, REPLY)
    house.sittings._do(person, sitting, "w", 0, "submitted", {})
    file = files.get(sitting)
    result = make(file, {}, {reply.id: DOUBTED})
    assert result.waits == (reply.id,)
    house.store.sittings.finish(sitting, result.percent, result.passed, result.model_dump_json(),
                                Event(number=file.last + 1, at=file.sitting.now, kind="scored",
                                      data={"percent": result.percent, "passed": result.passed}))
    return person, sitting


def test_an_examiner_decides_what_waits_and_the_candidate_sees_why(visit, staff, waiting) -> None:
    candidate, sitting = waiting
    listed = visit("examine")
    assert "韩梅梅" in html(listed) and f"open-{sitting}" in {button.key for button in listed.button}
    app = visit("examine", sitting=sitting)
    assert "<b>不好意思" not in html(app) and "不好意思" in html(app) and 'class="said theirs"' in html(app)
    (slot,) = services().examining.outcome(staff, sitting).result.waits
    app.button(key=f"said-{slot}-0-empathy").click().run()
    assert "say fault" in html(app) and not services().store.rulings.of(sitting), "a reason has to be given"
    app.text_input(key=f"reason-{slot}-0-empathy").input("她体谅了对方")
    app.button(key=f"said-{slot}-0-empathy").click().run()
    assert not app.exception
    (ruling,) = services().store.rulings.of(sitting)
    assert (ruling.said, ruling.reason, ruling.state) == (True, "她体谅了对方", "passed")
    services().sessions.begin(services().sessions.token(PERSON), candidate)
    hers = html(visit("result", sitting=sitting))
    assert "她体谅了对方" in hers and 'class="verdict passed"' in hers


def test_a_result_that_was_judged_again_says_so_to_examiner_and_candidate(visit, staff, waiting) -> None:
    candidate, sitting = waiting
    house = services()
    shop = Workshop(house.store, house.shelf, house.practice, Files(house.store, house.shelf, house.clock))
    assert house.regrade.write(staff, [sitting_again(shop, sitting)], "新<b>引擎</b>") == 1
    assert "新&lt;b&gt;引擎" in html(visit("examine", sitting=sitting))
    services().sessions.begin(services().sessions.token(PERSON), candidate)
    assert "新&lt;b&gt;引擎" in html(visit("result", sitting=sitting))


def test_the_examiners_page_is_shut_to_who_has_no_such_role(visit, known, waiting) -> None:
    app = visit()
    assert "examine" not in re.findall(r'data-page="([^"]+)"', html(app))


def test_nobody_decides_her_own_result_on_the_page(visit, staff, waiting) -> None:
    candidate, sitting = waiting
    token = services().sessions.token(PERSON)
    services().sessions.begin(token, candidate)
    services().sessions.become_staff(token, "开门见山的口令啊")
    app = visit("examine", sitting=sitting)
    assert not [button for button in app.button if button.key.startswith("said-")] and "say note" in html(app)


@pytest.fixture
def examiner(with_accounts) -> Actor:
    """The admin, signed in, of a house with accounts."""
    house = services()
    person = house.people.first_admin("boss", "站长", "correct horse")
    house.sessions.begin(house.sessions.token(PERSON), person.id)
    return Actor(person, frozenset({"admin"}))


@pytest.fixture
def candidate(examiner) -> Actor:
    newcomer = services().people.admit(examiner, "li", "李雷")
    services().people.locks.set(newcomer.person.id, "my own words")
    return Actor(newcomer.person, frozenset({"trainee"}))


def sign_in(who: Actor) -> None:
    services().sessions.begin(services().sessions.token(PERSON), who.id)


def test_a_certification_is_opened_by_code_sat_and_its_keys_shown_when_they_are_released(visit, examiner,
                                                                                         candidate) -> None:
    app = visit("examine")
    app.button(key="open-round").click().run()
    assert not app.exception
    (opened,) = services().rounds.all(examiner)
    assert f"{opened.round.whom[:4]}-{opened.round.whom[4:]}" in html(visit("examine"))
    sign_in(candidate)
    app = visit("exams")
    app.button(key="start-live-line").click().run()
    app.text_input(key="code-live-line").input("xxxx-xxxx")
    app.text_input(key="proof-live-line").input("my own words")
    app.button(key="begin-live-line").click().run()
    assert "say fault" in html(app) and services().register.running(candidate.id) is None
    app.text_input(key="code-live-line").input(opened.round.whom)
    app.text_input(key="proof-live-line").input("my own words")
    app.button(key="begin-live-line").click().run()
    sitting = services().register.running(candidate.id)
    assert sitting
    services().sittings._do(candidate.id, sitting, services().store.sittings.get(sitting)[1][0].data["window"], 0,
                            "submitted", {})
    file = services().sittings.result(candidate.id, sitting).file
    secrets = [text for slot in file.sitting.form.slots if slot.item
               for text in (slot.item.rationale.zh, slot.item.rationale.en)]
    hidden = html(visit("result", sitting=sitting))
    assert 'class="verdict failed"' in hidden and not [one for one in secrets if one in hidden]
    assert "turn-1" not in hidden and 'class="key"' not in hidden
    sign_in(examiner)
    app = visit("examine")
    app.button(key=f"release-{opened.round.id}").click().run()
    sign_in(candidate)
    shown = html(visit("result", sitting=sitting))
    assert [one for one in secrets if one in shown] and 'class="key"' in shown


def test_who_has_passed_gets_a_certificate_and_without_accounts_none(visit, known) -> None:
    sits = Sits(services().store, services().shelf, "live-line", "a")
    outcome = sits.sit(knows=True)
    assert outcome.passed
    services().sessions.begin(services().sessions.token(PERSON), sits.person)
    drawn = html(visit("result", sitting=sits.sitting))
    words = {"zh": ("自测记录", "证书</h2>"), "en": ("Record of a self-test", "Certificate</h2>")}
    not_told = next(other for told, other in words.values() if told in drawn)
    assert "panel certificate" in drawn and not_told not in drawn and "say note" in drawn
