"""Signing in by an OpenID provider: settings, who somebody is, in which role, and each sign-in opens one session."""

from __future__ import annotations

import pytest

from storage.store import Store
from tests.people.conftest import Staffed
from training.people.data import OwnData
from training.people.house import BadMode
from training.people.openid import WORKDAY, OpenId, Provider, provider
from training.people.sessions import Sessions

SETTINGS = {"OIDC_ISSUER": "https://login.example.org/realms/hotline/", "OIDC_CLIENT_ID": "ring",
            "OIDC_CLIENT_SECRET": "s3cret", "PUBLIC_URL": "https://training.example.org/"}


def claims(subject: str = "42", **more: object) -> dict[str, object]:
    return {"iss": "https://login.example.org", "sub": subject, "nonce": str(claims.n), **more}


claims.n = 0


@pytest.fixture
def openid(staffed: Staffed) -> OpenId:
    return OpenId(staffed.store, staffed.clock, provider(SETTINGS))


def signs_in(openid: OpenId, subject: str = "42", **more: object):
    """A sign-in of its own."""
    claims.n += 1
    return openid.sign_in(claims(subject, **more))


def test_every_setting_that_is_wrong_is_told_at_once():
    with pytest.raises(BadMode) as told:
        provider({"OIDC_ISSUER": "http://login.example.org", "PUBLIC_URL": "training",
                  "OIDC_ROLES": "Trainers=trainers; =admin"})
    for part in ("OIDC_ISSUER is 'http://login.example.org'", "OIDC_CLIENT_ID is missing", "OIDC_CLIENT_SECRET is missing",
                 "PUBLIC_URL is 'training'", "OIDC_ROLES has 'Trainers=trainers'", "OIDC_ROLES has '=admin'"):
        assert part in str(told.value)


def test_the_settings_name_the_provider_and_what_its_roles_mean():
    named = provider(SETTINGS | {"OIDC_ROLES": "cn=trainers,ou=ring = trainer; Exam office=examiner",
                                 "OIDC_ROLE_CLAIM": "groups"})
    assert named.metadata == "https://login.example.org/realms/hotline/.well-known/openid-configuration"
    assert named.callback == "https://training.example.org/oauth2callback"
    assert named.roles == {"cn=trainers,ou=ring": "trainer", "Exam office": "examiner"} and "s3cret" not in repr(named)


@pytest.mark.parametrize(("told", "role"), [
    ({}, "trainee"), ({"roles": None}, "trainee"), ({"roles": "admin"}, "admin"), ({"roles": ["x", 3]}, "trainee"),
    ({"roles": ["trainer", "trainee", "examiner"]}, "examiner"), ({"roles": {"admin": True}}, "trainee")])
def test_roles_come_from_a_claim_and_without_it_one_is_a_trainee(openid: OpenId, told, role):
    assert signs_in(openid, **told).role == role


@pytest.mark.parametrize(("path", "told"), [
    ("realm_access.roles", {"realm_access": {"roles": ["trainer"]}}),
    ("https://ring.example.org/roles", {"https://ring.example.org/roles": ["trainer"]})])
def test_the_claim_may_be_a_member_of_another_one_or_an_address(path, told):
    named = Provider("https://i.example.org", "ring", "s", "https://p.example.org", role_claim=path)
    assert named.role(told) == "trainer" and named.role({path.split(".")[0]: "trainer"}) == "trainee"


def test_one_is_the_same_person_by_issuer_and_subject_whatever_else_changes(openid: OpenId, staffed: Staffed):
    first = signs_in(openid, name="李雷", roles=["trainer"])
    again = signs_in(openid, name="Li Lei", email="li@example.org")
    assert again.id == first.id and (again.name, again.role) == ("Li Lei", "trainee"), "roles that were taken are gone"
    assert signs_in(openid, "43", name="Li Lei").id != first.id
    claims.n += 1
    assert openid.sign_in(claims() | {"iss": "https://other.example.org"}).id != first.id


@pytest.mark.parametrize("told", [{}, {"sub": "1"}, {"iss": "x", "sub": ""}, {"iss": "x", "sub": 7},
                                  {"iss": "x" * 256, "sub": "1"}])
def test_claims_that_name_nobody_let_nobody_in(openid: OpenId, told):
    assert openid.sign_in(told) is None


def test_what_a_browser_still_holds_of_a_sign_in_opens_nothing_again(openid: OpenId):
    told = claims("held", name="李雷")
    assert openid.sign_in(told) and openid.sign_in(told) is None


@pytest.mark.parametrize(("told", "name"), [({"name": " 李\n雷 "}, "李 雷"), ({"name": "", "preferred_username": "lilei"}, "lilei"),
                                            ({}, "42"), ({"name": ["x"], "sub": "\x00"}, "['x']")])
def test_a_name_is_taken_from_the_claims_and_tidied(openid: OpenId, told, name):
    assert signs_in(openid, told.pop("sub", "42"), **told).name == name


def test_after_a_working_day_the_provider_is_asked_again(openid: OpenId, staffed: Staffed):
    sessions = Sessions(staffed.store, staffed.clock, staffed.locks, accounts=True, longest=WORKDAY)
    token = sessions.token()
    sessions.begin(token, signs_in(openid, roles="trainer").id)
    assert sessions.who(token).roles == {"trainer"} and not sessions.who(token).must_change
    staffed.now += WORKDAY + 1
    assert sessions.who(token) is None


def test_who_was_erased_comes_back_as_somebody_new(openid: OpenId, staffed: Staffed, store: Store):
    person = signs_in(openid, name="李雷")
    OwnData(store, staffed.clock).erase(staffed.actors["admin"], person.id)
    assert signs_in(openid, name="李雷").id != person.id
