"""The call record in a browser: a field that is kept draws nothing again, and nothing is lost or left unseen by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from training.practice import Played

CALL = "angry-toll"


@pytest.fixture
def at_the_desk(server, open_trainee) -> tuple[Page, Callable[[], Played], Callable[..., Played]]:
    """The page, the call as it is kept, and what another window does in it."""
    trainee = open_trainee(server)
    trainee.sits_down(CALL)
    attempt, practice = trainee.page.url.partition("attempt=")[2], server.house.practice
    return trainee.page, lambda: practice.played(attempt), lambda kind, **data: practice.act(attempt, None, kind, data)


def fields(page: Page):
    return page.locator(".st-key-record input[type=text]:visible:not([role=combobox])")


def written(look: Callable[[], Played], page: Page, *wanted: str) -> bool:
    """Whether so much is kept, as soon as it is."""
    for _ in range(50):
        if set(wanted) <= set(look().call.record.values()):
            return True
        page.wait_for_timeout(100)
    return False


def test_what_is_written_is_kept_one_field_after_the_other(at_the_desk):
    page, look, _ = at_the_desk
    for at, text in enumerate(("薛建军", "13834567890")):
        fields(page).nth(at).fill(text)
        fields(page).nth(at).press("Tab")
    assert written(look, page, "薛建军", "13834567890")
    fields(page).first.fill("薛建国")
    fields(page).first.press("Enter")
    assert written(look, page, "薛建国", "13834567890")
    page.locator(".st-key-voice label").click()  # draws the whole page
    expect(fields(page).first).to_have_value("薛建国")


def test_what_another_window_has_written_shows_with_the_next_field(at_the_desk):
    page, look, other = at_the_desk
    mine, hers = [field.id for section in look().world.form for field in section.fields if not field.options][:2]
    other("recorded", field=hers, value="晋A·12345")
    fields(page).first.fill("薛建军")
    fields(page).first.press("Tab")
    expect(fields(page).nth(1)).to_have_value("晋A·12345")
    assert look().call.record[mine] == "薛建军"


def test_a_field_that_is_just_being_written_is_kept_by_the_press_that_hangs_up(at_the_desk):
    page, look, _ = at_the_desk
    fields(page).first.fill("薛建军")
    page.locator("[class*=st-key-hung_up-] button").click()
    expect(page.locator(".over")).to_be_visible()
    assert look().call.record and look().call.finished
