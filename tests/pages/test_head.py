"""The head of the pages in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
def test_the_trainers_door_is_in_the_head_on_a_telephone_too(open_trainee, server, locale):
    trainee = open_trainee(server, locale=locale, width=390)
    trainee.signs_in()
    trainee.page.goto(server.url)
    expect(trainee.page.locator(".st-key-head .door")).to_be_visible()
    assert trainee.page.evaluate("document.documentElement.scrollWidth") <= 390
