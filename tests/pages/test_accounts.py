"""Where people have accounts: the first one, first passwords, and the ways that each role is led."""

# ruff: noqa: F811

from __future__ import annotations

import re

import pytest

from tests.pages.test_pages import PERSON, a_press_waits, data, html, there, visit  # noqa: F401
from training.people.may import ROLES, Actor
from views.frame import PAGES
from views.services import services


@pytest.fixture
def with_accounts(monkeypatch):
    monkeypatch.setenv("SIGN_IN", "accounts")
    services.cache_clear()


def test_with_accounts_the_first_one_is_the_admins_and_nobody_else_comes_in(with_accounts, visit):
    app = visit()
    for field, text in zip(app.text_input, ("boss", "站长", "correct horse"), strict=True):
        field.input(text)
    app.button[0].click().run()
    assert there().role == "admin"
    services().sessions.end(services().sessions.token(PERSON))
    app = visit()
    for field, text in zip(app.text_input, ("boss", "wrong horse"), strict=True):
        field.input(text)
    app.button[0].click().run()
    assert there() is None and "say fault" in html(app)


def test_a_first_password_is_changed_before_anything_else(with_accounts, visit):
    people, sessions = services().people, services().sessions
    admin = Actor(people.first_admin("boss", "站长", "correct horse"), frozenset({"admin"}))
    newcomer = people.admit(admin, "li", "李雷")
    sessions.begin(sessions.token(PERSON), newcomer.person.id)
    app = visit()
    assert 'class="card"' not in html(app)
    for field, text in zip(app.text_input, (newcomer.password, "my own words", "my own words"), strict=True):
        field.input(text)
    app.button[0].click().run()
    assert 'class="card"' in html(visit())


def test_a_new_password_is_shown_also_when_something_else_is_pressed_while_it_is_made(with_accounts, visit, monkeypatch):
    people, sessions = services().people, services().sessions
    admin = people.first_admin("boss", "站长", "correct horse")
    newcomer = people.admit(Actor(admin, frozenset({"admin"})), "li", "李雷")
    sessions.begin(sessions.token(PERSON), admin.id)
    app, reset, made = visit("groups"), people.reset, []

    def is_made_while_something_is_pressed(*given) -> str:
        a_press_waits(without="reset")
        made.append(reset(*given))
        return made[-1]

    monkeypatch.setattr(people, "reset", is_made_while_something_is_pressed)
    app.selectbox(key="account").set_value(newcomer.person.id).run()
    app.button(key="reset").click().run()
    (password,) = made
    assert f"<td>{password}</td>" in html(app)


@pytest.mark.parametrize("role", ROLES)
def test_the_head_leads_each_role_to_its_own_pages(with_accounts, visit, role):
    people, sessions = services().people, services().sessions
    admin = Actor(people.first_admin("boss", "站长", "correct horse"), frozenset({"admin"}))
    newcomer = people.admit(admin, "li", "李雷", role)
    people.locks.set(newcomer.person.id, "my own words")
    sessions.begin(sessions.token(PERSON), newcomer.person.id)
    shown = {*re.findall(r'data-page="([^"]+)"', html(visit()))}
    expected = {name for name, one in PAGES.items() if one.in_head and sessions.who(sessions.token(PERSON)).reach(one.needs)}
    assert shown == expected
    assert ("class" in shown) == (role in ("trainer", "admin"))


def test_with_accounts_an_exam_is_none(with_accounts, visit):
    people, sessions = services().people, services().sessions
    sessions.begin(sessions.token(PERSON), people.first_admin("boss", "站长", "correct horse").id)
    assert 'class="say note"' not in html(visit("exams"))
