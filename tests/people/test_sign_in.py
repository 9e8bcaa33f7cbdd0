"""Signing in: by name, by account, at several browsers, until one signs out; guessing gets slow."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.people.conftest import Staffed
from training.people import BadName
from training.people.locks import LONGEST_WAIT, BadSecret, wait_after
from training.people.may import ROLES
from training.people.register import Taken
from training.people.sessions import LIFE, Sessions

GOOD = "correct horse"


@pytest.fixture
def house(staffed: Staffed) -> Staffed:
    staffed.sessions = Sessions(staffed.store, staffed.clock, staffed.locks, accounts=True)
    return staffed


def test_a_second_tab_and_a_restarted_server_know_who_is_there(house: Staffed) -> None:
    token = house.sessions.token()
    assert house.sessions.who(token) is None
    house.sessions.begin(token, house.mei.id)
    again = Sessions(house.store, house.clock, house.locks, accounts=True)
    assert house.sessions.who(token).id == again.who(token).id == house.mei.id


def test_signing_out_revokes_the_token_for_good(house: Staffed) -> None:
    token = house.sessions.token()
    house.sessions.begin(token, house.mei.id)
    house.sessions.end(token)
    assert house.sessions.who(token) is None


def test_a_token_expires_and_is_renewed_in_time(house: Staffed) -> None:
    token = house.sessions.token()
    house.sessions.begin(token, house.mei.id)
    assert house.sessions.renewed(token) is None
    house.now += LIFE * 0.6
    renewed = house.sessions.renewed(token)
    house.now += LIFE * 0.6
    assert house.sessions.who(token) is None, "too old"
    assert house.sessions.who(renewed).id == house.mei.id


@pytest.mark.parametrize("forged", ["", "x", "0" * 32, "id-mei", f"{'0' * 32}.ffffffff.{'0' * 64}"])
def test_what_we_did_not_sign_is_nobody(house: Staffed, forged: str) -> None:
    house.sessions.begin(forged, house.mei.id)
    assert house.sessions.who(forged) is None


def test_no_other_expiry_fits_the_signature(house: Staffed) -> None:
    browser, until, signed = house.sessions.token().split(".")
    assert house.sessions.who(f"{browser}.{int(until, 16) + 1:x}.{signed}") is None
    house.sessions.begin(f"{browser}.{until}.{signed}", house.mei.id)
    assert house.sessions.who(f"{browser}.{int(until, 16) + 1:x}.{signed}") is None


def test_the_database_holds_no_token_that_could_be_used(house: Staffed) -> None:
    token = house.sessions.token()
    house.sessions.begin(token, house.mei.id)
    with house.store._database.read() as connection:
        kept = str(connection.exec_driver_sql("SELECT * FROM sessions").all())
    assert token.split(".")[0] not in kept


def test_without_accounts_everybody_is_a_trainee_until_the_passphrase_is_given(staffed: Staffed) -> None:
    sessions = Sessions(staffed.store, staffed.clock, staffed.locks, accounts=False)
    mine, other = sessions.token(), sessions.token()
    for token in (mine, other):
        sessions.begin(token, staffed.mei.id)
    assert sessions.who(mine).roles == {"trainee"}
    sessions.become_staff(mine, "开门见山的口令啊")
    assert sessions.who(mine).roles == set(ROLES) and sessions.who(other).roles == {"trainee"}
    for wrong in ("some other words", "short"):
        with pytest.raises(BadSecret, match="wrong"):
            sessions.become_staff(other, wrong)
    assert sessions.who(other).roles == {"trainee"}


def test_with_accounts_no_passphrase_opens_anything(house: Staffed) -> None:
    token = house.sessions.token()
    house.sessions.begin(token, house.mei.id)
    house.sessions.become_staff(token, "some long words")
    assert house.sessions.who(token).roles == {"trainee"}


def test_an_account_opens_by_its_password_only(house: Staffed) -> None:
    newcomer = house.people.admit(house.actors["admin"], " Li Lei ", "李雷")
    assert house.people.sign_in("LILEI", newcomer.password) == newcomer.person
    for login, password in (("lilei", "wrong"), ("nobody", newcomer.password)):
        with pytest.raises(BadSecret, match="wrong"):
            house.people.sign_in(login, password)
    with pytest.raises(Taken):
        house.people.admit(house.actors["admin"], "lilei", "another")


def test_a_first_password_has_to_be_changed_and_changing_signs_out_elsewhere(house: Staffed) -> None:
    newcomer = house.people.admit(house.actors["admin"], "li", "李雷")
    tokens = house.sessions.token(), house.sessions.token()
    for token in tokens:
        house.sessions.begin(token, newcomer.person.id)
    actor = house.sessions.who(tokens[0])
    assert actor.must_change
    for new in ("short", newcomer.password, "x" * 999):
        with pytest.raises(BadSecret):
            house.people.change_password(actor, newcomer.password, new)
    house.people.change_password(actor, newcomer.password, GOOD)
    assert house.sessions.who(tokens[1]) is None
    house.sessions.begin(tokens[0], newcomer.person.id)
    assert not house.sessions.who(tokens[0]).must_change


def test_a_reset_gives_a_new_first_password_and_signs_out(house: Staffed) -> None:
    house.locks.set(house.mei.id, GOOD)
    token = house.sessions.token()
    house.sessions.begin(token, house.mei.id)
    given = house.people.reset(house.actors["trainer"], house.mei.id)
    assert house.sessions.who(token) is None
    assert house.people.sign_in("mei", given).id == house.mei.id and house.locks.must_change(house.mei.id)


def test_the_wait_after_wrong_passwords_grows_and_ends_with_a_right_one(house: Staffed) -> None:
    assert [wait_after(n) for n in (1, 3, 4, 5, 6)] == [0, 0, 2, 4, 8] and wait_after(99) == LONGEST_WAIT
    house.locks.set(house.mei.id, GOOD)
    for _ in range(4):
        with pytest.raises(BadSecret, match="wrong"):
            house.people.sign_in("mei", "guess")
    with pytest.raises(BadSecret, match="wait") as waiting:
        house.people.sign_in("mei", GOOD)
    assert waiting.value.data["seconds"] == 2
    house.now += 2
    assert house.people.sign_in("mei", GOOD).id == house.mei.id
    with pytest.raises(BadSecret, match="wrong"):
        house.people.sign_in("mei", "guess")
    house.people.sign_in("mei", GOOD)


def test_guesses_at_once_are_counted_one_by_one(house: Staffed) -> None:
    house.locks.set(house.mei.id, GOOD)

    def guess(_: int) -> str:
        try:
            house.locks.open(house.mei.id, "guess")
        except BadSecret as fault:
            return fault.code
        return "opened"

    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(guess, range(12)))
    assert told.count("wrong") == 4 and told.count("wait") == 8


def test_passwords_are_kept_by_argon2id(house: Staffed) -> None:
    house.locks.set(house.mei.id, GOOD)
    assert house.store.secrets.get(house.mei.id).hash.startswith("$argon2id$")


def test_the_house_is_set_up_once(staffed: Staffed) -> None:
    staffed.store.people.erase(staffed.actors["admin"].id, 1.0)
    admin = staffed.people.first_admin("boss", "站长", GOOD)
    assert admin.role == "admin" and staffed.people.sign_in("boss", GOOD).id == admin.id
    assert staffed.people.first_admin("thief", "贼", GOOD) is None


def test_who_gives_a_name_is_never_found_by_it_without_being_there(house) -> None:
    token = house.sessions.token()
    house.sessions.arrive(token, "石双")
    newcomer, = house.store.people.named("石双")
    assert house.sessions.who(token).person == newcomer
    with pytest.raises(BadName):
        house.sessions.arrive(house.sessions.token(), " ")


def test_a_second_press_with_a_name_brings_nobody_else(house) -> None:
    token = house.sessions.token()
    for _ in range(2):
        house.sessions.arrive(token, "石双")
    newcomer, = house.store.people.named("石双")
    assert house.sessions.who(token).person == newcomer
