"""Signing in at a real OpenID provider, of another site, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.pages.server import Server
from tests.pages.trainee import Trainee
from training.people.sessions import FRESH
from views.server.cookies import PERSON

PEOPLE = {"7": {"name": "赵静", "ring": {"roles": ["Trainers", "Bowling"]}}, "8": {"name": "李雷"}}
"""subject -> what is claimed of her or him"""


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    from oidc_provider_mock import User, run_server_in_thread  # which every worker would read that collects this file

    with run_server_in_thread(user_claims=[User(sub=id, claims=claims) for id, claims in PEOPLE.items()]) as provider:
        yield f"http://localhost:{provider.server_port}"


@pytest.fixture(scope="module")
def signed(serve, tmp_path_factory, issuer: str) -> Server:
    """A server where the provider says who people are."""
    return serve(tmp_path_factory.mktemp("openid"), SIGN_IN="oidc", OIDC_ISSUER=issuer, OIDC_CLIENT_ID="ring",
                 OIDC_CLIENT_SECRET="s3cret", OIDC_ROLE_CLAIM="ring.roles", OIDC_ROLES="Trainers=trainer")


def signs_in(trainee: Trainee, subject: str) -> None:
    page = trainee.page
    page.goto(trainee.server.url)
    page.locator(".st-key-to-provider button").click()
    page.get_by_role("button", name=subject, exact=True).click()
    expect(page.locator(".st-key-head .name")).to_be_visible()


def test_somebody_is_let_in_by_the_provider_in_the_role_it_gives_until_she_signs_out(open_trainee, signed, issuer):
    trainee = open_trainee(signed)
    page = trainee.page
    signs_in(trainee, "7")
    expect(page.locator(".st-key-head .name")).to_have_text("赵静")
    page.goto(f"{signed.url}/class")
    expect(page.locator(".st-key-class h1")).to_be_visible()
    page.reload()
    expect(page.locator(".st-key-class h1")).to_be_visible()
    held = page.context.cookies(signed.url)
    assert all(one["httpOnly"] and one["sameSite"] == "Lax" for one in held if not one["name"].endswith("xsrf"))

    page.locator(".st-key-head a.change").click()
    page.wait_for_url(f"{issuer}/**")
    assert not [one for one in page.context.cookies(signed.url) if one["name"].startswith("_streamlit_user")]
    page.context.add_cookies(held)
    page.goto(f"{signed.url}/class")
    expect(page.locator(".st-key-to-provider button")).to_be_visible()
    assert not page.locator(".st-key-head .name").count(), "what the browser held of the sign-in opens nothing again"


def test_before_an_exam_the_provider_is_asked_anew_who_sits_there(open_trainee, signed):
    trainee = open_trainee(signed)
    page, sessions = trainee.page, signed.house.sessions
    signs_in(trainee, "8")
    token = next(one["value"] for one in page.context.cookies(signed.url) if one["name"] == PERSON)
    person = sessions.who(token).id
    signed.house.store.sessions.begin(sessions._name(token), person, signed.house.clock() - FRESH - 1)
    start = page.locator(".st-key-start-warm-up button")
    page.goto(f"{signed.url}/exams")
    start.click()
    page.locator(".st-key-again-warm-up button").click()
    page.wait_for_url("**prompt=login**")
    assert sessions.who(token) is None, "until she is back nobody is signed in here"
    page.get_by_role("button", name="8", exact=True).click()
    expect(page.locator(".st-key-head .name")).to_have_text("李雷")
    page.goto(f"{signed.url}/exams")
    start.click()
    page.locator(".st-key-begin-warm-up button").click()
    expect(page.locator("[class*=st-key-sitting]").first).to_be_visible()
    assert signed.house.register.running(person)


def test_a_claim_that_is_missing_makes_a_trainee_and_refusing_leads_back(open_trainee, signed):
    trainee = open_trainee(signed, locale="en-GB")
    page = trainee.page
    page.goto(signed.url)
    page.locator(".st-key-to-provider button").click()
    page.get_by_role("button", name="Deny").click()
    expect(page.locator(".st-key-to-provider button")).to_be_visible()
    signs_in(trainee, "8")
    page.goto(f"{signed.url}/class")
    expect(page.locator(".st-key-door .say.fault")).to_be_visible()
    assert signed.house.people.known(signed.house.store.people.named("李雷")[0].id).role == "trainee"
