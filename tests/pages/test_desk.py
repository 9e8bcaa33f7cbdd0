"""The desk in a window of either size: what must be in sight, what rings, and which keys do what."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

CALL = "angry-toll"
SIZES = [(1280, 800), (390, 844)]


def in_sight(page: Page, place: str) -> bool:
    """Whether all of it is within the window, and nothing lies upon its middle."""
    return page.locator(place).last.evaluate("""one => {
        const { top, bottom, left, right } = one.getBoundingClientRect();
        const upon = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return top >= 0 && bottom <= innerHeight && (one.contains(upon) || upon.contains(one));
    }""")


def says_a_greeting(trainee, width: int, height: int):
    """A trainee in a window of this size, with hints and voice on, who has said a first reply."""
    page = trainee.page
    page.set_viewport_size({"width": width, "height": height})
    trainee.sits_down(CALL, hints=True)
    expect(trainee.box).to_be_focused()
    page.locator(".st-key-voice label").click()
    page.locator("[class*=st-key-hint-] button").click()
    expect(page.locator(".hint")).to_be_visible()
    trainee.says("您好，太原高速。")
    return trainee


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_reply_box_is_in_sight_and_has_the_focus_with_hints_and_voice_on(server, open_trainee, width, height):
    trainee = says_a_greeting(open_trainee(server), width, height)
    page = trainee.page
    assert in_sight(page, "[data-testid=stChatInput]") and in_sight(page, ".said.theirs .words")
    trainee.box.fill("长" * 2001)
    trainee.box.press("Enter")
    expect(page.locator(".say.fault").first).to_be_visible()
    assert in_sight(page, ".st-key-helps .say.fault")


def test_after_a_reply_the_conversation_stands_at_the_last_words_on_a_small_screen(server, open_trainee):
    page = says_a_greeting(open_trainee(server), 390, 790).page
    page.wait_for_function("""() => {
        const said = document.querySelectorAll(".st-key-lines .said"), box = document.querySelector(".st-key-speak");
        return said.length > 2 && [...said].at(-1).getBoundingClientRect().bottom <= box.getBoundingClientRect().top + 1;
    }""", timeout=5_000)


def test_keys_answer_hold_and_hang_up_but_never_while_something_is_typed(server, open_trainee):
    trainee = open_trainee(server)
    page = trainee.page
    trainee.hears_it_ring(CALL)
    expect(page).to_have_title(re.compile("☎"))
    expect(page.locator("[class*=st-key-answered-] button")).to_be_visible()
    page.keyboard.press("a")
    expect(page.locator(".line-card.talking")).to_be_visible()
    expect(page).not_to_have_title(re.compile("☎"))
    expect(trainee.box).to_be_focused()
    page.keyboard.type("haxhax")
    expect(trainee.box).to_have_value("haxhax")
    assert page.locator(".line-card.talking").count() == 1
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(trainee.box).not_to_be_focused()
    page.keyboard.press("h")
    expect(page.locator(".line-card.on_hold .held .timer")).to_be_visible()
    page.keyboard.press("h")
    expect(trainee.box).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("x")
    expect(page.locator(".line-card.ended")).to_be_visible()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_call_taken_from_far_down_the_list_is_shown_from_its_top(server, open_trainee, width, height):
    trainee = open_trainee(server)
    page = trainee.page
    trainee.comes_back()
    page.set_viewport_size({"width": width, "height": height})
    page.locator("[class*=st-key-take-] button").last.click()
    expect(page.locator("[class*=st-key-answered-] button")).to_be_visible()
    page.wait_for_function("() => document.querySelector('[data-testid=stMain]').scrollTop === 0")
    assert in_sight(page, ".desk-title h1")
