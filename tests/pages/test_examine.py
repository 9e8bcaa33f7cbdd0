"""Examining on its pages: results in a list, one that waits decided with a reason, and what the candidate sees of it."""

# ruff: noqa: F811

from __future__ import annotations

import pytest

from simulator.happening import Event
from tests.exam.test_result import DOUBTED
from tests.pages.test_pages import PERSON, data, html, known, visit  # noqa: F401
from tests.pages.test_people import staff  # noqa: F401
from tests.training.test_our_exams import _right
from training.exams.outcome import make
from training.exams.papers import Files
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
        house.sittings.answer(person, sitting, "w", 0, slot.id, _right(slot.item, files.get(sitting).standard))
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


def test_the_examiners_page_is_shut_to_who_has_no_such_role(visit, known, waiting) -> None:
    app = visit()
    assert "examine" not in {link.proto.page for link in app.get("page_link")}


def test_nobody_decides_her_own_result_on_the_page(visit, staff, waiting) -> None:
    candidate, sitting = waiting
    token = services().sessions.token(PERSON)
    services().sessions.begin(token, candidate)
    services().sessions.become_staff(token, "开门见山的口令啊")
    app = visit("examine", sitting=sitting)
    assert not [button for button in app.button if button.key.startswith("said-")] and "say note" in html(app)
