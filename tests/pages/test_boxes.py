"""What stands in a box is what is stored, also in a session that is new to the page, in which no callback runs."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from storage import database
from storage.store import Store
from tests.pages.test_pages import CALL, PERSON, data, html, known, press, shift, there, visit  # noqa: F401
from training.outage import written_down
from training.practice import Settings
from views.parts import candidate
from views.services import services

# ruff: noqa: F811


def box(app: AppTest, kind: str, key: str):
    return next(one for one in getattr(app, kind) if one.key.startswith(key))


@pytest.fixture
def reconnect(visit) -> Callable[[AppTest], AppTest]:
    """The page as it was left is sent, with what stands in its boxes, to a session that has never drawn it."""
    def again(app: AppTest) -> AppTest:
        new = AppTest(app._script_path, default_timeout=20)
        new.query_params.update(app.query_params)
        new._run(app._tree.get_widget_states())
        assert not new.exception
        return new
    return again


@pytest.fixture
def talking(visit, known) -> tuple[str, AppTest]:
    attempt = services().practice.open(PERSON, CALL, Settings(pace="at_once"))
    app = visit("call", attempt=attempt)
    press(app, "answered")
    return attempt, app


def test_a_record_field_filled_while_the_server_was_away_is_kept(talking, reconnect):
    attempt, app = talking
    app.text_input[0].input("薛建军")
    reconnect(app)
    assert "薛建军" in services().practice.played(attempt).call.record.values()


def test_a_choice_of_the_record_is_kept(talking, reconnect):
    attempt, app = talking
    box(app, "selectbox", "record-").select_index(0)
    reconnect(app)
    assert any(services().practice.played(attempt).call.record.values())


def test_what_another_window_has_stored_is_shown_and_not_written_over(talking, visit):
    attempt, app = talking
    other = visit("call", attempt=attempt)
    other.text_input[0].input("薛建军").run()
    assert app.run().text_input[0].value == "薛建军"
    assert list(services().practice.played(attempt).call.record.values()) == ["薛建军"]


def test_a_hand_over_note_and_a_tick_are_kept(visit, shift, reconnect):
    app = visit("shift", shift=shift)
    box(app, "text_area", "note-").input("旧关大雾没散。")
    box(app, "checkbox", "matter-").check()
    reconnect(app)
    duty = services().shifts.look(shift).duty
    assert (duty.note, len(duty.matters)) == ("旧关大雾没散。", 1)


class Sitting:
    """An exam under way, in one window."""

    def __init__(self, visit) -> None:
        self._visit = visit
        exam = services().register.offers(PERSON)[0].exam.id
        self.id = services().register.open(PERSON, exam, "w")

    @property
    def paper(self):
        return services().sittings.look(PERSON, self.id, "w")

    def shows(self, *kinds: str) -> AppTest:
        """The page with the first item of one of these kinds."""
        slot = next(one.slot for one in self.paper.entries if one.kind in kinds)
        services().sittings.show(PERSON, self.id, "w", self.paper.number, slot)
        return self._visit("sitting", sitting=self.id)


@pytest.fixture
def sitting(visit, known, monkeypatch) -> Sitting:
    monkeypatch.setattr("views.pages.sitting.window", lambda: "w")
    monkeypatch.setattr(candidate, "window", lambda: "w")
    return Sitting(visit)


def test_a_radio_choice_is_kept(sitting, reconnect):
    app = sitting.shows("single", "true-false")
    choices = sitting.paper.question.choices
    answer = choices[0].id if choices else False
    app.radio[0].set_value(answer)
    reconnect(app)
    assert sitting.paper.question.answer == answer


def test_a_written_answer_is_kept(sitting, reconnect):
    app = sitting.shows("reply", "wording")
    app.text_area[0].input("对不起，让您久等了。")
    reconnect(app)
    assert sitting.paper.question.answer == "对不起，让您久等了。"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Another program holds the database, and does not let go of it."""
    other = sqlite3.connect(folder / database.FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


@pytest.fixture
def hasty(monkeypatch) -> None:
    """A database that is not waited for."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0)
    services.cache_clear()


def test_a_reply_that_cannot_be_kept_is_given_back_and_said_to_be_lost(hasty, talking, tmp_path):
    attempt, app = talking
    with locked(tmp_path):
        app.chat_input[0].set_value("您好，太原高速。").run()
    assert "say fault" in html(app) and "您好，太原高速。" in html(app) and "said mine" not in html(app)
    assert len(services().practice.played(attempt).events) == 2


def test_what_could_not_be_kept_stays_in_its_box_and_is_tried_again(hasty, talking, tmp_path):
    attempt, app = talking
    with locked(tmp_path):
        app.text_input[0].input("薛建军").run()
        assert "say fault" in html(app) and app.text_input[0].value == "薛建军"
    assert not services().practice.played(attempt).call.record
    app.run()
    assert list(services().practice.played(attempt).call.record.values()) == ["薛建军"] and "say fault" not in html(app)


def test_a_name_that_cannot_be_kept_is_said_to_be_lost(hasty, visit, tmp_path):
    app = visit()
    with locked(tmp_path):
        app.text_input[0].input("李敏")
        app.button[0].click().run()
    assert "say fault" in html(app) and app.text_input[0].value == "李敏" and there() is None


def test_the_desk_says_that_a_call_stood_still_while_the_server_was_down(talking, visit) -> None:
    attempt, _ = talking
    house = services()
    now = house.clock()
    assert written_down(Store(), house.shelf, lambda: now + 600, now)
    assert house.practice.played(attempt).events[-1].kind == "server_down"
    assert 'class="silent-note"' in html(visit("call", attempt=attempt))


def test_a_button_pressed_before_the_page_is_drawn_to_its_end_counts(visit, known) -> None:
    attempt = services().practice.open(PERSON, CALL, Settings(pace="at_once"))
    app = visit("call", attempt=attempt)
    del app.session_state["seen"]
    press(app, "answered")
    assert services().practice.played(attempt).call.state == "talking"
